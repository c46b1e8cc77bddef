package org.productiongap.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.productiongap.plugin.RuleRepository;
import org.productiongap.triage.Bucket;
import org.productiongap.triage.GapRepository;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.sonar.api.rules.RuleType;
import org.sonar.api.server.rule.RulesDefinition;

/**
 * What README tells people to put into their repositories is what GitHub, GitLab and the command read.
 */
class RecipesTest {

  private static final Path README = Path.of("README.md");
  private static final Pattern BLOCK = Pattern.compile("(?s)\n *```yaml\n(.*?)\n *```");
  private static final Pattern COMMAND = Pattern.compile("java (?:\\S+ )?-jar \\S*production-gap\\.jar(?: (.*))?");
  private static final Pattern MAVEN_GOAL = Pattern.compile("mvn(?: -\\S+| -f \\S+)*(?: (package|verify)\\b)?(?: -\\S+| -f \\S+| \\S+\\.xml)*");
  private static final Pattern OPTION = Pattern.compile("(?<![\\w-])--[a-z][a-z0-9-]+");
  private static final Pattern ACTION = Pattern.compile("[\\w-]+/[\\w-]+(?:/[\\w-]+)?@v\\d+");
  private static final Set<String> OPTIONS_OF_OTHERS = Set.of("--depth");

  @Test
  void theWorkflowIsOneThatGitHubReads() throws Exception {
    Map<?, ?> workflow = block(text -> text.contains(".github/workflows/"));
    assertThat(workflow.keySet()).hasToString("[name, on, permissions, jobs]");
    assertThat(workflow.get("on")).isEqualTo("pull_request");
    assertThat(map(workflow.get("permissions"))).isEqualTo(Map.of("contents", "read", "security-events", "write"));
    Map<?, ?> job = map(map(workflow.get("jobs")).get("production-gap"));
    assertThat(job.keySet()).hasToString("[runs-on, steps]");
    List<Map<?, ?>> steps = ((List<?>) job.get("steps")).stream().<Map<?, ?>>map(RecipesTest::map).toList();
    for (Map<?, ?> step : steps) {
      assertThat(step.keySet().stream().map(Object::toString)).isSubsetOf("uses", "with", "run", "env", "if");
      assertThat(step.containsKey("uses")).as("a step uses or runs: " + step).isNotEqualTo(step.containsKey("run"));
      assertThat(step.containsKey("uses") ? ACTION.matcher(step.get("uses").toString()).matches() : !step.containsKey("with")).as(step.toString()).isTrue();
      assertThat(String.valueOf(step.get("run"))).as("names of branches are data, not script").doesNotContain("${{");
    }
    assertThat(map(steps.get(0).get("with"))).as("the whole history").isEqualTo(Map.of("fetch-depth", 0));
    List<String> runs = steps.stream().filter(step -> step.containsKey("run")).map(step -> step.get("run").toString()).toList();
    ScanOptions options = command(runs);
    assertThat(options.since()).contains("origin/$BASE");
    assertThat(options.github()).isTrue();
    Map<?, ?> upload = steps.get(steps.size() - 1);
    assertThat(upload.get("uses").toString()).startsWith("github/codeql-action/upload-sarif@");
    assertThat(upload.get("if")).isEqualTo("always()");
    assertThat(map(upload.get("with")).get("sarif_file")).hasToString(options.sarif().orElseThrow().toString());
  }

