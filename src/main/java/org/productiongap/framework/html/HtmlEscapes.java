package org.productiongap.framework.html;

import java.util.Set;
import org.productiongap.flow.Calls;
import org.productiongap.flow.Constants;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;

/**
 * What makes a text harmless in HTML, besides what does so everywhere.
 */
public final class HtmlEscapes {

  private static final Set<String> REPLACING = Set.of("replace", "replaceAll");
  /** Parts of the request that arrive percent-encoded. */
  private static final Set<String> ENCODED = Set.of("getRequestURI", "getRequestURL", "getQueryString");

  private HtmlEscapes() {
  }

  /** Whether a call takes the tags out of its text, or reads something that cannot hold any. */
  public static boolean is(ExpressionTree tree) {
    if (!(tree instanceof MethodInvocationTree call)) {
      return false;
    }
    String name = Calls.name(call).name();
    return ENCODED.contains(name) || REPLACING.contains(name) && !call.arguments().isEmpty()
      && Constants.text(call.arguments().get(0)).filter(text -> text.contains("<") || text.contains("&")).isPresent();
  }
}
