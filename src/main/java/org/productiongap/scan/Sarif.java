package org.productiongap.scan;

import com.google.gson.annotations.SerializedName;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.productiongap.framework.Place;
import org.productiongap.triage.Bucket;
import org.sonar.api.rules.RuleType;

/**
 * The findings of the stage in the format that code scanning services read.
 *
 * @see <a href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html">SARIF 2.1.0</a>
 */
final class Sarif {

  private static final String SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
  private static final String VERSION = "2.1.0";
  private static final String TOOL = "Production Gap";
  /** Viewers count characters as Java does. */
  private static final String COLUMNS = "utf16CodeUnits";
  private static final String REPOSITORY = "%SRCROOT%";
  private static final Described ROOT = new Described(new Text("The root of the repository, or the scanned folder where there is none.", null));
  private static final String CATEGORY = "production-gap/";
  private static final String FINGERPRINT = "productionGap/v1";
  /** The only fingerprint that GitHub compares. */
  private static final String FINGERPRINT_OF_GITHUB = "primaryLocationLineHash";
  private static final String UNRESERVED = "-._~/";

  private Sarif() {
  }

  /**
   * The report.
   *
   * @param unreadable files and folders that this user may not read, relative to the scanned folder
   * @param unjudged how often a rule failed at a place
   */
  static String of(Results results, List<String> unreadable, int unjudged) {
    List<Rule> rules = results.gaps().stream().map(Rule::of).toList();
    Map<String, Integer> indexes = IntStream.range(0, rules.size()).boxed().collect(Collectors.toMap(index -> rules.get(index).id(), index -> index));
    Driver driver = new Driver(TOOL, results.version().isEmpty() ? null : results.version(), rules);
    List<Notification> notifications = Stream.of(
        results.leftOut().stream().map(left -> Notification.of(left.reason().ofOne(), artifact(results, left.file()))),
        unreadable.stream().map(file -> Notification.of("This user may not read this file or folder.", artifact(results, file))),
        Stream.of(unjudged).filter(count -> count > 0).map(Notification::unjudged))
      .flatMap(Function.identity())
      .toList();
    return Json.write(new Log(SCHEMA, VERSION, List.of(new Run(new Tool(driver), new Automation(CATEGORY + results.prefix()), COLUMNS, Map.of(REPOSITORY, ROOT),
      List.of(new Invocation(true, notifications)), results.ofStage().stream().map(result -> Found.of(results, result, indexes)).toList()))));
  }

  private record Log(@SerializedName("$schema") String schema, String version, List<Run> runs) {
  }

  private record Run(Tool tool, Automation automationDetails, String columnKind, Map<String, Described> originalUriBaseIds, List<Invocation> invocations,
    List<Found> results) {
  }

  /** Tells the scans of several folders of one repository apart, which would otherwise replace each other; the last slash has no run after it. */
  private record Automation(String id) {
  }

  private record Described(Text description) {
  }

  private record Tool(Driver driver) {
  }

  private record Driver(String name, String version, List<Rule> rules) {
  }

  private record Invocation(boolean executionSuccessful, List<Notification> toolExecutionNotifications) {
  }

  private record Notification(String level, Message message, List<Location> locations) {

    static Notification of(String message, ArtifactLocation file) {
      return new Notification("warning", Message.of(message), List.of(Location.of(null, new PhysicalLocation(file, null), null)));
    }

    static Notification unjudged(int count) {
      return new Notification("warning", Message.of("A rule failed at " + TerminalReport.count(count, "place") + " and stayed silent there."), null);
    }
  }

  /** Text in which brackets and backslashes are escaped, because brackets make links. */
  private record Message(String text) {

    static Message of(String text) {
      return new Message(text.replaceAll("[\\[\\]\\\\]", "\\\\$0"));
    }
  }

  /** Text for people, of which the format says nothing but that it is text. */
  private record Text(String text, String markdown) {
  }

  private record Rule(String id, Text shortDescription, Text fullDescription, String helpUri, Text help, Configuration defaultConfiguration,
    Properties properties) {

    static Rule of(Gap gap) {
      String page = RulePage.markdown(gap.page());
      String sentence = gap.title() + ".";
      return new Rule(gap.key(), new Text(gap.title(), null), new Text(sentence, null), gap.link().map(Rule::ascii).orElse(null),
        page.isEmpty() ? new Text(sentence, null) : new Text(page, page), new Configuration(level(gap.bucket())), Properties.of(gap));
    }

    private static String ascii(String link) {
      return java.net.URI.create(link).toASCIIString();
    }
  }

  private record Configuration(String level) {
  }

