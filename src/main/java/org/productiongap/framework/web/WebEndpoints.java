package org.productiongap.framework.web;

import java.util.ArrayList;
import java.util.List;
import org.productiongap.framework.FileFacts;
import org.sonar.plugins.java.api.tree.BaseTreeVisitor;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;
import org.sonar.plugins.java.api.tree.MethodTree;

/**
 * The web endpoints of a file.
 */
public final class WebEndpoints {

  private WebEndpoints() {
  }

  /**
   * @param file the root of a file
   * @return its endpoints in the order of the source; computed once per file
   */
  public static List<WebEndpoint> in(CompilationUnitTree file) {
    return FileFacts.of(file, WebEndpoints.class, WebEndpoints::find);
  }

  private static List<WebEndpoint> find(CompilationUnitTree file) {
    List<WebEndpoint> endpoints = new ArrayList<>();
    file.accept(new BaseTreeVisitor() {
      @Override
      public void visitMethod(MethodTree method) {
        WebFramework.ALL.stream()
          .flatMap(framework -> framework.endpoint(method).stream())
          .findFirst()
          .ifPresent(endpoints::add);
        super.visitMethod(method);
      }
    });
    return List.copyOf(endpoints);
  }
}
