package org.productiongap.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.productiongap.plugin.RuleRepository;
import org.productiongap.triage.Bucket;
import org.productiongap.triage.GapRepository;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.sonar.api.rules.RuleType;
import org.sonar.api.server.rule.RulesDefinition;

/**
 * What README tells people to put into their repositories is what GitHub, GitLab and the command read. The schemas of both are published, but
 * nothing from Maven Central carries them; what is here is the part that the recipes use, and whatever else they use fails.
 */
class RecipesTest {

  private static final Path README = Path.of("README.md");
  private static final Pattern BLOCK = Pattern.compile("(?s)\n *```yaml\n(.*?)\n *```");
  private static final Pattern OPTION = Pattern.compile("(?<![\\w-])--[a-z][a-z0-9-]+");
  private static final Set<String> OPTIONS_OF_OTHERS = Set.of("--depth");
  private static final Pattern ACTION = Pattern.compile("([\\w-]+/[\\w-]+(?:/[\\w-]+)?)@v\\d+");
  /** The actions that the workflow uses, and the inputs of theirs that it uses, as their action.yml names them. */
  private static final Map<String, Set<String>> INPUTS = Map.of(
    "actions/checkout", Set.of("fetch-depth", "repository", "path"),
    "actions/setup-java", Set.of("distribution", "java-version", "cache"),
    "github/codeql-action/upload-sarif", Set.of("sarif_file"));
  private static final Pattern CONDITION = Pattern.compile("\\$(\\w+) == (?:\"\\w+\"|\\$(\\w+))");
  /** What GitLab sets in every job; CI_MERGE_REQUEST_DIFF_BASE_SHA only in those of merge requests. */
  private static final Map<String, String> PREDEFINED = Map.of("CI_PIPELINE_SOURCE", "push", "CI_COMMIT_BRANCH", "main", "CI_DEFAULT_BRANCH", "main",
    "CI_PROJECT_DIR", "/builds/shop");

  @TempDir
  private Path folder;

  @Test
  void theWorkflowIsOneThatGitHubReads() throws Exception {
    Map<?, ?> workflow = block(text -> text.contains(".github/workflows/"));
    keys(workflow, "name", "on", "permissions", "jobs");
    assertThat(workflow.get("on")).isEqualTo("pull_request");
    Map<?, ?> permissions = map(workflow.get("permissions"));
    assertThat(permissions.keySet().stream().map(Object::toString)).isSubsetOf("contents", "security-events", "pull-requests", "checks", "actions");
    assertThat(permissions.values().stream().map(Object::toString)).isSubsetOf("read", "write");
    assertThat(map(workflow.get("jobs"))).hasSize(1);
    Map<?, ?> job = map(map(workflow.get("jobs")).get("production-gap"));
    keys(job, "runs-on", "steps");
    assertThat(job.get("runs-on")).isEqualTo("ubuntu-latest");
    Path checkout = Files.createDirectory(folder.resolve("checkout"));
    List<Called> calls = new ArrayList<>();
    List<String> used = new ArrayList<>();
    for (Map<?, ?> step : maps(job.get("steps"))) {
      if (step.containsKey("uses")) {
        keys(step, "uses", "with", "if");
        Matcher action = ACTION.matcher(text(step.get("uses")));
        assertThat(action.matches()).as("an action and its version: " + step).isTrue();
        Set<String> inputs = INPUTS.get(action.group(1));
        assertThat(inputs).as("what is known of " + action.group(1)).isNotNull();
        Map<?, ?> with = map(Objects.requireNonNullElse(step.get("with"), Map.of()));
        assertThat(with.keySet().stream().map(Object::toString)).as(step.toString()).isSubsetOf(inputs);
        with.values().forEach(RecipesTest::text);
        assertThat(text(Objects.requireNonNullElse(step.get("if"), "always()"))).as("a condition that is known").isEqualTo("always()");
        used.add(action.group(1) + " " + with);
      } else {
        keys(step, "run", "env", "if");
        Map<String, String> environment = new TreeMap<>(Map.of("GITHUB_ACTIONS", "true"));
        map(Objects.requireNonNullElse(step.get("env"), Map.of())).forEach((name, value) -> environment.put(text(name), expanded(text(value))));
        assertThat(text(step.get("run"))).as("names of branches are data, not script").doesNotContain("${{");
        calls.addAll(run(checkout, List.of(text(step.get("run"))), environment));
      }
    }
    assertThat(used.get(0)).as("the whole history").isEqualTo("actions/checkout {fetch-depth=0}");
    assertThat(used.get(1)).endsWith("path=.production-gap}");
    assertThat(used.get(2)).startsWith("actions/setup-java ").contains("distribution=temurin", "java-version=17", "cache=maven");
    assertThat(calls.subList(0, 2)).as("both are built").containsExactly(new Called("mvn", List.of("-B", "-q", "-DskipTests", "package")),
      new Called("mvn", List.of("-B", "-q", "-DskipTests", "package", "-f", ".production-gap/pom.xml")));
    ScanOptions options = command(calls.subList(2, calls.size()));
    assertThat(options.since()).contains("origin/a branch");
    assertThat(options.github()).isTrue();
    List<Map<?, ?>> steps = maps(job.get("steps"));
    assertThat(steps.get(steps.size() - 1).get("if")).as("the report of a failed run is what people want to see").isEqualTo("always()");
    assertThat(used.get(used.size() - 1)).isEqualTo("github/codeql-action/upload-sarif {sarif_file=" + options.sarif().orElseThrow() + "}");
    assertThat(permissions).as("what upload and checkout need").isEqualTo(Map.of("contents", "read", "security-events", "write"));
  }

