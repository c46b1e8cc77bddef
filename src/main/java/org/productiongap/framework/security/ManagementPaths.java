package org.productiongap.framework.security;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.MemberSelectExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.NewArrayTree;
import org.sonar.plugins.java.api.tree.NewClassTree;
import org.sonar.plugins.java.api.tree.VariableTree;

/**
 * Which access rules are about paths for operators: the management endpoints and the database console.
 */
public final class ManagementPaths {

  /** Endpoints of Spring Boot that answer with secrets or change the application; health, info, metrics and prometheus do not. */
  private static final Set<String> SENSITIVE = Set.of("env", "heapdump", "beans", "configprops", "threaddump", "loggers", "shutdown", "jolokia", "logfile",
    "mappings", "httptrace", "httpexchanges", "sessions", "auditevents", "conditions", "flyway", "liquibase", "quartz", "restart", "refresh", "dump", "trace");

  private ManagementPaths() {
  }

  /** The expression that says all, or the sensitive, management endpoints. */
  public static Optional<ExpressionTree> endpoints(AccessRule rule) {
    return find(rule, "toAnyEndpoint", call -> !excludes(call), ManagementPaths::isManagement);
  }

  /** The expression that says the database console. */
  public static Optional<ExpressionTree> databaseConsole(AccessRule rule) {
    return find(rule, "toH2Console", call -> true, path -> path.startsWith("/h2-console") || path.startsWith("/h2/") || path.equals("/h2")
      || path.startsWith("/h2_console"));
  }

  private static Optional<ExpressionTree> find(AccessRule rule, String call, Predicate<MethodInvocationTree> counts, Predicate<String> path) {
    return rule.requests().stream()
      .flatMap(ManagementPaths::elements)
      .filter(request -> isCall(request, call, counts) || text(request).filter(path).isPresent())
      .findFirst();
  }

  private static Stream<ExpressionTree> elements(ExpressionTree request) {
    if (request instanceof NewArrayTree array) {
      return array.initializers().stream();
    }
    if (request instanceof IdentifierTree identifier && identifier.symbol().isFinal() && identifier.symbol().declaration() instanceof VariableTree variable
      && variable.initializer() instanceof NewArrayTree array) {
      return array.initializers().stream();
    }
    return Stream.of(request);
  }

  private static boolean isCall(ExpressionTree request, String name, Predicate<MethodInvocationTree> counts) {
    return request instanceof MethodInvocationTree call && (name(call).equals(name) && counts.test(call)
      || call.methodSelect() instanceof MemberSelectExpressionTree select && isCall(select.expression(), name, any -> counts.test(any) && !excludes(call)));
  }

  private static boolean excludes(MethodInvocationTree call) {
    return name(call).equals("excluding");
  }

  private static Optional<String> text(ExpressionTree request) {
    Optional<String> constant = request.asConstant(String.class);
    if (constant.isPresent()) {
      return constant;
    }
    if (request instanceof NewClassTree created && !created.arguments().isEmpty()) {
      return created.arguments().get(0).asConstant(String.class);
    }
    return request instanceof MethodInvocationTree call && name(call).toLowerCase(Locale.ROOT).endsWith("matcher") && !call.arguments().isEmpty()
      ? call.arguments().get(0).asConstant(String.class) : Optional.empty();
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
