package org.productiongap.framework.web;

import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * Code at the edge of the application that answers every failure of requests that nothing before it has taken care of.
 *
 * @param place the name, the parameter or the call that says so
 * @param code what it does, a block or an expression
 * @param failure the name of the variable that holds the failure or gives access to it; empty where there is none
 */
public record CatchAll(Tree place, Tree code, String failure) {

  /** The name of the method that it is; empty for a part of one. */
  public String method() {
    return place.parent() instanceof MethodTree method && method.simpleName() == place ? method.simpleName().name() : "";
  }
}
