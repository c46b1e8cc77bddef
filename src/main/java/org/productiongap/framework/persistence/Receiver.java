package org.productiongap.framework.persistence;

import java.util.Collection;
import java.util.Optional;
import org.productiongap.flow.Calls;
import org.productiongap.flow.Scopes;
import org.productiongap.framework.SourceNames;
import org.productiongap.framework.StaticCalls;
import org.productiongap.framework.Types;
import org.sonar.plugins.java.api.semantic.Symbol;
import org.sonar.plugins.java.api.semantic.Type;
import org.sonar.plugins.java.api.tree.ClassTree;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.MemberSelectExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.ParameterizedTypeTree;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.VariableTree;

/**
 * What a method is called on, as far as it can be told.
 *
 * @param type its type; null when the analyzer does not know it
 * @param name the fully qualified name of the type, or the simple one as it is written; empty when neither can be told
 */
record Receiver(Type type, String name) {

  static Receiver of(MethodInvocationTree call) {
    Optional<ExpressionTree> receiver = Calls.receiver(call);
    if (receiver.isEmpty() || Calls.isThis(receiver.get()) || isSuper(receiver.get())) {
      return itself(call);
    }
    return of(receiver.get());
  }

  /** What a method is called on, or taken from by a method reference. */
  static Receiver of(ExpressionTree object) {
    Type type = object.symbolType();
    if (SourceNames.isKnown(type)) {
      return new Receiver(type, type.fullyQualifiedName());
    }
    IdentifierTree field = object instanceof IdentifierTree identifier ? identifier
      : object instanceof MemberSelectExpressionTree select && Calls.isThis(select.expression()) ? select.identifier() : null;
    Optional<Type> own = Optional.ofNullable(field).flatMap(Scopes::variable).filter(variable -> variable.parent() instanceof ClassTree)
      .map(variable -> variable.symbol().type()).filter(SourceNames::isKnown);
    if (own.isPresent()) {
      return new Receiver(own.get(), own.get().fullyQualifiedName());
    }
    Optional<String> name = Calls.isTypeName(object) ? SourceNames.of(object) : StaticCalls.typeOf(object);
    return new Receiver(null, name.orElseGet(() -> written(object)));
  }

  private static boolean isSuper(ExpressionTree expression) {
    return expression instanceof IdentifierTree identifier && "super".equals(identifier.name());
  }

  private static Receiver itself(MethodInvocationTree call) {
    Symbol.MethodSymbol method = call.methodSymbol();
    if (!method.isUnknown() && method.isStatic() && method.owner() != null) {
      return new Receiver(method.owner().type(), method.owner().type().fullyQualifiedName());
    }
    if (method.isUnknown()) {
      Optional<String> imported = StaticCalls.owner(call);
      if (imported.isPresent()) {
        return new Receiver(null, imported.get());
      }
    }
    for (Tree outer = call.parent(); outer != null; outer = outer.parent()) {
      if (outer instanceof ClassTree type) {
        return new Receiver(type.symbol().type(), type.symbol().type().fullyQualifiedName());
      }
    }
    return new Receiver(null, "");
  }

  private static String written(ExpressionTree receiver) {
    Symbol symbol = receiver instanceof IdentifierTree identifier ? identifier.symbol()
      : receiver instanceof MemberSelectExpressionTree select ? select.identifier().symbol() : null;
    if (symbol != null && symbol.declaration() instanceof VariableTree variable) {
      Tree type = variable.type() instanceof ParameterizedTypeTree parameterized ? parameterized.type() : variable.type();
      return type instanceof IdentifierTree identifier ? identifier.name() : type instanceof MemberSelectExpressionTree select ? select.identifier().name()
        : "";
    }
    return Calls.isTypeName(receiver) && receiver instanceof IdentifierTree identifier ? identifier.name() : "";
  }

  /** Whether it is one of these types or below one of them. */
  boolean isAny(Collection<String> types) {
    return types.contains(name) || type != null && Types.isAny(type, types);
  }

  /** The name of the type without package. */
  String simpleName() {
    return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
  }
}
