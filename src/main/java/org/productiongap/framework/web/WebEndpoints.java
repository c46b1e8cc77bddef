package org.productiongap.framework.web;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.productiongap.framework.FileFacts;
import org.sonar.plugins.java.api.tree.BaseTreeVisitor;
import org.sonar.plugins.java.api.tree.ClassTree;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;
import org.sonar.plugins.java.api.tree.LambdaExpressionTree;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * The web endpoints of a file.
 */
public final class WebEndpoints {

  private WebEndpoints() {
  }

  /**
   * @param file the root of a file
   * @return its endpoints in the order of the source, those of contract interfaces included; computed once per file
   */
  public static List<WebEndpoint> in(CompilationUnitTree file) {
    return FileFacts.of(file, WebEndpoints.class, WebEndpoints::find);
  }

  private static List<WebEndpoint> find(CompilationUnitTree file) {
    Finder finder = new Finder();
    file.accept(finder);
    return List.copyOf(finder.endpoints);
  }

  private static final class Finder extends BaseTreeVisitor {

    private final List<WebEndpoint> endpoints = new ArrayList<>();
    private final Deque<HandlerClass> classes = new ArrayDeque<>();

    @Override
    public void visitClass(ClassTree tree) {
      classes.push(new HandlerClass(tree));
      super.visitClass(tree);
      classes.pop();
    }

    @Override
    public void visitMethod(MethodTree tree) {
      if (tree.is(Tree.Kind.METHOD)) {
        HandlerMethod method = new HandlerMethod(classes.element(), tree);
        addFirst(framework -> framework.endpoint(method));
      }
      super.visitMethod(tree);
    }

    @Override
    public void visitLambdaExpression(LambdaExpressionTree tree) {
      addFirst(framework -> framework.endpoint(tree));
      super.visitLambdaExpression(tree);
    }

    private void addFirst(Function<WebFramework, Optional<WebEndpoint>> ask) {
      WebFramework.ALL.stream().flatMap(framework -> ask.apply(framework).stream()).findFirst().ifPresent(endpoints::add);
    }
  }
}
