package org.productiongap.framework.validation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.productiongap.flow.Calls;
import org.productiongap.flow.Constants;
import org.productiongap.framework.Annotation;
import org.productiongap.framework.EachNode;
import org.productiongap.framework.FileFacts;
import org.productiongap.framework.Jakarta;
import org.productiongap.framework.SourceNames;
import org.productiongap.framework.Words;
import org.sonar.plugins.java.api.semantic.Symbol;
import org.sonar.plugins.java.api.semantic.Type;
import org.sonar.plugins.java.api.tree.Arguments;
import org.sonar.plugins.java.api.tree.BaseTreeVisitor;
import org.sonar.plugins.java.api.tree.BinaryExpressionTree;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.ForEachStatement;
import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.LambdaExpressionTree;
import org.sonar.plugins.java.api.tree.MemberSelectExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.VariableTree;

/**
 * The members that the code of a file checks: compares with a constant, matches with a pattern, sets itself on what a method is
 * given, or hands to something that validates, directly or through a local.
 */
final class CheckedMembers extends EachNode {

  private static final Set<String> MATCHING = Set.of("matches", "matcher", "isEmail", "min", "max", "clamp", "checkArgument", "isTrue", "allMatch", "anyMatch",
    "noneMatch", "removeIf");
  private static final Set<String> CHECKING = Set.of("check", "verify", "ensure", "enforce", "assert", "guard", "refuse", "reject", "normalize");
  private static final Set<String> ASSERTIONS = Jakarta.bothIn("validation.constraints", "AssertTrue", "AssertFalse");
  private static final Set<String> ASKING = Set.of("is", "are", "has", "looks");
  private static final Set<String> QUALITIES = Set.of("mail", "email", "address", "format", "positive", "negative", "range", "bounds", "limits",
    "plausible", "sane", "acceptable");

  /** Calls that yield the value that they are called on, in another form. */
  private static final Set<String> SAME_VALUE = Set.of("intValue", "longValue", "shortValue", "byteValue", "doubleValue", "floatValue", "booleanValue",
    "intValueExact", "longValueExact", "trim", "toLowerCase", "strip", "signum", "stream");

  /** How many locals on the way to a member are looked through. */
  private static final int MOST_LOCALS = 3;
  private static final int SETTER = "set".length();

  private final Set<CheckedMember> found = new LinkedHashSet<>();

  private CheckedMembers() {
  }

  /** Computed once per file. */
  static Set<CheckedMember> in(CompilationUnitTree file) {
    return FileFacts.of(file, CheckedMembers.class, root -> {
      CheckedMembers search = new CheckedMembers();
      search.goThrough(root);
      return search.found;
    });
  }

  @Override
  public void visitBinaryExpression(BinaryExpressionTree comparison) {
    if (comparison.is(Tree.Kind.LESS_THAN, Tree.Kind.LESS_THAN_OR_EQUAL_TO, Tree.Kind.GREATER_THAN, Tree.Kind.GREATER_THAN_OR_EQUAL_TO)) {
      if (isConstant(comparison.rightOperand())) {
        remember(comparison.leftOperand());
      }
      if (isConstant(comparison.leftOperand())) {
        remember(comparison.rightOperand());
      }
    }
  }

  @Override
  public void visitMethodInvocation(MethodInvocationTree call) {
    String name = Calls.name(call).name();
    if (MATCHING.contains(name) || Words.of(name).startWithAny(CHECKING) || isQuestion(call, Words.of(name)) || Invocations.validates(call)) {
      call.arguments().forEach(this::remember);
      Calls.receiver(call).ifPresent(this::remember);
    } else if ("signum".equals(name)) {
      Calls.receiver(call).ifPresent(this::remember);
      call.arguments().forEach(this::remember);
    } else if (name.startsWith("set") && name.length() > SETTER && call.arguments().size() == 1) {
      Calls.receiver(call).filter(CheckedMembers::isParameter).flatMap(owner -> member(owner, propertyOf("get" + name.substring(SETTER))))
        .ifPresent(found::add);
    }
  }

  /** The members that a type's own assertion asks for. */
  @Override
  public void visitMethod(MethodTree method) {
    Symbol type = method.symbol().owner();
    if (method.block() != null && type != null && Annotation.on(method.modifiers()).stream().anyMatch(annotation -> annotation.is(ASSERTIONS))) {
      String owner = type.type().fullyQualifiedName();
      method.block().accept(new BaseTreeVisitor() {
        @Override
        public void visitIdentifier(IdentifierTree identifier) {
          found.add(new CheckedMember(owner, propertyOf(identifier.name())));
        }
      });
    }
  }

