package org.productiongap.framework.web;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.productiongap.framework.FileFacts;
import org.sonar.plugins.java.api.tree.BaseTreeVisitor;
import org.sonar.plugins.java.api.tree.ClassTree;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * The methods of a file, each with what the frameworks ask of it.
 */
final class HandlerMethods {

  private HandlerMethods() {
  }

  /** In the order of the source, without constructors; computed once per file. */
  static List<HandlerMethod> in(CompilationUnitTree file) {
    return FileFacts.of(file, HandlerMethods.class, HandlerMethods::collect);
  }

  private static List<HandlerMethod> collect(CompilationUnitTree file) {
    List<HandlerMethod> methods = new ArrayList<>();
    Deque<HandlerClass> classes = new ArrayDeque<>();
    file.accept(new BaseTreeVisitor() {
      @Override
      public void visitClass(ClassTree tree) {
        classes.push(new HandlerClass(tree));
        super.visitClass(tree);
        classes.pop();
      }

      @Override
      public void visitMethod(MethodTree tree) {
        if (tree.is(Tree.Kind.METHOD)) {
          methods.add(new HandlerMethod(classes.element(), tree));
        }
        super.visitMethod(tree);
      }
    });
    return methods;
  }
}
