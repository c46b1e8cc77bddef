package org.productiongap.flow;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.MemberSelectExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.TypeCastTree;

/**
 * Lengths of time that are fixed in code.
 */
public final class Durations {

  private static final Map<String, LongFunction<Duration>> FACTORIES = Map.of(
    "ofDays", Duration::ofDays, "ofHours", Duration::ofHours, "ofMinutes", Duration::ofMinutes, "ofSeconds", Duration::ofSeconds, "ofMillis", Duration::ofMillis,
    "ofWeeks", weeks -> Duration.ofDays(Math.multiplyExact(7, weeks)));
  private static final Map<String, Duration> TIME_UNITS = Map.of(
    "DAYS", Duration.ofDays(1), "HOURS", Duration.ofHours(1), "MINUTES", Duration.ofMinutes(1), "SECONDS", Duration.ofSeconds(1), "MILLISECONDS", Duration.ofMillis(1));
  private static final Map<String, Duration> TARGETS = Map.of(
    "toDays", Duration.ofDays(1), "toHours", Duration.ofHours(1), "toMinutes", Duration.ofMinutes(1), "toSeconds", Duration.ofSeconds(1), "toMillis", Duration.ofMillis(1));

  private Durations() {
  }

  /**
   * @param expression a number, a {@code Duration} factory, or a conversion by {@code TimeUnit}
   * @param unit what one of a plain number stands for
   * @return the length; empty when it is not fixed, or cannot be told
   */
  public static Optional<Duration> of(ExpressionTree expression, Duration unit) {
    try {
      return length(expression, unit);
    } catch (ArithmeticException | DateTimeException tooLong) {
      return Optional.of(Duration.ofSeconds(Long.MAX_VALUE));
    }
  }

  private static Optional<Duration> length(ExpressionTree expression, Duration unit) {
    if (expression instanceof TypeCastTree cast) {
      return length(cast.expression(), unit);
    }
    Optional<Long> number = number(expression);
    if (number.isPresent()) {
      return number.map(unit::multipliedBy);
    }
    if (expression instanceof MethodInvocationTree call && call.methodSelect() instanceof MemberSelectExpressionTree select) {
      String name = select.identifier().name();
      if (call.arguments().size() == 1 && FACTORIES.containsKey(name)) {
        return number(call.arguments().get(0)).map(FACTORIES.get(name)::apply);
      }
      if (call.arguments().size() == 1 && TARGETS.containsKey(name) && TIME_UNITS.containsKey(lastName(select.expression()))) {
        return number(call.arguments().get(0)).map(TIME_UNITS.get(lastName(select.expression()))::multipliedBy);
      }
      if (call.arguments().isEmpty() && (TARGETS.containsKey(name) || name.equals("getSeconds"))) {
        return length(select.expression(), unit);
      }
    }
    return Optional.empty();
  }

  private static Optional<Long> number(ExpressionTree expression) {
    return expression.asConstant().filter(Number.class::isInstance).map(Number.class::cast).map(Number::longValue);
  }

  private static String lastName(ExpressionTree expression) {
    return expression instanceof MemberSelectExpressionTree select ? select.identifier().name()
      : expression instanceof IdentifierTree identifier ? identifier.name() : "";
  }
}
