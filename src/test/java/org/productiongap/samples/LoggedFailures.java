package org.productiongap.samples;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.stream.Stream;
import org.productiongap.checks.GapCheck;
import org.productiongap.project.FactCollector;
import org.productiongap.project.Judgment;
import org.productiongap.realcode.LoggedFailure;
import org.slf4j.LoggerFactory;

/**
 * A check never fails an analysis; it logs. Here that log is read, so that a test can fail instead.
 */
final class LoggedFailures implements AutoCloseable {

  private final List<Logger> loggers = Stream.of(GapCheck.class, Judgment.class, FactCollector.class).map(owner -> (Logger) LoggerFactory.getLogger(owner)).toList();
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();

  LoggedFailures() {
    log.start();
    loggers.forEach(logger -> logger.addAppender(log));
  }

  /** What was logged, with the place in the code. */
  List<String> all() {
    return log.list.stream().map(LoggedFailure::text).toList();
  }

  @Override
  public void close() {
    loggers.forEach(logger -> logger.detachAppender(log));
  }
}
