package org.productiongap.framework.persistence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.productiongap.flow.Answer;
import org.productiongap.framework.Annotation;
import org.productiongap.framework.Names;
import org.productiongap.framework.SourceNames;
import org.productiongap.framework.persistence.PersistentMember.Role;
import org.sonar.plugins.java.api.semantic.Symbol;
import org.sonar.plugins.java.api.semantic.Type;
import org.sonar.plugins.java.api.tree.ClassTree;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * A column that holds constants of an enum: a member, the elements of a collection, the keys or values of a map.
 *
 * @param member the member
 * @param type the enum; null when it cannot be seen
 * @param tree the annotation that says how they are stored, or the member's name when none does
 * @param isByPosition whether the position of the constant is stored, and not its name or a value that it declares
 */
public record EnumColumn(PersistentMember member, Symbol.TypeSymbol type, Tree tree, Answer isByPosition) {

  private static final Set<Role> STORED = Set.of(Role.ID, Role.BASIC, Role.ELEMENTS, Role.UNKNOWN);
  private static final Set<String> ENUMERATED = JpaNames.jpa("Enumerated");
  private static final Set<String> KEY_ENUMERATED = JpaNames.jpa("MapKeyEnumerated");
  private static final Set<String> KEY_FROM_ELSEWHERE = JpaNames.jpa("MapKey", "MapKeyClass", "MapKeyJoinColumn", "MapKeyJoinColumns");
  private static final Set<String> ENUMERATED_VALUE = JpaNames.jpa("EnumeratedValue");
  private static final Set<String> COLUMNS = Names.union(JpaNames.COLUMN, JpaNames.jpa("MapKeyColumn"));
  private static final Set<String> CREATOR_OF_JSON = Set.of("com.fasterxml.jackson.annotation.JsonCreator");
  private static final Set<String> CONVERTER = JpaNames.jpa("Converter");
  private static final String PLATFORM = "java.";
  private static final Set<String> FOREVER_THE_SAME = Set.of("java.time.DayOfWeek", "java.time.Month");

  /** Whether the position is only what a mapping without a word means, so that a converter elsewhere may change it. */
  public boolean isByDefault() {
    return tree == member.tree();
  }

  /**
   * The enum columns that a class declares itself, without those of days of the week and months, whose order is that of the
   * calendar.
   *
   * @param entity a class of the file
   */
  public static List<EnumColumn> of(Entity entity) {
    List<EnumColumn> columns = new ArrayList<>();
    for (PersistentMember member : entity.members()) {
      if (STORED.contains(member.role())) {
        of(entity, member, value(member), ENUMERATED).ifPresent(columns::add);
      }
      if (member.role() == Role.ELEMENTS && !isAny(member, KEY_FROM_ELSEWHERE)) {
        of(entity, member, key(member), KEY_ENUMERATED).ifPresent(columns::add);
      }
    }
    return columns;
  }

  private static Optional<EnumColumn> of(Entity entity, PersistentMember member, Type stored, Set<String> says) {
    Optional<Annotation> said = member.annotations().stream().filter(annotation -> annotation.is(says)).findFirst();
    boolean isKnown = stored != null && SourceNames.isKnown(stored);
    if (said.isEmpty() && !(isKnown && stored.symbol().isEnum()) || isKnown && FOREVER_THE_SAME.contains(stored.fullyQualifiedName())) {
      return Optional.empty();
    }
    Symbol.TypeSymbol type = isKnown ? stored.symbol() : null;
    Tree tree = said.flatMap(Annotation::tree).map(Tree.class::cast).orElse(member.tree());
    return Optional.of(new EnumColumn(member, type, tree, isByPosition(entity, member, said, type)));
  }

  private static Answer isByPosition(Entity entity, PersistentMember member, Optional<Annotation> said, Symbol.TypeSymbol type) {
    if (isAny(member, JpaNames.CONVERSION) || isAny(entity.annotations(), JpaNames.CONVERSION) || type != null && declaresStoredValue(type)) {
      return Answer.CANNOT_TELL;
    }
    if (said.isPresent()) {
      Annotation enumerated = said.get();
      return !enumerated.gives("value") ? Answer.YES
        : enumerated.value("value").map(value -> Answer.of("ORDINAL".equals(value))).orElse(Answer.CANNOT_TELL);
    }
    boolean mayBeConverted = member.annotations().stream().anyMatch(EnumColumn::mayConvert) || givesSql(member) || hasConverter(type);
    return mayBeConverted ? Answer.CANNOT_TELL : Answer.YES;
  }

  private static boolean declaresStoredValue(Symbol.TypeSymbol type) {
    return type.memberSymbols().stream().flatMap(member -> Annotation.on(member).stream()).anyMatch(annotation -> annotation.is(ENUMERATED_VALUE));
  }

  private static boolean mayConvert(Annotation annotation) {
    return annotation.isOrCarries(JpaNames.CONVERSION)
      || !annotation.isKnown() && !JpaNames.isFreeOfConstraints(annotation) && !ColumnConstraints.isOfValidation(annotation);
  }

  /** A column type in SQL may be an enum of the database. */
  private static boolean givesSql(PersistentMember member) {
    return member.annotations().stream().anyMatch(annotation -> annotation.is(COLUMNS) && annotation.gives("columnDefinition"));
  }

  /**
   * Whether a converter for the enum is in sight, or likely out of sight: an enum that can be looked up by a value of its own has
   * mostly been given that for its column.
   */
  private static boolean hasConverter(Symbol.TypeSymbol type) {
    boolean hasLookup = !isBasic(type.type())
      && type.memberSymbols().stream().anyMatch(member -> member instanceof Symbol.MethodSymbol method && isLookup(method, type));
    return hasLookup || type.memberSymbols().stream().anyMatch(member -> member.isTypeSymbol() && isConverter(Annotation.on(member)))
      || type.declaration() != null && SourceNames.fileOf(type.declaration()).types().stream()
        .anyMatch(other -> other instanceof ClassTree tree && AppliedConverter.of(tree).anyMatch(converter -> converter.mayConvert(type.name())));
  }

  private static boolean isConverter(List<Annotation> annotations) {
    return annotations.stream().anyMatch(annotation -> annotation.is(CONVERTER)
      && annotation.value("autoApply").filter(Boolean.TRUE::equals).isPresent());
  }

  private static boolean isLookup(Symbol.MethodSymbol method, Symbol.TypeSymbol type) {
    return method.isStatic() && !"valueOf".equals(method.name()) && method.parameterTypes().size() == 1
      && method.returnType().type().is(type.type().fullyQualifiedName())
      && isBasic(method.parameterTypes().get(0)) && !isAny(Annotation.on(method), CREATOR_OF_JSON);
  }

  private static boolean isBasic(Type type) {
    return type.isPrimitive() || type.fullyQualifiedName().startsWith(PLATFORM);
  }

  private static Type value(PersistentMember member) {
    if (member.role() != Role.ELEMENTS) {
      return member.type();
    }
    List<Type> arguments = member.type().typeArguments();
    return arguments.isEmpty() ? null : arguments.get(arguments.size() - 1);
  }

  private static Type key(PersistentMember member) {
    List<Type> arguments = member.type().typeArguments();
    return arguments.size() == 2 ? arguments.get(0) : null;
  }

  private static boolean isAny(PersistentMember member, Set<String> names) {
    return isAny(member.annotations(), names);
  }

  private static boolean isAny(List<Annotation> annotations, Set<String> names) {
    return annotations.stream().anyMatch(annotation -> annotation.is(names));
  }
}
