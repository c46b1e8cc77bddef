package org.productiongap.framework.time;

import java.math.BigInteger;
import java.time.Duration;
import java.util.Optional;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * How far ahead a moment lies, or how long a length of time is, where code computes it from constants.
 *
 * @param length how far or how long; very long where it is endless
 * @param overflow the computation in {@code int} that does not fit and yields something else, so that the length is not what was
 *   meant; null where there is none
 * @param constant the declaration of the constant or variable that it rests on; null where all is written in place
 * @param setting the key of the configuration whose default it rests on, so that it holds where nothing is configured; null for none
 */
public record TimeAhead(Duration length, Tree overflow, Tree constant, String setting) {

  private static final Duration ENDLESS = Duration.ofDays(365_000);
  /** The first day of the year 2100. A fixed moment before it is some date of the application's. */
  private static final BigInteger FAR_AWAY = BigInteger.valueOf(4_102_444_800_000L);

  /** Whether it practically never ends. */
  public boolean isEndless() {
    return length.compareTo(ENDLESS) >= 0;
  }

  /**
   * @param moment an expression that yields a date, an instant, or a number of seconds or milliseconds since 1970
   * @param caller the call that the method around it runs for; null for any
   * @return empty where it is not computed from the current time, or with something that cannot be told
   */
  public static Optional<TimeAhead> ofMoment(ExpressionTree moment, MethodInvocationTree caller) {
    return new TimeReader(moment, caller).read(moment).flatMap(time -> switch (time.kind()) {
      case FROM_NOW -> Optional.of(ahead(time, 1));
      case FIXED -> time.value().compareTo(FAR_AWAY) >= 0 ? Optional.of(new TimeAhead(ENDLESS, null, time.constant(), time.setting())) : Optional.empty();
      default -> Optional.empty();
    });
  }

  /**
   * @param length an expression that yields a duration, or a number of some unit
   * @param millisecondsEach what one of a plain number stands for, in milliseconds
   * @param caller the call that the method around it runs for; null for any
   * @return empty where it cannot be told
   */
  public static Optional<TimeAhead> ofLength(ExpressionTree length, long millisecondsEach, MethodInvocationTree caller) {
    return new TimeReader(length, caller).read(length).flatMap(time -> switch (time.kind()) {
      case LENGTH -> Optional.of(ahead(time, 1));
      case NUMBER -> Optional.of(ahead(time, millisecondsEach));
      default -> Optional.empty();
    });
  }

  private static TimeAhead ahead(Time time, long millisecondsEach) {
    BigInteger milliseconds = time.value().multiply(BigInteger.valueOf(millisecondsEach));
    Duration length = milliseconds.bitLength() > Long.SIZE - 2 ? ENDLESS : Duration.ofMillis(milliseconds.longValue());
    return new TimeAhead(length, time.overflow(), time.constant(), time.setting());
  }
}
