package org.productiongap.configuration.gap;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.productiongap.configuration.Configuration;
import org.productiongap.configuration.ConfiguredValue;
import org.productiongap.configuration.Setting;

/**
 * Where the limit of an upload or of a request's body is switched off. A limit that is only generous is left to SonarQube's S5693.
 */
public final class SizeLimits {

  private static final Pattern SIZE = Pattern.compile("([+-]?\\d{1,25})\\s*([a-zA-Z]{0,2})");
  private static final Map<String, Integer> POWERS = Map.of("", 0, "b", 0, "k", 10, "kb", 10, "m", 20, "mb", 20, "g", 30, "gb", 30, "t", 40, "tb", 40);
  /** No machine takes a body of a terabyte; the largest {@code int} is a way to write "no limit", too. */
  private static final BigInteger NO_LIMIT = BigInteger.ONE.shiftLeft(40);
  private static final BigInteger LARGEST_INT = BigInteger.valueOf(Integer.MAX_VALUE);

  private SizeLimits() {
  }

  /** By setting, file and line. */
  public static List<ConfigurationGap> in(Configuration configuration) {
    return Stream.concat(
        configuration.inProduction(Setting.UPLOAD_SIZE).filter(value -> isUnlimited(value, false)),
        configuration.inProduction(Setting.BODY_SIZE).filter(value -> isUnlimited(value, true)))
      .filter(value -> !value.isBroughtAsDefault())
      .map(value -> new ConfigurationGap(value.place(),
        "Nothing limits the size of what is uploaded here: set a limit, before one request fills the memory or the disk."))
      .toList();
  }

  private static boolean isUnlimited(ConfiguredValue value, boolean orAbsurd) {
    Matcher size = SIZE.matcher(value.value().map(String::strip).orElse(""));
    if (!size.matches() || !POWERS.containsKey(size.group(2).toLowerCase(Locale.ROOT))) {
      return false;
    }
    BigInteger bytes = new BigInteger(size.group(1)).shiftLeft(POWERS.get(size.group(2).toLowerCase(Locale.ROOT)));
    return bytes.signum() < 0 || orAbsurd && (bytes.compareTo(NO_LIMIT) >= 0 || bytes.equals(LARGEST_INT));
  }
}
