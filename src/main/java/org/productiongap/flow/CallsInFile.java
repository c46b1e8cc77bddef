package org.productiongap.flow;

import java.lang.ref.SoftReference;
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
 * The calls and method references of one file by name. They are asked for again and again, so those of the last file are kept while memory allows.
 */
final class CallsInFile extends BaseTreeVisitor {

  private static final ThreadLocal<SoftReference<CallsInFile>> LAST = new ThreadLocal<>();

  private final Tree root;
  private final Map<String, List<MethodInvocationTree>> calls = new HashMap<>();
  private final Set<String> references = new HashSet<>();

  private CallsInFile(Tree root) {
    this.root = root;
  }

  /** Those of the file that a node is in. */
  static CallsInFile around(Tree tree) {
    Tree root = tree;
    while (root.parent() != null) {
      root = root.parent();
    }
    SoftReference<CallsInFile> reference = LAST.get();
    CallsInFile last = reference == null ? null : reference.get();
    if (last == null || last.root != root) {
      last = new CallsInFile(root);
      root.accept(last);
      LAST.set(new SoftReference<>(last));
    }
    return last;
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
