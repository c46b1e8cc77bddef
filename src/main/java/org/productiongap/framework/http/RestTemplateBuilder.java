package org.productiongap.framework.http;

import java.util.Optional;
import java.util.Set;
import org.productiongap.flow.Calls;
import org.productiongap.framework.StaticCalls;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.LambdaExpressionTree;
import org.sonar.plugins.java.api.tree.MemberSelectExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.NewClassTree;

/**
 * The builder of {@code RestTemplate}, in both homes. One that is injected carries what the configuration says.
 */
final class RestTemplateBuilder extends TimedObject {

  static final Set<String> TYPES = Set.of("org.springframework.boot.web.client.RestTemplateBuilder", "org.springframework.boot.restclient.RestTemplateBuilder");
  private static final Set<String> ENDLESS_FACTORIES = Set.of("SimpleClientHttpRequestFactory", "JdkClientHttpRequestFactory",
    "HttpComponentsClientHttpRequestFactory");

  @Override
  Set<String> homes() {
    return Set.of("org.springframework.boot.web.client.RestTemplateBuilder", "org.springframework.boot.restclient.RestTemplateBuilder",
      "org.springframework.web.client.RestTemplate", "org.springframework.http.client.");
  }

  @Override
  Optional<Limit> created(ExpressionTree expression, Limits limits) {
    return expression instanceof NewClassTree creation && StaticCalls.isNew(creation, TYPES)
      ? Optional.of(creation.arguments().isEmpty() ? Limit.NONE : Limit.UNKNOWN) : Optional.empty();
  }

  @Override
  Limit step(MethodInvocationTree call, Limits limits) {
    if (call.arguments().isEmpty()) {
      return Limit.NONE;
    }
    ExpressionTree argument = call.arguments().get(0);
    return switch (Calls.name(call).name()) {
      case "readTimeout", "setReadTimeout" -> Limit.ANSWER.unlessZero(argument);
      case "connectTimeout", "setConnectTimeout" -> Limit.CONNECT.unlessZero(argument);
      case "requestFactory", "setRequestFactory" -> isClass(argument) ? ofClass(argument)
        : argument instanceof LambdaExpressionTree lambda && lambda.parameters().isEmpty() ? limits.supplied(argument) : limits.given(argument);
      case "requestFactorySettings", "clientSettings", "requestFactoryBuilder", "customizers", "additionalCustomizers", "configure",
        "apply" -> settings(argument);
      default -> Limit.NONE;
    };
  }

  private static boolean isClass(ExpressionTree argument) {
    return argument instanceof MemberSelectExpressionTree select && select.identifier().name().equals("class");
  }

  private static Limit ofClass(ExpressionTree argument) {
    return argument instanceof MemberSelectExpressionTree select && ENDLESS_FACTORIES.contains(select.expression().symbolType().name()) ? Limit.NONE
      : Limit.UNKNOWN;
  }

  private static Limit settings(ExpressionTree argument) {
    NamesWithin names = new NamesWithin();
    argument.accept(names);
    return names.all().contains("withReadTimeout") || names.all().contains("readTimeout") ? Limit.ANSWER : Limit.UNKNOWN;
  }

  @Override
  Limit handed(org.sonar.plugins.java.api.tree.Tree taker) {
    return taker instanceof NewClassTree || !Limits.mayChange(taker) ? Limit.NONE : Limit.UNKNOWN;
  }

  @Override
  Optional<Client> client(ExpressionTree creation, Limits.Found found) {
    boolean isInjected = !(creation instanceof NewClassTree);
    return found.isTakenBy("build")
      ? Optional.of(new Client("RestTemplate", "\"readTimeout(...)\"", isInjected ? EndlessWait.Elsewhere.BLOCKING_CLIENTS
        : EndlessWait.Elsewhere.NOWHERE)) : Optional.empty();
  }
}
