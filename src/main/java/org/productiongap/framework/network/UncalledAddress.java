package org.productiongap.framework.network;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.productiongap.flow.Calls;
import org.sonar.plugins.java.api.semantic.Symbol;
import org.sonar.plugins.java.api.tree.Arguments;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.LiteralTree;
import org.sonar.plugins.java.api.tree.MemberSelectExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.NewClassTree;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.VariableTree;

/**
 * Addresses that nobody reads, or that are needed for their form alone: what relative addresses are resolved against,
 * and an object of the platform whose switches are set.
 */
final class UncalledAddress {

  /** A server that somebody develops with has a port of its own. */
  private static final Pattern WITHOUT_PORT = Pattern.compile("https?://[^:/?#]+(?:/.*)?");
  private static final Set<String> PLATFORM = Set.of("java.net.URI", "java.net.URL");

  private UncalledAddress() {
  }

  /** Whether nothing is sent to the address. */
  static boolean is(LiteralTree address, String text) {
    return isNeverRead(address) || isNeverOpened(address) || WITHOUT_PORT.matcher(text).matches() && isBase(address);
  }

  /** A constant that is left over. */
  private static boolean isNeverRead(LiteralTree address) {
    return address.parent() instanceof VariableTree variable && variable.symbol().isPrivate() && variable.symbol().isStatic()
      && variable.symbol().usages().isEmpty();
  }

  private static boolean isNeverOpened(LiteralTree address) {
    ExpressionTree url = address.parent() instanceof Arguments arguments && arguments.parent() instanceof NewClassTree creation
      && creation.arguments().size() == 1
      && creation.symbolType().is("java.net.URL") ? creation : null;
    return url != null && onlyUse(url, UncalledAddress::isIdleConnection);
  }

  private static boolean isIdleConnection(ExpressionTree url) {
    MethodInvocationTree opened = callOn(url);
    return opened != null && Calls.is(opened, "openConnection", 0) && onlyUse(opened, connection -> {
      MethodInvocationTree call = callOn(connection);
      return call != null && Calls.name(call).name().startsWith("set");
    });
  }

  /** Whether a value, or each usage of the local variable that it initializes, is used in one way. */
  private static boolean onlyUse(ExpressionTree value, Predicate<ExpressionTree> way) {
    if (!(value.parent() instanceof VariableTree variable)) {
      return way.test(value);
    }
    List<IdentifierTree> usages = variable.symbol().usages();
    return variable.symbol().isLocalVariable() && !usages.isEmpty() && usages.stream().allMatch(way);
  }

  private static MethodInvocationTree callOn(ExpressionTree receiver) {
    return receiver.parent() instanceof MemberSelectExpressionTree select && select.expression() == receiver
      && select.parent() instanceof MethodInvocationTree call && call.methodSelect() == select ? call : null;
  }

  private static boolean isBase(LiteralTree address) {
    if (!(address.parent() instanceof VariableTree variable)) {
      return isResolvedAgainst(address);
    }
    Symbol symbol = variable.symbol();
    return (symbol.isLocalVariable() || symbol.isPrivate()) && !symbol.usages().isEmpty()
      && symbol.usages().stream().allMatch(UncalledAddress::isResolvedAgainst);
  }

  private static boolean isResolvedAgainst(ExpressionTree base) {
    Tree user = base.parent() instanceof Arguments arguments ? arguments.parent() : null;
    return user instanceof MethodInvocationTree call && Calls.name(call).name().startsWith("resolve")
      && (call.methodSymbol().isUnknown() || !PLATFORM.contains(call.methodSymbol().owner().type().fullyQualifiedName()));
  }
}
