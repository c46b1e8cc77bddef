package org.productiongap.framework.security;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.productiongap.flow.Constants;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.MemberSelectExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.NewArrayTree;
import org.sonar.plugins.java.api.tree.NewClassTree;

/**
 * Which access rules are about paths for operators: the management endpoints and the database console.
 */
public final class ManagementPaths {

  /** Endpoints of Spring Boot that answer with secrets or change the application; health, info, metrics and prometheus do not. */
  private static final Set<String> SENSITIVE = Set.of("env", "heapdump", "beans", "configprops", "threaddump", "loggers", "shutdown", "jolokia", "logfile",
    "mappings", "httptrace", "httpexchanges", "sessions", "auditevents", "conditions", "flyway", "liquibase", "quartz", "restart", "refresh", "dump", "trace");

  private static final Set<String> MATCHERS = Set.of("antMatcher", "matcher", "pathPattern", "pathMatchers");

  private ManagementPaths() {
  }

  /**
   * Whether an endpoint shows secrets or changes the application.
   *
   * @param endpoint its id in lower case, without dashes
   */
  public static boolean isSensitive(String endpoint) {
    return SENSITIVE.contains(endpoint);
  }

  /** Among the expressions that say which requests, the one for all, or the sensitive, management endpoints. */
  public static Optional<ExpressionTree> endpoints(List<ExpressionTree> requests) {
    return find(requests, "toAnyEndpoint", call -> !excludes(call), ManagementPaths::isManagement);
  }

  /** Among the expressions that say which requests, the one for the database console. */
  public static Optional<ExpressionTree> databaseConsole(List<ExpressionTree> requests) {
    return find(requests, "toH2Console", call -> true, path -> path.startsWith("/h2-console") || path.startsWith("/h2/") || path.equals("/h2")
      || path.startsWith("/h2_console"));
  }

  private static Optional<ExpressionTree> find(List<ExpressionTree> requests, String call, Predicate<MethodInvocationTree> counts, Predicate<String> path) {
    return requests.stream()
      .flatMap(ManagementPaths::elements)
      .filter(request -> isCall(request, call, counts) || text(request).filter(path).isPresent())
      .findFirst();
  }

  private static Stream<ExpressionTree> elements(ExpressionTree request) {
    ExpressionTree value = Constants.value(request).orElse(request);
    return value instanceof NewArrayTree array ? array.initializers().stream() : Stream.of(value instanceof MethodInvocationTree ? value : request);
  }

  private static boolean isCall(ExpressionTree request, String name, Predicate<MethodInvocationTree> counts) {
    return request instanceof MethodInvocationTree call && (name(call).equals(name) && counts.test(call)
      || call.methodSelect() instanceof MemberSelectExpressionTree select && isCall(select.expression(), name, any -> counts.test(any) && !excludes(call)));
  }

  private static boolean excludes(MethodInvocationTree call) {
    return name(call).equals("excluding");
  }

  private static Optional<String> text(ExpressionTree request) {
    Optional<String> constant = Constants.text(request);
    if (constant.isPresent()) {
      return constant;
    }
    if (request instanceof NewClassTree created && !created.arguments().isEmpty()) {
      return Constants.text(created.arguments().get(0));
    }
    return request instanceof MethodInvocationTree call && MATCHERS.contains(name(call))
      ? call.arguments().stream().map(Constants::text).flatMap(Optional::stream).findFirst() : Optional.empty();
  }

  private static boolean isManagement(String path) {
    String[] segments = path.split("/");
    if (segments.length < 3 || !segments[1].equals("actuator") && !segments[1].equals("management")) {
      return false;
    }
    return segments[1].equals("actuator") && (segments[2].equals("**") || segments[2].equals("*")) || SENSITIVE.contains(segments[2]);
  }

  private static String name(MethodInvocationTree call) {
    return call.methodSelect() instanceof MemberSelectExpressionTree select ? select.identifier().name() : ((IdentifierTree) call.methodSelect()).name();
  }
}
