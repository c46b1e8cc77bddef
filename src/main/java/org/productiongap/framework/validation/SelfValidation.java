package org.productiongap.framework.validation;

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

  private boolean found;

  private SelfValidation() {
  }

  /**
   * @param type a type
   * @return whether a constructor of it throws or validates; false where the constructors cannot be seen
   */
  static boolean of(Type type) {
    ClassTree source = PayloadType.source(type);
    if (source == null) {
      return false;
    }
    SelfValidation search = new SelfValidation();
    source.members().stream()
      .filter(member -> member.is(Tree.Kind.CONSTRUCTOR, Tree.Kind.INITIALIZER))
      .forEach(member -> search.scan(member instanceof MethodTree constructor ? constructor.block() : member));
    return search.found;
  }

  @Override
  public void visitThrowStatement(ThrowStatementTree statement) {
    found = true;
  }

  @Override
  public void visitMethodInvocation(MethodInvocationTree call) {
    found |= Invocations.validates(call);
    super.visitMethodInvocation(call);
  }
}
