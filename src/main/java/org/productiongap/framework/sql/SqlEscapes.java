package org.productiongap.framework.sql;

import java.util.Set;
import org.productiongap.flow.Calls;
import org.productiongap.flow.Constants;
import org.productiongap.framework.StaticCalls;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;

/**
 * What makes a text harmless in SQL, besides what does so everywhere.
 */
public final class SqlEscapes {

  private static final Set<String> REPLACING = Set.of("replace", "replaceAll");
  private static final Set<String> BINDING = Set.of("val", "value", "param", "inline", "inlined", "name", "identifier", "literal");

  private SqlEscapes() {
  }

  /** Whether a call binds a value or takes the quotes out of it. */
  public static boolean is(ExpressionTree tree) {
    if (!(tree instanceof MethodInvocationTree call)) {
      return false;
    }
    boolean takesQuotes = REPLACING.contains(Calls.name(call).name()) && !call.arguments().isEmpty()
      && Constants.text(call.arguments().get(0)).filter(text -> text.contains("'") || text.contains(";")).isPresent();
    return takesQuotes || StaticCalls.is(call, Set.of("org.jooq.impl.DSL"), BINDING);
  }
}
