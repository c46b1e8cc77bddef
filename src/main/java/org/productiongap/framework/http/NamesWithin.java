package org.productiongap.framework.http;

import java.util.HashSet;
import java.util.Set;
import org.productiongap.flow.Calls;
import org.sonar.plugins.java.api.tree.BaseTreeVisitor;
import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;

/**
 * The names that a piece of code uses.
 */
final class NamesWithin extends BaseTreeVisitor {

  private final Set<String> names = new HashSet<>();
  private boolean callsOthers;

  Set<String> all() {
    return names;
  }

  /** Whether a method of unknown content is called without an object before the dot. */
  boolean callsOthers() {
    return callsOthers;
  }

  @Override
  public void visitIdentifier(IdentifierTree identifier) {
    names.add(identifier.name());
    super.visitIdentifier(identifier);
  }

  @Override
  public void visitMethodInvocation(MethodInvocationTree call) {
    callsOthers |= Calls.receiver(call).map(Calls::isThis).orElse(true);
    super.visitMethodInvocation(call);
  }
}
