package org.productiongap.scan;

import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.productiongap.project.Clue;
import org.productiongap.triage.Bucket;

/**
 * The board of a scan as one page that needs nothing but itself: the verdict, three columns, every finding with its code, why it is
 * a gap and how to close it, what is deferred on purpose, and what no rule can see.
 * <p>
 * The template escapes all text; only the pages of our own rules are HTML already. The page's policy lets a browser run no script
 * and fetch no address but the page's own.
 */
final class HtmlReport {

  private static final String TEMPLATE = "report.mustache";
  private static final String STYLES = "report.css";
  private static final String SCRIPT = "report.js";
  /** Lines before and after a finding. */
  private static final int CONTEXT = 2;
  private static final int NAMED_FILES = 3;

  private final ProjectFiles files;
  private final List<String> notes;
  private final LocalDate day;
  private final SourceLines lines;

  /**
   * @param files what was scanned
   * @param notes what people should know about the scan; may be empty
   * @param day of the scan
   */
  HtmlReport(ProjectFiles files, List<String> notes, LocalDate day) {
    this.files = files;
    this.notes = notes;
    this.day = day;
    this.lines = new SourceLines(files.root());
  }

  /** The page. */
  String of(Results results) {
    return Mustache.compiler().emptyStringIsFalse(true).zeroIsFalse(true).compile(resource(TEMPLATE)).execute(page(results));
  }

  private Page page(Results results) {
    Triage triage = Triage.of(Results.findings(results.all()));
    Map<Gap, List<Results.Result>> byGap = results.all().stream().collect(Collectors.groupingBy(result -> result.finding().gap()));
    List<Column> columns = Arrays.stream(Bucket.values()).map(bucket -> column(bucket, triage, byGap)).toList();
    String styles = resource(STYLES);
    String script = resource(SCRIPT);
    TerminalReport.Verdict verdict = TerminalReport.Verdict.of(triage);
    return new Page(Shown.text(name(files)), day.toString(), results.version(),
      TerminalReport.count(files.sources().size(), "Java file"), TerminalReport.count(results.gaps().size(), "rule"),
      verdict.ready(), verdict.headline() + scope(results), sentence(verdict), columns, results.compared(), results.known(), results.unknown().size(),
      since(results), Stream.concat(results.aside().deferred().stream().map(HtmlReport::deferral),
        Silenced.in(files, results.gaps()).stream().map(HtmlReport::deferral)).toList(), notes.stream().map(Shown::text).toList(),
      results.all().isEmpty(), styles, script, hash(styles), hash(script));
  }

  private static String sentence(TerminalReport.Verdict verdict) {
    String next = verdict.next();
    return (next.isEmpty() ? "" : next.substring(0, 1).toUpperCase(Locale.ROOT) + next.substring(1) + ".") + verdict.all();
  }

  private static String name(ProjectFiles files) {
    return files.root().getFileName() == null ? files.root().toString() : files.root().getFileName().toString();
  }

  private Column column(Bucket bucket, Triage triage, Map<Gap, List<Results.Result>> results) {
    List<Finding> findings = triage.findings(bucket);
    List<GapView> gaps = triage.gaps(bucket).stream().map(gap -> gap(gap, results.get(gap))).toList();
    return new Column(id(bucket), bucket.title(), none(bucket), findings.size(), findings.size() == 1 ? "finding" : "findings",
      findings.isEmpty() ? "" : TerminalReport.effort(findings), gaps);
  }

  private static String id(Bucket bucket) {
    return switch (bucket) {
      case MUST_HAVE -> "must";
      case WITHIN_30_DAYS -> "soon";
      case CAN_DEFER -> "later";
    };
  }

  private static String none(Bucket bucket) {
    return switch (bucket) {
      case MUST_HAVE -> "No rule sees anything that has to be closed before the launch.";
      case WITHIN_30_DAYS -> "Nothing has to follow within 30 days.";
      case CAN_DEFER -> "Nothing is left for later.";
    };
  }

