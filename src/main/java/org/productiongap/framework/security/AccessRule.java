package org.productiongap.framework.security;

import java.util.List;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.IdentifierTree;

/**
 * One rule that says who may send which requests.
 *
 * @param matcher the name of the call that says which requests
 * @param decision the name of the call that says who may send them
 * @param grant who may
 * @param all whether it holds for every request
 * @param everyMethod whether it holds for every method of HTTP
 * @param patterns the path patterns whose text is known
 * @param requests the expressions that say which requests
 */
public record AccessRule(IdentifierTree matcher, IdentifierTree decision, Grant grant, boolean all, boolean everyMethod, List<String> patterns,
  List<ExpressionTree> requests) {

  /** Who may send the requests of a rule. */
  public enum Grant {
    EVERYONE, SOMEONE, CANNOT_TELL
  }

  /** Whether this rule decides before a later rule can, because it holds for all requests of the later one. */
  boolean covers(AccessRule later) {
    return all || everyMethod && !later.patterns.isEmpty()
      && later.patterns.stream().allMatch(pattern -> patterns.stream().anyMatch(wide -> covers(wide, pattern)));
  }

  private static boolean covers(String wide, String pattern) {
    return wide.equals(pattern) || wide.endsWith("/**")
      && (pattern.startsWith(wide.substring(0, wide.length() - 2)) || pattern.equals(wide.substring(0, wide.length() - 3)));
  }
}
