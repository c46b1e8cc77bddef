package org.productiongap.flow;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.sonar.plugins.java.api.tree.BlockTree;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.ReturnStatementTree;
import org.sonar.plugins.java.api.tree.StatementTree;
import org.sonar.plugins.java.api.tree.ThrowStatementTree;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * What a branch ends in.
 */
public final class Outcome {

  private static final List<String> REFUSALS = List.of("unauthorized", "forbidden", "badrequest", "error", "fail", "invalid", "reject", "denied", "empty",
    "401", "403", "wrong", "incorrect");
  private static final Set<String> NEGATIVE = Set.of("false", "null", "Boolean.FALSE");

  private Outcome() {
  }

  /**
   * Whether a branch says no: it throws, or answers with false, nothing or something that is named a failure.
   *
   * @param branch the statement behind a condition
   */
  public static boolean isRefusal(StatementTree branch) {
    StatementTree last = branch;
    while (last instanceof BlockTree block) {
      if (block.body().isEmpty()) {
        return false;
      }
      last = block.body().get(block.body().size() - 1);
    }
    return last instanceof ThrowStatementTree || last instanceof ReturnStatementTree result && (result.expression() == null || isRefusal(result.expression()));
  }

  /**
   * Whether an answer says no.
   *
   * @param result what is handed back
   */
  public static boolean isRefusal(ExpressionTree result) {
    if (result.is(Tree.Kind.NULL_LITERAL) || NEGATIVE.contains(text(result)) || Constants.of(result, Boolean.class).filter(yes -> !yes).isPresent()) {
      return true;
    }
    String text = result instanceof MethodInvocationTree || result.is(Tree.Kind.NEW_CLASS) || Constants.of(result, String.class).isPresent()
      ? Constants.of(result, String.class).orElseGet(() -> text(result)).toLowerCase(Locale.ROOT) : "";
    return REFUSALS.stream().anyMatch(text::contains);
  }

  private static String text(Tree tree) {
    StringBuilder text = new StringBuilder();
    Tokens.of(tree).forEach(token -> text.append(token.text()));
    return text.toString();
  }
}
