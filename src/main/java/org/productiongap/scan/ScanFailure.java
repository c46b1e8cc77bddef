package org.productiongap.scan;

/**
 * Why a scan did not come to a triage. The message is one sentence for the person who typed the command.
 */
public final class ScanFailure extends Exception {

  private static final long serialVersionUID = 1;

  ScanFailure(String sentence) {
    super(sentence);
  }

  ScanFailure(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
