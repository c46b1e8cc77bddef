package org.productiongap.framework.token;

import java.util.List;
import java.util.Locale;
import org.productiongap.flow.Constants;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.VariableTree;

/**
 * What Sonar's own rules report: java:S6437 a plain constant that goes straight into a method of its list, unless its text looks
 * made up; java:S6418 a variable with the name of a secret and a random text.
 */
final class SonarSecrets {

  /** Parts of texts that Sonar takes for made up. */
  private static final List<String> MADE_UP = List.of("secret", "pass", "admin", "test", "change", "default", "example", "sample", "dummy", "fake", "replace",
    "placeholder", "qwerty", "123456", "foo", "bar", "abcd", "setting", "whatever", "redacted");
  private static final List<String> SECRET_NAMES = List.of("apikey", "api_key", "auth", "credential", "secret", "token");
  private static final int SHORT = 6;
  private static final int SAME_IN_A_ROW = 4;
  private static final int LONG_ENOUGH = 25;
  private static final double RANDOM_ENTROPY = 3.0;
  private static final double MORE_PER_MISSING_CHARACTER = 1.034;
  private static final int DIGITS_OF_RANDOM_TEXT = 3;

  private SonarSecrets() {
  }

  static boolean sees(KeySink sink, ExpressionTree place, FixedKey key) {
    boolean isPlain = key.how() == FixedKey.How.PLAIN;
    boolean isSkipped = Constants.of(place, String.class).filter(SonarSecrets::isMadeUp).isPresent();
    return isPlain && sink.isInListOfSonar(place) && !isSkipped || isNamedAndRandom(key);
  }

  /** Whether the rule about names speaks where a variable gets a text. */
  static boolean seesByName(VariableTree variable, ExpressionTree text) {
    return isNamedAndRandom(new FixedKey(FixedKey.How.PLAIN, variable, Constants.of(text, String.class).orElse(null)));
  }

  private static boolean isNamedAndRandom(FixedKey key) {
    if (!(key.origin() instanceof VariableTree variable) || key.text() == null) {
      return false;
    }
    String name = variable.simpleName().name().toLowerCase(Locale.ROOT);
    return SECRET_NAMES.stream().anyMatch(name::contains) && !isMadeUp(key.text()) && isRandom(key.text());
  }

  private static boolean isMadeUp(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return text.length() < SHORT || lower.startsWith("your") || MADE_UP.stream().anyMatch(lower::contains) || repeatsItself(text);
  }

  private static boolean repeatsItself(String text) {
    int same = 1;
    for (int i = 1; i < text.length() && same < SAME_IN_A_ROW; i++) {
      same = text.charAt(i) == text.charAt(i - 1) ? same + 1 : 1;
    }
    return same >= SAME_IN_A_ROW;
  }

  private static boolean isRandom(String text) {
    double needed = RANDOM_ENTROPY * Math.pow(MORE_PER_MISSING_CHARACTER, Math.max(0, LONG_ENOUGH - text.length()));
    return entropy(text) >= needed && text.chars().filter(Character::isDigit).count() >= DIGITS_OF_RANDOM_TEXT;
  }

  /** Shannon's, in bits for each character. */
  private static double entropy(String text) {
    return text.chars().distinct().mapToDouble(character -> {
      double share = text.chars().filter(other -> other == character).count() / (double) text.length();
      return -share * Math.log(share) / Math.log(2);
    }).sum();
  }
}
