package org.productiongap.framework.http;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.productiongap.flow.Calls;
import org.productiongap.flow.Constants;
import org.productiongap.framework.Jakarta;
import org.productiongap.framework.StaticCalls;
import org.productiongap.framework.Words;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.NewClassTree;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * The client of JAX-RS: no standard default, and with Jersey, RESTEasy and Quarkus it waits for an answer for ever.
 */
final class JaxRsClient extends TimedObject {

  private static final Set<String> OWNERS = Jakarta.both("ws.rs.client.ClientBuilder");
  private static final Set<String> BUILDERS = Set.of("org.jboss.resteasy.client.jaxrs.ResteasyClientBuilder", "org.glassfish.jersey.client.JerseyClientBuilder",
    "org.jboss.resteasy.client.jaxrs.internal.ResteasyClientBuilderImpl");
  private static final List<String> READING = List.of("read", "receive", "socket", "answer", "response");

  @Override
  Set<String> homes() {
    return Set.of("jakarta.ws.rs.client.", "javax.ws.rs.client.", "org.jboss.resteasy.client.", "org.glassfish.jersey.client.", "java.util.concurrent.");
  }

  @Override
  Optional<Limit> created(ExpressionTree expression, Limits limits) {
    if (StaticCalls.is(expression, OWNERS, Set.of("newClient", "newBuilder"))) {
      return Optional.of(((MethodInvocationTree) expression).arguments().isEmpty() ? Limit.NONE : Limit.UNKNOWN);
    }
    return expression instanceof NewClassTree creation && StaticCalls.isNew(creation, BUILDERS) ? Optional.of(Limit.NONE) : Optional.empty();
  }

  @Override
  Limit step(MethodInvocationTree call, Limits limits) {
    if (call.arguments().isEmpty()) {
      return Limit.NONE;
    }
    ExpressionTree argument = call.arguments().get(0);
    return switch (Calls.name(call).name()) {
      case "readTimeout", "socketTimeout" -> Limit.ANSWER.unlessZero(argument);
      case "connectTimeout", "establishConnectionTimeout" -> Limit.CONNECT.unlessZero(argument);
      case "property" -> call.arguments().size() == 2 ? property(argument, call.arguments().get(1)) : Limit.NONE;
      case "withConfig", "loadFrom", "httpEngine", "connectorProvider" -> Limit.UNKNOWN;
      case "orTimeout", "completeOnTimeout" -> Limit.ANSWER;
      case "get" -> call.arguments().size() == 2 ? Limit.ANSWER : Limit.NONE;
      default -> Limit.NONE;
    };
  }

  private static Limit property(ExpressionTree name, ExpressionTree value) {
    NamesWithin names = new NamesWithin();
    name.accept(names);
    String text = Constants.text(name).orElse("") + " " + String.join(" ", names.all());
    Words words = Words.of(text);
    if (!words.containAny(Set.of("timeout")) && !text.toLowerCase(java.util.Locale.ROOT).contains("timeout")) {
      return Constants.text(name).isPresent() ? Limit.NONE : names.all().stream().anyMatch(JaxRsClient::isConstant) ? Limit.NONE : Limit.UNKNOWN;
    }
    return words.containAny(READING) ? Limit.ANSWER.unlessZero(value) : words.containAny(Set.of("connect", "connection")) ? Limit.CONNECT : Limit.UNKNOWN;
  }

  private static boolean isConstant(String name) {
    return name.chars().allMatch(c -> Character.isUpperCase(c) || c == '_' || Character.isDigit(c));
  }

  @Override
  Limit handed(Tree taker) {
    return Limits.mayChange(taker) ? Limit.UNKNOWN : Limit.NONE;
  }

  @Override
  Optional<Client> client(ExpressionTree creation, Limits.Found found) {
    boolean isFinished = creation instanceof MethodInvocationTree call && Calls.name(call).name().equals("newClient") || found.isTakenBy("build");
    return isFinished ? Optional.of(new Client("JAX-RS client", "\"readTimeout(...)\"")) : Optional.empty();
  }
}
