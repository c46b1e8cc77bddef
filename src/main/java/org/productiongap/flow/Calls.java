package org.productiongap.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sonar.plugins.java.api.semantic.Symbol;
import org.sonar.plugins.java.api.tree.Arguments;
import org.sonar.plugins.java.api.tree.ClassTree;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.LambdaExpressionTree;
import org.sonar.plugins.java.api.tree.MemberSelectExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.MethodReferenceTree;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.Modifier;
import org.sonar.plugins.java.api.tree.ParenthesizedTree;
import org.sonar.plugins.java.api.tree.SwitchStatementTree;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.TypeCastTree;
import org.sonar.plugins.java.api.tree.YieldStatementTree;

/**
 * The parts of a call, the method of the same file that it runs, and the calls that run a method.
 */
public final class Calls {

  private Calls() {
  }

  /**
   * Whether nobody takes the value of an expression: it is a statement of its own, also behind the arrow of a switch statement.
   *
   * @param expression any expression
   */
  public static boolean isStatement(Tree expression) {
    Tree parent = expression.parent();
    return parent.is(Tree.Kind.EXPRESSION_STATEMENT)
      || parent instanceof YieldStatementTree arrow && arrow.yieldKeyword() == null && arrow.parent() != null
      && arrow.parent().parent() instanceof SwitchStatementTree;
  }

  /** The name of the method as written in a call. */
  public static IdentifierTree name(MethodInvocationTree call) {
    return call.methodSelect() instanceof MemberSelectExpressionTree select ? select.identifier() : (IdentifierTree) call.methodSelect();
  }

  /** Whether a call is of a method with this name and so many arguments. */
  public static boolean is(MethodInvocationTree call, String name, int arguments) {
    return call.arguments().size() == arguments && name(call).name().equals(name);
  }

  /** What the method is called on: an expression or the name of a type; empty for a method of the class itself or a static import. */
  public static Optional<ExpressionTree> receiver(MethodInvocationTree call) {
    return call.methodSelect() instanceof MemberSelectExpressionTree select ? Optional.of(plain(select.expression())) : Optional.empty();
  }

  /** The expression without the parentheses and casts around it. */
  public static ExpressionTree plain(ExpressionTree expression) {
    ExpressionTree inner = expression;
    while (true) {
      if (inner instanceof ParenthesizedTree parenthesized) {
        inner = parenthesized.expression();
      } else if (inner instanceof TypeCastTree cast) {
        inner = cast.expression();
      } else {
        return inner;
      }
    }
  }

  /** Whether the expression is {@code null}, cast or not. */
  public static boolean isNull(ExpressionTree expression) {
    return plain(expression).is(Tree.Kind.NULL_LITERAL);
  }

  /** Whether the expression is {@code this}, with or without the name of a class before it. */
  public static boolean isThis(ExpressionTree expression) {
    return expression instanceof IdentifierTree identifier ? "this".equals(identifier.name())
      : expression instanceof MemberSelectExpressionTree select && "this".equals(select.identifier().name());
  }

  /**
   * Whether an expression is the name of a type or package rather than a value.
   *
   * @param expression what stands before the dot of a call
   */
  public static boolean isTypeName(ExpressionTree expression) {
    Symbol symbol;
    String name;
    if (expression instanceof IdentifierTree identifier) {
      symbol = identifier.symbol();
      name = identifier.name();
    } else if (expression instanceof MemberSelectExpressionTree select) {
      symbol = select.identifier().symbol();
      name = select.identifier().name();
    } else {
      return false;
    }
    return symbol.isTypeSymbol() || symbol.isUnknown() && Character.isUpperCase(name.charAt(0));
  }

  /**
   * The method with a body, declared in the same file, that a call certainly runs.
   *
   * @return empty for a method of another file, one that is abstract or of an abstract class, or where it cannot be told
   */
  public static Optional<MethodTree> target(MethodInvocationTree call) {
    Symbol.MethodSymbol symbol = call.methodSymbol();
    MethodTree declaration = symbol.isUnknown() ? onlyCandidate(call) : symbol.declaration();
    if (declaration == null || declaration.block() == null) {
      return Optional.empty();
    }
    boolean onItself = receiver(call).map(Calls::isThis).orElse(true);
    return onItself && !isMeantToBeOverridden(declaration, call) || has(declaration, Modifier.STATIC) ? Optional.of(declaration) : Optional.empty();
  }

