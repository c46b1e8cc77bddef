package org.productiongap.framework.sql;

import org.productiongap.framework.Place;

/**
 * Text of a request that an endpoint hands to a method of another class.
 *
 * @param parameter see {@link org.productiongap.framework.Parameters}
 * @param place what of the request it is
 */
public record HandedText(String parameter, Place place) {
}