  @Test
  void theJobIsOneThatGitLabReads() throws Exception {
    Map<?, ?> pipeline = block(text -> text.contains(".gitlab-ci.yml"));
    assertThat(pipeline.keySet()).hasToString("[production-gap]");
    Map<?, ?> job = map(pipeline.get("production-gap"));
    assertThat(job.keySet()).hasToString("[image, rules, variables, cache, script, artifacts]");
    assertThat((List<?>) job.get("rules")).allSatisfy(rule -> assertThat(map(rule).keySet()).hasToString("[if]"));
    assertThat(map(job.get("variables")).get("GIT_DEPTH")).as("the whole history").isEqualTo("0");
    assertThat(map(job.get("cache")).get("paths")).isInstanceOf(List.class);
    ScanOptions options = command(((List<?>) job.get("script")).stream().map(Object::toString).toList());
    Map<?, ?> artifacts = map(job.get("artifacts"));
    assertThat(artifacts.get("when")).isEqualTo("always");
    assertThat(map(artifacts.get("reports")).get("codequality")).hasToString(options.gitlab().orElseThrow().toString());
    assertThat(options.since()).isPresent();
  }

  @Test
  void theTriageIsOneThatTheScanReads() throws Exception {
    String text = text(block -> block.startsWith("rules:"));
    TeamTriage triage = TeamTriageReader.read("README.md", text);
    List<Gap> rules = rules();
    assertThat(triage.apply(rules)).hasSameSizeAs(rules).isNotEqualTo(rules);
    assertThat(triage.deferrals()).hasSize(2);
    assertThat(triage.exclusions()).hasSize(1);
  }

  @Test
  void everyOptionIsKnown() throws Exception {
    String help = ScanOptions.parse("--help").answer().orElseThrow();
    Set<String> known = OPTION.matcher(help).results().map(MatchResult::group).collect(Collectors.toSet());
    assertThat(known).contains("--since", "--triage", "--baseline");
    assertThat(OPTION.matcher(Files.readString(README)).results().map(MatchResult::group).filter(option -> !OPTIONS_OF_OTHERS.contains(option)))
      .isNotEmpty().isSubsetOf(known);
  }

  /** The options of the one command among these lines; the other lines run Maven on a file that exists, or Git. */
  private static ScanOptions command(List<String> lines) throws ScanFailure {
    List<String> commands = lines.stream().filter(line -> COMMAND.matcher(line).matches()).toList();
    assertThat(commands).hasSize(1);
    assertThat(lines.stream().filter(line -> !commands.contains(line)))
      .isNotEmpty().allMatch(line -> line.startsWith("git clone ") || line.contains(" package") && MAVEN_GOAL.matcher(line).matches());
    var matcher = COMMAND.matcher(commands.get(0));
    assertThat(matcher.matches()).isTrue();
    String[] words = Arrays.stream(matcher.group(1).split(" (?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)")).map(word -> word.replace("\"", "")).toArray(String[]::new);
    ScanOptions options = ScanOptions.parse(words);
    assertThat(options.folder()).contains(".");
    assertThat(options.failsOn(Bucket.MUST_HAVE)).isTrue();
    assertThat(options.failsOn(Bucket.WITHIN_30_DAYS)).isFalse();
    return options;
  }

  private static Map<?, ?> block(Predicate<String> which) throws Exception {
    return map(new Load(LoadSettings.builder().setAllowDuplicateKeys(false).build()).loadFromString(text(which)));
  }

  private static String text(Predicate<String> which) throws Exception {
    List<String> blocks = BLOCK.matcher(Files.readString(README)).results().map(block -> block.group(1)).filter(which).toList();
    assertThat(blocks).hasSize(1);
    return blocks.get(0);
  }

  private static List<Gap> rules() {
    RulesDefinition.Context context = new RulesDefinition.Context();
    new RuleRepository().define(context);
    return context.repository(GapRepository.KEY).rules().stream()
      .map(rule -> new Gap(rule.key(), rule.name(), Bucket.ofTags(rule.tags()).orElseThrow(), Duration.ZERO, RuleType.BUG, List.of(), List.of(), "",
        rule.params().stream().map(parameter -> new Gap.Parameter(parameter.key(), parameter.type(), parameter.defaultValue())).toList()))
      .toList();
  }

  private static Map<?, ?> map(Object value) {
    assertThat(value).isInstanceOf(Map.class);
    return (Map<?, ?>) value;
  }
}
