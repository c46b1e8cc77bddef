package org.productiongap.scan;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Collectors;
import org.sonarsource.sonarlint.core.commons.log.LogOutput;
import org.sonarsource.sonarlint.core.commons.log.SonarLintLogger;

/**
 * Keeps the warnings of the engine, the analyzer and the rules, to be read after a failure, instead of printing them. It stands
 * in the console's place from opening to closing.
 */
final class EngineLog extends Handler implements LogOutput, AutoCloseable {

  private static final int KEPT = 50;
  private static final int KEPT_OF_A_TRACE = 30;
  private static final String OUR_LOGGERS = "org.productiongap.";

  private final Deque<String> lines = new ArrayDeque<>();
  private final Logger root = LogManager.getLogManager().getLogger("");
  private final List<Handler> replaced = List.of(root.getHandlers());
  private int unjudged;

  private EngineLog() {
    setLevel(java.util.logging.Level.WARNING);
    setFormatter(new SimpleFormatter());
  }

  /** Starts listening, in this thread and those it starts. */
  static EngineLog open() {
    EngineLog log = new EngineLog();
    log.replaced.forEach(log.root::removeHandler);
    log.root.addHandler(log);
    SonarLintLogger.get().setTarget(log);
    SonarLintLogger.get().setLevel(LogOutput.Level.WARN);
    return log;
  }

  /** The latest warnings, with the top of their stack traces, oldest first. */
  synchronized List<String> lines() {
    return List.copyOf(lines);
  }

  /** How often a rule failed at a place and stayed silent there. */
  synchronized int unjudged() {
    return unjudged;
  }

  /** Adds why the engine failed. */
  void add(Throwable failure) {
    add(LogOutput.stackTraceToString(failure));
  }

  private synchronized void add(String line) {
    if (lines.size() == KEPT) {
      lines.removeFirst();
    }
    lines.add(line.strip().lines().limit(KEPT_OF_A_TRACE).collect(Collectors.joining(System.lineSeparator())));
  }

  @Override
  public void log(String message, LogOutput.Level level, String stackTrace) {
    add(level + ": " + message + (stackTrace == null ? "" : System.lineSeparator() + stackTrace));
  }

  @Override
  public synchronized void publish(LogRecord logged) {
    if (isLoggable(logged)) {
      add(getFormatter().format(logged));
      unjudged += logged.getLoggerName().startsWith(OUR_LOGGERS) ? 1 : 0;
    }
  }

  @Override
  public void flush() {
    // nothing is held back
  }

  @Override
  public void close() {
    SonarLintLogger.get().setTarget(null);
    root.removeHandler(this);
    replaced.forEach(root::addHandler);
  }
}
