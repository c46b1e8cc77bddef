package org.productiongap.framework.http;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.productiongap.framework.SourceNames;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * A kind of object that may limit how long a call waits: a client, its builder, or what a client is configured with.
 */
abstract class TimedObject {

  static final List<TimedObject> ALL = List.of(new RequestFactory(), new RestTemplate(), new RestTemplateBuilder(), new RestClient(), new WebClient(),
    new ReactorConnector(),
    new ReactorHttpClient(), new JdkRequest(), new ApacheSettings(), new ApacheClient(), new ApacheFluent(), new JaxRsClient(), new MailProperties(),
      new MailSender(),
    new MailSession(), new PlainSocket());

  /** The packages whose types still stand for the object when a call on it returns one, with the last dot. */
  abstract Set<String> homes();

  /** What limits the object right after its creation; empty when an expression does not create one of this kind. */
  abstract Optional<Limit> created(ExpressionTree expression, Limits limits);

  /** What a call on the object, or one that takes it, adds. */
  abstract Limit step(MethodInvocationTree call, Limits limits);

  /** What it means that code outside the file gets the object. */
  Limit handed(Tree taker) {
    return Limit.UNKNOWN;
  }

  /** Whether a call on the object returns something that still stands for it. */
  boolean passesOn(MethodInvocationTree call) {
    return !SourceNames.isKnown(call.symbolType()) || homes().stream().anyMatch(call.symbolType().fullyQualifiedName()::startsWith);
  }

  /** The client that waits for ever, to people; empty for what is only a part of one. */
  Optional<Client> client(ExpressionTree creation, Limits.Found found) {
    return Optional.empty();
  }

  /**
   * A client that nothing limits.
   *
   * @param name what people call it
   * @param fix what limits it, names of code in double quotes
   * @param mayBeLimited where else a limit may be set
   */
  record Client(String name, String fix, EndlessWait.Elsewhere mayBeLimited) {

    Client(String name, String fix) {
      this(name, fix, EndlessWait.Elsewhere.NOWHERE);
    }
  }
}
