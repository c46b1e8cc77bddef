package org.productiongap.configuration;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * One file as the sensor, the scan command or a test hands it in.
 *
 * @param path relative to the project's base, with {@code /}
 * @param text the content without a byte order mark
 */
public record ConfigurationFile(String path, String text) {

  /** Longest content that is read, in characters or bytes; the largest of 1,000 public configuration files has 60 kB. */
  public static final int MAX_LENGTH = 1_000_000;

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  public ConfigurationFile {
    path = path.replace('\\', '/');
    if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
      text = text.substring(1);
    }
  }

  /**
   * @param path relative to the project's base
   * @param bytes the content: UTF-8, UTF-16 with a byte order mark, and otherwise Latin-1; what is longer than
   *   {@link #MAX_LENGTH} is not decoded, and reported as unreadable
   */
  public static ConfigurationFile of(String path, byte[] bytes) {
    if (bytes.length > MAX_LENGTH) {
      return tooLong(path);
    }
    return new ConfigurationFile(path, decoded(bytes));
  }

  /** A file that was not even read, because it is longer than {@link #MAX_LENGTH}. */
  public static ConfigurationFile tooLong(String path) {
    return new ConfigurationFile(path, " ".repeat(MAX_LENGTH + 1));
  }

  private static String decoded(byte[] bytes) {
    if (bytes.length > 1 && (bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF) {
      return new String(bytes, StandardCharsets.UTF_16BE);
    }
    if (bytes.length > 1 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE) {
      return new String(bytes, StandardCharsets.UTF_16LE);
    }
    try {
      CharBuffer decoded = strict(StandardCharsets.UTF_8, bytes);
      return decoded.toString();
    } catch (CharacterCodingException notUtf8) {
      return new String(bytes, StandardCharsets.ISO_8859_1);
    }
  }

  private static CharBuffer strict(Charset charset, byte[] bytes) throws CharacterCodingException {
    return charset.newDecoder().decode(ByteBuffer.wrap(bytes));
  }
}
