package org.productiongap.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.productiongap.framework.Place;

/**
 * A few lines of a file around a place, as people read them: without their common indentation, cut where they are very long, and
 * without a character that hides or moves others.
 *
 * @param lines empty when the file no longer has that place
 * @param left how many lines of the place are not shown
 */
record Excerpt(List<Line> lines, int left) {

  /** Lines of a place that are shown; what is longer is a whole class, whose beginning says enough. */
  private static final int MOST = 6;
  /** Characters of a line that are shown. */
  private static final int WIDEST = 180;
  /** Characters before the place that stay when a line is cut. */
  private static final int LEAD = 60;
  private static final String CUT = "\u2026";

  /**
   * A line.
   *
   * @param number from 1
   * @param hit whether the place is on it
   * @param pieces its text from left to right
   */
  record Line(int number, boolean hit, List<Piece> pieces) {
  }

  /**
   * Part of a line.
   *
   * @param marked whether it is what the place is about
   */
  record Piece(String text, boolean marked) {
  }

  /** The part of a line that is shown, and the part of that which is marked. */
  private record Cut(int from, int to, int start, int end) {
  }

  /**
   * The lines around a place.
   *
   * @param file all lines of the file
   * @param context how many lines to show before and after it
   */
  static Excerpt of(Place place, List<String> file, int context) {
    int first = place.startLine();
    if (first < 1 || first > file.size()) {
      return new Excerpt(List.of(), 0);
    }
    int last = Math.min(Math.max(first, place.endLine()), file.size());
    int shown = Math.min(last, first + MOST - 1);
    int from = Math.max(1, first - context);
    int to = shown < last ? shown : Math.min(file.size(), shown + context);
    int indentation = indentation(file.subList(from - 1, to));
    List<Line> lines = IntStream.rangeClosed(from, to)
      .mapToObj(number -> {
        String line = file.get(number - 1);
        boolean hit = number >= first && number <= shown;
        return new Line(number, hit, pieces(line, cut(line, number, place, hit, indentation)));
      })
      .toList();
    return new Excerpt(lines, last - shown);
  }

  private static int indentation(List<String> lines) {
    List<String> spaces = lines.stream().filter(line -> !line.isBlank()).map(line -> line.substring(0, leading(line))).toList();
    int common = spaces.stream().mapToInt(String::length).min().orElse(0);
    for (int i = 0; i < common; i++) {
      int column = i;
      if (spaces.stream().map(space -> space.charAt(column)).distinct().count() > 1) {
        return i;
      }
    }
    return common;
  }

  private static int leading(String line) {
    return line.length() - line.stripLeading().length();
  }

  private static Cut cut(String line, int number, Place place, boolean hit, int indentation) {
    int length = line.stripTrailing().length();
    int start = length;
    int end = length;
    if (hit && place.isExact()) {
      start = number == place.startLine() ? whole(line, place.startColumn()) : leading(line);
      end = number == place.endLine() ? whole(line, place.endColumn()) : length;
    }
    int from = Math.min(indentation, length);
    if (length - from > WIDEST && start < length) {
      from = whole(line, Math.max(from, Math.min(start - LEAD, length - WIDEST)));
    }
    int to = whole(line, Math.min(length, from + WIDEST));
    start = Math.min(Math.max(start, from), to);
    return new Cut(from, to, start, Math.max(start, Math.min(end, to)));
  }

  /** A column on the line, never inside a character. */
  private static int whole(String line, int column) {
    int within = Math.min(Math.max(column, 0), line.length());
    boolean inside = within > 0 && within < line.length() && Character.isSurrogatePair(line.charAt(within - 1), line.charAt(within));
    return inside ? within - 1 : within;
  }

  private static List<Piece> pieces(String line, Cut cut) {
    List<Piece> pieces = new ArrayList<>();
    add(pieces, (cut.from > leading(line) ? CUT : "") + Shown.text(line.substring(cut.from, cut.start)), false);
    add(pieces, Shown.text(line.substring(cut.start, cut.end)), true);
    add(pieces, Shown.text(line.substring(cut.end, cut.to)) + (cut.to < line.stripTrailing().length() ? CUT : ""), false);
    return pieces;
  }

  private static void add(List<Piece> pieces, String text, boolean marked) {
    if (!text.isEmpty()) {
      pieces.add(new Piece(text, marked));
    }
  }
}