  /** Whether a class below may declare the method anew; one that calls what it inherits has not done so itself. */
  private static boolean isMeantToBeOverridden(MethodTree method, MethodInvocationTree call) {
    Symbol.TypeSymbol owner = method.symbol().enclosingClass();
    return !has(method, Modifier.PRIVATE) && !has(method, Modifier.FINAL) && owner != null && (owner.isAbstract() || owner.isInterface())
      && !isInherited(owner, call);
  }

  private static boolean isInherited(Symbol.TypeSymbol owner, Tree call) {
    for (Tree around = call.parent(); around != null; around = around.parent()) {
      if (around instanceof ClassTree type && type.symbol().type().isSubtypeOf(owner.type())) {
        return type.symbol() != owner && !type.symbol().isAbstract();
      }
    }
    return false;
  }

  private static boolean has(MethodTree method, Modifier modifier) {
    return method.modifiers().modifiers().stream().anyMatch(keyword -> keyword.modifier() == modifier);
  }

  private static MethodTree onlyCandidate(MethodInvocationTree call) {
    if (receiver(call).filter(receiver -> !isThis(receiver)).isPresent()) {
      return null;
    }
    for (Tree outer = call.parent(); outer != null; outer = outer.parent()) {
      if (outer instanceof ClassTree type) {
        List<MethodTree> named = named(type, name(call).name());
        if (!named.isEmpty()) {
          List<MethodTree> fitting = named.stream().filter(method -> method.parameters().size() == call.arguments().size()).toList();
          return fitting.size() == 1 ? fitting.get(0) : null;
        }
      }
    }
    return null;
  }

  private static List<MethodTree> named(ClassTree type, String name) {
    List<MethodTree> named = new ArrayList<>();
    for (Tree member : type.members()) {
      if (member instanceof MethodTree method && method.is(Tree.Kind.METHOD) && method.simpleName().name().equals(name)) {
        named.add(method);
      }
    }
    return named;
  }

  /**
   * All calls of a method that nothing outside its file can call.
   *
   * @return empty when the method is not private, is also used as a method reference, or a call cannot be told from that of another
   */
  public static Optional<List<MethodInvocationTree>> callers(MethodTree method) {
    return method.is(Tree.Kind.METHOD) && has(method, Modifier.PRIVATE) ? callersInFile(method) : Optional.empty();
  }

  /**
   * The calls of a method in its own file.
   *
   * @return empty when the method is also used as a method reference, or a call cannot be told from that of another
   */
  public static Optional<List<MethodInvocationTree>> callersInFile(MethodTree method) {
    CallsInFile file = CallsInFile.around(method);
    return file.references(method.simpleName().name()).isEmpty() ? calls(method, file) : Optional.empty();
  }

  private static Optional<List<MethodInvocationTree>> calls(MethodTree method, CallsInFile file) {
    List<MethodInvocationTree> calls = new ArrayList<>();
    for (MethodInvocationTree call : file.named(method.simpleName().name())) {
      boolean isUnknown = call.methodSymbol().isUnknown();
      MethodTree known = isUnknown ? onlyCandidate(call) : call.methodSymbol().declaration();
      if (known == method) {
        calls.add(call);
      } else if (known == null && isUnknown && call.arguments().size() == method.parameters().size()) {
        return Optional.empty();
      }
    }
    return Optional.of(calls);
  }

  /**
   * The references by which the class of a method hands it on, by its name alone: without the library that takes them the analyzer binds none.
   *
   * @param method any method of a class
   * @return in the order of the source; of methods with one name, those of all
   */
  public static List<MethodReferenceTree> ownReferences(MethodTree method) {
    return CallsInFile.around(method).references(method.simpleName().name()).stream()
      .filter(reference -> reference.expression() instanceof ExpressionTree object && isThis(object) && Branches.isInside(reference, method.parent()))
      .toList();
  }

