package org.productiongap.framework.persistence;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.productiongap.framework.Annotation;
import org.productiongap.framework.SourceNames;
import org.productiongap.framework.Words;
import org.productiongap.framework.persistence.PersistentMember.Role;
import org.sonar.plugins.java.api.semantic.Symbol;
import org.sonar.plugins.java.api.semantic.Type;
import org.sonar.plugins.java.api.tree.ClassTree;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * Jakarta Persistence, under its old name and its new one, with fields or getters mapped.
 */
final class JpaEntities implements PersistenceFramework {

  private static final int EMBEDDING_DEPTH = 3;
  private static final Set<String> VIEW = Set.of("view", "vw", "v");

  @Override
  public Optional<Entity> entity(ClassTree tree) {
    return entity(tree.symbol(), tree);
  }

  @Override
  public Optional<Entity> entity(Symbol.TypeSymbol type) {
    return SourceNames.isKnown(type.type()) ? entity(type, type.declaration()) : Optional.empty();
  }

  private static Optional<Entity> entity(Symbol.TypeSymbol type, ClassTree tree) {
    Declared declared = new Declared(type, tree);
    return declared.kind().map(kind -> entity(kind, declared, false, 0));
  }

  /** A class with what is written on it, from its source if that is in this file. */
  private static final class Declared {

    private final Symbol.TypeSymbol type;
    private final ClassTree tree;
    private final List<Annotation> annotations;
    private List<DeclaredProperty> properties;
    private Map<String, List<DeclaredProperty>> byName;

    Declared(Symbol.TypeSymbol type, ClassTree tree) {
      this.type = type;
      this.tree = tree;
      this.annotations = tree == null ? Annotation.on(type) : Annotation.on(tree.modifiers());
    }

    Declared(Symbol.TypeSymbol type) {
      this(type, type.declaration());
    }

    List<DeclaredProperty> properties() {
      if (properties == null) {
        properties = DeclaredProperty.of(type, tree);
      }
      return properties;
    }

    List<DeclaredProperty> properties(String name) {
      if (byName == null) {
        byName = properties().stream().collect(Collectors.groupingBy(DeclaredProperty::name));
      }
      return byName.getOrDefault(name, List.of());
    }

    Optional<Entity.Kind> kind() {
      if (has(annotations, JpaNames.ENTITY) && !type.isInterface() && (tree == null || tree.is(Tree.Kind.CLASS))) {
        return Optional.of(Entity.Kind.ENTITY);
      }
      if (has(annotations, JpaNames.MAPPED_SUPERCLASS)) {
        return Optional.of(Entity.Kind.MAPPED_SUPERCLASS);
      }
      return has(annotations, JpaNames.EMBEDDABLE) ? Optional.of(Entity.Kind.EMBEDDABLE) : Optional.empty();
    }

    /** Whether an annotation cannot be resolved, so that {@link #kind()} may be wrong. */
    boolean isUncertain() {
      return kind().isEmpty() && annotations.stream().anyMatch(annotation -> !JpaNames.isResolved(annotation));
    }
  }

  private static Entity entity(Entity.Kind kind, Declared declared, boolean ownerMapsGetters, int depth) {
    List<Declared> above = new ArrayList<>();
    boolean isComplete = collectAbove(declared, above);
    boolean mapsGetters = mapsGetters(declared, above, ownerMapsGetters);
    List<Entity> ancestors = above.stream()
      .filter(parent -> parent.kind().isPresent())
      .map(parent -> new Entity(parent.kind().get(), parent.type, parent.tree, parent.annotations,
        members(parent, mapsGettersItself(parent).orElse(mapsGetters), depth), List.of(), true, table(parent.kind().get(), parent, List.of())))
      .toList();
    return new Entity(kind, declared.type, declared.tree, declared.annotations, members(declared, mapsGetters, depth), ancestors, isComplete,
      table(kind, declared, ancestors));
  }

  private static Entity.Table table(Entity.Kind kind, Declared declared, List<Entity> ancestors) {
    if (kind != Entity.Kind.ENTITY) {
      return Entity.Table.NONE;
    }
    if (isView(declared)) {
      return Entity.Table.VIEW;
    }
    return sharesTable(ancestors) ? Entity.Table.SHARED : Entity.Table.OWN;
  }

  /** One table for a class and the entities below it is the default; the columns of these can never be required. */
  private static boolean sharesTable(List<Entity> ancestors) {
    List<Entity> entitiesAbove = ancestors.stream().filter(ancestor -> ancestor.kind() == Entity.Kind.ENTITY).toList();
    return !entitiesAbove.isEmpty() && entitiesAbove.stream()
      .flatMap(ancestor -> ancestor.annotations().stream())
      .filter(annotation -> annotation.is(JpaNames.INHERITANCE))
      .flatMap(annotation -> annotation.value("strategy").stream())
      .noneMatch(JpaNames.TABLE_FOR_EACH_CLASS::contains);
  }

  private static boolean isView(Declared declared) {
    return has(declared.annotations, JpaNames.READ_ONLY) || Words.of(declared.type.name()).endWithAny(VIEW) || declared.annotations.stream()
      .filter(annotation -> annotation.is(JpaNames.TABLE))
      .flatMap(annotation -> annotation.value("name").stream())
      .map(name -> Words.of(name.toString()))
      .anyMatch(name -> name.startWithAny(VIEW) || name.endWithAny(VIEW));
  }

