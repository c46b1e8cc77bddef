package org.productiongap.configuration.gap;

import org.productiongap.framework.Place;

/**
 * A gap in the configuration.
 *
 * @param place the exact range
 * @param message one sentence: what is wrong, what to do
 */
public record ConfigurationGap(Place place, String message) {
}
