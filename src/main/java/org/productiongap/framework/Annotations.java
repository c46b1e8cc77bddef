package org.productiongap.framework;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.sonar.plugins.java.api.semantic.Symbol;
import org.sonar.plugins.java.api.tree.ClassTree;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.VariableTree;

/**
 * Where users put annotations: on the declaration, on what it overrides, on another annotation.
 */
public final class Annotations {

  private Annotations() {
  }

  /** The annotations on a method and on every method that it overrides or implements, nearest first. */
  public static List<Annotation> ofMethod(MethodTree method) {
    return FileFacts.about(Annotations.class, method, Annotations::read);
  }

  private static List<Annotation> read(MethodTree method) {
    List<Annotation> all = new ArrayList<>(Annotation.on(method.modifiers()));
    overridden(method).forEach(overridden -> all.addAll(Annotation.on(overridden)));
    return List.copyOf(all);
  }

  /** Without a search where there is nothing to override: no annotation of the platform's own methods is asked for. */
  private static List<Symbol.MethodSymbol> overridden(MethodTree method) {
    boolean mayOverride = method.is(Tree.Kind.METHOD) && method.parent() instanceof ClassTree owner && !Types.extendsOnlyPlatform(owner.symbol());
    return mayOverride ? method.symbol().overriddenSymbols() : List.of();
  }

  /**
   * The annotations on a parameter and on the same parameter of every method that its method overrides or implements.
   *
   * @param method the method
   * @param index the position of the parameter, from 0
   */
  public static List<Annotation> ofParameter(MethodTree method, int index) {
    VariableTree parameter = method.parameters().get(index);
    List<Annotation> all = new ArrayList<>(Annotation.on(parameter.modifiers()));
    for (Symbol.MethodSymbol overridden : overridden(method)) {
      List<Symbol> parameters = overridden.declarationParameters();
      if (index < parameters.size()) {
        all.addAll(Annotation.on(parameters.get(index)));
      }
    }
    return all;
  }

  /** The first annotation that is one of these names or is composed of one of them. */
  public static Optional<Annotation> find(List<Annotation> annotations, Collection<String> names) {
    return annotations.stream().filter(annotation -> annotation.isOrCarries(names)).findFirst();
  }

  /** Whether an annotation is one of these names or is composed of one of them. */
  public static boolean has(List<Annotation> annotations, Collection<String> names) {
    return find(annotations, names).isPresent();
  }
}
