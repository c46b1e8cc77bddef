package org.productiongap.framework;

import java.util.Collection;
import java.util.Optional;
import org.productiongap.flow.Calls;
import org.sonar.plugins.java.api.semantic.Symbol;
import org.sonar.plugins.java.api.semantic.Type;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;

/**
 * Whose method a call runs.
 */
public final class LibraryCalls {

  private LibraryCalls() {
  }

  /**
   * Whether a method of one of these types, or of a subtype, is called. Where the class path is missing, the declared type of the receiver tells it.
   *
   * @param owners fully qualified names
   */
  public static boolean isOn(MethodInvocationTree call, Collection<String> owners) {
    Symbol.MethodSymbol method = call.methodSymbol();
    Optional<ExpressionTree> receiver = Calls.receiver(call);
    if (!method.isUnknown() && isAny(method.owner().type(), owners)) {
      return true;
    }
    if (receiver.isEmpty()) {
      return false;
    }
    Type type = receiver.get().symbolType();
    return SourceNames.isKnown(type) ? isAny(type, owners)
      : StaticCalls.typeOf(receiver.get()).or(() -> StaticCalls.owner(call)).filter(owners::contains).isPresent();
  }

  private static boolean isAny(Type type, Collection<String> owners) {
    return Types.isAny(type, owners);
  }
}