  @Test
  void theJobIsOneThatGitLabReads() throws Exception {
    Map<?, ?> pipeline = block(text -> text.contains(".gitlab-ci.yml"));
    keys(pipeline, "production-gap");
    Map<?, ?> job = map(pipeline.get("production-gap"));
    keys(job, "image", "rules", "variables", "cache", "script", "artifacts");
    assertThat(text(job.get("image"))).matches("[a-z]+:[\\w.-]+");
    for (Map<?, ?> rule : maps(job.get("rules"))) {
      keys(rule, "if");
      Matcher condition = CONDITION.matcher(text(rule.get("if")));
      assertThat(condition.matches()).as(rule.toString()).isTrue();
      assertThat(PREDEFINED.keySet()).contains(condition.group(1));
      assertThat(condition.group(2) == null || PREDEFINED.containsKey(condition.group(2))).as(rule.toString()).isTrue();
    }
    Map<String, String> environment = new TreeMap<>(PREDEFINED);
    map(job.get("variables")).forEach((name, value) -> {
      assertThat(value).as("a variable is text: " + name).isInstanceOf(String.class);
      environment.put(text(name), text(value).replace("$CI_PROJECT_DIR", PREDEFINED.get("CI_PROJECT_DIR")));
    });
    assertThat(environment).as("the whole history").containsEntry("GIT_DEPTH", "0");
    assertThat(environment.values()).as("what is not replaced").noneMatch(value -> value.contains("$"));
    keys(map(job.get("cache")), "key", "paths");
    assertThat(map(job.get("cache")).get("paths")).as("inside the project, where the runner finds it").isEqualTo(List.of(".m2/repository"));
    List<String> script = ((List<?>) job.get("script")).stream().map(RecipesTest::text).toList();
    Map<String, String> merge = new TreeMap<>(environment);
    merge.put("CI_MERGE_REQUEST_DIFF_BASE_SHA", "0123456789");
    List<Called> calls = run(Files.createDirectory(folder.resolve("merge")), script, merge);
    assertThat(calls.subList(0, 3)).extracting(Called::program).containsExactly("git", "mvn", "mvn");
    assertThat(calls.get(0).arguments()).startsWith("clone").endsWith(".production-gap");
    ScanOptions options = command(calls.subList(3, calls.size()));
    assertThat(options.since()).contains("0123456789");
    List<Called> ofBranch = run(Files.createDirectory(folder.resolve("branch")), script, environment);
    assertThat(command(ofBranch.subList(3, ofBranch.size())).since()).as("where nothing is merged").contains("HEAD");
    Map<?, ?> artifacts = map(job.get("artifacts"));
    keys(artifacts, "when", "reports");
    assertThat(artifacts.get("when")).isEqualTo("always");
    assertThat(map(artifacts.get("reports"))).hasToString("{codequality=" + options.gitlab().orElseThrow() + "}");
  }

