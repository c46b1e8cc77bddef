package org.productiongap.framework.validation;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.productiongap.flow.Calls;
import org.productiongap.framework.FileFacts;
import org.productiongap.framework.StaticCalls;
import org.productiongap.framework.Words;
import org.sonar.plugins.java.api.semantic.Type;
import org.sonar.plugins.java.api.tree.BaseTreeVisitor;
import org.sonar.plugins.java.api.tree.ClassTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.ThrowStatementTree;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * Types that refuse wrong values themselves when they are made.
 */
final class SelfValidation extends BaseTreeVisitor {

  /** Classes whose methods throw what does not fit. */
  private static final Set<String> ASSERTIONS = Set.of("org.springframework.util.Assert", "com.google.common.base.Preconditions",
    "org.apache.commons.lang3.Validate", "org.apache.commons.lang.Validate");
  private static final Set<String> NOT_NULL = Set.of("requireNonNull");
  /** First words of methods of another file that refuse what they are given. */
  private static final Set<String> REFUSING = Set.of("require", "required", "check", "ensure", "enforce", "verify", "assert", "guard", "refuse", "reject",
    "not");

  /** How far helpers of helpers are looked into. */
  private static final int MOST_HELPERS = 3;

  private final Set<MethodTree> visited = new HashSet<>();
  private int depth;
  private boolean found;

  private SelfValidation() {
  }

  /**
   * @param type a type
   * @return whether a constructor, a setter or a factory method of it throws or validates; false where these cannot be seen
   */
  static boolean of(Type type) {
    return FileFacts.about(SelfValidation.class, type, SelfValidation::search);
  }

  private static boolean search(Type type) {
    ClassTree source = PayloadType.source(type);
    if (source == null) {
      return false;
    }
    SelfValidation search = new SelfValidation();
    source.members().stream()
      .filter(member -> member.is(Tree.Kind.CONSTRUCTOR, Tree.Kind.INITIALIZER) || member instanceof MethodTree method && makesValues(method, source))
      .forEach(member -> search.scan(member instanceof MethodTree constructor ? constructor.block() : member));
    return search.found;
  }

  private static boolean makesValues(MethodTree method, ClassTree source) {
    String name = method.simpleName().name();
    boolean isSetter = method.parameters().size() == 1 && name.startsWith("set");
    boolean isFactory = method.symbol().isStatic() && method.returnType() != null && method.returnType().symbolType().equals(source.symbol().type());
    return isSetter || isFactory;
  }

  @Override
  public void visitThrowStatement(ThrowStatementTree statement) {
    found = true;
  }

  @Override
  public void visitMethodInvocation(MethodInvocationTree call) {
    found |= Invocations.validates(call) || refuses(call) || StaticCalls.owner(call).filter(ASSERTIONS::contains).isPresent()
      || StaticCalls.is(call, Set.of("java.util.Objects"), NOT_NULL);
    if (depth < MOST_HELPERS) {
      depth++;
      helper(call).filter(visited::add).ifPresent(helper -> scan(helper.block()));
      depth--;
    }
    super.visitMethodInvocation(call);
  }

  private static boolean refuses(MethodInvocationTree call) {
    return !call.arguments().isEmpty() && Calls.target(call).isEmpty() && StaticCalls.owner(call).isPresent()
      && Words.of(Calls.name(call).name()).startWithAny(REFUSING);
  }

  /** A method of this file that is handed a value. */
  private static Optional<MethodTree> helper(MethodInvocationTree call) {
    return call.arguments().isEmpty() ? Optional.empty() : Calls.target(call);
  }

  @Override
  protected void scan(Tree tree) {
    if (!found) {
      super.scan(tree);
    }
  }
}
