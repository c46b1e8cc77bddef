package org.productiongap.framework.security;

import java.util.List;
import java.util.Optional;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * The rules that decide, in order, about the requests of an application or of a part of it; the first that matches wins.
 *
 * @param method where the chain is built
 * @param rules the rules in order
 * @param partial whether only a part of the requests comes to this chain
 * @param scope the expressions that say which part
 * @param complete whether all rules are in sight
 * @param openByDefault whether a request that no rule matches is let through
 * @param asksNobody whether nothing in sight decides about any request
 */
public record AccessChain(MethodTree method, List<AccessRule> rules, boolean partial, List<ExpressionTree> scope, boolean complete,
  boolean openByDefault, boolean asksNobody) {

  /** Whether every rule lets everyone through, and no request is left to be refused; empty when that cannot be told. */
  public boolean protectsNothing() {
    return complete && !rules.isEmpty() && rules.stream().allMatch(rule -> rule.grant() == AccessRule.Grant.EVERYONE)
      && (openByDefault || rules.stream().anyMatch(AccessRule::all));
  }

  /** The rules that let everyone through, with the requests that each is about; a rule for all of a part is about that part. */
  public List<Opening> openings() {
    return rules.stream()
      .filter(rule -> rule.grant() == AccessRule.Grant.EVERYONE)
      .map(rule -> new Opening(rule.all() && protectsNothing() ? scope : rule.requests(), rule.decision()))
      .toList();
  }

  /**
   * Requests that everyone may send.
   *
   * @param requests the expressions that say which
   * @param decision the name of the call that lets everyone through
   */
  public record Opening(List<ExpressionTree> requests, IdentifierTree decision) {
  }

  /** The rule for everyone that comes before a rule for someone and takes its requests away. */
  public Optional<Shadow> shadow() {
    for (int i = 0; i < rules.size(); i++) {
      AccessRule wide = rules.get(i);
      List<AccessRule> hidden = rules.subList(i + 1, rules.size()).stream()
        .filter(later -> wide.grant() == AccessRule.Grant.EVERYONE && later.grant() == AccessRule.Grant.SOMEONE && wide.covers(later)
          && branch(wide.decision()).filter(branch -> branch != branch(later.decision()).orElse(null)).isEmpty())
        .toList();
      if (!hidden.isEmpty()) {
        return Optional.of(new Shadow(wide, hidden));
      }
    }
    return Optional.empty();
  }

  /** The innermost branch that a rule is made in; a rule of one branch hides no rule of another. */
  private static Optional<Tree> branch(Tree rule) {
    for (Tree inner = rule; inner.parent() != null && !(inner instanceof MethodTree); inner = inner.parent()) {
      if (inner.parent().is(Tree.Kind.IF_STATEMENT, Tree.Kind.CASE_GROUP, Tree.Kind.CONDITIONAL_EXPRESSION)) {
        return Optional.of(inner);
      }
    }
    return Optional.empty();
  }

  /**
   * A rule that hides others.
   *
   * @param wide the rule for everyone
   * @param hidden the rules that can never decide
   */
  public record Shadow(AccessRule wide, List<AccessRule> hidden) {
  }
}
