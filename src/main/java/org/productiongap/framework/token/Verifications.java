package org.productiongap.framework.token;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.productiongap.flow.Branches;
import org.productiongap.flow.Calls;
import org.productiongap.framework.EachNode;
import org.productiongap.framework.FileFacts;
import org.productiongap.framework.Words;
import org.sonar.plugins.java.api.semantic.Symbol;
import org.sonar.plugins.java.api.tree.Arguments;
import org.sonar.plugins.java.api.tree.ClassTree;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.MethodReferenceTree;
import org.sonar.plugins.java.api.tree.NewClassTree;
import org.sonar.plugins.java.api.tree.ParenthesizedTree;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.TypeCastTree;
import org.sonar.plugins.java.api.tree.VariableTree;

/**
 * The calls of a class, of those around it and of those in it, that check tokens.
 */
final class Verifications {

  private static final Set<String> CHECKING = Set.of("verify", "validate", "valid", "check", "authenticate", "introspect", "authorize");

  private final List<MethodInvocationTree> calls = new ArrayList<>();
  private final List<MethodReferenceTree> references = new ArrayList<>();

  private Verifications(CompilationUnitTree file) {
    new EachNode() {
      @Override
      public void visitMethodInvocation(MethodInvocationTree call) {
        calls.add(call);
      }

      @Override
      public void visitMethodReference(MethodReferenceTree reference) {
        references.add(reference);
      }
    }.goThrough(file);
  }

  private Verifications(Verifications all, Tree place) {
    all.calls.stream().filter(call -> areTogether(call, place)).forEach(calls::add);
    all.references.stream().filter(reference -> areTogether(reference, place)).forEach(references::add);
  }

  /**
   * @param place where a token is read
   * @param file the root of its file
   * @return without what another class beside it checks
   */
  static Verifications around(Tree place, CompilationUnitTree file) {
    return new Verifications(FileFacts.of(file, Verifications.class, Verifications::new), place);
  }

  /** Whether one place is in the class of the other. */
  private static boolean areTogether(Tree one, Tree other) {
    return Branches.isInside(other, classOf(one)) || Branches.isInside(one, classOf(other));
  }

  private static Tree classOf(Tree tree) {
    Tree outer = tree;
    while (outer.parent() != null && !(outer instanceof ClassTree type && type.simpleName() != null)) {
      outer = outer.parent();
    }
    return outer;
  }

  /** Whether they call one of these methods of the library. */
  boolean use(String home, Set<String> names) {
    return calls.stream().anyMatch(call -> names.contains(Calls.name(call).name()) && mayBeOf(call, home))
      || references.stream().anyMatch(reference -> names.contains(reference.method().name()));
  }

  /** Whether they ask who has been authenticated, and are not what authenticates. */
  boolean areBehindLogin() {
    return calls.stream().anyMatch(call -> Calls.is(call, "getAuthentication", 0)) && calls.stream().noneMatch(call -> Calls.is(call, "setAuthentication", 1));
  }

  /** Whether they call anything whose name has one of these words. */
  boolean isNamed(Set<String> words) {
    return calls.stream().anyMatch(call -> Words.of(Calls.name(call).name()).containAny(words))
      || references.stream().anyMatch(reference -> Words.of(reference.method().name()).containAny(words));
  }

  private static boolean mayBeOf(MethodInvocationTree call, String home) {
    Symbol.MethodSymbol method = call.methodSymbol();
    return method.isUnknown() || method.owner().type().fullyQualifiedName().startsWith(home);
  }

  /** Whether a call that says it checks something is given this value. */
  boolean check(ExpressionTree token) {
    Symbol symbol = Calls.plain(token) instanceof IdentifierTree identifier ? identifier.symbol() : null;
    return symbol != null && !symbol.isUnknown() && isChecked(symbol);
  }

  /** Whether what a call has decoded is given to a call that says it checks something, itself, under another name, or inside an object that is made of it. */
  boolean checkResult(MethodInvocationTree decoding) {
    if (!(decoding.parent() instanceof VariableTree variable) || variable.symbol().isUnknown()) {
      return false;
    }
    Symbol decoded = variable.symbol();
    return isChecked(decoded) || decoded.usages().stream()
      .map(Verifications::madeOf)
      .anyMatch(made -> made != null && isChecked(made.symbol()));
  }

  /** The variable that a use of a value fills: with the value, cast or not, or with an object that takes it. */
  private static VariableTree madeOf(IdentifierTree use) {
    Tree outer = use.parent() instanceof Arguments arguments && arguments.parent() instanceof NewClassTree ? arguments.parent() : use;
    while (outer.parent() instanceof TypeCastTree || outer.parent() instanceof ParenthesizedTree) {
      outer = outer.parent();
    }
    return outer.parent() instanceof VariableTree variable && variable.initializer() == outer ? variable : null;
  }

  private boolean isChecked(Symbol symbol) {
    return calls.stream()
      .filter(call -> Words.of(Calls.name(call).name()).containAny(CHECKING))
      .anyMatch(call -> call.arguments().stream().anyMatch(argument -> Calls.plain(argument) instanceof IdentifierTree given && given.symbol().equals(symbol)));
  }
}
