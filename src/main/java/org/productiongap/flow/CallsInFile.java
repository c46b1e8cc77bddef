package org.productiongap.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sonar.plugins.java.api.tree.BaseTreeVisitor;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.MethodReferenceTree;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * The calls and method references of one file by name.
 */
final class CallsInFile extends BaseTreeVisitor {

  private final Map<String, List<MethodInvocationTree>> calls = new HashMap<>();
  private final Map<String, List<MethodReferenceTree>> references = new HashMap<>();

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

  /** The references by which methods with a name are handed on, in the order of the source. */
  List<MethodReferenceTree> references(String method) {
    return references.getOrDefault(method, List.of());
  }

  @Override
  public void visitMethodInvocation(MethodInvocationTree call) {
    calls.computeIfAbsent(Calls.name(call).name(), name -> new ArrayList<>()).add(call);
    super.visitMethodInvocation(call);
  }

  @Override
  public void visitMethodReference(MethodReferenceTree reference) {
    references.computeIfAbsent(reference.method().name(), name -> new ArrayList<>()).add(reference);
    super.visitMethodReference(reference);
  }
}
