package org.productiongap.framework.persistence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.productiongap.flow.Constants;
import org.productiongap.framework.Annotation;
import org.productiongap.framework.SourceNames;
import org.productiongap.framework.Words;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.MemberSelectExpressionTree;
import org.sonar.plugins.java.api.tree.NewArrayTree;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * A member that refers to rows of another table.
 *
 * @param member the member
 * @param target what these rows are to this one
 * @param removals where the mapping says that they are removed with this row; empty when they stay
 */
public record Association(PersistentMember member, Target target, List<Tree> removals) {

  private static final Set<String> MANY_TO_ONE = JpaNames.jpa("ManyToOne");
  private static final Set<String> MANY_TO_MANY = JpaNames.jpa("ManyToMany");
  private static final Set<String> ONE_TO_ONE = JpaNames.jpa("OneToOne");
  private static final Set<String> ONE_TO_MANY = JpaNames.jpa("OneToMany");
  private static final Set<String> CASCADE_OF_HIBERNATE = JpaNames.hibernate("Cascade");
  private static final Set<String> JOIN_COLUMNS = JpaNames.jpa("JoinColumn", "JoinColumns");
  private static final Set<String> JOIN_TABLE = JpaNames.jpa("JoinTable");
  private static final Set<String> MAPS_ID = JpaNames.jpa("MapsId");
  private static final Set<String> REMOVING = Set.of("ALL", "REMOVE", "DELETE", "DELETE_ORPHAN");
  private static final String ORPHAN_REMOVAL = "orphanRemoval";
  private static final String MAPPED_BY = "mappedBy";
  /** Last words of those whom the rows around them belong to. */
  private static final Set<String> PRINCIPALS = Set.of("user", "account", "customer", "client", "member", "person", "employee", "student", "patient");

  /** What the other rows are to this one. */
  public enum Target {
    /** Other rows refer to them as well. */
    SHARED,
    /** This row is a part of it. */
    OWNER,
    /** Parts of this row. */
    PART,
    /** It cannot be told. */
    UNKNOWN
  }

  /**
   * The associations that a class declares itself.
   *
   * @param entity a mapped class
   */
  public static List<Association> of(Entity entity) {
    List<Association> associations = new ArrayList<>();
    for (PersistentMember member : entity.members()) {
      target(entity, member).ifPresent(target -> associations.add(new Association(member, target == Target.SHARED && isUnique(entity, member)
        ? Target.UNKNOWN : target, removals(member))));
    }
    return associations;
  }

  private static Optional<Target> target(Entity entity, PersistentMember member) {
    if (find(member, MANY_TO_ONE).isPresent()) {
      return Optional.of(isUnique(member.annotations(), JOIN_COLUMNS) ? Target.UNKNOWN : Target.SHARED);
    }
    if (find(member, MANY_TO_MANY).isPresent()) {
      boolean isUnique = member.annotations().stream()
        .filter(annotation -> annotation.is(JOIN_TABLE))
        .anyMatch(table -> isUnique(table.nested("inverseJoinColumns"), JOIN_COLUMNS) || isUnique(table.nested("joinColumns"), JOIN_COLUMNS));
      return Optional.of(isUnique || diesAlone(member) ? Target.UNKNOWN : Target.SHARED);
    }
    return find(member, ONE_TO_ONE).map(one -> oneToOne(entity, member, one)).or(() -> find(member, ONE_TO_MANY).map(many -> Target.PART));
  }

  /** Whether rows are removed as soon as this row lets go of them: then it is meant to be the only one that refers to them. */
  private static boolean diesAlone(PersistentMember member) {
    return find(member, CASCADE_OF_HIBERNATE).filter(cascade -> cascade.values("value").contains("DELETE_ORPHAN")).isPresent();
  }

  /** Where both remove each other, the foreign key does not tell the whole from the part, and their names do. */
  private static Target oneToOne(Entity entity, PersistentMember member, Annotation oneToOne) {
    boolean belongsToMember = isPrincipal(member.type().name()) && !isPrincipal(entity.name());
    boolean ownsMember = isPrincipal(entity.name()) && !isPrincipal(member.type().name());
    if (oneToOne.gives(MAPPED_BY)) {
      boolean isRemovedBack = removingMembers(member).anyMatch(back -> find(back, ONE_TO_ONE).isPresent()
        && oneToOne.value(MAPPED_BY).filter(back.name()::equals).isPresent());
      return belongsToMember && isRemovedBack ? Target.OWNER : Target.PART;
    }
    boolean isPart = find(member, MAPS_ID).isPresent() || !ownsMember && removingMembers(member)
      .flatMap(back -> find(back, ONE_TO_ONE).stream())
      .anyMatch(back -> back.value(MAPPED_BY).filter(member.name()::equals).isPresent());
    return isPart ? Target.OWNER : Target.UNKNOWN;
  }

