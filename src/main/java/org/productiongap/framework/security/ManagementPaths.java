package org.productiongap.framework.security;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.productiongap.flow.Calls;
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
    "mappings", "httptrace", "httpexchanges", "sessions", "auditevents", "conditions", "flyway", "liquibase", "quartz", "gateway", "restart", "refresh",
    "dump", "trace");

  private static final Set<String> SENSITIVE_CLASSES = Set.of("EnvironmentEndpoint", "HeapDumpWebEndpoint", "LoggersEndpoint", "ShutdownEndpoint",
    "BeansEndpoint", "ConfigurationPropertiesReportEndpoint", "ThreadDumpEndpoint", "LogFileWebEndpoint", "MappingsEndpoint", "HttpExchangesEndpoint",
    "SessionsEndpoint");
  private static final Set<String> CONSOLES = Set.of("h2-console", "h2", "h2_console", "h2console");
  private static final Set<String> MATCHERS = Set.of("antMatcher", "matcher", "pathPattern", "pathMatchers", "regexMatcher", "pattern");

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
    return find(requests, call -> name(call).equals("toAnyEndpoint") && !excludes(call) || isSensitiveEndpoint(call), ManagementPaths::isManagement);
  }

  /** Among the expressions that say which requests, the one for the database console. */
  public static Optional<ExpressionTree> databaseConsole(List<ExpressionTree> requests) {
    return find(requests, call -> name(call).equals("toH2Console"), path -> Arrays.stream(path.split("/")).filter(segment -> !segment.isEmpty())
      .dropWhile("**"::equals).findFirst().filter(CONSOLES::contains).isPresent());
  }

  private static Optional<ExpressionTree> find(List<ExpressionTree> requests, Predicate<MethodInvocationTree> isCall, Predicate<String> path) {
    return requests.stream()
      .flatMap(ManagementPaths::elements)
      .filter(request -> isCall(request, isCall) || text(request).filter(path).isPresent())
      .findFirst();
  }

  /** {@code EndpointRequest.to("env")}, by name or by class. */
  private static boolean isSensitiveEndpoint(MethodInvocationTree call) {
    return name(call).equals("to") && Calls.receiver(call)
      .filter(receiver -> receiver instanceof IdentifierTree type && type.name().equals("EndpointRequest")).isPresent()
      && call.arguments().stream().anyMatch(argument -> Constants.text(argument).filter(SENSITIVE::contains).isPresent()
        || argument instanceof MemberSelectExpressionTree select && select.identifier().name().equals("class")
        && select.expression() instanceof IdentifierTree type
          && SENSITIVE_CLASSES.contains(type.name()));
  }

  private static Stream<ExpressionTree> elements(ExpressionTree request) {
    ExpressionTree value = Constants.value(request).orElse(request);
    return value instanceof NewArrayTree array ? array.initializers().stream() : Stream.of(value instanceof MethodInvocationTree ? value : request);
  }

  private static boolean isCall(ExpressionTree request, Predicate<MethodInvocationTree> isWanted) {
    return request instanceof MethodInvocationTree call && (isWanted.test(call)
      || !excludes(call) && call.methodSelect() instanceof MemberSelectExpressionTree select && isCall(select.expression(), isWanted));
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
    List<String> segments = Arrays.stream(path.split("/")).filter(segment -> !segment.isEmpty()).toList();
    int actuator = segments.indexOf("actuator");
    if (actuator >= 0 && actuator + 1 < segments.size()) {
      String endpoint = segments.get(actuator + 1);
      return endpoint.equals("**") || endpoint.equals("*") || SENSITIVE.contains(endpoint);
    }
    return segments.size() > 1 && segments.get(0).equals("management") && SENSITIVE.contains(segments.get(1));
  }

  private static String name(MethodInvocationTree call) {
    return call.methodSelect() instanceof MemberSelectExpressionTree select ? select.identifier().name() : ((IdentifierTree) call.methodSelect()).name();
  }
}
