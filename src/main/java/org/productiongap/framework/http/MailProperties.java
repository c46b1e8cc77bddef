package org.productiongap.framework.http;

import java.util.Optional;
import java.util.Set;
import org.productiongap.flow.Calls;
import org.productiongap.flow.Constants;
import org.productiongap.framework.StaticCalls;
import org.sonar.plugins.java.api.tree.BaseTreeVisitor;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.LiteralTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.NewClassTree;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * The properties that a mail session reads. Angus and Java Mail know three time-outs; each one that is missing means for ever.
 */
final class MailProperties extends TimedObject {

  private static final Set<String> TYPES = Set.of("java.util.Properties");

  @Override
  Set<String> homes() {
    return Set.of("java.util.Properties");
  }

  @Override
  Optional<Limit> created(ExpressionTree expression, Limits limits) {
    return expression instanceof NewClassTree creation && StaticCalls.isNew(creation, TYPES)
      ? Optional.of(creation.arguments().isEmpty() && Limits.isPlain(creation) ? Limit.NONE : Limit.UNKNOWN) : Optional.empty();
  }

  @Override
  Limit step(MethodInvocationTree call, Limits limits) {
    return ofName(call);
  }

  /** What a call on properties sets. */
  static Limit ofName(MethodInvocationTree call) {
    return switch (Calls.name(call).name()) {
      case "put", "setProperty", "putIfAbsent" -> call.arguments().size() == 2 ? entry(call.arguments().get(0)) : Limit.NONE;
      case "putAll", "load", "loadFromXML", "compute", "merge" -> Limit.UNKNOWN;
      default -> Limit.NONE;
    };
  }

  private static Limit entry(ExpressionTree key) {
    Optional<String> text = Constants.text(key);
    if (text.isPresent()) {
      return ofKey(text.get());
    }
    String[] last = {""};
    key.accept(new BaseTreeVisitor() {
      @Override
      public void visitLiteral(LiteralTree literal) {
        last[0] = Constants.of(literal, String.class).orElse(last[0]);
      }
    });
    return last[0].isEmpty() ? Limit.UNKNOWN : ofKey(last[0]);
  }

  private static Limit ofKey(String key) {
    return key.endsWith(".timeout") ? Limit.ANSWER : key.endsWith("connectiontimeout") ? Limit.CONNECT : Limit.NONE;
  }

  @Override
  Limit handed(Tree taker) {
    boolean isMail = taker instanceof MethodInvocationTree call
      && Set.of("getInstance", "getDefaultInstance", "setJavaMailProperties").contains(Calls.name(call).name());
    return isMail ? Limit.NONE : Limit.UNKNOWN;
  }
}
