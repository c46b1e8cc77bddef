package org.productiongap.framework.validation;

import java.util.Set;
import java.util.stream.Stream;
import org.productiongap.framework.Jakarta;
import org.productiongap.framework.web.WebEndpoint;
import org.sonar.plugins.java.api.tree.ClassTree;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * An interceptor of the team's own that decides which arguments of Jakarta REST resources are validated, annotated or not.
 *
 * @param name fully qualified
 */
public record ArgumentInterceptor(String name) {

  private static final Set<String> PATHS = Jakarta.both("ws.rs.Path");

  /**
   * Whether an endpoint belongs to a Jakarta REST resource, so that interceptors see its arguments.
   *
   * @param endpoint of any framework
   */
  public static boolean mayStandBefore(WebEndpoint endpoint) {
    return Stream.iterate(endpoint.handler(), node -> node != null, Tree::parent)
      .filter(ClassTree.class::isInstance)
      .flatMap(owner -> BeanValidationOfSpring.hierarchy((ClassTree) owner))
      .anyMatch(annotation -> annotation.is(PATHS));
  }
}
