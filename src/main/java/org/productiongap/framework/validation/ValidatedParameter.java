package org.productiongap.framework.validation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.productiongap.framework.Annotation;
import org.productiongap.framework.web.RequestInput;
import org.productiongap.framework.web.WebEndpoint;
import org.sonar.plugins.java.api.semantic.Symbol;
import org.sonar.plugins.java.api.tree.BaseTreeVisitor;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;
import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.VariableTree;

/**
 * A parameter of a method that hands it on to a service which asks for a valid one.
 *
 * @param name the fully qualified type, the method and the position
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
    ClassesOfFile.of(file).stream().flatMap(type -> type.members().stream())
      .filter(member -> member instanceof MethodTree method && method.block() != null)
      .map(MethodTree.class::cast)
      .forEach(method -> {
        for (int i = 0; i < method.parameters().size(); i++) {
          int index = i;
          if (isHandedToValid(method, method.parameters().get(i))) {
            Stream.concat(Stream.of(method.symbol()), method.symbol().overriddenSymbols().stream())
              .forEach(symbol -> found.add(new ValidatedParameter(HandedValues.nameOf(symbol, index))));
          }
        }
      });
    return found;
  }

  private static boolean isHandedToValid(MethodTree method, VariableTree parameter) {
    if (PayloadType.isOfThePlatform(parameter.symbol().type())) {
      return false;
    }
    boolean[] found = new boolean[1];
    method.block().accept(new BaseTreeVisitor() {
      @Override
      public void visitMethodInvocation(MethodInvocationTree call) {
        boolean isOfOther = Invocations.receiverOf(call) != null && !call.methodSymbol().isUnknown();
        for (int i = 0; isOfOther && i < call.arguments().size(); i++) {
          int index = i;
          found[0] |= call.arguments().get(i) instanceof IdentifierTree argument && argument.symbol() == parameter.symbol()
            && Stream.concat(Stream.of(call.methodSymbol()), call.methodSymbol().overriddenSymbols().stream()).anyMatch(target -> isValid(target, index));
        }
        super.visitMethodInvocation(call);
      }
    });
    return found[0];
  }

  private static boolean isValid(Symbol.MethodSymbol target, int index) {
    List<Symbol> parameters = target.declarationParameters();
    return index < parameters.size() && Annotation.on(parameters.get(index)).stream().anyMatch(ValidationTrigger::isTrigger);
  }
}
