package org.productiongap.scan;

import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.productiongap.triage.Bucket;

/**
 * The findings of one scan, by bucket and by gap.
 */
public final class Triage {

  private final List<Finding> findings;
  private final Map<Bucket, Map<Gap, List<Finding>>> byBucket;

  private Triage(List<Finding> findings) {
    this.findings = findings;
    this.byBucket = findings.stream()
      .collect(Collectors.groupingBy(finding -> finding.gap().bucket(), Collectors.groupingBy(Finding::gap)));
  }

  /** Sorts findings into their buckets; the order they come in does not matter. */
  public static Triage of(Collection<Finding> findings) {
    return new Triage(findings.stream().sorted(Finding.BY_PLACE).toList());
  }

  /** All findings, by place. */
  List<Finding> findings() {
    return findings;
  }

  /** The findings of a bucket, by place. */
  List<Finding> findings(Bucket bucket) {
    return findings.stream().filter(finding -> finding.gap().bucket() == bucket).toList();
  }

  /** The gaps of a bucket, the most frequent first. */
  List<Gap> gaps(Bucket bucket) {
    Map<Gap, List<Finding>> gaps = byBucket.getOrDefault(bucket, Map.of());
    Function<Gap, Integer> frequency = gap -> gaps.get(gap).size();
    return gaps.keySet().stream()
      .sorted(Comparator.comparing(frequency, Comparator.reverseOrder()).thenComparing(Gap::key))
      .toList();
  }

  /** The findings of a gap, by place. */
  List<Finding> findings(Gap gap) {
    return byBucket.getOrDefault(gap.bucket(), Map.of()).getOrDefault(gap, List.of());
  }

  /** What closing these findings takes, one after the other. */
  static Duration effort(Collection<Finding> findings) {
    return findings.stream().map(finding -> finding.gap().effort()).reduce(Duration.ZERO, Duration::plus);
  }
}