  private GapView gap(Gap gap, List<Results.Result> results) {
    List<Finding> findings = Results.findings(results);
    Map<String, Long> counts = findings.stream().collect(Collectors.groupingBy(Finding::file, Collectors.counting()));
    List<FileCount> worst = counts.entrySet().stream()
      .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
      .limit(NAMED_FILES)
      .map(file -> new FileCount(Where.of(file.getKey(), 0).file(), file.getValue() == 1 ? "" : " (" + file.getValue() + ")"))
      .toList();
    int others = counts.size() - worst.size();
    RuleSections page = RuleSections.of(gap.page());
    boolean open = gap.bucket() == Bucket.MUST_HAVE;
    List<FindingView> views = results.stream().map(result -> finding(result, open && result == results.get(0))).toList();
    return new GapView(gap.key(), gap.title(), TerminalReport.summary(findings), String.join(", ", gap.tags()), worst,
      others == 0 ? "" : "and " + TerminalReport.count(others, "more file"), page, views);
  }

  private FindingView finding(Results.Result result, boolean open) {
    Finding finding = result.finding();
    return new FindingView(result.fingerprint(), Where.of(finding.file(), finding.line()), Shown.text(finding.message()), result.known(), open,
      excerpt(Excerpt.of(finding.place(), lines.of(finding.file()), CONTEXT)), finding.reasons().stream().map(reason -> reason(reason, finding.file()))
        .toList());
  }

  private Reason reason(Clue clue, String file) {
    Where where = Where.of(clue.place().file(), clue.place().startLine());
    return new Reason(clue.place().file().equals(file) ? new Where("", where.file, where.line)
      : where, Shown.text(clue.message()), excerpt(Excerpt.of(clue.place(), lines.of(clue.place().file()), 0)));
  }

  private static ExcerptView excerpt(Excerpt excerpt) {
    return excerpt.lines().isEmpty() ? null : new ExcerptView(excerpt.lines(), excerpt.left() == 0 ? "" : TerminalReport.count(excerpt.left(), "more line"));
  }

  private static String scope(Results results) {
    return results.aside().since() == null ? "" : Shown.text(" on the lines changed since " + results.aside().since());
  }

  private static String since(Results results) {
    return results.aside().since() == null ? "" : "Only what the lines changed since %s bring; %d more stand elsewhere."
      .formatted(Shown.text(results.aside().since()), results.aside().elsewhere().size());
  }

  private static Deferral deferral(SetAside.Deferred deferred) {
    Finding finding = deferred.result().finding();
    return new Deferral(finding.gap().title(), finding.gap().bucket()
      .title(), Where.of(finding.file(), finding.line()), Shown.text(deferred.decision().decision()));
  }

  private static Deferral deferral(Silenced silenced) {
    return new Deferral(silenced.gap().title(), silenced.gap().bucket().title(), Where.of(silenced.file(), silenced.line()), Shown.text(silenced.reason()));
  }

  private static String resource(String name) {
    try (InputStream resource = HtmlReport.class.getResourceAsStream(name)) {
      return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the policy of a page names, so that the browser takes this text and no other. */
  private static String hash(String text) {
    try {
      return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /** What the template asks for; text unless {@link RuleSections} says otherwise. */
  private record Page(String project, String day, String version, String sources, String rules, boolean ready, String headline, String sentence,
    List<Column> columns, boolean compared, int known, int unknown, String since, List<Deferral> deferrals, List<String> notes, boolean nothing,
    String styles, String script, String stylesHash, String scriptHash) {
  }

  private record Column(String id, String title, String none, int count, String noun, String effort, List<GapView> gaps) {
  }

  private record GapView(String key, String title, String summary, String tags, List<FileCount> files, String others, RuleSections page,
    List<FindingView> findings) {
  }

  private record FileCount(String name, String count) {
  }

  private record FindingView(String id, Where where, String message, boolean known, boolean open, ExcerptView excerpt, List<Reason> reasons) {
  }

  private record Reason(Where where, String message, ExcerptView excerpt) {
  }

  private record ExcerptView(List<Excerpt.Line> lines, String more) {
  }

  private record Deferral(String title, String bucket, Where where, String reason) {
  }

  /** A place: its folder with a slash at the end, the name of its file, and a colon with the line. */
  private record Where(String folder, String file, String line) {

    static Where of(String path, int line) {
      int name = path.lastIndexOf('/') + 1;
      return new Where(Shown.text(path.substring(0, name)), Shown.text(path.substring(name)), line < 1 ? "" : ":" + line);
    }
  }
}
