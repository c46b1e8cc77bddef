package org.productiongap.framework.validation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.productiongap.framework.Annotation;
import org.productiongap.framework.EachNode;
import org.productiongap.framework.Parameters;
import org.productiongap.framework.web.RequestInput;
import org.productiongap.framework.web.WebEndpoint;
import org.sonar.plugins.java.api.semantic.Symbol;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;
import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.VariableTree;

/**
 * A parameter of a method that hands it on to a service which asks for a valid one.
 *
 * @param name see {@link org.productiongap.framework.Parameters}
 */
public record ValidatedParameter(String name) {

  /**
   * @param endpoint an endpoint
   * @param body what it takes
   * @return the names of the parameters of other methods that it hands this to
   */
  public static List<String> handedTo(WebEndpoint endpoint, RequestInput body) {
    return endpoint.handler() instanceof MethodTree handler && body.tree() instanceof VariableTree parameter ? HandedValues.of(handler, parameter) : List.of();
  }

  /** Those of the methods of a file, and of what these override. */
  static Set<ValidatedParameter> in(CompilationUnitTree file) {
    Set<ValidatedParameter> found = new LinkedHashSet<>();
    new EachNode() {
      @Override
      public void visitMethodInvocation(MethodInvocationTree call) {
        for (int i = 0; i < call.arguments().size() && Invocations.receiverOf(call) != null; i++) {
          MethodTree method = call.arguments().get(i) instanceof IdentifierTree argument && argument.symbol().declaration() instanceof VariableTree parameter
            && parameter.parent() instanceof MethodTree around && !PayloadType.isOfThePlatform(parameter.symbol().type()) ? around : null;
          if (method != null && isHandedToValid(call, i)) {
            int index = method.parameters().indexOf(((IdentifierTree) call.arguments().get(i)).symbol().declaration());
            Parameters.namesOf(method, index).forEach(name -> found.add(new ValidatedParameter(name)));
          }
        }
      }
    }.goThrough(file);
    return found;
  }

  private static boolean isHandedToValid(MethodInvocationTree call, int index) {
    Symbol.MethodSymbol target = call.methodSymbol();
    return !target.isUnknown() && Stream.concat(Stream.of(target), target.overriddenSymbols().stream()).anyMatch(declared -> isValid(declared, index));
  }

  private static boolean isValid(Symbol.MethodSymbol target, int index) {
    List<Symbol> parameters = target.declarationParameters();
    return index < parameters.size() && Annotation.on(parameters.get(index)).stream().anyMatch(ValidationTrigger::isTrigger);
  }
}