  private static boolean collectAbove(Declared declared, List<Declared> above) {
    Set<Symbol> seen = new HashSet<>(Set.of(declared.type));
    if (declared.tree != null && declared.tree.superClass() != null && !SourceNames.isKnown(declared.tree.superClass().symbolType())) {
      return false;
    }
    Type superClass = declared.tree == null || declared.tree.superClass() == null ? declared.type.superClass() : declared.tree.superClass().symbolType();
    while (superClass != null && !superClass.is("java.lang.Object")) {
      Symbol.TypeSymbol symbol = superClass.symbol();
      if (!SourceNames.isKnown(superClass) || !seen.add(symbol)) {
        return false;
      }
      Declared parent = new Declared(symbol);
      if (parent.isUncertain()) {
        return false;
      }
      above.add(parent);
      superClass = symbol.superClass();
    }
    return true;
  }

  private static boolean mapsGetters(Declared declared, List<Declared> above, boolean ownerMapsGetters) {
    return Stream.concat(Stream.of(declared), above.stream())
      .flatMap(candidate -> mapsGettersItself(candidate).stream())
      .findFirst()
      .orElseGet(() -> ownerMapsGetters || isMapped(declared, true) && !isMapped(declared, false));
  }

  /** Whether getters are mapped, if the class says so: by its access type, or by where its key stands. */
  private static Optional<Boolean> mapsGettersItself(Declared declared) {
    Optional<Object> access = access(declared.annotations);
    if (access.isPresent()) {
      return access.map("PROPERTY"::equals);
    }
    return declared.properties().stream()
      .filter(property -> has(property.annotations(), JpaNames.ID))
      .map(DeclaredProperty::isGetter)
      .findFirst();
  }

  private static boolean isMapped(Declared declared, boolean getters) {
    return declared.properties().stream()
      .anyMatch(property -> property.isGetter() == getters && has(property.annotations(), JpaNames.MAPPING));
  }

  private static Optional<Object> access(List<Annotation> annotations) {
    return annotations.stream().filter(annotation -> annotation.is(JpaNames.ACCESS)).findFirst().flatMap(annotation -> annotation.value("value"));
  }

  private static List<PersistentMember> members(Declared declared, boolean mapsGetters, int depth) {
    List<PersistentMember> members = new ArrayList<>();
    for (DeclaredProperty property : declared.properties()) {
      boolean isMapped = access(property.annotations()).map(access -> "PROPERTY".equals(access) == property.isGetter())
        .orElse(property.isGetter() == mapsGetters);
      if (isMapped && !has(property.annotations(), JpaNames.TRANSIENT)) {
        members.add(member(property, declared, mapsGetters, depth));
      }
    }
    return List.copyOf(members);
  }

  private static PersistentMember member(DeclaredProperty property, Declared declared, boolean mapsGetters, int depth) {
    List<Annotation> annotations = new ArrayList<>(property.annotations());
    declared.properties(property.name()).stream()
      .filter(other -> other.isGetter() != property.isGetter())
      .forEach(other -> annotations.addAll(other.annotations()));
    Optional<Entity> embedded = Optional.empty();
    if (depth < EMBEDDING_DEPTH && SourceNames.isKnown(property.type()) && !isOfThePlatform(property.type())) {
      embedded = embedded(property.type().symbol(), has(annotations, JpaNames.EMBEDDED), mapsGetters, depth);
    }
    Role role = role(annotations, property.type(), embedded.isPresent());
    return new PersistentMember(property.name(), role, property.type(), List.copyOf(annotations), property.tree(),
      role == Role.EMBEDDED ? embedded.orElse(null) : null);
  }

  private static Optional<Entity> embedded(Symbol.TypeSymbol type, boolean isDeclared, boolean mapsGetters, int depth) {
    Declared declared = new Declared(type);
    return isDeclared || has(declared.annotations, JpaNames.EMBEDDABLE) ? Optional.of(entity(Entity.Kind.EMBEDDABLE, declared, mapsGetters, depth + 1))
      : Optional.empty();
  }

  private static Role role(List<Annotation> annotations, Type type, boolean isEmbeddable) {
    if (has(annotations, JpaNames.ID)) {
      return Role.ID;
    }
    if (has(annotations, JpaNames.VERSION)) {
      return Role.VERSION;
    }
    if (has(annotations, JpaNames.TO_ONE)) {
      return Role.TO_ONE;
    }
    if (has(annotations, JpaNames.TO_MANY)) {
      return Role.TO_MANY;
    }
    if (has(annotations, JpaNames.ELEMENTS)) {
      return Role.ELEMENTS;
    }
    if (has(annotations, JpaNames.DERIVED) || annotations.stream().anyMatch(JpaEntities::isReadOnlyColumn)) {
      return Role.DERIVED;
    }
    if (has(annotations, JpaNames.EMBEDDED) || isEmbeddable) {
      return Role.EMBEDDED;
    }
    return has(annotations, JpaNames.BASIC) || isBasic(type) ? Role.BASIC : Role.UNKNOWN;
  }

  private static boolean isReadOnlyColumn(Annotation annotation) {
    return annotation.is(JpaNames.COLUMN)
      && annotation.value("insertable").filter(Boolean.FALSE::equals).isPresent()
      && annotation.value("updatable").filter(Boolean.FALSE::equals).isPresent();
  }

  private static boolean isBasic(Type type) {
    if (isOfThePlatform(type)) {
      return true;
    }
    return SourceNames.isKnown(type) && !type.isTypeVar() && !new Declared(type.symbol()).isUncertain();
  }

  private static boolean isOfThePlatform(Type type) {
    return type.isArray() || type.isPrimitive() || type.fullyQualifiedName().startsWith("java.");
  }

  private static boolean has(List<Annotation> annotations, Set<String> names) {
    return annotations.stream().anyMatch(annotation -> annotation.is(names));
  }
}