  /** What GitHub reads. A score makes a finding one of security there, so the other rules have a plain severity instead. */
  private record Properties(List<String> tags, String precision, @SerializedName("security-severity") String securitySeverity,
    @SerializedName("problem.severity") String problemSeverity) {

    static Properties of(Gap gap) {
      boolean security = gap.type() == RuleType.VULNERABILITY;
      List<String> tags = new ArrayList<>(List.of(gap.bucket().tag()));
      tags.addAll(gap.tags());
      if (security) {
        tags.add("security");
      }
      gap.cwe().forEach(weakness -> tags.add("external/cwe/cwe-%03d".formatted(weakness)));
      return new Properties(tags.stream().distinct().toList(), "high", security ? score(gap.bucket()) : null,
        security ? null : severity(gap.bucket()));
    }
  }

  private static String level(Bucket bucket) {
    return switch (bucket) {
      case MUST_HAVE -> "error";
      case WITHIN_30_DAYS -> "warning";
      case CAN_DEFER -> "note";
    };
  }

  /** In the middle of what GitHub calls critical (above 9), medium (4 to 6.9) and low (below 4). */
  private static String score(Bucket bucket) {
    return switch (bucket) {
      case MUST_HAVE -> "9.5";
      case WITHIN_30_DAYS -> "5.5";
      case CAN_DEFER -> "2.0";
    };
  }

  private static String severity(Bucket bucket) {
    return switch (bucket) {
      case MUST_HAVE -> "error";
      case WITHIN_30_DAYS -> "warning";
      case CAN_DEFER -> "recommendation";
    };
  }

  private record Found(String ruleId, int ruleIndex, String level, Message message, List<Location> locations, List<Location> relatedLocations,
    List<CodeFlow> codeFlows, Map<String, String> partialFingerprints, String baselineState) {

    static Found of(Results results, Results.Result result, Map<String, Integer> indexes) {
      Finding finding = result.finding();
      Location location = location(results, null, finding.place(), null);
      List<Location> reasons = IntStream.range(0, finding.reasons().size())
        .mapToObj(index -> location(results, index + 1, finding.reasons().get(index).place(), finding.reasons().get(index).message()))
        .toList();
      CodeFlow flow = CodeFlow.of(reasons, location(results, null, finding.place(), finding.message()));
      Gap gap = finding.gap();
      return new Found(gap.key(), indexes.get(gap.key()), Sarif.level(gap.bucket()), Message.of(finding.message()), List.of(location),
        reasons.isEmpty() ? null : reasons, reasons.isEmpty() ? null : List.of(flow),
        Map.of(FINGERPRINT, result.fingerprint(), FINGERPRINT_OF_GITHUB, result.fingerprint()),
        results.compared() ? state(result) : null);
    }

    private static String state(Results.Result result) {
      return result.known() ? "unchanged" : "new";
    }
  }

  private static Location location(Results results, Integer id, Place place, String message) {
    return Location.of(id, new PhysicalLocation(artifact(results, place.file()), Region.of(place)), message);
  }

  private static ArtifactLocation artifact(Results results, String file) {
    return new ArtifactLocation(uri(results.path(file)), REPOSITORY);
  }

  private record Location(Integer id, PhysicalLocation physicalLocation, Message message) {

    static Location of(Integer id, PhysicalLocation place, String message) {
      return new Location(id, place, message == null || message.isEmpty() ? null : Message.of(message));
    }

    Location unnumbered() {
      return new Location(null, physicalLocation, message);
    }
  }

  private record PhysicalLocation(ArtifactLocation artifactLocation, Region region) {
  }

  private record ArtifactLocation(String uri, String uriBaseId) {
  }

  /** Lines and columns count from 1, the end column is the one after. */
  private record Region(int startLine, Integer startColumn, Integer endLine, Integer endColumn) {

    static Region of(Place place) {
      return place.isExact() && place.startLine() > 0
        ? new Region(place.startLine(), place.startColumn() + 1, place.endLine(), place.endColumn() + 1)
        : new Region(Math.max(1, place.startLine()), null, null, null);
    }
  }

  private record CodeFlow(List<ThreadFlow> threadFlows) {

    /** The reasons, then what they lead to. */
    static CodeFlow of(List<Location> reasons, Location finding) {
      return new CodeFlow(List.of(new ThreadFlow(Stream.concat(reasons.stream().map(Location::unnumbered), Stream.of(finding))
        .map(Step::new).toList())));
    }
  }

  private record ThreadFlow(List<Step> locations) {
  }

  private record Step(Location location) {
  }

  /** A path as a relative reference: everything but plain letters, digits and a few signs percent-encoded, a colon too. */
  static String uri(String path) {
    StringBuilder uri = new StringBuilder();
    for (byte octet : path.getBytes(StandardCharsets.UTF_8)) {
      char character = (char) (octet & 0xFF);
      boolean plain = character >= 'a' && character <= 'z' || character >= 'A' && character <= 'Z' || character >= '0' && character <= '9';
      uri.append(plain || UNRESERVED.indexOf(character) >= 0 ? String.valueOf(character) : "%%%02X".formatted((int) character));
    }
    return uri.toString();
  }
}
