package org.productiongap.framework.persistence;

import java.util.List;
import org.productiongap.framework.Annotation;
import org.sonar.plugins.java.api.semantic.Type;
import org.sonar.plugins.java.api.tree.IdentifierTree;

/**
 * A field, a property or a record component that is stored.
 *
 * @param name its name; that of the property where the getter is mapped
 * @param role what is stored for it
 * @param type its type as declared
 * @param annotations those on the field and on the getter, the mapped one's first
 * @param tree its name where it is declared; null when not in this file
 * @param embedded the class of an embedded value; null for other roles, and when it cannot be seen
 */
public record PersistentMember(String name, Role role, Type type, List<Annotation> annotations, IdentifierTree tree, Entity embedded) {

  /** What is stored for a member. */
  public enum Role {
    /** The primary key, or a part of it. */
    ID,
    /** The counter or the time stamp of optimistic locking. */
    VERSION,
    /** A column of its own, written by the application. */
    BASIC,
    /** A value that the database or the framework fills: a formula, a read-only copy of another column, an audit stamp. */
    DERIVED,
    /** A reference to one row of another table. */
    TO_ONE,
    /** References to many rows of another table. */
    TO_MANY,
    /** Values in a table of their own. */
    ELEMENTS,
    /** The columns of another class. */
    EMBEDDED,
    /** Columns, but the member's type cannot be seen. */
    UNKNOWN
  }
}
