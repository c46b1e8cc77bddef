package org.productiongap.framework.http;

import java.util.List;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * A call, or a client that makes calls, that nothing ends when the other side stays silent.
 *
 * @param place where the client or the call is made
 * @param client what people call it, such as {@code RestTemplate}
 * @param fix what limits it, as people write it, names of code in double quotes
 * @param connectOnly the places that limit the connect, and nothing else; empty when nothing is limited
 * @param mayBeLimited where else a limit may be set, out of sight of this file
 */
public record EndlessWait(Tree place, String client, String fix, List<Tree> connectOnly, Elsewhere mayBeLimited) {

  /** Where a client may be limited besides the code that makes it. */
  public enum Elsewhere {
    /** Only here. */
    NOWHERE,
    /** In the configuration or a bean that shapes all blocking clients. */
    BLOCKING_CLIENTS,
    /** In the configuration or a bean that shapes all reactive clients. */
    REACTIVE_CLIENTS,
    /** With each call of the reactive client. */
    EACH_REACTIVE_CALL,
    /** With each request of the blocking client. */
    EACH_REQUEST
  }
}
