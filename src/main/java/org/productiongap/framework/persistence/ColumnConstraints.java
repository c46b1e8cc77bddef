package org.productiongap.framework.persistence;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.productiongap.flow.Answer;
import org.productiongap.framework.Annotation;
import org.productiongap.framework.Jakarta;
import org.productiongap.framework.Names;
import org.productiongap.framework.persistence.PersistentMember.Role;
import org.sonar.plugins.java.api.semantic.Symbol;

/**
 * Whether an entity says anything about what its columns may hold: required, unique, limited. Constraints of Bean Validation
 * count, because the persistence provider checks them before it writes and Hibernate copies most of them into the table.
 */
public final class ColumnConstraints {

  private static final int COMPOSITION_DEPTH = 3;

  private static final Set<String> COLUMNS = Names.union(JpaNames.COLUMN,
    JpaNames.jpa("JoinColumn", "MapKeyColumn", "MapKeyJoinColumn", "OrderColumn"));
  private static final Set<String> MAY_BE_MISSING = JpaNames.jpa("Basic", "ManyToOne", "OneToOne");
  private static final Set<String> CONTAINERS = Names.union(JpaNames.TABLE,
    JpaNames.jpa("SecondaryTable", "SecondaryTables", "JoinTable", "CollectionTable", "JoinColumns", "MapKeyJoinColumns"),
    JpaNames.jpa("AttributeOverride", "AttributeOverrides", "AssociationOverride", "AssociationOverrides"),
    JpaNames.hibernate("Columns", "JoinColumnsOrFormulas", "JoinColumnOrFormula"));
  private static final List<String> CONTAINED = List.of("value", "column", "columns", "joinColumns", "inverseJoinColumns", "joinTable",
    "uniqueConstraints", "indexes", "check");
  private static final Set<String> CONSTRAINTS = Names.union(
    JpaNames.jpa("UniqueConstraint", "Index", "CheckConstraint"),
    JpaNames.hibernate("Check", "Checks", "NaturalId", "Index"),
    Set.of("org.eclipse.persistence.annotations.Index", "org.eclipse.persistence.annotations.Indexes"));

  private static final String VALIDATION = "validation.constraints";
  private static final Set<String> OFTEN_STARRED_VALIDATION = Jakarta.bothIn(VALIDATION, "AssertFalse", "AssertTrue", "DecimalMax", "DecimalMin",
    "Digits", "Email", "Future", "FutureOrPresent", "Max", "Min", "Negative", "NegativeOrZero", "NotBlank", "NotEmpty", "NotNull", "Null", "Past",
    "PastOrPresent", "Pattern", "Positive", "PositiveOrZero", "Size");
  private static final Set<String> VALIDATION_HOMES = Set.of("jakarta.validation.constraints.", "javax.validation.constraints.",
    "org.hibernate.validator.constraints.");
  private static final Set<String> CONSTRAINT_OF_VALIDATION = Jakarta.both("validation.Constraint");

  private static final Set<String> NOT_NULL = Names.union(Jakarta.both("annotation.Nonnull"), Set.of("org.jspecify.annotations.NonNull",
    "org.springframework.lang.NonNull", "org.jetbrains.annotations.NotNull", "io.micronaut.core.annotation.NonNull"));
  private static final Set<String> NOT_NULL_BY_DEFAULT = Set.of("org.jspecify.annotations.NullMarked", "org.springframework.lang.NonNullApi",
    "org.springframework.lang.NonNullFields");
  private static final String NULLABLE = "Nullable";

  private static final Pattern CONSTRAINT_IN_SQL = Pattern.compile("not null|unique|check|references|\\(\\s*\\d", Pattern.CASE_INSENSITIVE);

  private ColumnConstraints() {
  }

  /**
   * Whether a class, a class above it or an embedded value declares a constraint on anything but keys and versions.
   *
   * @param entity a mapped class
   */
  public static Answer of(Entity entity) {
    return Stream.concat(Stream.of(entity), entity.ancestors().stream())
      .map(ColumnConstraints::declaredBy)
      .reduce(entity.isComplete() ? Answer.NO : Answer.CANNOT_TELL, Answer::or);
  }

  private static Answer declaredBy(Entity entity) {
    Answer answer = any(entity.annotations());
    boolean isNotNullByDefault = isNotNullByDefault(entity);
    for (PersistentMember member : entity.members()) {
      answer = answer.or(of(member)).or(Answer.of(isNotNullByDefault && member.role() == Role.BASIC && !isNullable(member)));
    }
    return answer;
  }

