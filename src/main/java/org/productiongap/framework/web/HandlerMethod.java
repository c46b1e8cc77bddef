package org.productiongap.framework.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.productiongap.framework.Annotation;
import org.productiongap.framework.Annotations;
import org.productiongap.framework.SourceNames;
import org.productiongap.framework.Types;
import org.sonar.plugins.java.api.semantic.Type;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.TypeTree;
import org.sonar.plugins.java.api.tree.VariableTree;

/**
 * A method that may be an endpoint, with what every framework asks of it, computed once.
 */
final class HandlerMethod {

  private final HandlerClass owner;
  private final MethodTree tree;
  private List<Annotation> annotations;
  private final List<List<Annotation>> parameterAnnotations = new ArrayList<>();

  HandlerMethod(HandlerClass owner, MethodTree tree) {
    this.owner = owner;
    this.tree = tree;
  }

  HandlerClass owner() {
    return owner;
  }

  MethodTree tree() {
    return tree;
  }

  String name() {
    return tree.simpleName().name();
  }

  /** Those of the method and of what it overrides. */
  List<Annotation> annotations() {
    if (annotations == null) {
      annotations = Annotations.ofMethod(tree);
    }
    return annotations;
  }

  int parameterCount() {
    return tree.parameters().size();
  }

  /** The type of a parameter as written. */
  TypeTree typeOf(int index) {
    return tree.parameters().get(index).type();
  }

  /** Those of a parameter and of the same parameter of what the method overrides. */
  List<Annotation> annotationsOf(int index) {
    if (parameterAnnotations.isEmpty()) {
      IntStream.range(0, parameterCount()).forEach(i -> parameterAnnotations.add(Annotations.ofParameter(tree, i)));
    }
    return parameterAnnotations.get(index);
  }

  /** A parameter as an input. */
  RequestInput input(int index, RequestInput.Kind kind) {
    VariableTree parameter = tree.parameters().get(index);
    return new RequestInput(kind, parameter, parameter.type().symbolType(), parameter.type(), annotationsOf(index));
  }

  /**
   * The handler of failures that this method is.
   *
   * @param types the types of failures that an annotation gives; where it gives none, those of the parameter
   */
  FailureHandler failureHandlerFor(List<TypeTree> types) {
    VariableTree failure = tree.parameters().stream().filter(HandlerMethod::isFailure).findFirst().orElse(null);
    return new FailureHandler(tree, failure, types.isEmpty() && failure != null ? List.of(failure.type()) : types);
  }

  private static boolean isFailure(VariableTree parameter) {
    Type type = parameter.type().symbolType();
    return Types.is(type, "java.lang.Throwable") || type.isTypeVar() || looksLikeFailure(SourceNames.of(parameter.type()).orElse(""));
  }

  private static boolean looksLikeFailure(String name) {
    return name.endsWith("Exception") || name.endsWith("Error") || name.endsWith("Throwable");
  }

  /**
   * The inputs among the parameters.
   *
   * @param kindOf the kind of the parameter at a position; empty for what the caller does not choose
   */
  List<RequestInput> inputs(IntFunction<Optional<RequestInput.Kind>> kindOf) {
    return IntStream.range(0, parameterCount())
      .boxed()
      .flatMap(index -> kindOf.apply(index).map(kind -> input(index, kind)).stream())
      .toList();
  }
}
