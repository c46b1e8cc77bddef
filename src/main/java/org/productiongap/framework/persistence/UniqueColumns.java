package org.productiongap.framework.persistence;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.productiongap.flow.Answer;
import org.productiongap.framework.Annotation;
import org.productiongap.framework.Names;

/**
 * Which columns the mapping of an entity makes unique, and the names that tables and columns have.
 */
public final class UniqueColumns {

  private static final Set<String> NATURAL_ID = JpaNames.hibernate("NaturalId");
  private static final Set<String> TABLES = Names.union(JpaNames.TABLE, JpaNames.jpa("SecondaryTable"));

  private UniqueColumns() {
  }

  /**
   * Whether the mapping keeps two rows from having the same value.
   *
   * @param entity the entity that the rows are of
   * @param member one of its members, declared by itself, by a class above it or by an embedded value
   * @return yes also where the column is unique together with others
   */
  public static Answer of(Entity entity, PersistentMember member) {
    if (member.role() == PersistentMember.Role.ID) {
      return Answer.YES;
    }
    Answer answer = Answer.NO;
    for (Annotation annotation : member.annotations()) {
      if (annotation.is(NATURAL_ID)) {
        return Answer.YES;
      }
      if (annotation.is(JpaNames.COLUMN)) {
        answer = answer.or(isTrue(annotation, "unique")).or(inDefinition(annotation));
      }
    }
    String column = column(member);
    for (Annotation annotation : entity.annotations()) {
      if (annotation.is(TABLES)) {
        answer = answer.or(ofConstraints(annotation, column, member.name()));
      }
    }
    return answer;
  }

  private static Answer isTrue(Annotation annotation, String attribute) {
    return !annotation.gives(attribute) ? Answer.NO
      : annotation.value(attribute).filter(Boolean.class::isInstance).map(value -> Answer.of((Boolean) value)).orElse(Answer.CANNOT_TELL);
  }

  private static Answer inDefinition(Annotation column) {
    return !column.gives("columnDefinition") ? Answer.NO
      : column.value("columnDefinition").map(text -> Answer.of(text.toString().toLowerCase(Locale.ROOT).contains("unique"))).orElse(Answer.CANNOT_TELL);
  }

  private static Answer ofConstraints(Annotation table, String column, String property) {
    Answer answer = Answer.NO;
    for (Annotation constraint : table.nested("uniqueConstraints")) {
      List<Object> columns = constraint.values("columnNames");
      answer = answer.or(columns.isEmpty() ? Answer.CANNOT_TELL
        : Answer.of(columns.stream().anyMatch(name -> isSame(name.toString(), column) || isSame(name.toString(), property))));
    }
    for (Annotation index : table.nested("indexes")) {
      Optional<Object> columns = index.value("columnList");
      boolean isNamed = columns.isPresent() && List.of(columns.get().toString().split("\\W+")).stream()
        .anyMatch(name -> isSame(name, column) || isSame(name, property));
      Answer isUnique = isTrue(index, "unique");
      answer = answer.or(isUnique == Answer.YES && columns.isEmpty() ? Answer.CANNOT_TELL : isNamed ? isUnique : Answer.NO);
    }
    return answer;
  }

  /** The table of an entity as the mapping names it; without a name, that of the class. */
  public static String table(Entity entity) {
    List<Entity> own = entity.table() == Entity.Table.SHARED ? entity.ancestors().stream().filter(parent -> parent.kind() == Entity.Kind.ENTITY).toList()
      : List.of();
    Entity root = own.isEmpty() ? entity : own.get(own.size() - 1);
    return named(root.annotations(), JpaNames.TABLE).or(() -> named(root.annotations(), JpaNames.ENTITY)).orElse(root.name());
  }

  /** The column of a member as the mapping names it; without a name, that of the member. */
  public static String column(PersistentMember member) {
    return named(member.annotations(), JpaNames.COLUMN).orElse(member.name());
  }

  private static Optional<String> named(List<Annotation> annotations, Set<String> names) {
    return annotations.stream().filter(annotation -> annotation.is(names)).flatMap(annotation -> annotation.value("name").stream())
      .map(name -> unquoted(name.toString())).filter(name -> !name.isEmpty()).findFirst();
  }

  private static String unquoted(String name) {
    return name.replace("`", "").replace("\"", "");
  }

  private static boolean isSame(String one, String other) {
    return unquoted(one).replace("_", "").equalsIgnoreCase(other.replace("_", ""));
  }
}
