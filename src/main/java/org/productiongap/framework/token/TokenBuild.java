package org.productiongap.framework.token;

import java.util.List;
import java.util.Optional;
import org.productiongap.flow.Answer;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * A token that the code makes, whatever the library.
 *
 * @param terminal the call that makes the token, or the set of claims that becomes one
 * @param start where the building starts; the same file
 * @param expiries what is known about its expiry, one for each way that the code may take; never empty
 * @param fix how its library is told the expiry, as people write it, such as {@code expiration(...)}
 * @param caller the call for which all this holds, where the token is made by a private method and calls differ
 */
public record TokenBuild(MethodInvocationTree terminal, Tree start, List<Expiry> expiries, String fix, Optional<MethodInvocationTree> caller) {

  /** Whether the token has an expiry. */
  public Answer expires() {
    return Expiry.agreed(expiries).isSet();
  }
}