  /** Those members of the other entity whose rows are removed with it. */
  private static Stream<PersistentMember> removingMembers(PersistentMember member) {
    return SourceNames.isKnown(member.type()) ? Entities.of(member.type().symbol()).stream().flatMap(other -> other.members().stream())
      .filter(Association::removes) : Stream.empty();
  }

  private static boolean isPrincipal(String entity) {
    return Words.of(entity).endWithAny(PRINCIPALS);
  }

  /**
   * Whether a member is only the other side of an association that another class keeps, and nothing of it is stored with its own row.
   *
   * @param annotations those on the member
   */
  public static boolean isKeptElsewhere(List<Annotation> annotations) {
    return annotations.stream().anyMatch(annotation -> (annotation.is(JpaNames.TO_ONE) || annotation.is(JpaNames.TO_MANY)) && annotation.gives(MAPPED_BY)
      && !annotation.gives("cascade"))
      && annotations.stream().noneMatch(annotation -> annotation.is(CASCADE_OF_HIBERNATE));
  }

  /** A unique foreign key is one that no other row has. */
  private static boolean isUnique(List<Annotation> annotations, Set<String> columns) {
    return annotations.stream()
      .filter(annotation -> annotation.is(columns))
      .flatMap(annotation -> Stream.concat(Stream.of(annotation), annotation.nested("value").stream()))
      .anyMatch(column -> column.gives("unique") && !column.value("unique").filter(Boolean.FALSE::equals).isPresent());
  }

  /** Whether a constraint of the table says that no other row has the foreign key. */
  private static boolean isUnique(Entity entity, PersistentMember member) {
    Set<String> columns = Stream.concat(Stream.of(member.name(), member.name() + "_id", member.name() + "Id"), member.annotations().stream()
      .filter(annotation -> annotation.is(JOIN_COLUMNS)).flatMap(annotation -> annotation.value("name").stream()).map(Object::toString))
        .collect(Collectors.toSet());
    return entity.annotations().stream().filter(annotation -> annotation.is(JpaNames.TABLE)).anyMatch(table -> Stream.concat(
        table.nested("uniqueConstraints").stream().map(constraint -> constraint.values("columnNames")),
        table.nested("indexes").stream().filter(index -> index.value("unique").filter(Boolean.TRUE::equals).isPresent())
          .map(index -> index.values("columnList")))
      .anyMatch(unique -> unique.size() == 1 && columns.contains(unique.get(0).toString())));
  }

  private static boolean removes(PersistentMember member) {
    return member.annotations().stream().anyMatch(annotation -> cascade(annotation).stream().flatMap(attribute -> annotation.values(attribute).stream())
      .anyMatch(REMOVING::contains) || annotation.value(ORPHAN_REMOVAL).filter(Boolean.TRUE::equals).isPresent());
  }

  private static List<Tree> removals(PersistentMember member) {
    List<Tree> removals = new ArrayList<>();
    for (Annotation annotation : member.annotations()) {
      cascade(annotation).flatMap(annotation::expression).ifPresent(written -> collectRemovals(written, removals));
      annotation.expression(ORPHAN_REMOVAL).filter(written -> Constants.of(written).filter(Boolean.TRUE::equals).isPresent()).ifPresent(removals::add);
    }
    return removals;
  }

  /** The attribute of an annotation that lists what follows this row. */
  private static Optional<String> cascade(Annotation annotation) {
    if (annotation.is(CASCADE_OF_HIBERNATE)) {
      return Optional.of("value");
    }
    return annotation.is(JpaNames.TO_ONE) || annotation.is(JpaNames.TO_MANY) ? Optional.of("cascade") : Optional.empty();
  }

  private static void collectRemovals(ExpressionTree written, List<Tree> removals) {
    if (written instanceof NewArrayTree array) {
      array.initializers().forEach(element -> collectRemovals(element, removals));
    } else if (written instanceof MemberSelectExpressionTree select && REMOVING.contains(select.identifier().name())
      || written instanceof IdentifierTree identifier && REMOVING.contains(identifier.name())) {
      removals.add(written);
    }
  }

  private static Optional<Annotation> find(PersistentMember member, Set<String> names) {
    return member.annotations().stream().filter(annotation -> annotation.is(names)).findFirst();
  }
}
