package org.productiongap.samples;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.productiongap.checks.GapCheck;
import org.slf4j.LoggerFactory;

/**
 * A check never fails an analysis; it logs. Here that log is read, so that a test fails instead.
 */
final class LoggedFailures implements AutoCloseable {

  private final Logger logger = (Logger) LoggerFactory.getLogger(GapCheck.class);
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();

  LoggedFailures() {
    log.start();
    logger.addAppender(log);
  }

  void assertNone() {
    assertThat(log.list).extracting(event -> event.getFormattedMessage()
      + (event.getThrowableProxy() == null ? "" : " " + event.getThrowableProxy().getClassName() + ": " + event.getThrowableProxy().getMessage()
        + " at " + event.getThrowableProxy().getStackTraceElementProxyArray()[0])).isEmpty();
  }

  @Override
  public void close() {
    logger.detachAppender(log);
  }
}
