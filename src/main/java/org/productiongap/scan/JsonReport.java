package org.productiongap.scan;

import java.util.Arrays;
import java.util.List;
import org.productiongap.framework.Place;
import org.productiongap.project.Clue;
import org.productiongap.triage.Bucket;

/**
 * Everything a scan found, in all buckets, for programs and as a {@link Baseline}.
 */
final class JsonReport {

  /** Of the form, for those who read it. */
  static final int VERSION = 1;

  private JsonReport() {
  }

  static String of(Results results) {
    return Json.write(new Document(VERSION, results.version(),
      Arrays.stream(Bucket.values()).map(bucket -> Counted.of(results, bucket)).toList(),
      results.gaps().stream().map(Rule::of).toList(),
      results.everywhere().stream().map(result -> Found.of(results, result)).toList(),
      results.aside().deferred().stream().map(deferred -> Deferred.of(results, deferred)).toList(),
      results.leftOut().stream().map(LeftOut::file).map(results::path).toList()));
  }

  private record Document(int version, String plugin, List<Counted> buckets, List<Rule> rules, List<Found> findings, List<Deferred> deferred,
    List<String> unparsed) {
  }

  private record Counted(String bucket, boolean ofStage, int findings, int known, long effortMinutes) {

    static Counted of(Results results, Bucket bucket) {
      List<Results.Result> found = results.everywhere().stream().filter(result -> result.finding().gap().bucket() == bucket).toList();
      return new Counted(bucket.tag(), results.stage().includes(bucket), found.size(), (int) found.stream().filter(Results.Result::known).count(),
        Triage.effort(Results.findings(found)).toMinutes());
    }
  }

  private record Rule(String key, String title, String bucket, String type, long effortMinutes, List<String> tags, List<Integer> cwe, String link) {

    static Rule of(Gap gap) {
      return new Rule(gap.key(), gap.title(), gap.bucket().tag(), gap.type().name(), gap.effort().toMinutes(), gap.tags(), gap.cwe(),
        gap.link().orElse(null));
    }
  }

  /** Lines and columns count from 1, the end column is the one after; without columns the whole line is meant, without a line the file. */
  private record Located(String file, Integer line, Integer column, Integer endLine, Integer endColumn, String message) {

    static Located of(Results results, Place place, String message) {
      String file = results.path(place.file());
      if (place.startLine() < 1) {
        return new Located(file, null, null, null, null, message);
      }
      return place.isExact()
        ? new Located(file, place.startLine(), place.startColumn() + 1, place.endLine(), place.endColumn() + 1, message)
        : new Located(file, place.startLine(), null, null, null, message);
    }

    static Located of(Results results, Clue clue) {
      return of(results, clue.place(), clue.message());
    }
  }

  /** Whether it is of the change is said only where a change was asked for. */
  private record Found(String rule, String bucket, Located at, List<Located> reasons, String fingerprint, String textFingerprint, boolean known,
    Boolean changed) {

    static Found of(Results results, Results.Result result) {
      Finding finding = result.finding();
      return new Found(finding.gap().key(), finding.gap().bucket().tag(), Located.of(results, finding.place(), finding.message()),
        finding.reasons().stream().map(reason -> Located.of(results, reason)).toList(), result.fingerprint(), result.textFingerprint(),
        result.known(), results.aside().since() == null ? null : !results.aside().elsewhere().contains(result));
    }
  }

  private record Deferred(Found finding, String reason, String by, String until) {

    static Deferred of(Results results, SetAside.Deferred deferred) {
      TeamTriage.Deferral decision = deferred.decision();
      return new Deferred(Found.of(results, deferred.result()), decision.reason(), decision.by(), decision.until() == null ? null
        : decision.until().toString());
    }
  }
}
