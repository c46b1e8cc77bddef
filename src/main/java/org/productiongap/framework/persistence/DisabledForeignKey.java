package org.productiongap.framework.persistence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.productiongap.framework.Annotation;
import org.productiongap.framework.Names;
import org.productiongap.framework.SourceNames;
import org.sonar.plugins.java.api.semantic.Type;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * A reference to another table that the database is told not to check.
 *
 * @param name the member that refers, or the class where the reference belongs to the whole row
 * @param way how it is told
 * @param tree where it is told
 */
public record DisabledForeignKey(String name, Way way, Tree tree) {

  private static final Set<String> FOREIGN_KEY = Names.union(JpaNames.jpa("ForeignKey"), JpaNames.hibernate("ForeignKey"));
  private static final Set<String> NOT_FOUND = JpaNames.hibernate("NotFound");
  private static final Set<String> CONTAINERS = Names.union(
    JpaNames.jpa("JoinColumn", "JoinColumns", "JoinTable", "CollectionTable", "MapKeyJoinColumn", "MapKeyJoinColumns"),
    JpaNames.jpa("PrimaryKeyJoinColumn", "PrimaryKeyJoinColumns", "SecondaryTable", "SecondaryTables"),
    JpaNames.jpa("AssociationOverride", "AssociationOverrides"),
    JpaNames.hibernate("JoinColumnOrFormula", "JoinColumnsOrFormulas"));
  private static final List<String> CONTAINED = List.of("value", "column", "joinColumns", "inverseJoinColumns", "pkJoinColumns", "joinTable",
    "foreignKey", "inverseForeignKey");
  private static final Set<String> JOIN_COLUMN = JpaNames.jpa("JoinColumn");
  private static final String NONE = "none";

  /** How a foreign key is switched off. */
  public enum Way {
    /** The mapping asks for none. */
    NOT_CREATED,
    /** A missing row is read as if nothing had been referred to. */
    MISSING_IGNORED
  }

  /**
   * The references that a class declares itself. A foreign key cannot start from a view, lead to one, or lead from one column to
   * two tables: these are left out.
   *
   * @param entity a class of the file
   */
  public static List<DisabledForeignKey> of(Entity entity) {
    if (entity.table() == Entity.Table.VIEW) {
      return List.of();
    }
    List<DisabledForeignKey> disabled = new ArrayList<>();
    entity.annotations().forEach(annotation -> collect(entity.name(), annotation, disabled));
    for (PersistentMember member : entity.members()) {
      if (!refersToAView(member) && !sharesItsColumn(member, entity)) {
        member.annotations().forEach(annotation -> collect(member.name(), annotation, disabled));
      }
    }
    return disabled;
  }

  private static void collect(String name, Annotation annotation, List<DisabledForeignKey> disabled) {
    if (annotation.is(FOREIGN_KEY)) {
      if (isOff(annotation)) {
        annotation.tree().ifPresent(tree -> disabled.add(new DisabledForeignKey(name, Way.NOT_CREATED, tree)));
      }
    } else if (annotation.is(NOT_FOUND)) {
      if (annotation.value("action").filter("IGNORE"::equals).isPresent()) {
        annotation.tree().ifPresent(tree -> disabled.add(new DisabledForeignKey(name, Way.MISSING_IGNORED, tree)));
      }
    } else if (annotation.is(CONTAINERS)) {
      CONTAINED.forEach(attribute -> annotation.nested(attribute).forEach(nested -> collect(name, nested, disabled)));
    }
  }

  private static boolean isOff(Annotation foreignKey) {
    return foreignKey.value("value").filter("NO_CONSTRAINT"::equals).isPresent() || Stream.of("name", "inverseName")
      .flatMap(attribute -> foreignKey.value(attribute).stream())
      .anyMatch(name -> NONE.equalsIgnoreCase(name.toString()));
  }

  private static boolean refersToAView(PersistentMember member) {
    List<Type> arguments = member.type().typeArguments();
    Type target = arguments.isEmpty() ? member.type() : arguments.get(arguments.size() - 1);
    return SourceNames.isKnown(target) && Entities.of(target.symbol()).filter(other -> other.table() == Entity.Table.VIEW).isPresent();
  }

  private static boolean sharesItsColumn(PersistentMember member, Entity entity) {
    Optional<Object> column = column(member);
    return column.isPresent() && entity.members().stream().filter(other -> column(other).equals(column)).count() > 1;
  }

  private static Optional<Object> column(PersistentMember member) {
    return member.annotations().stream()
      .filter(annotation -> annotation.is(JOIN_COLUMN))
      .findFirst()
      .flatMap(annotation -> annotation.value("name"));
  }
}
