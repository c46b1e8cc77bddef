package org.productiongap.framework.validation;

import java.util.List;
import java.util.Set;
import org.productiongap.flow.Calls;
import org.productiongap.framework.Types;
import org.productiongap.framework.Words;
import org.sonar.plugins.java.api.semantic.Symbol;
import org.sonar.plugins.java.api.semantic.Type;
import org.sonar.plugins.java.api.tree.ArrayAccessExpressionTree;
import org.sonar.plugins.java.api.tree.BaseTreeVisitor;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.MemberSelectExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.VariableTree;

/**
 * Bodies whose members say which existing things are meant, and not what something new is like: identities, the same things by a query, and values
 * that are free by design, such as the variables of a process. Whoever looks the things up refuses those that are not there.
 */
final class Selections {

  private static final Set<String> IDENTITY = Set.of("id", "uuid", "guid");
  private static final Set<String> IDENTITIES = Set.of("ids", "uuids", "guids");
  private static final Set<String> QUERY = Set.of("query", "filter", "criteria", "criterion");
  private static final Set<String> LEAVING = Set.of("delete", "deleted", "deletion", "remove", "removed", "removal");
  private static final Set<String> SINGLE_ELEMENT = Set.of("get", "getFirst", "getLast", "iterator");

  private Selections() {
  }

  /**
   * Whether a body only selects. Single identities alone are no selection: they say what something new belongs to.
   *
   * @param data those members of its type that hold values
   */
  static boolean of(List<PayloadMember> data) {
    return data.stream().anyMatch(ids -> isMany(ids) && data.stream().anyMatch(query -> isQueryFor(query, ids)))
      || data.stream().allMatch(member -> isIdentity(member) || isMany(member) || isQuery(member) || isFree(member))
      && data.stream().anyMatch(member -> !isIdentity(member));
  }

  private static boolean isIdentity(PayloadMember member) {
    return Words.of(member.name()).endWithAny(IDENTITY) && (member.type().isPrimitive() || PayloadType.isOfThePlatform(member.type()))
      && !isCollection(member.type());
  }

  private static boolean isMany(PayloadMember member) {
    Words name = Words.of(member.name());
    return isCollection(member.type()) && (name.endWithAny(IDENTITIES) || name.containAny(LEAVING));
  }

  private static boolean isCollection(Type type) {
    return type.isArray() || Types.is(type, "java.util.Collection");
  }

  private static boolean isQuery(PayloadMember member) {
    return !PayloadType.isOfThePlatform(member.type()) && Words.of(member.name()).endWithAny(QUERY)
      && Words.of(member.type().erasure().name()).containAny(QUERY);
  }

  /** Whether a member selects by a query what another one selects by identities. */
  private static boolean isQueryFor(PayloadMember query, PayloadMember ids) {
    List<String> things = Words.of(ids.name()).all();
    return isQuery(query) && things.size() > 1 && Words.of(query.name()).containInOrder(things.subList(0, things.size() - 1).toArray(String[]::new));
  }

  /** Whether a member takes any name with any text or object. */
  private static boolean isFree(PayloadMember member) {
    List<Type> arguments = member.type().typeArguments();
    return Types.is(member.type(), "java.util.Map") && arguments.size() == 2 && arguments.get(0).is("java.lang.String")
      && !Types.is(arguments.get(1), "java.lang.Number");
  }

  /** Whether a method takes single elements out of what it is given, which fails where there are none. */
  static boolean areTakenApart(MethodTree method, VariableTree parameter) {
    Symbol body = parameter.symbol();
    boolean[] found = new boolean[1];
    if (method.block() != null) {
      method.block().accept(new BaseTreeVisitor() {
        @Override
        public void visitMethodInvocation(MethodInvocationTree call) {
          found[0] |= SINGLE_ELEMENT.contains(Calls.name(call).name()) && Calls.receiver(call).filter(receiver -> isMember(receiver, body)).isPresent();
          super.visitMethodInvocation(call);
        }

        @Override
        public void visitArrayAccessExpression(ArrayAccessExpressionTree access) {
          found[0] |= isMember(access.expression(), body);
          super.visitArrayAccessExpression(access);
        }
      });
    }
    return found[0];
  }

  private static boolean isMember(ExpressionTree expression, Symbol body) {
    if (expression instanceof MethodInvocationTree call) {
      return call.arguments().isEmpty() && Calls.receiver(call).filter(receiver -> isBody(receiver, body)).isPresent();
    }
    return expression instanceof MemberSelectExpressionTree select && isBody(select.expression(), body);
  }

  private static boolean isBody(ExpressionTree expression, Symbol body) {
    return expression instanceof IdentifierTree identifier && identifier.symbol() == body;
  }
}
