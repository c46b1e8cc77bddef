package org.productiongap.framework.persistence;

import org.productiongap.flow.Answer;
import org.productiongap.framework.Place;

/**
 * A column of an entity, for a judgment over the whole project.
 *
 * @param entity the simple name of the class
 * @param property the name of the member
 * @param table the table, as the mapping names it
 * @param column the column, as the mapping names it
 * @param unique whether the mapping makes it unique, alone or with others
 * @param mapping what else could make it unique
 * @param place the member, or the class where the member is declared in another file
 */
public record EntityColumn(String entity, String property, String table, String column, Answer unique, NaturalKey.Mapping mapping,
  Place place) {
}
