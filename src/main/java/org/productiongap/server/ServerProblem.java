package org.productiongap.server;

/**
 * Why a server could not be started or used. The message is one sentence for the person who typed the command.
 */
final class ServerProblem extends RuntimeException {

  private static final long serialVersionUID = 1;

  ServerProblem(String sentence) {
    super(sentence);
  }

  ServerProblem(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
