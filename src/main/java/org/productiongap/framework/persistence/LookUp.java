package org.productiongap.framework.persistence;

import org.productiongap.framework.Place;

/**
 * A method of a repository that looks for the one row with a value.
 *
 * @param entity the simple name of the entity
 * @param property the member whose value is looked for
 * @param place the method
 */
public record LookUp(String entity, String property, Place place) {
}