  /**
   * Whether a member is required, unique or limited. A key, a version or an audit stamp is so by nature, which says nothing about the
   * rest: no.
   *
   * @param member a stored member
   */
  public static Answer of(PersistentMember member) {
    return switch (member.role()) {
      case ID, VERSION, DERIVED -> Answer.NO;
      case EMBEDDED -> any(member.annotations()).or(member.embedded() == null ? Answer.CANNOT_TELL : of(member.embedded()));
      case UNKNOWN -> any(member.annotations()).or(Answer.CANNOT_TELL);
      default -> any(member.annotations()).or(Answer.of(member.type().isPrimitive()));
    };
  }

  private static Answer any(List<Annotation> annotations) {
    return annotations.stream().map(ColumnConstraints::constrains).reduce(Answer.NO, Answer::or);
  }

  private static Answer constrains(Annotation annotation) {
    if (annotation.is(CONSTRAINTS) || annotation.is(NOT_NULL)) {
      return Answer.YES;
    }
    if (annotation.is(COLUMNS)) {
      return restricts(annotation).or(any(annotation.nested("check")));
    }
    if (annotation.is(MAY_BE_MISSING)) {
      return isOff(annotation, "optional");
    }
    if (annotation.is(CONTAINERS)) {
      return CONTAINED.stream().map(attribute -> any(annotation.nested(attribute))).reduce(Answer.NO, Answer::or);
    }
    return validates(annotation, COMPOSITION_DEPTH);
  }

  private static Answer restricts(Annotation column) {
    boolean isLimited = Stream.of("length", "precision", "scale").anyMatch(column::gives);
    return Answer.of(isLimited).or(isOff(column, "nullable")).or(isOn(column, "unique")).or(isRestrictedInSql(column));
  }

  private static Answer isRestrictedInSql(Annotation column) {
    if (!column.gives("columnDefinition")) {
      return Answer.NO;
    }
    return column.value("columnDefinition")
      .map(sql -> Answer.of(CONSTRAINT_IN_SQL.matcher(sql.toString()).find()))
      .orElse(Answer.CANNOT_TELL);
  }

  private static Answer isOff(Annotation annotation, String attribute) {
    return is(annotation, attribute, Boolean.FALSE);
  }

  private static Answer isOn(Annotation annotation, String attribute) {
    return is(annotation, attribute, Boolean.TRUE);
  }

  private static Answer is(Annotation annotation, String attribute, Boolean wanted) {
    if (!annotation.gives(attribute)) {
      return Answer.NO;
    }
    return annotation.value(attribute)
      .filter(Boolean.class::isInstance)
      .map(value -> Answer.of(wanted.equals(value)))
      .orElse(Answer.CANNOT_TELL);
  }

  private static Answer validates(Annotation annotation, int depth) {
    if (isOfValidation(annotation) || annotation.is(CONSTRAINT_OF_VALIDATION)) {
      return Answer.YES;
    }
    if (JpaNames.isFreeOfConstraints(annotation) || depth == 0) {
      return Answer.NO;
    }
    if (!annotation.isKnown()) {
      return Answer.CANNOT_TELL;
    }
    return annotation.meta().stream().map(meta -> validates(meta, depth - 1)).reduce(Answer.NO, Answer::or);
  }

  /** Whether it is a constraint that Bean Validation or Hibernate Validator brings along. */
  static boolean isOfValidation(Annotation annotation) {
    return VALIDATION_HOMES.stream().anyMatch(annotation.name()::startsWith) || annotation.is(OFTEN_STARRED_VALIDATION);
  }

  private static boolean isNotNullByDefault(Entity entity) {
    for (Symbol scope = entity.type(); scope != null && !scope.isUnknown(); scope = scope.owner()) {
      if (isAny(Annotation.on(scope), NOT_NULL_BY_DEFAULT)) {
        return true;
      }
    }
    return isAny(entity.annotations(), NOT_NULL_BY_DEFAULT);
  }

  private static boolean isAny(List<Annotation> annotations, Collection<String> names) {
    return annotations.stream().anyMatch(annotation -> annotation.is(names));
  }

  private static boolean isNullable(PersistentMember member) {
    return member.annotations().stream()
      .anyMatch(annotation -> annotation.name().substring(annotation.name().lastIndexOf('.') + 1).equals(NULLABLE));
  }
}
