package org.productiongap.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sonar.plugins.java.api.tree.BaseTreeVisitor;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.MethodReferenceTree;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * The calls and method references of one file by name.
 */
final class CallsInFile extends BaseTreeVisitor {

  private final Map<String, List<MethodInvocationTree>> calls = new HashMap<>();
  private final Set<String> references = new HashSet<>();

  private CallsInFile() {
  }

  /** Those of the file that a node is in. */
  static CallsInFile around(Tree tree) {
    return LastFile.read(tree, CallsInFile.class, root -> {
      CallsInFile calls = new CallsInFile();
      root.accept(calls);
      return calls;
    });
  }

  /** The calls of methods with a name, in the order of the source. */
  List<MethodInvocationTree> named(String method) {
    return calls.getOrDefault(method, List.of());
  }

  /** Whether a method with this name is handed on as a reference. */
  boolean isReferenced(String method) {
    return references.contains(method);
  }

  @Override
  public void visitMethodInvocation(MethodInvocationTree call) {
    calls.computeIfAbsent(Calls.name(call).name(), name -> new ArrayList<>()).add(call);
    super.visitMethodInvocation(call);
  }

  @Override
  public void visitMethodReference(MethodReferenceTree reference) {
    references.add(reference.method().name());
    super.visitMethodReference(reference);
  }
}