  /**
   * The references by which a method is handed on in its own file, such as {@code this::place}.
   *
   * @return empty when one cannot be told from that of another method
   */
  public static Optional<List<MethodReferenceTree>> referencesInFile(MethodTree method) {
    List<MethodReferenceTree> references = new ArrayList<>();
    for (MethodReferenceTree reference : CallsInFile.around(method).references(method.simpleName().name())) {
      Optional<MethodTree> target = target(reference);
      if (target.filter(known -> known == method).isPresent()) {
        references.add(reference);
      } else if (target.isEmpty() && reference.method().symbol().isUnknown()) {
        return Optional.empty();
      }
    }
    return Optional.of(references);
  }

  /**
   * The calls of the chain that starts with an expression, from first to last; the expression among them where it is a call itself.
   */
  public static Stream<MethodInvocationTree> chain(ExpressionTree start) {
    List<MethodInvocationTree> steps = new ArrayList<>();
    if (start instanceof MethodInvocationTree first) {
      steps.add(first);
    }
    ExpressionTree last = start;
    while (last.parent() instanceof MemberSelectExpressionTree select && select.expression() == last && select.parent() instanceof MethodInvocationTree next) {
      steps.add(next);
      last = next;
    }
    return steps.stream();
  }

  /**
   * The calls of a method and the references to it in its own file.
   *
   * @return empty when one cannot be told from that of another method
   */
  public static Optional<List<ExpressionTree>> usesInFile(MethodTree method) {
    return referencesInFile(method).flatMap(references -> calls(method, CallsInFile.around(method)).map(calls -> {
      List<ExpressionTree> uses = new ArrayList<>(calls);
      uses.addAll(references);
      return uses;
    }));
  }

  /**
   * The method of the same file that a reference hands on.
   *
   * @return empty for a method of another file and where it cannot be told
   */
  public static Optional<MethodTree> target(MethodReferenceTree reference) {
    if (!reference.method().symbol().isUnknown()) {
      return reference.method().symbol().declaration() instanceof MethodTree method ? Optional.of(method) : Optional.empty();
    }
    Tree outer = reference.expression() instanceof ExpressionTree object && isThis(object) ? reference.parent() : null;
    while (outer != null && !(outer instanceof ClassTree)) {
      outer = outer.parent();
    }
    List<MethodTree> named = outer == null ? List.of() : named((ClassTree) outer, reference.method().name());
    return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
  }

  /**
   * The method or lambda whose body an expression belongs to.
   *
   * @return empty for an initializer of a class or of its members
   */
  public static Optional<Tree> code(Tree tree) {
    for (Tree outer = tree.parent(), inner = tree; outer != null; inner = outer, outer = outer.parent()) {
      if (outer instanceof LambdaExpressionTree lambda && inner == lambda.body() || outer instanceof MethodTree method && inner == method.block()) {
        return Optional.of(outer);
      }
      if (outer instanceof ClassTree) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /**
   * The method around a node, whatever lambdas and classes stand between.
   *
   * @return empty for an initializer of a class or of its members
   */
  public static Optional<MethodTree> method(Tree tree) {
    Tree outer = tree;
    while (outer != null && !(outer instanceof MethodTree)) {
      outer = outer.parent();
    }
    return Optional.ofNullable((MethodTree) outer);
  }

  /** What a chain of calls starts with: the receiver that is no call with a receiver itself, such as {@code http} in {@code http.csrf().disable()}. */
  public static ExpressionTree start(ExpressionTree chain) {
    ExpressionTree start = chain;
    while (start instanceof MethodInvocationTree call && receiver(call).isPresent()) {
      start = receiver(call).get();
    }
    return start;
  }

  /** Whether an object calls a method of its own, so that nothing of a container stands between. */
  public static boolean isOnItself(MethodInvocationTree call) {
    return receiver(call).isEmpty() || receiver(call).filter(Calls::isThis).isPresent();
  }

  /** The position of an expression among arguments; -1 when it is none of them. */
  static int indexIn(Arguments arguments, Tree expression) {
    for (int i = 0; i < arguments.size(); i++) {
      if (arguments.get(i) == expression) {
        return i;
      }
    }
    return -1;
  }
}
