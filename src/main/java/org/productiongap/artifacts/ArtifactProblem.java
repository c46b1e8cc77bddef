package org.productiongap.artifacts;

/**
 * Why an artifact could not be had. The message is one sentence for the person who typed the command.
 */
public final class ArtifactProblem extends RuntimeException {

  private static final long serialVersionUID = 1;

  ArtifactProblem(String sentence) {
    super(sentence);
  }

  ArtifactProblem(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
