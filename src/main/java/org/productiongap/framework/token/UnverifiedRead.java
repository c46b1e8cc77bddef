package org.productiongap.framework.token;

import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * Code that believes a token which nobody has checked.
 *
 * @param call the call that reads the token, or tells a reader not to check
 * @param unchecked what is not checked
 * @param because another place that shows it; null for none
 * @param fix how the library checks it, as people write it
 */
public record UnverifiedRead(MethodInvocationTree call, Unchecked unchecked, Tree because, String fix) {

  /** What is not checked. */
  public enum Unchecked {
    /** Anybody can write such a token. */
    SIGNATURE,
    /** A token is good for ever, whatever it says. */
    EXPIRY
  }
}
