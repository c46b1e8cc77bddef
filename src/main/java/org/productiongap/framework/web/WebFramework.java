package org.productiongap.framework.web;

import java.util.List;
import java.util.Optional;
import org.sonar.plugins.java.api.tree.MethodTree;

/**
 * What a library has to tell about the requests it brings in. One package-private class each; the first that knows a method wins.
 */
interface WebFramework {

  List<WebFramework> ALL = List.of(new SpringControllers());

  /** The endpoint that a method is, if it is one of this framework's. */
  Optional<WebEndpoint> endpoint(MethodTree method);
}
