package org.productiongap.triage;

import java.io.Serializable;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sonar.api.measures.Metric;
import org.sonar.api.measures.Metrics;

/**
 * What SonarQube shows under Measures, and what a quality gate may ask for: for each bucket the open gaps and the effort to close them.
 */
public final class GapMetrics implements Metrics {

  /** The domain under which SonarQube lists them. */
  public static final String DOMAIN = "Production Gap";

  private static final Map<Bucket, Metric<Integer>> COUNTS = perBucket(bucket -> metric(Keys.count(bucket), Metric.ValueType.INT,
    countName(bucket), "Open gaps of the bucket \"" + bucket.title()
      + "\", Sonar's own companion rules included; accepted issues and false positives do not count"));
  private static final Map<Bucket, Metric<Long>> EFFORTS = perBucket(bucket -> metric(Keys.effort(bucket), Metric.ValueType.WORK_DUR,
    countName(bucket) + ": effort", "The time that it takes to close the open gaps of the bucket \"" + bucket.title() + "\""));

  /** The keys of the metrics; a promise to users, because their quality gates name them. */
  static final class Keys {

    private Keys() {
    }

    static String count(Bucket bucket) {
      return "production_gap_" + bucket.tag().replace('-', '_');
    }

    static String effort(Bucket bucket) {
      return count(bucket) + "_effort";
    }
  }

  @Override
  @SuppressWarnings("rawtypes") // the API's own signature
  public List<Metric> getMetrics() {
    return Stream.<Metric>concat(COUNTS.values().stream(), EFFORTS.values().stream()).toList();
  }

  private static String countName(Bucket bucket) {
    return switch (bucket) {
      case MUST_HAVE -> "Launch blockers";
      case WITHIN_30_DAYS -> "Gaps to close within 30 days";
      case CAN_DEFER -> "Gaps that can wait";
    };
  }

  private static <T extends Serializable> Metric<T> metric(String key, Metric.ValueType type, String name, String description) {
    return new Metric.Builder(key, name, type)
      .setDescription(description)
      .setDomain(DOMAIN)
      .setDirection(Metric.DIRECTION_WORST)
      .setQualitative(true)
      .setBestValue(0.0)
      .setOptimizedBestValue(true)
      .create();
  }

  private static <M> Map<Bucket, M> perBucket(Function<Bucket, M> metric) {
    return Arrays.stream(Bucket.values()).collect(Collectors.toMap(Function.identity(), metric, (one, other) -> one, () -> new EnumMap<>(Bucket.class)));
  }
}
