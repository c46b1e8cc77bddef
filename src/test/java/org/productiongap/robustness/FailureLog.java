package org.productiongap.robustness;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.List;
import org.productiongap.realcode.LoggedFailure;
import org.slf4j.LoggerFactory;
import org.sonar.java.model.JParser;

/**
 * What is logged while it is open: ours from warnings on, and what the analyzer says of a failed check.
 */
final class FailureLog implements AutoCloseable {

  private static final String OURS = "org.productiongap.";
  private static final String PARSER = JParser.class.getName();

  private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private final Logger ours = (Logger) LoggerFactory.getLogger("org.productiongap");
  private final Logger theirs = (Logger) LoggerFactory.getLogger("org.sonar");
  private final List<ILoggingEvent> events = new ArrayList<>();
  private final Level oursBefore = ours.getLevel();
  private final Level theirsBefore = theirs.getLevel();
  private final AppenderBase<ILoggingEvent> appender = new AppenderBase<>() {
    @Override
    protected synchronized void append(ILoggingEvent event) {
      events.add(event);
    }
  };

  FailureLog() {
    ours.setLevel(Level.INFO);
    theirs.setLevel(Level.ERROR);
    ours.setAdditive(false);
    theirs.setAdditive(false);
    appender.setContext(root.getLoggerContext());
    appender.start();
    ours.addAppender(appender);
    theirs.addAppender(appender);
  }

  /** The failures of checks, each with the place in the code. What the parser says of a file that it cannot read came before any check. */
  List<String> failures() {
    return List.copyOf(events).stream()
      .filter(event -> !event.getLoggerName().equals(PARSER))
      .filter(event -> event.getThrowableProxy() != null && event.getLevel().isGreaterOrEqual(Level.WARN) || event.getFormattedMessage().startsWith("Unable to run check"))
      .map(LoggedFailure::text)
      .toList();
  }

  /** Our lines, warnings and information. */
  List<String> lines() {
    return List.copyOf(events).stream().filter(event -> event.getLoggerName().startsWith(OURS)).map(ILoggingEvent::getFormattedMessage).toList();
  }

  @Override
  public void close() {
    ours.detachAppender(appender);
    theirs.detachAppender(appender);
    ours.setAdditive(true);
    theirs.setAdditive(true);
    ours.setLevel(oursBefore);
    theirs.setLevel(theirsBefore);
  }
}
