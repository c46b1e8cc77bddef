package org.productiongap.framework.failure;

import java.util.Set;
import org.productiongap.flow.Calls;
import org.productiongap.framework.Words;
import org.productiongap.framework.persistence.Write;
import org.sonar.plugins.java.api.tree.ClassTree;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.MemberSelectExpressionTree;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.TryStatementTree;

/**
 * Writes that may fail without harm to what the caller wanted: records about the work rather than of it, copies, signs, cleaning up. Told by names.
 */
final class BestEffort {

  private static final Set<String> ASIDE = Set.of("audit", "auditing", "auditor", "log", "logging", "logger", "cache", "caching", "metric", "statistic",
    "stat", "notification", "notify", "notifier", "history", "tracking", "tracker", "telemetry", "analytics", "heartbeat", "presence", "temp", "tmp",
    "temporary", "backup", "trace", "monitor", "monitoring", "lock", "index", "shutdown", "dummy");
  /** Empty files that only are there or not. */
  private static final Set<String> SIGNS = Set.of("flag", "marker", "sentinel", "pid");
  private static final Set<String> CLEANING = Set.of("cleanup", "clean", "evict", "purge", "expire", "expired", "teardown", "quietly", "silently", "try",
    "touch");
  /** What a method without parameters cleans up; with parameters it may be what the application is for. */
  private static final Set<String> ENDING = Set.of("close", "destroy", "shutdown", "clear", "rollback", "release", "stop", "dispose", "finalize");

  /** An entry that is not taken out of a queue comes out of it again. */
  private static final Set<String> QUEUES = Set.of("queue", "inbox");
  private static final Set<String> REMOVING = Set.of("clear", "delete", "remove", "drop");
  private static final Set<String> AGES = Set.of("age", "timeout", "ttl", "retention", "before", "until", "older", "cutoff", "threshold", "expiry",
    "expiration", "days", "hours", "minutes");

  private BestEffort() {
  }

  static boolean is(Write write) {
    if (write.target() == Write.Target.KEY_VALUE || write.target() == Write.Target.FILE && write.action() == Write.Action.DELETE) {
      return true;
    }
    if (write.target() == Write.Target.FILE && write.receiver().map(BestEffort::words).filter(words -> words.containAny(SIGNS)).isPresent()) {
      return true;
    }
    if (write.action() != Write.Action.SEND && Words.of(Calls.name(write.call()).name()).startWithAny(REMOVING)
      && write.receiver().map(BestEffort::words).filter(words -> words.containAny(QUEUES)).isPresent()) {
      return true;
    }
    boolean isAside = write.receiver().map(BestEffort::words).filter(words -> words.containAny(ASIDE)).isPresent()
      || Words.of(Calls.name(write.call()).name()).containAny(ASIDE)
      || write.subject().filter(type -> Words.of(type.name()).containAny(ASIDE)).isPresent();
    return isAside || isAside(write.call());
  }

  /** Whether a node is in code that says by its name that it works aside or cleans up, or in a finally block. */
  static boolean isAside(Tree tree) {
    Tree inner = tree;
    for (Tree around = tree.parent(); around != null; inner = around, around = around.parent()) {
      if (around instanceof MethodTree method && (isNamed(method.simpleName(), ASIDE, CLEANING)
        || method.parameters().isEmpty() && isNamed(method.simpleName(), Set.of(), ENDING) || removesOld(method))
        || around instanceof ClassTree type && isNamed(type.simpleName(), ASIDE, Set.of())
        || around instanceof TryStatementTree attempt && inner == attempt.finallyBlock()) {
        return true;
      }
    }
    return false;
  }

  /** Whether a method takes away what is older than what it is given, and nothing else: what it leaves the next run takes. */
  private static boolean removesOld(MethodTree method) {
    return method.parameters().size() == 1 && Words.of(method.simpleName().name()).startWithAny(REMOVING)
      && Words.of(method.parameters().get(0).simpleName().name()).containAny(AGES);
  }

  private static boolean isNamed(IdentifierTree name, Set<String> anywhere, Set<String> first) {
    return name != null && (Words.of(name.name()).containAny(anywhere) || Words.of(name.name()).startWithAny(first) || Words.of(name.name()).endWithAny(first));
  }

  private static Words words(ExpressionTree receiver) {
    return Words.of(receiver instanceof IdentifierTree identifier ? identifier.name()
      : receiver instanceof MemberSelectExpressionTree select ? select.identifier().name() : "");
  }
}
