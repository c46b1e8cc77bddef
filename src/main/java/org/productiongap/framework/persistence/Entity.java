package org.productiongap.framework.persistence;

import java.util.ArrayList;
import java.util.List;
import org.productiongap.framework.Annotation;
import org.sonar.plugins.java.api.semantic.Symbol;
import org.sonar.plugins.java.api.tree.ClassTree;

/**
 * A class whose members become columns, whatever the framework.
 *
 * @param kind what it maps to
 * @param type the class
 * @param tree where it is written; null when not in this file
 * @param annotations those on the class
 * @param members what it declares itself and is stored, in the order of the source
 * @param ancestors the mapped classes above it, nearest first; they have no ancestors of their own
 * @param isComplete whether every class above it can be seen, so that its ancestors are all there are
 * @param table where its rows stand
 */
public record Entity(Kind kind, Symbol.TypeSymbol type, ClassTree tree, List<Annotation> annotations, List<PersistentMember> members,
  List<Entity> ancestors, boolean isComplete, Table table) {

  /** What a class maps to. */
  public enum Kind {
    /** Its instances are rows. */
    ENTITY,
    /** Its members are columns of each entity below it. */
    MAPPED_SUPERCLASS,
    /** Its members are columns of each entity that has a member of it. */
    EMBEDDABLE
  }

  /** Where the rows of a class stand. */
  public enum Table {
    /** In a table of its own. */
    OWN,
    /** In the table of an entity above it, where its columns have to allow null. */
    SHARED,
    /** In a view, a query or a table that is only read. */
    VIEW,
    /** Nowhere: it is not an entity. */
    NONE
  }

  /** The name of the class. */
  public String name() {
    return tree == null ? type.name() : tree.simpleName().name();
  }

  /** Its own members and those of the mapped classes above it, with the members of embedded values in place of these. */
  public List<PersistentMember> allMembers() {
    List<PersistentMember> all = new ArrayList<>();
    collect(this, all);
    ancestors.forEach(ancestor -> collect(ancestor, all));
    return all;
  }

  /** As {@link #allMembers()}, without those of an entity above it, which stand with the rows of that one. */
  public List<PersistentMember> membersOfItsOwnRows() {
    List<PersistentMember> all = new ArrayList<>();
    collect(this, all);
    ancestors.stream().takeWhile(ancestor -> ancestor.kind != Kind.ENTITY).forEach(ancestor -> collect(ancestor, all));
    return all;
  }

  private static void collect(Entity entity, List<PersistentMember> all) {
    for (PersistentMember member : entity.members) {
      if (member.role() == PersistentMember.Role.EMBEDDED && member.embedded() != null) {
        all.addAll(member.embedded().allMembers());
      } else {
        all.add(member);
      }
    }
  }
}
