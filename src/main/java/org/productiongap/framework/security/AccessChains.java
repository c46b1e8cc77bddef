package org.productiongap.framework.security;

import java.util.List;
import java.util.stream.Stream;
import org.productiongap.framework.DevelopmentOnly;
import org.productiongap.framework.FileFacts;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;

/**
 * The access rules that a file builds.
 */
public final class AccessChains {

  private AccessChains() {
  }

  /**
   * @param file the root of a file
   * @return its chains in the order of the source; computed once per file
   */
  public static List<AccessChain> in(CompilationUnitTree file) {
    return FileFacts.of(file, AccessChains.class, SpringSecurityChains::find);
  }

  /**
   * What everyone may send in production: what a chain permits, and what is kept from all chains.
   *
   * @param file the root of a file
   */
  public static List<AccessChain.Opening> openings(CompilationUnitTree file) {
    return Stream.concat(
      in(file).stream().filter(chain -> !DevelopmentOnly.guards(chain.method())).flatMap(chain -> chain.openings().stream()),
      IgnoredRequests.in(file).stream())
      .filter(opening -> !DevelopmentOnly.guards(opening.decision()))
      .toList();
  }
}
