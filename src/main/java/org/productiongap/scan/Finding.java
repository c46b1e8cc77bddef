package org.productiongap.scan;

import java.util.Comparator;
import java.util.List;
import org.productiongap.framework.Place;
import org.productiongap.project.Clue;

/**
 * One place where a gap was found.
 *
 * @param gap what kind of gap it is
 * @param place where: the file relative to the scanned folder, with slashes; line 0 for the file as a whole
 * @param message what is wrong there and what to do
 * @param reasons the places that show why, in the order in which the rule tells them; their files as that of the place
 */
public record Finding(Gap gap, Place place, String message, List<Clue> reasons) {

  /** The order in which people read: by file, then downwards. */
  static final Comparator<Finding> BY_PLACE = Comparator.comparing(Finding::file).thenComparingInt(Finding::line)
    .thenComparingInt(finding -> finding.place().startColumn()).thenComparing(Finding::message);

  /**
   * A finding of which no more than the line is known.
   *
   * @param line the line, from 1; 0 for the file as a whole
   */
  public Finding(Gap gap, String file, int line, String message) {
    this(gap, Place.ofLine(file, line), message, List.of());
  }

  /** The file, relative to the scanned folder, with slashes. */
  public String file() {
    return place.file();
  }

  /** The line, from 1; 0 for the file as a whole. */
  public int line() {
    return place.startLine();
  }
}
