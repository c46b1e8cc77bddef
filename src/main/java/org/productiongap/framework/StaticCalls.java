package org.productiongap.framework;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.productiongap.flow.Calls;
import org.sonar.plugins.java.api.semantic.Symbol;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.ImportClauseTree;
import org.sonar.plugins.java.api.tree.ImportTree;
import org.sonar.plugins.java.api.tree.MemberSelectExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.NewClassTree;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.VariableTree;

/**
 * Which class an expression gets its object from, known through explicit imports even where the class path is missing.
 */
public final class StaticCalls {

  private static final String GET = "get";

  private StaticCalls() {
  }

  /** The fully qualified name of the class whose static method a call runs; empty when it is none or cannot be told. */
  public static Optional<String> owner(MethodInvocationTree call) {
    Optional<ExpressionTree> receiver = Calls.receiver(call);
    if (receiver.isPresent()) {
      return receiver.filter(Calls::isTypeName).flatMap(SourceNames::of);
    }
    Symbol.MethodSymbol method = call.methodSymbol();
    return method.isUnknown() ? importedOwner(call) : Optional.of(method.owner().type().fullyQualifiedName()).filter(name -> method.isStatic());
  }

  private static Optional<String> importedOwner(MethodInvocationTree call) {
    String name = Calls.name(call).name();
    for (ImportClauseTree clause : SourceNames.fileOf(call).imports()) {
      if (clause instanceof ImportTree imported && imported.isStatic() && imported.qualifiedIdentifier() instanceof MemberSelectExpressionTree select
        && select.identifier().name().equals(name)) {
        return SourceNames.of(select.expression());
      }
    }
    return Optional.empty();
  }

  /** Whether an expression is the call of a static method of one of these classes. */
  public static boolean is(ExpressionTree expression, Collection<String> owners, Collection<String> names) {
    return expression instanceof MethodInvocationTree call && names.contains(Calls.name(call).name()) && owner(call).filter(owners::contains).isPresent();
  }

  /** Whether an expression is the call of a static method of this class. */
  public static boolean is(ExpressionTree expression, String owner, String name) {
    return is(expression, Set.of(owner), Set.of(name));
  }

  /** Whether a node creates an instance of one of these classes with {@code new}. */
  public static boolean isNew(Tree tree, Collection<String> classes) {
    return tree instanceof NewClassTree creation && SourceNames.of(creation.identifier()).filter(classes::contains).isPresent();
  }

  /** The fully qualified name of an expression's type; where that is missing, of the type that its variable is declared with. */
  public static Optional<String> typeOf(ExpressionTree expression) {
    if (SourceNames.isKnown(expression.symbolType())) {
      return Optional.of(expression.symbolType().fullyQualifiedName());
    }
    Symbol symbol = expression instanceof IdentifierTree identifier ? identifier.symbol()
      : expression instanceof MemberSelectExpressionTree select ? select.identifier().symbol() : null;
    if (symbol != null && symbol.isVariableSymbol() && symbol.declaration() instanceof VariableTree variable) {
      return SourceNames.of(variable.type());
    }
    return expression instanceof NewClassTree creation ? SourceNames.of(creation.identifier())
      : expression instanceof MethodInvocationTree call && call.arguments().isEmpty() ? ofGeneratedGetter(call) : Optional.empty();
  }

  /** The type of the field that a getter reads which a compiler plugin writes, so that nothing is known of the method. */
  private static Optional<String> ofGeneratedGetter(MethodInvocationTree call) {
    String name = Calls.name(call).name();
    Optional<ExpressionTree> receiver = Calls.receiver(call);
    if (!call.methodSymbol().isUnknown() || !name.startsWith(GET) || name.length() == GET.length() || receiver.isEmpty()
      || receiver.get().symbolType().isUnknown()) {
      return Optional.empty();
    }
    String field = Character.toLowerCase(name.charAt(GET.length())) + name.substring(GET.length() + 1);
    return receiver.get().symbolType().symbol().lookupSymbols(field).stream()
      .filter(Symbol::isVariableSymbol)
      .filter(symbol -> SourceNames.isKnown(symbol.type()))
      .map(symbol -> symbol.type().fullyQualifiedName())
      .findFirst();
  }
}
