package org.productiongap.framework.logging;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.productiongap.flow.Calls;
import org.productiongap.framework.Annotation;
import org.productiongap.framework.EachNode;
import org.productiongap.framework.FileFacts;
import org.productiongap.framework.Names;
import org.productiongap.framework.SourceNames;
import org.productiongap.framework.StaticCalls;
import org.productiongap.framework.Types;
import org.sonar.plugins.java.api.semantic.Symbol;
import org.sonar.plugins.java.api.tree.ClassTree;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.MemberSelectExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * The calls of a file that write something into the log, of whatever logging library, and of the console where it is the log.
 */
public final class LogCalls {

  /** Types whose methods, of the names below, log their arguments. */
  private static final Set<String> LOGGERS = Set.of("org.slf4j.Logger", "org.slf4j.spi.LoggingEventBuilder", "org.slf4j.ext.XLogger",
    "ch.qos.logback.classic.Logger", "org.apache.logging.log4j.Logger", "org.apache.logging.log4j.LogBuilder", "org.apache.log4j.Logger",
    "org.apache.log4j.Category", "org.apache.commons.logging.Log", "java.util.logging.Logger", "java.lang.System$Logger", "org.jboss.logging.Logger",
    "org.jboss.logging.BasicLogger", "com.google.common.flogger.LoggingApi", "com.google.common.flogger.FluentLogger",
    "com.google.common.flogger.FluentLogger$Api", "com.google.common.flogger.AbstractLogger", "cn.hutool.log.Log",
    "jakarta.servlet.ServletContext", "javax.servlet.ServletContext", "jakarta.servlet.GenericServlet", "javax.servlet.GenericServlet");

  /** Classes with static methods that do. */
  private static final Set<String> STATIC_LOGGERS = Set.of("io.quarkus.logging.Log", "org.tinylog.Logger", "cn.hutool.log.StaticLog",
    "cn.hutool.core.lang.Console", "org.pmw.tinylog.Logger");

  private static final Set<String> CONTEXTS = Set.of("org.slf4j.MDC", "org.apache.logging.log4j.ThreadContext", "org.jboss.logging.MDC");

  private static final Set<String> NAMES = Set.of("trace", "debug", "info", "warn", "warning", "error", "fatal", "severe", "fine", "finer", "finest",
    "config", "log", "logp", "logrb", "logf", "logv", "logVarargs", "entering", "exiting", "entry", "exit", "traceEntry", "traceExit", "print", "printf",
    "tracef", "debugf", "infof", "warnf", "errorf", "fatalf", "tracev", "debugv", "infov", "warnv", "errorv", "fatalv", "always",
    "addArgument", "addKeyValue", "setMessage", "with", "addMarker");

  /** Annotations for which a logger is generated. */
  private static final Set<String> GENERATE = Set.of("lombok.extern.slf4j.Slf4j", "lombok.extern.slf4j.XSlf4j", "lombok.extern.log4j.Log4j",
    "lombok.extern.log4j.Log4j2", "lombok.extern.java.Log", "lombok.extern.apachecommons.CommonsLog", "lombok.extern.jbosslog.JBossLog",
    "lombok.extern.flogger.Flogger", "lombok.CustomLog");
  private static final Set<String> GENERATED = Set.of("log", "logger", "LOG", "LOGGER");

  private static final Set<String> STREAMS = Set.of("out", "err");
  private static final Set<String> PRINTS = Set.of("print", "println", "printf", "format");
  private static final Set<String> CALLS = Names.union(NAMES, PRINTS, Set.of("put", "putCloseable"));

  private LogCalls() {
  }

  /**
   * @param file the root of a file
   * @return in the order of the source; of a fluent chain, each call that takes a value; computed once per file
   */
  public static List<MethodInvocationTree> in(CompilationUnitTree file) {
    return FileFacts.of(file, LogCalls.class, LogCalls::find);
  }

  private static List<MethodInvocationTree> find(CompilationUnitTree file) {
    List<MethodInvocationTree> calls = new ArrayList<>();
    new EachNode(CALLS) {
      @Override
      public void visitMethodInvocation(MethodInvocationTree call) {
        if (!call.arguments().isEmpty() && isLog(call)) {
          calls.add(call);
        }
      }
    }.goThrough(file);
    return List.copyOf(calls);
  }

  /** Whether a call writes its arguments into the log. */
  public static boolean isLog(MethodInvocationTree call) {
    String name = Calls.name(call).name();
    ExpressionTree receiver = Calls.receiver(call).orElse(null);
    if (PRINTS.contains(name) && receiver instanceof MemberSelectExpressionTree stream && STREAMS.contains(stream.identifier().name())
      && stream.expression() instanceof IdentifierTree owner && "System".equals(owner.name())) {
      return !isCommandLine(call);
    }
    if ("put".equals(name) || "putCloseable".equals(name)) {
      return StaticCalls.owner(call).filter(CONTEXTS::contains).isPresent();
    }
    return NAMES.contains(name) && (isLogger(call, receiver) || StaticCalls.owner(call).filter(STATIC_LOGGERS::contains).isPresent());
  }

  /** A program that somebody starts by hand answers on the console. */
  private static boolean isCommandLine(Tree tree) {
    for (Tree outer = tree; outer != null; outer = outer.parent()) {
      if (outer instanceof MethodTree method && method.simpleName().name().equals("main") && method.symbol().isStatic()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLogger(MethodInvocationTree call, ExpressionTree receiver) {
    if (receiver == null) {
      Symbol.MethodSymbol method = call.methodSymbol();
      return !method.isUnknown() && Types.isAny(method.owner().type(), LOGGERS);
    }
    if (SourceNames.isKnown(receiver.symbolType())) {
      return Types.isAny(receiver.symbolType(), LOGGERS);
    }
    if (receiver instanceof MethodInvocationTree chained) {
      return Calls.receiver(chained).filter(inner -> isLogger(chained, inner)).isPresent();
    }
    return StaticCalls.typeOf(receiver).filter(LOGGERS::contains).isPresent() || isGenerated(receiver);
  }

  /** The field that an annotation makes a compiler plugin write. */
  private static boolean isGenerated(ExpressionTree receiver) {
    if (!(receiver instanceof IdentifierTree identifier) || !GENERATED.contains(identifier.name()) || !identifier.symbol().isUnknown()) {
      return false;
    }
    for (Tree outer = receiver; outer != null; outer = outer.parent()) {
      if (outer instanceof ClassTree type && Annotation.on(type.modifiers()).stream().anyMatch(annotation -> annotation.is(GENERATE))) {
        return true;
      }
    }
    return false;
  }
}
