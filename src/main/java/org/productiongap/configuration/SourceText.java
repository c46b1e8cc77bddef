package org.productiongap.configuration;

import java.util.Arrays;

/**
 * A text and where its lines start, as SonarQube counts them: {@code \n}, {@code \r\n} and {@code \r} each end a line.
 */
final class SourceText {

  private final String path;
  private final String text;
  private final int[] lineStarts;

  SourceText(String path, String text) {
    this.path = path;
    this.text = text;
    this.lineStarts = lineStarts(text);
  }

  String path() {
    return path;
  }

  String text() {
    return text;
  }

  /** Line, from 1, of an offset. */
  int line(int offset) {
    int found = Arrays.binarySearch(lineStarts, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** Offset of a line from 1 and a column in code points from 0; the end of the text when there is no such place. */
  int offset(int line, int codePoints) {
    if (line > lineStarts.length) {
      return text.length();
    }
    int offset = lineStarts[line - 1];
    for (int i = 0; i < codePoints && offset < text.length(); i++) {
      offset += Character.charCount(text.codePointAt(offset));
    }
    return offset;
  }

  /** Offset of a line from 1 and a column in UTF-16 units from 0. */
  int offsetOf(int line, int column) {
    return line > lineStarts.length ? text.length() : Math.min(text.length(), lineStarts[line - 1] + column);
  }

  /** The range between two offsets; at least one character where the text has one. */
  Span span(int from, int to) {
    int start = Math.min(from, text.length());
    int end = Math.min(Math.max(to, start), text.length());
    int startLine = line(start);
    int endLine = line(end);
    return new Span(startLine, start - lineStarts[startLine - 1], endLine, end - lineStarts[endLine - 1]);
  }

  private static int[] lineStarts(String text) {
    int[] starts = new int[16];
    int lines = 1;
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (character == '\n' || character == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n')) {
        if (lines == starts.length) {
          starts = Arrays.copyOf(starts, lines * 2);
        }
        starts[lines++] = i + 1;
      }
    }
    return Arrays.copyOf(starts, lines);
  }
}
