package org.productiongap.framework.validation;

import java.util.List;
import java.util.Optional;
import org.productiongap.framework.Annotation;
import org.productiongap.framework.web.RequestInput;
import org.productiongap.framework.web.WebEndpoint;
import org.sonar.plugins.java.api.semantic.Symbol;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.VariableTree;

/**
 * Where the annotation that triggers validation belongs. Bean Validation wants it where a method is declared first, and refuses
 * it on an implementation; with a contract interface in the same file that is the interface's parameter.
 */
public final class ValidationPlace {

  private static final List<String> WEB_HOMES = List.of("org.springframework.web.", "jakarta.ws.rs.", "javax.ws.rs.", "io.micronaut.http.",
    "org.springframework.messaging.", "org.springframework.graphql.");

  private ValidationPlace() {
  }

  /**
   * Whether an endpoint is only the declaration of one. What its implementation does with the input is not known there.
   */
  public static boolean isContract(WebEndpoint endpoint) {
    return endpoint.handler() instanceof MethodTree method && isContract(method);
  }

  private static boolean isContract(MethodTree method) {
    return method.block() == null || method.parent().is(Tree.Kind.INTERFACE);
  }

  /**
   * @param endpoint an endpoint that is no contract
   * @param input one of its inputs
   * @return the parameter of the contract in this file; else where the input is read
   */
  public static Tree of(WebEndpoint endpoint, RequestInput input) {
    if (!(endpoint.handler() instanceof MethodTree handler) || !(input.tree() instanceof VariableTree parameter)
      || speaksOfTheWeb(Annotation.on(parameter.modifiers()))) {
      return input.tree();
    }
    int index = handler.parameters().indexOf(parameter);
    return handler.symbol().overriddenSymbols().stream()
      .flatMap(overridden -> contractParameter(overridden, index).stream())
      .findFirst()
      .map(Tree.class::cast)
      .orElse(parameter);
  }

  private static Optional<VariableTree> contractParameter(Symbol.MethodSymbol overridden, int index) {
    MethodTree contract = overridden.declaration();
    if (contract == null || !isContract(contract) || index < 0 || index >= contract.parameters().size()) {
      return Optional.empty();
    }
    VariableTree parameter = contract.parameters().get(index);
    boolean isOfTheWeb = speaksOfTheWeb(Annotation.on(contract.modifiers())) || speaksOfTheWeb(Annotation.on(parameter.modifiers()));
    return isOfTheWeb ? Optional.of(parameter) : Optional.empty();
  }

  /** Whether a contract interface declares the endpoint, so that what is wrong with its types is wrong there. */
  static boolean isDeclaredElsewhere(WebEndpoint endpoint) {
    return endpoint.handler() instanceof MethodTree method && !speaksOfTheWeb(Annotation.on(method.modifiers()))
      && method.symbol().overriddenSymbols().stream().anyMatch(overridden -> speaksOfTheWeb(Annotation.on(overridden)));
  }

  private static boolean speaksOfTheWeb(List<Annotation> annotations) {
    return annotations.stream().anyMatch(annotation -> WEB_HOMES.stream().anyMatch(annotation.name()::startsWith));
  }
}
