package org.productiongap.framework.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.productiongap.flow.Branches;
import org.productiongap.flow.Calls;
import org.productiongap.flow.Constants;
import org.productiongap.framework.DevelopmentOnly;
import org.productiongap.framework.EachNode;
import org.productiongap.framework.FileFacts;
import org.productiongap.framework.SettingsInCode;
import org.productiongap.framework.SettingsInCode.Setting;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.MemberSelectExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.NewClassTree;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * Where code tells a framework to put details of exceptions into its error answers. Validation errors of single fields are no such details: they are
 * written for the client.
 */
public final class ErrorDetails {

  private static final String TRACE = "the stack trace";
  private static final String TEXT = "the text";
  private static final String TYPE = "the class";

  private static final Set<String> OPTIONS = Set.of("org.springframework.boot.web.error.ErrorAttributeOptions");
  private static final Map<String, String> INCLUDED = Map.of("STACK_TRACE", TRACE, "MESSAGE", TEXT, "EXCEPTION", TYPE);

  private static final Set<String> ALWAYS = Set.of("always", "true", "all");
  private static final Set<String> ON_REQUEST = Set.of("onparam", "ontraceparam");
  /** Keys of Boot without their separators, up to version 3 and since version 4. */
  private static final Map<String, String> KEYS = keys();
  private static final List<Switch> SWITCHES = switches();
  private static final Set<String> CALLS = Stream.concat(SWITCHES.stream().map(Switch::method), Stream.of("of", "including"))
    .collect(Collectors.toUnmodifiableSet());

  private final List<ErrorDetail> all = new ArrayList<>();

  /** A method that switches details on with its last argument. */
  private record Switch(Set<String> owners, String method, int arguments, String what) {
  }

  private static Map<String, String> keys() {
    Map<String, String> keys = new LinkedHashMap<>();
    Map.of("stacktrace", TRACE, "message", TEXT, "exception", TYPE)
      .forEach((name, what) -> Stream.of("server.error.include", "spring.web.error.include").forEach(home -> keys.put(home + name, what)));
    return Map.copyOf(keys);
  }

  private static List<Switch> switches() {
    Set<String> boot = Set.of("org.springframework.boot.autoconfigure.web.ErrorProperties");
    Set<String> vertx = Set.of("io.vertx.ext.web.handler.ErrorHandler", "io.vertx.mutiny.ext.web.handler.ErrorHandler");
    Set<String> jetty = Set.of("org.eclipse.jetty.server.handler.ErrorHandler", "org.eclipse.jetty.servlet.ErrorPageErrorHandler",
      "org.eclipse.jetty.ee10.servlet.ErrorPageErrorHandler", "org.eclipse.jetty.ee9.servlet.ErrorPageErrorHandler");
    return List.of(
      new Switch(boot, "setIncludeStacktrace", 1, TRACE),
      new Switch(boot, "setIncludeMessage", 1, TEXT),
      new Switch(boot, "setIncludeException", 1, TYPE),
      new Switch(SpringControllers.ATTRIBUTES_TYPES, "getErrorAttributes", 2, TRACE),
      new Switch(vertx, "create", 2, TRACE),
      new Switch(vertx, "create", 3, TRACE),
      new Switch(jetty, "setShowStacks", 1, TRACE),
      new Switch(jetty, "setShowCauses", 1, TRACE),
      new Switch(Set.of("io.undertow.servlet.api.DeploymentInfo"), "setServletStackTraces", 1, TRACE),
      new Switch(Set.of("org.apache.catalina.valves.ErrorReportValve"), "setShowReport", 1, TRACE),
      new Switch(Set.of("io.dropwizard.core.server.AbstractServerFactory", "io.dropwizard.server.AbstractServerFactory"),
        "setDetailedJsonProcessingExceptionMapper", 1, TEXT),
      new Switch(Set.of("io.dropwizard.jersey.jackson.JsonProcessingExceptionMapper"), AnswerCall.NEW, 1, TEXT));
  }

