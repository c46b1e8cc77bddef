package org.productiongap.framework.token;

import java.util.List;
import java.util.Optional;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;

/**
 * What a library has to tell about the tokens it makes. One package-private class each; the first that knows a call wins.
 */
interface TokenLibrary {

  List<TokenLibrary> ALL = List.of(new Jjwt(), new Auth0(), new NimbusClaims(), new SpringClaims(), new Jose4j(), new VertxJwt(), new SmallRye(),
    new FusionAuth(), new Pac4j(), new HutoolJwt(), new HutoolJwtUtil());

  /** The package that a file which uses the library imports from. */
  String home();

  /**
   * The token that a call makes, if it is one of this library's.
   *
   * @param reading how to look at the variables around the call
   */
  Optional<TokenBuild> build(MethodInvocationTree call, Reading reading);
}