  /** Whether a method without an object is asked what a value is like, which is no question of whether the value is there or known. */
  private static boolean isQuestion(MethodInvocationTree call, Words name) {
    return name.startWithAny(ASKING) && name.endWithAny(QUALITIES)
      && Calls.receiver(call).map(receiver -> Calls.isThis(receiver) || Calls.isTypeName(receiver)).orElse(true);
  }

  /** What a method is given and fills itself, the caller has not chosen in the end. */
  private static boolean isParameter(ExpressionTree expression) {
    return expression instanceof IdentifierTree identifier && identifier.symbol().declaration() instanceof VariableTree variable
      && variable.parent() instanceof MethodTree;
  }

  private static boolean isConstant(ExpressionTree expression) {
    ExpressionTree plain = Calls.plain(expression);
    String name = plain instanceof IdentifierTree identifier ? identifier.name()
      : plain instanceof MemberSelectExpressionTree select ? select.identifier().name() : "";
    return Constants.of(plain).isPresent() || plain.is(Tree.Kind.UNARY_MINUS) || !name.isEmpty() && name.equals(name.toUpperCase(Locale.ROOT));
  }

  private void remember(ExpressionTree expression) {
    read(Calls.plain(expression)).ifPresent(found::add);
  }

  /** The member that an expression reads, directly or through a local. */
  static Optional<CheckedMember> read(ExpressionTree expression) {
    return read(expression, 0);
  }

  private static Optional<CheckedMember> read(ExpressionTree expression, int locals) {
    if (expression instanceof MethodInvocationTree call) {
      Optional<ExpressionTree> receiver = Calls.receiver(call);
      String name = Calls.name(call).name();
      if (receiver.isPresent() && call.arguments().isEmpty()) {
        return SAME_VALUE.contains(name)
          ? read(receiver.get(), locals) : member(receiver.get(), propertyOf(name));
      }
      boolean isComparison = receiver.isPresent() && "compareTo".equals(name) && call.arguments().size() == 1 && isConstant(call.arguments().get(0));
      return isComparison ? read(receiver.get(), locals) : Optional.empty();
    }
    if (expression instanceof MemberSelectExpressionTree select) {
      return member(select.expression(), select.identifier().name());
    }
    if (expression instanceof IdentifierTree identifier && locals < MOST_LOCALS && identifier.symbol().declaration() instanceof VariableTree variable) {
      if (variable.initializer() == null) {
        return holder(variable).map(Calls::plain).flatMap(all -> read(all, locals + 1));
      }
      ExpressionTree initializer = Calls.plain(variable.initializer());
      return initializer instanceof IdentifierTree ? Optional.empty() : read(initializer, locals + 1);
    }
    return Optional.empty();
  }

  /** What a variable is one element of after the other: in a loop, or in the lambda that a collection or a stream is given. */
  private static Optional<ExpressionTree> holder(VariableTree element) {
    if (element.parent() instanceof ForEachStatement loop) {
      return Optional.of(loop.expression());
    }
    boolean isGiven = element.parent() instanceof LambdaExpressionTree lambda && lambda.parent() instanceof Arguments;
    return isGiven && element.parent().parent().parent() instanceof MethodInvocationTree call ? Calls.receiver(call) : Optional.empty();
  }

  private static Optional<CheckedMember> member(ExpressionTree owner, String name) {
    Type type = owner.symbolType();
    return SourceNames.isKnown(type) && !PayloadType.isOfThePlatform(type) ? Optional.of(new CheckedMember(type.fullyQualifiedName(), name)) : Optional.empty();
  }

  /** The property that a method without parameters reads, by its name. */
  static String propertyOf(String accessor) {
    for (String prefix : List.of("get", "is")) {
      if (accessor.startsWith(prefix) && accessor.length() > prefix.length() && Character.isUpperCase(accessor.charAt(prefix.length()))) {
        return accessor.substring(prefix.length(), prefix.length() + 1).toLowerCase(Locale.ROOT) + accessor.substring(prefix.length() + 1);
      }
    }
    return accessor;
  }
}
