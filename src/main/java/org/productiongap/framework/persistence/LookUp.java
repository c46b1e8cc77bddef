package org.productiongap.framework.persistence;

import org.productiongap.framework.Place;

/**
 * A method of a repository that looks for the rows with a value.
 *
 * @param entity the simple name of the entity
 * @param property the member whose value is looked for
 * @param isOfOne whether there is one such row at most, as far as the method says
 * @param place the method
 */
public record LookUp(String entity, String property, boolean isOfOne, Place place) {
}
