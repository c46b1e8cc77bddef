package org.productiongap.framework;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.productiongap.flow.Constants;
import org.sonar.plugins.java.api.semantic.Symbol;
import org.sonar.plugins.java.api.semantic.SymbolMetadata.AnnotationInstance;
import org.sonar.plugins.java.api.semantic.SymbolMetadata.AnnotationValue;
import org.sonar.plugins.java.api.semantic.Type;
import org.sonar.plugins.java.api.tree.AnnotationTree;
import org.sonar.plugins.java.api.tree.Arguments;
import org.sonar.plugins.java.api.tree.AssignmentExpressionTree;
import org.sonar.plugins.java.api.tree.ClassTree;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.MemberSelectExpressionTree;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.ModifiersTree;
import org.sonar.plugins.java.api.tree.NewArrayTree;
import org.sonar.plugins.java.api.tree.ParameterizedTypeTree;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.TypeTree;
import org.sonar.plugins.java.api.tree.VariableTree;

/**
 * An annotation where it is written, in this file or in compiled code. Its name is known through an explicit import even
 * where the class path is missing.
 */
public final class Annotation {

  private static final int COMPOSITION_DEPTH = 3;

  private final String name;
  private final Symbol.TypeSymbol type;
  private final AnnotationTree tree;
  private final AnnotationInstance compiled;

  private Annotation(String name, Symbol.TypeSymbol type, AnnotationTree tree, AnnotationInstance compiled) {
    this.name = name;
    this.type = type;
    this.tree = tree;
    this.compiled = compiled;
  }

  /** An annotation of this file; its name is its simple name where no import tells more. */
  public static Annotation of(AnnotationTree tree) {
    return FileFacts.about(AnnotationTree.class, tree, Annotation::read);
  }

  private static Annotation read(AnnotationTree tree) {
    Type type = tree.annotationType().symbolType();
    return new Annotation(SourceNames.of(tree.annotationType()).orElse(type.name()), type.symbol(), tree, null);
  }

  /** The annotations on a declaration of this file, without those on its type's arguments. */
  public static List<Annotation> on(ModifiersTree modifiers) {
    return modifiers.annotations().stream().map(Annotation::of).toList();
  }

  /**
   * The annotations on a declaration of any file, with those on the arguments of its type: for compiled code the analyzer does
   * not tell them apart.
   */
  public static List<Annotation> on(Symbol symbol) {
    return FileFacts.about(Symbol.class, symbol, Annotation::read);
  }

  private static List<Annotation> read(Symbol symbol) {
    Tree declaration = symbol.declaration();
    if (declaration instanceof ClassTree type) {
      return on(type.modifiers());
    }
    if (declaration instanceof MethodTree method) {
      return on(method.modifiers(), method.returnType());
    }
    return declaration instanceof VariableTree variable ? on(variable.modifiers(), variable.type())
      : symbol.metadata().annotations().stream().map(Annotation::of).toList();
  }

  private static List<Annotation> on(ModifiersTree modifiers, TypeTree type) {
    return Stream.concat(on(modifiers).stream(), within(type)).toList();
  }

  private static Stream<Annotation> within(Tree type) {
    if (!(type instanceof TypeTree written)) {
      return Stream.empty();
    }
    Stream<Annotation> own = written.annotations().stream().map(Annotation::of);
    return written instanceof ParameterizedTypeTree parameterized
      ? Stream.concat(own, parameterized.typeArguments().stream().flatMap(Annotation::within)) : own;
  }

  private static Annotation of(AnnotationInstance instance) {
    return new Annotation(instance.symbol().type().fullyQualifiedName(), instance.symbol() instanceof Symbol.TypeSymbol type ? type : null, null, instance);
  }

  private List<AnnotationValue> compiledValues() {
    return compiled == null ? List.of() : compiled.values();
  }

  /** The fully qualified name, or the simple one where nothing tells more. */
  public String name() {
    return name;
  }

  /** The name without package and enclosing type. */
  public String simpleName() {
    return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
  }

  /** Where it is written, if in a file that is being analyzed. */
  public Optional<AnnotationTree> tree() {
    return Optional.ofNullable(tree);
  }

  /** Whether it is one of these annotations. */
  public boolean is(Collection<String> names) {
    return names.contains(name) || tree != null && name.indexOf('.') < 0 && SourceNames.isStarImported(tree.annotationType(), names);
  }

  /** Whether its own declaration can be read, so that {@link #meta()} is the whole truth. */
  public boolean isKnown() {
    return type != null && SourceNames.isKnown(type.type());
  }

  /** Whether it is one of these annotations, or carries one of them itself, up to three levels up. */
  public boolean isOrCarries(Collection<String> names) {
    if (is(names)) {
      return true;
    }
    if (type == null) {
      return false;
    }
    for (Annotation meta : carried()) {
      if (meta.is(names)) {
        return true;
      }
    }
    return false;
  }

