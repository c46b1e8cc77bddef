package org.productiongap.samples;

import java.lang.reflect.Field;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.productiongap.checks.GapCheck;
import org.productiongap.plugin.GapChecks;
import org.sonar.check.Rule;
import org.sonar.check.RuleProperty;

/**
 * The samples, judged by all checks once for all tests. {@code -Dsamples=Key} takes those of the rules whose key starts so.
 */
public final class Analyses {

  private static final String CHOSEN = System.getProperty("samples", "");
  private static final Map<String, Class<? extends GapCheck>> CHECKS = GapChecks.all().stream()
    .collect(Collectors.toMap(check -> check.getAnnotation(Rule.class).key(), Function.identity()));
  private static final List<Sample> SAMPLES = Sample.all().stream().filter(sample -> sample.key().startsWith(CHOSEN)).toList();

  private Analyses() {
  }

  /** Whether the samples of every rule are taken. */
  public static boolean ofAllRules() {
    return CHOSEN.isEmpty();
  }

  /**
   * How many issues a rule raises in its own samples.
   *
   * @param complete with the libraries of the samples
   * @param bare without any class path
   */
  public record Issues(int complete, int bare) {
  }

  /** The issues of every rule that has samples, by its key. */
  public static Map<String, Issues> issues() {
    return SAMPLES.stream().collect(Collectors.toMap(Sample::key,
      sample -> new Issues(count(complete(sample), sample), count(bare(sample), sample)),
      (one, other) -> new Issues(one.complete + other.complete, one.bare + other.bare)));
  }

  private static int count(Analysis analysis, Sample sample) {
    return analysis.of(check(sample)).size();
  }

  static List<Sample> samples() {
    return SAMPLES;
  }

  /** With the libraries of the sample. */
  static Analysis complete(Sample sample) {
    return Complete.BY_NAME.get(sample.toString());
  }

  /** Without any class path. */
  static Analysis bare(Sample sample) {
    return Bare.BY_NAME.get(sample.toString());
  }

  static Class<? extends GapCheck> check(Sample sample) {
    Class<? extends GapCheck> check = CHECKS.get(sample.key());
    if (check == null) {
      throw new IllegalStateException(("test-files/%1$s has no check: write %1$sCheck.java in a package of org.productiongap.checks, "
        + "with @AutoService(GapCheck.class) and @Rule(key = \"%1$s\")").formatted(sample.key()));
    }
    return check;
  }

  /** New instances of all checks, that of the sample's rule with the sample's parameters. */
  static List<GapCheck> checks(Sample sample) {
    Class<? extends GapCheck> own = check(sample);
    List<GapCheck> checks = GapChecks.instances();
    checks.stream().filter(own::isInstance).forEach(check -> sample.parameters().forEach(parameter -> set(check, parameter.split("=", 2))));
    return checks;
  }

  private static void set(GapCheck check, String[] parameter) {
    try {
      for (Field field : check.getClass().getDeclaredFields()) {
        RuleProperty property = field.getAnnotation(RuleProperty.class);
        if (property != null && property.key().equals(parameter[0])) {
          field.setAccessible(true);
          field.set(check, field.getType() == int.class ? (Object) Integer.parseInt(parameter[1]) : parameter[1]);
          return;
        }
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
    throw new IllegalStateException(check.getClass().getSimpleName() + " has no parameter " + parameter[0]);
  }

  private static final class Complete {
    private static final Map<String, Analysis> BY_NAME = Analysis.of(SAMPLES, Analyses::checks, Sample::libraries);
  }

  private static final class Bare {
    private static final Map<String, Analysis> BY_NAME = Analysis.of(SAMPLES, Analyses::checks, sample -> List.of());
  }
}
