package org.productiongap.framework.logging;

import java.util.List;
import java.util.Set;
import org.productiongap.flow.Calls;
import org.productiongap.framework.SourceNames;
import org.productiongap.framework.StaticCalls;
import org.productiongap.framework.Words;
import org.sonar.plugins.java.api.semantic.Symbol;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.MemberSelectExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.MethodReferenceTree;

/**
 * Calls that leave a trace for the people who run the application: in a log, on the console, in an error tracker. A generated logger is known by its name.
 */
public final class TraceCalls {

  private static final List<String> LOGGERS = List.of("org.slf4j.", "org.apache.logging.", "org.apache.log4j.", "org.apache.commons.logging.",
    "java.util.logging.", "java.lang.System$Logger", "org.jboss.logging.", "io.quarkus.logging.", "com.google.common.flogger.", "org.tinylog.",
    "org.pmw.tinylog.", "ch.qos.logback.", "cn.hutool.log.", "io.vertx.core.logging.", "io.vertx.core.impl.logging.", "org.eclipse.jetty.util.log.",
    "io.sentry.", "io.opentelemetry.", "com.newrelic.", "com.rollbar.", "com.bugsnag.", "io.honeybadger.", "com.datadog.", "datadog.trace.");
  private static final Set<String> LOGGER_NAMES = Set.of("log", "logger", "logging");
  private static final Set<String> LEVELS = Set.of("trace", "debug", "info", "warn", "warning", "error", "severe", "fatal", "fine", "finer", "finest", "config",
    "notice");
  /** What the name of a method says when its call tells somebody. */
  private static final Set<String> TELLING = Set.of("log", "logged", "logging", "report", "capture", "notice", "notify", "alert", "track", "record", "audit",
    "publish", "monitor");

  private TraceCalls() {
  }

  /** Whether a call writes into a log, prints, or tells an error tracker. */
  public static boolean is(MethodInvocationTree call) {
    String name = Calls.name(call).name();
    return "printStackTrace".equals(name) && call.arguments().isEmpty() || Words.of(name).containAny(TELLING) || isOnLogger(call, name) || isOnConsole(call);
  }

  /** Whether a method reference does. */
  public static boolean is(MethodReferenceTree reference) {
    return Words.of(reference.method().name()).containAny(TELLING)
      || reference.expression() instanceof ExpressionTree receiver && isLogger(receiver) && LEVELS.contains(reference.method().name());
  }

  private static boolean isOnLogger(MethodInvocationTree call, String name) {
    Symbol.MethodSymbol method = call.methodSymbol();
    boolean isReading = name.startsWith("is") || name.startsWith("get");
    if (!method.isUnknown()) {
      String owner = method.owner().type().fullyQualifiedName();
      return !isReading && LOGGERS.stream().anyMatch(owner::startsWith) || isNamedLogger(call) && LEVELS.contains(name);
    }
    return !isReading && (Calls.receiver(call).filter(TraceCalls::isLogger).isPresent()
      || StaticCalls.owner(call).filter(owner -> LOGGERS.stream().anyMatch(owner::startsWith)).isPresent());
  }

  private static boolean isNamedLogger(MethodInvocationTree call) {
    return Calls.receiver(call).filter(TraceCalls::isLogger).isPresent();
  }

  private static boolean isLogger(ExpressionTree receiver) {
    if (SourceNames.isKnown(receiver.symbolType()) && LOGGERS.stream().anyMatch(receiver.symbolType().fullyQualifiedName()::startsWith)) {
      return true;
    }
    String name = receiver instanceof IdentifierTree identifier ? identifier.name()
      : receiver instanceof MemberSelectExpressionTree select ? select.identifier().name() : "";
    return Words.of(name).endWithAny(LOGGER_NAMES) || receiver instanceof MethodInvocationTree inner && isOnLoggerChain(inner);
  }

  /** A fluent call such as {@code log.atError().setCause(e).log("...")}, or one on what a factory returns. */
  private static boolean isOnLoggerChain(MethodInvocationTree inner) {
    return Words.of(Calls.name(inner).name()).endWithAny(LOGGER_NAMES) || Calls.receiver(inner).filter(TraceCalls::isLogger).isPresent();
  }

  private static boolean isOnConsole(MethodInvocationTree call) {
    return Calls.receiver(call)
      .filter(receiver -> receiver instanceof MemberSelectExpressionTree console && console.expression() instanceof IdentifierTree owner
        && owner.name().equals("System") && Set.of("out", "err").contains(console.identifier().name()))
      .isPresent();
  }
}
