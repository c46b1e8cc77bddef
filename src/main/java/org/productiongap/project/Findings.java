package org.productiongap.project;

import java.util.List;
import org.productiongap.framework.Place;

/**
 * Takes what one rule finds when it judges the whole project.
 */
@FunctionalInterface
public interface Findings {

  /**
   * Reports one gap.
   *
   * @param place where
   * @param message one sentence: what is wrong, what to do
   * @param clues the places that show why
   */
  void report(Place place, String message, List<Clue> clues);

  /** Reports a gap that its place explains. */
  default void report(Place place, String message) {
    report(place, message, List.of());
  }

  /** Reports what a single file gave reason to suspect, as it was worded there. */
  default void report(Suspicion suspicion) {
    report(suspicion.place(), suspicion.message(), suspicion.clues());
  }
}