  @Test
  void theTriageIsOneThatTheScanReads() throws Exception {
    String text = textOf(block -> block.startsWith("rules:"));
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

  /** A program as a recipe calls it. */
  private record Called(String program, List<String> arguments) {
  }

  /**
   * Runs the lines of a recipe as runners do, by bash, with stand-ins for the programs that they may call; one more program, a variable that
   * nobody declares, or a line that is none of the shell ends it.
   */
  private static List<Called> run(Path checkout, List<String> lines, Map<String, String> variables) throws IOException, InterruptedException {
    Path programs = Files.createDirectories(checkout.resolve("programs"));
    Path log = checkout.resolve("calls");
    Path command = Files.createDirectories(checkout.resolve(".production-gap/target")).resolve("production-gap");
    for (Path program : List.of(programs.resolve("mvn"), programs.resolve("git"), command)) {
      // each argument on a line of its own, and an empty line at the end
      Files.writeString(program, "#!/bin/sh\nprintf '%s\\n' \"${0##*/}\" \"$@\" '' >> '" + log + "'\n");
      Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
    Files.deleteIfExists(log);
    ProcessBuilder bash = new ProcessBuilder("/bin/bash", "--noprofile", "--norc", "-eu", "-o", "pipefail", "-c", String.join("\n", lines))
      .directory(checkout.toFile()).redirectErrorStream(true).redirectOutput(checkout.resolve("output").toFile());
    bash.environment().clear();
    bash.environment().putAll(variables);
    bash.environment().put("PATH", programs.toString());
    assertThat(bash.start().waitFor()).as(lines + ": " + Files.readString(checkout.resolve("output"))).isZero();
    return Arrays.stream(Files.readString(log).split("\n\n")).map(call -> List.of(call.split("\n")))
      .map(words -> new Called(words.get(0), words.subList(1, words.size()))).toList();
  }

  /** The options of the one command that is left. */
  private static ScanOptions command(List<Called> calls) throws ScanFailure {
    assertThat(calls).extracting(Called::program).containsExactly("production-gap");
    ScanOptions options = ScanOptions.parse(calls.get(0).arguments().toArray(String[]::new));
    assertThat(options.folder()).contains(".");
    assertThat(options.failsOn(Bucket.MUST_HAVE)).isTrue();
    assertThat(options.failsOn(Bucket.WITHIN_30_DAYS)).isFalse();
    return options;
  }

  /** What GitHub puts in the place of an expression. */
  private static String expanded(String value) {
    assertThat(value.replace("${{ github.base_ref }}", "")).as("the one expression that is known: " + value).doesNotContain("${{");
    return value.replace("${{ github.base_ref }}", "a branch");
  }

  private static void keys(Map<?, ?> map, String... known) {
    assertThat(map.keySet().stream().map(Object::toString)).as(map.toString()).isSubsetOf(known);
  }

  private static List<Map<?, ?>> maps(Object list) {
    assertThat(list).isInstanceOf(List.class);
    return ((List<?>) list).stream().<Map<?, ?>>map(RecipesTest::map).toList();
  }

  /** A scalar; a line with a colon that became a map is none. */
  private static String text(Object scalar) {
    assertThat(scalar).isInstanceOfAny(String.class, Integer.class, Boolean.class);
    return scalar.toString();
  }

  private static Map<?, ?> block(Predicate<String> which) throws Exception {
    return map(new Load(LoadSettings.builder().setAllowDuplicateKeys(false).build()).loadFromString(textOf(which)));
  }

  private static String textOf(Predicate<String> which) throws Exception {
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
