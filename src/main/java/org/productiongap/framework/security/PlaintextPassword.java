package org.productiongap.framework.security;

import org.sonar.plugins.java.api.tree.Tree;

/**
 * A place that shows that passwords are kept as they were typed.
 *
 * @param kind how it shows
 * @param place the exact place
 * @param reason another place that shows why; null for none
 */
public record PlaintextPassword(Kind kind, Tree place, Tree reason) {

  /** How a place shows that passwords are kept as they were typed. */
  public enum Kind {
    /** What is stored and what was typed are compared as they are. */
    COMPARED,
    /** The account is looked up by what was typed. */
    QUERIED,
    /** What was typed is stored. */
    STORED,
    /** What is meant to hash does not. */
    ENCODED
  }
}
