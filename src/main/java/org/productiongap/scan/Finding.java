package org.productiongap.scan;

import java.util.Comparator;

/**
 * One place where a gap was found.
 *
 * @param gap what kind of gap it is
 * @param file the file, relative to the scanned folder, with slashes
 * @param line the line, from 1; 0 for the file as a whole
 * @param message what is wrong there and what to do
 */
public record Finding(Gap gap, String file, int line, String message) {

  /** The order in which people read: by file, then downwards. */
  static final Comparator<Finding> BY_PLACE = Comparator.comparing(Finding::file).thenComparingInt(Finding::line).thenComparing(Finding::message);
}
