package org.productiongap.realcode;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * A failure as the log has it, for the person who reads why a test failed.
 */
public final class LoggedFailure {

  /** So many calls lead from a check into the analyzer. */
  private static final int FRAMES = 12;

  private LoggedFailure() {
  }

  /** What was said, what was thrown and where. */
  public static String text(ILoggingEvent event) {
    IThrowableProxy thrown = event.getThrowableProxy();
    return event.getFormattedMessage() + (thrown == null ? "" : " " + thrown.getClassName() + ": " + thrown.getMessage()
      + Arrays.stream(thrown.getStackTraceElementProxyArray()).limit(FRAMES).map(StackTraceElementProxy::getSTEAsString)
        .collect(Collectors.joining("\n     ", "\n     ", "")));
  }
}
