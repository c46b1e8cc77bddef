package org.productiongap.scan;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

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

  /** Why a file could not be read or written, in words; no full stop. */
  static String reason(IOException failure) {
    if (failure instanceof NoSuchFileException missing) {
      return "there is no " + missing.getFile();
    }
    if (failure instanceof AccessDeniedException denied) {
      return "this user may not open " + denied.getFile();
    }
    if (failure instanceof CharacterCodingException) {
      return "it is not text in UTF-8";
    }
    return failure instanceof FileSystemException other && other.getReason() != null ? other.getReason() : failure.toString();
  }
}
