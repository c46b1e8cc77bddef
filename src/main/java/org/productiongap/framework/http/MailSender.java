package org.productiongap.framework.http;

import java.util.Optional;
import java.util.Set;
import org.productiongap.flow.Calls;
import org.productiongap.framework.StaticCalls;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.NewClassTree;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * Spring's mail sender, with the properties of the session that it makes.
 */
final class MailSender extends TimedObject {

  private static final Set<String> TYPES = Set.of("org.springframework.mail.javamail.JavaMailSenderImpl");

  static boolean isCreatedBy(NewClassTree creation) {
    return StaticCalls.isNew(creation, TYPES);
  }

  @Override
  Set<String> homes() {
    return Set.of("java.util.Properties");
  }

  @Override
  Optional<Limit> created(ExpressionTree expression, Limits limits) {
    return expression instanceof NewClassTree creation && StaticCalls.isNew(creation, TYPES)
      ? Optional.of(Limits.isPlain(creation) ? Limit.NONE : Limit.UNKNOWN) : Optional.empty();
  }

  @Override
  Limit step(MethodInvocationTree call, Limits limits) {
    return switch (Calls.name(call).name()) {
      case "setJavaMailProperties", "setSession" -> call.arguments().isEmpty() ? Limit.NONE : limits.given(call.arguments().get(0));
      default -> MailProperties.ofName(call);
    };
  }

  @Override
  Limit handed(Tree taker) {
    return Limits.mayChange(taker) ? Limit.UNKNOWN : Limit.NONE;
  }

  @Override
  Optional<Client> client(ExpressionTree creation, Limits.Found found) {
    return Optional.of(new Client("mail sender", "\"mail.smtp.timeout\" and \"mail.smtp.connectiontimeout\""));
  }
}
