package org.productiongap.scan;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.productiongap.triage.Bucket;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Reads a {@link TeamTriage}, and understands nothing that it was not told of: a misspelled word that is silently ignored would
 * leave a rule on, or a gap open.
 */
final class TeamTriageReader {

  private static final Map<String, Bucket> BUCKETS = Map.of("must", Bucket.MUST_HAVE, "30-days", Bucket.WITHIN_30_DAYS, "defer", Bucket.CAN_DEFER);
  private static final String OFF = "off";
  private static final List<String> CHOICES = List.of("must", "30-days", "defer", OFF);
  private static final String RULES = "rules";
  private static final String EXCLUDE = "exclude";
  private static final String ACCEPTED = "accepted";
  private static final String BUCKET = "bucket";
  private static final String PARAMETERS = "parameters";
  private static final int MOST_ALIASES = 20;

  private final String file;

  private TeamTriageReader(String file) {
    this.file = file;
  }

  /**
   * Reads a file.
   *
   * @param file its name, for messages
   * @throws ScanFailure when it is not YAML or says something unknown
   */
  static TeamTriage read(String file, String text) throws ScanFailure {
    TeamTriageReader reader = new TeamTriageReader(file);
    return reader.triage(reader.document(text));
  }

  private Optional<Node> document(String text) throws ScanFailure {
    LoadSettings settings = LoadSettings.builder().setUseMarks(true).setLabel(file).setMaxAliasesForCollections(MOST_ALIASES).build();
    try {
      List<Node> documents = StreamSupport.stream(new Compose(settings).composeAllFromString(text).spliterator(), false).toList();
      if (documents.size() > 1) {
        throw failure(documents.get(1), "a second document; keep one.");
      }
      return documents.stream().findFirst();
    } catch (MarkedYamlEngineException e) {
      throw TeamTriage.failure(file, e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1), "not YAML: " + e.getProblem() + ".");
    } catch (YamlEngineException e) {
      throw TeamTriage.failure(file, 1, "not YAML: " + e.getMessage() + ".");
    } catch (StackOverflowError e) {
      throw TeamTriage.failure(file, 1, "not YAML that anybody wrote: it is nested too deep.");
    }
  }

  private TeamTriage triage(Optional<Node> document) throws ScanFailure {
    Map<String, TeamTriage.Decision> rules = new LinkedHashMap<>();
    List<String> exclusions = new ArrayList<>();
    List<TeamTriage.Deferral> deferrals = new ArrayList<>();
    if (document.isPresent() && !isNothing(document.get())) {
      Map<String, Node> parts = members(document.get(), "the file", List.of(RULES, EXCLUDE, ACCEPTED));
      if (parts.containsKey(RULES)) {
        for (Map.Entry<String, Node> rule : members(parts.get(RULES), RULES, List.of()).entrySet()) {
          rules.put(rule.getKey(), decision(rule.getValue()));
        }
      }
      for (Node pattern : elements(parts.get(EXCLUDE), EXCLUDE)) {
        exclusions.add(pattern(pattern));
      }
      for (Node deferral : elements(parts.get(ACCEPTED), ACCEPTED)) {
        deferrals.add(deferral(deferral));
      }
    }
    return new TeamTriage(file, rules, List.copyOf(exclusions), List.copyOf(deferrals));
  }

  private TeamTriage.Decision decision(Node node) throws ScanFailure {
    if (node instanceof ScalarNode) {
      return decision(node, scalar(node, "the bucket of a rule"), Map.of());
    }
    Map<String, Node> members = members(node, "a rule", List.of(BUCKET, PARAMETERS));
    Map<String, TeamTriage.Said> parameters = new LinkedHashMap<>();
    if (members.containsKey(PARAMETERS)) {
      for (Map.Entry<String, Node> parameter : members(members.get(PARAMETERS), PARAMETERS, List.of()).entrySet()) {
        parameters.put(parameter.getKey(), new TeamTriage.Said(scalar(parameter.getValue(), "a parameter"), line(parameter.getValue())));
      }
    }
    Node bucket = members.get(BUCKET);
    return bucket == null ? new TeamTriage.Decision(line(node), null, false, parameters) : decision(bucket, scalar(bucket, BUCKET), parameters);
  }

  private TeamTriage.Decision decision(Node at, String choice, Map<String, TeamTriage.Said> parameters) throws ScanFailure {
    if (!CHOICES.contains(choice)) {
      throw failure(at, "there is no bucket \"" + choice + "\"" + TeamTriage.suggestion(choice, CHOICES) + "; a rule is one of " + String.join(", ", CHOICES)
        + ".");
    }
    return new TeamTriage.Decision(line(at), BUCKETS.get(choice), choice.equals(OFF), parameters);
  }

  private TeamTriage.Deferral deferral(Node node) throws ScanFailure {
    Map<String, Node> members = members(node, "an accepted finding", List.of("rule", "path", "fingerprint", "reason", "by", "until"));
    Map<String, String> values = new HashMap<>();
    for (Map.Entry<String, Node> member : members.entrySet()) {
      values.put(member.getKey(), member.getKey().equals("path") ? pattern(member.getValue()) : scalar(member.getValue(), member.getKey()));
    }
    if (!values.containsKey("reason")) {
      throw failure(node, "an accepted finding says its reason.");
    }
    if (!values.containsKey("fingerprint") && !(values.containsKey("rule") && values.containsKey("path"))) {
      throw failure(node, "an accepted finding is named by its rule and path, or by its fingerprint.");
    }
    return new TeamTriage.Deferral(line(node), values.get("rule"), values.get("path"), values.get("fingerprint"), values.get("reason"), values.get("by"),
      values.containsKey("until") ? date(members.get("until"), values.get("until")) : null);
  }

  private LocalDate date(Node at, String text) throws ScanFailure {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw failure(at, "until is a day as 2027-03-31, and not \"" + text + "\".");
    }
  }

  /** A pattern that can match something: the scan knows paths from the scanned folder, with slashes. */
  private String pattern(Node node) throws ScanFailure {
    String pattern = scalar(node, "a path");
    if (pattern.contains("\\") || pattern.startsWith("/") || pattern.startsWith("./") || pattern.chars().anyMatch(Character::isISOControl)) {
      throw failure(node, "a path is written from the scanned folder, with slashes, as src/main/**, and not \"" + pattern + "\".");
    }
    return pattern;
  }

  private Map<String, Node> members(Node node, String what, List<String> known) throws ScanFailure {
    if (!(node instanceof MappingNode mapping)) {
      throw failure(node, what + " consists of names and values" + (known.isEmpty() ? "." : ": " + String.join(", ", known) + "."));
    }
    Map<String, Node> members = new LinkedHashMap<>();
    for (NodeTuple member : mapping.getValue()) {
      String name = scalar(member.getKeyNode(), "a name");
      if (!known.isEmpty() && !known.contains(name)) {
        throw failure(member.getKeyNode(), "nobody knows \"" + name + "\" here" + TeamTriage.suggestion(name, known) + "; known are "
          + String.join(", ", known) + ".");
      }
      if (members.put(name, member.getValueNode()) != null) {
        throw failure(member.getKeyNode(), "\"" + name + "\" stands here for the second time.");
      }
    }
    return members;
  }

  private List<Node> elements(Node node, String what) throws ScanFailure {
    if (node == null) {
      return List.of();
    }
    if (!(node instanceof SequenceNode sequence)) {
      throw failure(node, what + " is a list; each line of it starts with a dash.");
    }
    return sequence.getValue();
  }

  private String scalar(Node node, String what) throws ScanFailure {
    if (!(node instanceof ScalarNode scalar) || isNothing(node)) {
      throw failure(node, what + " is one text.");
    }
    return scalar.getValue().strip();
  }

  private static boolean isNothing(Node node) {
    return node instanceof ScalarNode scalar && (scalar.getValue().isBlank() || scalar.isPlain() && scalar.getValue().matches("~|null"));
  }

  private static int line(Node node) {
    return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
  }

  private ScanFailure failure(Node at, String sentence) {
    return TeamTriage.failure(file, line(at), sentence);
  }
}
