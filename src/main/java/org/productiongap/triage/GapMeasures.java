package org.productiongap.triage;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.sonar.api.ce.measure.Component;
import org.sonar.api.ce.measure.Issue;
import org.sonar.api.ce.measure.Measure;
import org.sonar.api.ce.measure.MeasureComputer;
import org.sonar.api.rule.RuleKey;

/**
 * Counts the open gaps of every file, folder and project. The bucket follows the severity of the issue, so a team that gives a rule
 * another severity moves its gaps to another count.
 */
public final class GapMeasures implements MeasureComputer {

  /** By name, because the API calls one of them deprecated and newer servers have more that are not open, such as IN_SANDBOX. */
  private static final Set<String> OPEN = Set.of("OPEN", "CONFIRMED");

  @Override
  public MeasureComputerDefinition define(MeasureComputerDefinitionContext context) {
    return context.newDefinitionBuilder()
      .setOutputMetrics(Arrays.stream(Bucket.values())
        .flatMap(bucket -> Stream.of(GapMetrics.Keys.count(bucket), GapMetrics.Keys.effort(bucket)))
        .toArray(String[]::new))
      .build();
  }

  @Override
  public void compute(MeasureComputerContext context) {
    Map<Bucket, Integer> counts = new EnumMap<>(Bucket.class);
    Map<Bucket, Long> minutes = new EnumMap<>(Bucket.class);
    for (Issue issue : context.getIssues()) {
      if (isOpenGap(issue)) {
        Bucket bucket = Bucket.ofSeverity(issue.severity());
        counts.merge(bucket, 1, Integer::sum);
        minutes.merge(bucket, issue.effort() == null ? 0L : issue.effort().toMinutes(), Long::sum);
      }
    }
    for (Bucket bucket : Bucket.values()) {
      add(context, bucket, counts.getOrDefault(bucket, 0), minutes.getOrDefault(bucket, 0L));
    }
  }

  private static boolean isOpenGap(Issue issue) {
    RuleKey rule = issue.ruleKey();
    boolean isGap = rule.repository().equals(GapRepository.KEY) || CompanionRules.bucketOf(rule).isPresent();
    return isGap && issue.severity() != null && issue.issueStatus() != null && OPEN.contains(issue.issueStatus().name());
  }

  private static void add(MeasureComputerContext context, Bucket bucket, int ownCount, long ownMinutes) {
    String count = GapMetrics.Keys.count(bucket);
    String effort = GapMetrics.Keys.effort(bucket);
    int gaps = ownCount + children(context, count).mapToInt(Measure::getIntValue).sum();
    long minutes = ownMinutes + children(context, effort).mapToLong(Measure::getLongValue).sum();
    if (gaps > 0 || context.getComponent().getType() != Component.Type.FILE) {
      context.addMeasure(count, gaps);
      context.addMeasure(effort, minutes);
    }
  }

  private static Stream<Measure> children(MeasureComputerContext context, String metric) {
    return StreamSupport.stream(context.getChildrenMeasures(metric).spliterator(), false);
  }
}
