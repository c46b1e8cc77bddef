package org.productiongap.project;

import java.util.List;
import org.productiongap.framework.Place;

/**
 * A finding of a judgment over the whole project.
 *
 * @param rule the key of the rule
 * @param place in any file
 * @param message one sentence
 * @param clues the places that show why
 */
public record Verdict(String rule, Place place, String message, List<Clue> clues) {
}
