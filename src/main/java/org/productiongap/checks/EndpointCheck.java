package org.productiongap.checks;

import java.util.List;
import org.productiongap.framework.web.WebEndpoint;
import org.productiongap.framework.web.WebEndpoints;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * The base of the checks that judge what answers a request.
 */
public abstract class EndpointCheck extends GapCheck {

  /**
   * Judges one web endpoint of the file.
   *
   * @param endpoint the endpoint, whatever its framework
   */
  protected abstract void check(WebEndpoint endpoint);

  @Override
  public final List<Tree.Kind> nodesToVisit() {
    return List.of(Tree.Kind.COMPILATION_UNIT);
  }

  @Override
  protected final void check(Tree tree) {
    WebEndpoints.in(file()).forEach(this::check);
  }
}
