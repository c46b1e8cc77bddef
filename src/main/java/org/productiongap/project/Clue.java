package org.productiongap.project;

import org.productiongap.framework.Place;

/**
 * A secondary location.
 *
 * @param message why this place matters, in a few words
 * @param place in any file of the project
 */
public record Clue(String message, Place place) {
}