  /** What its own declaration carries, and what that carries, up to three levels up. */
  private List<Annotation> carried() {
    return FileFacts.about(Annotation.class, type, Annotation::carried);
  }

  private static List<Annotation> carried(Symbol.TypeSymbol type) {
    List<Annotation> carried = new ArrayList<>();
    collect(type, COMPOSITION_DEPTH, new HashSet<>(), carried);
    return carried;
  }

  private static void collect(Symbol.TypeSymbol type, int depth, Set<String> seen, List<Annotation> carried) {
    if (depth > 0 && !type.isUnknown() && seen.add(type.type().fullyQualifiedName())) {
      for (Annotation meta : on(type)) {
        carried.add(meta);
        if (meta.type != null) {
          collect(meta.type, depth - 1, seen, carried);
        }
      }
    }
  }

  /** The annotations that this annotation's own declaration carries. */
  public List<Annotation> meta() {
    return type == null || type.isUnknown() ? List.of() : on(type);
  }

  /**
   * The expression given for an attribute, if this annotation is written in this file.
   *
   * @param attribute the attribute's name; {@code value} for the one that needs no name
   */
  public Optional<ExpressionTree> expression(String attribute) {
    if (tree == null) {
      return Optional.empty();
    }
    Arguments arguments = tree.arguments();
    for (ExpressionTree argument : arguments) {
      if (argument instanceof AssignmentExpressionTree assignment) {
        if (assignment.variable() instanceof IdentifierTree id && id.name().equals(attribute)) {
          return Optional.of(assignment.expression());
        }
      } else if ("value".equals(attribute)) {
        return Optional.of(argument);
      }
    }
    return Optional.empty();
  }

  /**
   * The values given for an attribute: constants as they are, enum constants and classes by their simple name. A single value
   * and an array of one look the same.
   *
   * @return empty when the attribute is not given, or its value cannot be told
   */
  public List<Object> values(String attribute) {
    if (tree != null) {
      return expression(attribute).map(Annotation::valuesOf).orElse(List.of());
    }
    return compiledValues().stream()
      .filter(value -> value.name().equals(attribute))
      .flatMap(value -> compiled(value.value()).stream())
      .toList();
  }

  /** The single value of an attribute, as in {@link #values(String)}. */
  public Optional<Object> value(String attribute) {
    List<Object> values = values(attribute);
    return values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty();
  }

  /**
   * The annotations given for an attribute, one or an array of them.
   *
   * @param attribute the attribute's name; {@code value} for the one that needs no name
   */
  public List<Annotation> nested(String attribute) {
    if (tree != null) {
      return expression(attribute).map(Annotation::nestedIn).orElse(List.of());
    }
    return compiledValues().stream()
      .filter(value -> value.name().equals(attribute))
      .flatMap(value -> value.value() instanceof Object[] array ? Arrays.stream(array) : Stream.of(value.value()))
      .filter(AnnotationInstance.class::isInstance)
      .map(instance -> of((AnnotationInstance) instance))
      .toList();
  }

  private static List<Annotation> nestedIn(ExpressionTree expression) {
    if (expression instanceof NewArrayTree array) {
      return array.initializers().stream().flatMap(element -> nestedIn(element).stream()).toList();
    }
    return expression instanceof AnnotationTree annotation ? List.of(of(annotation)) : List.of();
  }

  /** Whether the attribute is given where the annotation is written. */
  public boolean gives(String attribute) {
    return tree != null ? expression(attribute).isPresent() : compiledValues().stream().anyMatch(value -> value.name().equals(attribute));
  }

  private static List<Object> valuesOf(ExpressionTree expression) {
    if (expression instanceof NewArrayTree array) {
      return array.initializers().stream().flatMap(element -> valuesOf(element).stream()).toList();
    }
    Optional<Object> constant = Constants.of(expression);
    if (constant.isPresent()) {
      return List.of(constant.get());
    }
    if (expression instanceof MemberSelectExpressionTree select) {
      boolean isClass = "class".equals(select.identifier().name());
      return isClass ? valuesOf(select.expression()) : List.of(select.identifier().name());
    }
    return expression instanceof IdentifierTree identifier ? List.of(identifier.name()) : List.of();
  }

  private static List<Object> compiled(Object value) {
    if (value instanceof Object[] array) {
      return List.of(array).stream().flatMap(element -> compiled(element).stream()).toList();
    }
    if (value instanceof Tree) {
      return value instanceof ExpressionTree expression ? valuesOf(expression) : List.of();
    }
    return List.of(value instanceof Symbol symbol ? symbol.name() : value);
  }
}
