package org.productiongap.framework.security;

import java.util.List;
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
}
