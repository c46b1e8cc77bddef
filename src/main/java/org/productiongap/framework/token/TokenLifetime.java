package org.productiongap.framework.token;

import java.util.Optional;
import org.productiongap.framework.time.TimeAhead;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;

/**
 * How long a token lives, where the code says so in constants.
 *
 * @param place the value that is given as its expiry or lifetime
 * @param time how long
 * @param kind what the names around it say the token is for
 * @param caller the call for which this holds, where the lifetime is the parameter of a private method
 */
public record TokenLifetime(ExpressionTree place, TimeAhead time, Kind kind, Optional<MethodInvocationTree> caller) {

  /** What a token is for. */
  public enum Kind {
    /** Sent along with every request. */
    ACCESS,
    /** Exchanged for access tokens, or for a login that is remembered. */
    REFRESH,
    /** Not said. */
    OTHER
  }
}