  private ErrorDetails(CompilationUnitTree file) {
    new EachNode(CALLS) {
      @Override
      public void visitMethodInvocation(MethodInvocationTree call) {
        String name = Calls.name(call).name();
        if (("of".equals(name) || "including".equals(name)) && AnswerCall.isOn(call, OPTIONS)) {
          options(call);
        } else {
          SWITCHES.stream()
            .filter(one -> one.method().equals(name) && one.arguments() == call.arguments().size() && AnswerCall.isOn(call, one.owners()))
            .findFirst()
            .ifPresent(one -> add(Calls.name(call), one.what(), call.arguments().get(call.arguments().size() - 1)));
        }
      }

      @Override
      public void visitNewClass(NewClassTree creation) {
        SWITCHES.stream()
          .filter(one -> one.method().equals(AnswerCall.NEW) && one.arguments() == creation.arguments().size()
            && BoundTypes.is(creation.identifier(), one.owners()))
          .findFirst()
          .ifPresent(one -> add(creation.identifier(), one.what(), creation.arguments().get(0)));
      }
    }.goThrough(file);
    for (Setting setting : SettingsInCode.in(file)) {
      String what = KEYS.get(plain(setting.key(), true));
      if (what != null) {
        add(setting.place(), what, plain(setting.value(), false));
      }
    }
    all.removeIf(detail -> DevelopmentOnly.guards(detail.place()) || Branches.isConditional(detail.place()));
  }

  /**
   * @param file the root of a file
   * @return without what is for developers only, or depends on a condition that nobody can tell here; computed once per file
   */
  public static List<ErrorDetail> in(CompilationUnitTree file) {
    return List.copyOf(FileFacts.of(file, ErrorDetails.class, ErrorDetails::new).all);
  }

  private void options(MethodInvocationTree call) {
    List<String> details = new ArrayList<>();
    Tree place = null;
    for (ExpressionTree argument : call.arguments()) {
      List<String> included = included(argument);
      place = place == null && !included.isEmpty() ? argument : place;
      included.stream().filter(what -> !details.contains(what)).forEach(details::add);
    }
    if (place != null) {
      all.add(new ErrorDetail(place, String.join(" and ", details), false));
    }
  }

  /** What one argument includes: a constant, a set of them, or all values. */
  private static List<String> included(ExpressionTree argument) {
    if (argument instanceof MethodInvocationTree call) {
      String name = Calls.name(call).name();
      return "values".equals(name) || "allOf".equals(name) ? List.of(TRACE, TEXT)
        : call.arguments().stream().flatMap(inner -> included(inner).stream()).toList();
    }
    return name(argument).map(INCLUDED::get).map(List::of).orElse(List.of());
  }

  private void add(Tree place, String what, ExpressionTree value) {
    ExpressionTree given = Constants.value(value).orElse(value);
    Constants.of(given).map(Object::toString).or(() -> name(given)).ifPresent(text -> add(place, what, plain(text, false)));
  }

  private void add(Tree place, String what, String value) {
    if (ALWAYS.contains(value) || ON_REQUEST.contains(value)) {
      all.add(new ErrorDetail(place, what, ON_REQUEST.contains(value)));
    }
  }

  private static Optional<String> name(ExpressionTree constant) {
    return constant instanceof MemberSelectExpressionTree select ? Optional.of(select.identifier().name())
      : constant instanceof IdentifierTree identifier ? Optional.of(identifier.name()) : Optional.empty();
  }

  /** A key or a value in lower case without what may be written in several ways: {@code include-message}, {@code includeMessage}, {@code INCLUDE_MESSAGE}. */
  private static String plain(String written, boolean isKey) {
    String lower = written.toLowerCase(Locale.ROOT);
    boolean isVariable = isKey && written.indexOf('.') < 0;
    return isVariable ? lower.replace("_error_include_", ".error.include").replace("spring_web", "spring.web") : lower.replace("-", "").replace("_", "");
  }
}
