package org.productiongap.framework.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.productiongap.framework.FileFacts;
import org.productiongap.framework.SourceNames;
import org.productiongap.framework.Words;
import org.sonar.plugins.java.api.semantic.Type;
import org.sonar.plugins.java.api.tree.BaseTreeVisitor;
import org.sonar.plugins.java.api.tree.ClassTree;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.MemberSelectExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.MethodReferenceTree;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.NewClassTree;
import org.sonar.plugins.java.api.tree.ThrowStatementTree;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * What a call is by its names: whether it validates, and which method of this file it runs.
 */
final class Invocations {

  private static final List<String> VALIDATION_WORDS = List.of("valid", "validate", "validates", "validated", "validating", "validation", "validator",
    "invalid", "constraint", "violation");
  private static final List<String> SHORT_VERBS = List.of("check", "verify", "ensure", "enforce");
  /** What a method checks that looks at a whole body. */
  private static final List<String> WHOLE = List.of("data", "input", "inputs", "field", "fields", "request", "body", "payload", "form", "dto", "values",
    "parameters", "params");
  private static final List<String> CHECKING_VERBS = List.of("check", "verify", "ensure", "enforce", "require", "assert", "guard", "refuse", "reject");
  private static final List<String> ARGUMENT_ASSERTIONS = List.of("org.apache.commons.lang.Validate", "org.apache.commons.lang3.Validate");
  private static final String BINDER = "DataBinder";

  private Invocations() {
  }

  static String nameOf(MethodInvocationTree call) {
    if (call.methodSelect() instanceof MemberSelectExpressionTree select) {
      return select.identifier().name();
    }
    return call.methodSelect() instanceof IdentifierTree identifier ? identifier.name() : "";
  }

  /** What a call is made on; null when nothing is written. */
  static ExpressionTree receiverOf(MethodInvocationTree call) {
    return call.methodSelect() instanceof MemberSelectExpressionTree select ? select.expression() : null;
  }

  /** Whether a call validates something, by the names of the method and of what it is made on. */
  static boolean validates(MethodInvocationTree call) {
    return FileFacts.about(Invocations.class, call, asked -> validates(nameOf(asked), receiverOf(asked)));
  }

  static boolean validates(MethodReferenceTree reference) {
    return validates(reference.method().name(), reference.expression());
  }

  private static boolean validates(String method, Tree receiver) {
    boolean checksWhole = Words.of(method).startWithAny(SHORT_VERBS) && Words.of(method).endWithAny(WHOLE);
    boolean isNamed = SHORT_VERBS.contains(method) || checksWhole || speaksOfValidation(method)
      || receiver instanceof ExpressionTree expression && isValidator(expression);
    return isNamed && (receiver == null || SourceNames.of(receiver).filter(ARGUMENT_ASSERTIONS::contains).isEmpty());
  }

  private static boolean isValidator(ExpressionTree receiver) {
    String name = receiver instanceof IdentifierTree identifier ? identifier.name()
      : receiver instanceof MemberSelectExpressionTree select ? select.identifier().name()
      : receiver instanceof MethodInvocationTree call ? nameOf(call) : "";
    Type type = receiver.symbolType();
    return speaksOfValidation(name) || !type.isUnknown() && speaksOfValidation(type.symbol().name());
  }

  /** Whether an object of this class is made to validate what its constructor is given. */
  static boolean validates(NewClassTree created) {
    String name = created.symbolType().isUnknown() ? nameOf(created.identifier()) : created.symbolType().erasure().name();
    return speaksOfValidation(name) || name.endsWith(BINDER);
  }

  private static String nameOf(Tree type) {
    return type instanceof IdentifierTree identifier ? identifier.name()
      : type instanceof MemberSelectExpressionTree select ? select.identifier().name() : "";
  }

  static boolean speaksOfValidation(String name) {
    return Words.of(name).containAny(VALIDATION_WORDS);
  }

  /**
   * The methods of this file that a call or a method reference may run: the one it is bound to and what implements that, else those
   * of its name.
   */
  static List<MethodTree> targets(Tree from, String name, Tree receiver, MethodTree bound) {
    if (bound != null) {
      return Stream.concat(Stream.of(bound), bound.block() == null ? implementations(bound) : Stream.empty()).toList();
    }
    boolean isOwn = receiver == null || receiver instanceof IdentifierTree identifier
      && ("this".equals(identifier.name()) || "super".equals(identifier.name()));
    List<MethodTree> methods = new ArrayList<>();
    for (Tree node = from; isOwn && node != null; node = node.parent()) {
      if (node instanceof ClassTree owner) {
        owner.members().stream()
          .filter(member -> member instanceof MethodTree method && method.simpleName().name().equals(name))
          .forEach(member -> methods.add((MethodTree) member));
      }
    }
    return methods;
  }

  /** Whether a method of this file says that it checks something, and throws. */
  static boolean checksAndThrows(MethodTree method) {
    if (method.block() == null || !Words.of(method.simpleName().name()).startWithAny(CHECKING_VERBS)) {
      return false;
    }
    boolean[] found = new boolean[1];
    method.block().accept(new BaseTreeVisitor() {
      @Override
      public void visitThrowStatement(ThrowStatementTree statement) {
        found[0] = true;
      }
    });
    return found[0];
  }

  /** The methods of this file that implement a declared one. */
  static Stream<MethodTree> implementations(MethodTree declared) {
    return ClassesOfFile.of(declared).stream()
      .flatMap(type -> type.members().stream())
      .filter(member -> member instanceof MethodTree method && method.simpleName().name().equals(declared.simpleName().name())
        && method.symbol().overriddenSymbols().stream().anyMatch(overridden -> overridden.declaration() == declared))
      .map(MethodTree.class::cast);
  }
}
