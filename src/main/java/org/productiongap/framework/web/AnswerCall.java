package org.productiongap.framework.web;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.productiongap.framework.SourceNames;
import org.productiongap.framework.StaticCalls;
import org.productiongap.framework.Types;
import org.sonar.plugins.java.api.semantic.Symbol;
import org.sonar.plugins.java.api.semantic.Type;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.MemberSelectExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.NewClassTree;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.VariableTree;

/**
 * A call of a library that puts its arguments into the answer to the client.
 *
 * @param owners the types that have it; subtypes too
 * @param name the name of the method, or {@link #NEW}
 * @param first the position of the first argument that gets there, from 0; the ones behind it get there as well
 */
record AnswerCall(Set<String> owners, String name, int first) {

  /** The name of a constructor. */
  static final String NEW = "<init>";

  /** The same for several names. */
  static Stream<AnswerCall> each(Set<String> owners, int first, String... names) {
    return Arrays.stream(names).map(name -> new AnswerCall(owners, name, first));
  }

  boolean matches(MethodInvocationTree call) {
    return call.arguments().size() > first && isOn(call, owners);
  }

  boolean matches(NewClassTree creation) {
    Type type = creation.symbolType();
    return creation.arguments().size() > first
      && (Types.isAny(type, owners) || !SourceNames.isKnown(type) && BoundTypes.is(creation.identifier(), owners));
  }

  /**
   * Whether a method is called on one of these types. Where the class path is missing, the type that a chain of calls begins with tells it.
   *
   * @param call the call
   * @param owners the names of types; with one of them, those nested in it
   */
  static boolean isOn(MethodInvocationTree call, Collection<String> owners) {
    Symbol.MethodSymbol method = call.methodSymbol();
    if (!method.isUnknown()) {
      Type owner = method.owner().type();
      return owners.stream().anyMatch(name -> Types.is(owner, name)
        || call.methodSelect() instanceof MemberSelectExpressionTree select && Types.is(select.expression().symbolType(), name));
    }
    return call.methodSelect() instanceof MemberSelectExpressionTree select
      && nameOf(select.expression()).filter(name -> owners.stream().anyMatch(owner -> outermost(owner).equals(name))).isPresent();
  }

  /** Whether an expression is known, or declared, to be of one of these types. */
  static boolean isOf(ExpressionTree expression, Collection<String> types) {
    Type type = expression.symbolType();
    return SourceNames.isKnown(type) ? Types.isAny(type, types)
      : StaticCalls.typeOf(expression).or(() -> nameOf(expression)).filter(types::contains).isPresent();
  }

  private static String outermost(String name) {
    int nested = name.indexOf('$');
    return nested < 0 ? name : name.substring(0, nested);
  }

  private static Optional<String> nameOf(Tree expression) {
    if (expression instanceof MethodInvocationTree call) {
      return call.methodSelect() instanceof MemberSelectExpressionTree select ? nameOf(select.expression()) : Optional.empty();
    }
    if (expression instanceof NewClassTree creation) {
      return SourceNames.of(creation.identifier());
    }
    if (expression instanceof IdentifierTree identifier && identifier.symbol().isVariableSymbol()) {
      return identifier.symbol().declaration() instanceof VariableTree variable ? SourceNames.of(variable.type()) : Optional.empty();
    }
    return SourceNames.of(expression);
  }
}
