package org.productiongap.framework.http;

import java.util.Optional;
import java.util.Set;
import org.productiongap.framework.Jakarta;
import org.productiongap.framework.SourceNames;
import org.productiongap.framework.StaticCalls;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * A mail session. One that only helps to compose a message never calls anybody, so the file must also send or fetch.
 */
final class MailSession extends TimedObject {

  private static final Set<String> OWNERS = Jakarta.both("mail.Session");
  private static final Set<String> SENDING = Set.of("Transport", "Store", "getTransport", "getStore");

  @Override
  Set<String> homes() {
    return Set.of("jakarta.mail.Session", "javax.mail.Session");
  }

  @Override
  Optional<Limit> created(ExpressionTree expression, Limits limits) {
    if (!StaticCalls.is(expression, OWNERS, Set.of("getInstance", "getDefaultInstance"))) {
      return Optional.empty();
    }
    MethodInvocationTree call = (MethodInvocationTree) expression;
    return Optional.of(call.arguments().isEmpty() ? Limit.UNKNOWN : limits.given(call.arguments().get(0)));
  }

  @Override
  Limit step(MethodInvocationTree call, Limits limits) {
    return MailProperties.ofName(call);
  }

  @Override
  Limit handed(Tree taker) {
    return Limit.NONE;
  }

  @Override
  Optional<Client> client(ExpressionTree creation, Limits.Found found) {
    NamesWithin names = new NamesWithin();
    SourceNames.fileOf(creation).types().forEach(type -> type.accept(names));
    return names.all().stream().anyMatch(SENDING::contains)
      ? Optional.of(new Client("mail session", "\"mail.smtp.timeout\" and \"mail.smtp.connectiontimeout\"")) : Optional.empty();
  }
}
