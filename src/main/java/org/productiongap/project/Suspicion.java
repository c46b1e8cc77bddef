package org.productiongap.project;

import java.util.List;
import org.productiongap.framework.Place;

/**
 * A finding that stands unless something elsewhere in the project explains it.
 *
 * @param rule the key of the rule that has it
 * @param place where it would be reported
 * @param message how it would be reported
 * @param clues the places that show why
 * @param evidence what the rule needs to judge it; of the kind that {@link org.productiongap.framework.FactSource} describes
 */
public record Suspicion(String rule, Place place, String message, List<Clue> clues, Record evidence) {
}
