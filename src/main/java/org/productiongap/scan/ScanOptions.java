package org.productiongap.scan;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.productiongap.triage.Bucket;
import org.productiongap.triage.Stage;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * What was typed after the name of the command.
 */
@Command(name = "production-gap", sortOptions = false, usageHelpAutoWidth = true,
  synopsisHeading = "", customSynopsis = "production-gap DIR [options]",
  descriptionHeading = "%n", parameterListHeading = "%n", optionListHeading = "%n",
  description = {
    "Finds what separates the Java code in DIR from software that people depend on, and sorts it into must have for launch, need within 30 days,"
      + " can defer until it hurts. Reads the folder, needs no server, and does not run the project's build unless --allow-build says so.",
  },
  exitCodeListHeading = "%nExit codes:%n",
  exitCodeList = {
    "0:scanned, and nothing found that --fail-on names",
    "1:scanned, and found what --fail-on names",
    "2:not scanned, or a report was not written; the error says why",
  },
  footer = {
    "%nReports name files from the root of the repository that DIR lies in, as code hosts do, or else from DIR. --sarif, --gitlab and"
      + " --github hold the findings of the stage; --html, --json and --markdown hold all, with their buckets.",
  })
final class ScanOptions {

  @Parameters(index = "0", arity = "0..1", paramLabel = "DIR", description = "The folder of the project.")
  private String folder;

  @Option(names = {"-h", "--help"}, usageHelp = true, description = "Shows this text.")
  private boolean help;

  @Option(names = "--version", description = "Shows the versions of this command, the engine and the analyzer.")
  private boolean version;

  @Option(names = "--libraries", paramLabel = "JARS",
    description = "What the project is compiled against: jars, folders of jars and patterns, separated by commas or as on a Java class path."
      + " Without it, what a build has left is taken, or what the Maven or Gradle build declares.")
  private String libraries;

  @Option(names = "--binaries", paramLabel = "FOLDERS",
    description = "The project's compiled classes: folders, jars and patterns. Adds to what lies where Maven and Gradle put it.")
  private String binaries;

  @Option(names = "--offline", description = "Fetches nothing: libraries that the build declares and this machine does not have are left out.")
  private boolean offline;

  @Option(names = "--allow-build",
    description = "Asks the project's own build (mvnw, mvn, gradlew, gradle) to compile and to say the class path. This executes code of the project.")
  private boolean allowBuild;

  @Option(names = "--stage", paramLabel = "STAGE", converter = StageConverter.class,
    description = "What is listed finding by finding: launch (the default), first-30-days or scale. The rest is counted.")
  private Stage stage = Stage.LAUNCH;

  @Option(names = "--fail-on", paramLabel = "FINDINGS", converter = FailOnConverter.class,
    description = "Ends with exit code 1 when there are findings of these buckets: must, 30-days (and must), any. They are listed, whatever the"
      + " stage.")
  private Stage failOn;

  @Option(names = "--baseline", paramLabel = "FILE",
    description = "A report that --json wrote earlier: what it holds is known, is not listed again and does not fail. Lines may have moved since.")
  private Path baseline;

  @Option(names = "--triage", paramLabel = "FILE",
    description = "The team's own triage, in YAML; without it, production-gap.yml in DIR, if it is there. rules: each with its bucket (must, 30-days,"
      + " defer, off), or bucket and parameters; exclude: a list of paths such as src/main/legacy/**; accepted: a list of findings that may stay, each"
      + " with rule and path (or fingerprint), reason, and if you like by and until (2027-03-31).")
  private Path triage;

  @Option(names = "--since", paramLabel = "REF",
    description = "Lists and fails on nothing but what stands on lines added or changed since the current branch left REF, as a pull request does;"
      + " what is not committed yet counts. The whole project is still analyzed. Needs git and the history back to there.")
  private String since;

  @Option(names = "--sarif", paramLabel = "FILE", description = "Writes SARIF 2.1.0, which code hosts show inline in pull requests.")
  private Path sarif;

  @Option(names = "--gitlab", paramLabel = "FILE", description = "Writes GitLab's code quality report, shown inline in merge requests.")
  private Path gitlab;

  @Option(names = "--github", description = "Prints workflow commands, which GitHub Actions shows inline in pull requests.")
  private boolean github;

  @Option(names = "--markdown", paramLabel = "FILE", description = "Writes the plan: what to close first, and the list of what is deferred.")
  private Path markdown;

  @Option(names = "--html", paramLabel = "FILE",
    description = "Writes one page for people, to open, send or print: the verdict, and every finding with its code, why and how to fix it.")
  private Path html;

  @Option(names = "--json", paramLabel = "FILE", description = "Writes everything that was found, for programs and as a baseline.")
  private Path json;

  @Option(names = "--verbose", description = "Shows the warnings of the engine.")
  private boolean verbose;

  private String usage = "";

  private ScanOptions() {
  }

  /**
   * Reads a command line.
   *
   * @throws ScanFailure when it is not one of this command; the message says where
   */
  static ScanOptions parse(String... arguments) throws ScanFailure {
    ScanOptions options = new ScanOptions();
    // a folder may be named @shop
    CommandLine line = new CommandLine(options).setExpandAtFiles(false);
    try {
      line.parseArgs(arguments);
    } catch (UnmatchedArgumentException e) {
      String first = e.getUnmatched().get(0);
      throw new ScanFailure(e.isUnknownOption() ? e.getMessage() + "; --help shows the options."
        : "One folder is scanned at a time, and \"" + first + "\" would be another; a name with spaces needs quotes.", e);
    } catch (ParameterException e) {
      throw new ScanFailure(e.getMessage() + "; --help shows the options.", e);
    }
    options.usage = line.getUsageMessage(CommandLine.Help.Ansi.OFF);
    return options;
  }

  /** The help text, when it was asked for. */
  Optional<String> help() {
    return help ? Optional.of(usage) : Optional.empty();
  }

  /** What answers the command line without a scan: the help text or the versions. */
  Optional<String> answer() {
    return help || !version ? help() : Optional.of(versions());
  }

  private static String versions() {
    List<String> jars = EngineJars.coordinates();
    return "production-gap %s%nanalysis engine %s%nJava analyzer %s%n".formatted(
      Objects.requireNonNullElse(ScanOptions.class.getPackage().getImplementationVersion(), "of a build without a version"),
      EngineJars.version(jars.get(1)), EngineJars.version(jars.get(0)));
  }

  Optional<String> folder() {
    return Optional.ofNullable(folder);
  }

  Optional<String> libraries() {
    return Optional.ofNullable(libraries);
  }

  Optional<String> binaries() {
    return Optional.ofNullable(binaries);
  }

  boolean offline() {
    return offline;
  }

  boolean allowBuild() {
    return allowBuild;
  }

  Optional<Path> baseline() {
    return Optional.ofNullable(baseline);
  }

  Optional<Path> triage() {
    return Optional.ofNullable(triage);
  }

  /** The reference whose changes alone are asked for. */
  Optional<String> since() {
    return Optional.ofNullable(since);
  }

  Optional<Path> sarif() {
    return Optional.ofNullable(sarif);
  }

  Optional<Path> gitlab() {
    return Optional.ofNullable(gitlab);
  }

  Optional<Path> markdown() {
    return Optional.ofNullable(markdown);
  }

  Optional<Path> html() {
    return Optional.ofNullable(html);
  }

  Optional<Path> json() {
    return Optional.ofNullable(json);
  }

  boolean github() {
    return github;
  }

  boolean verbose() {
    return verbose;
  }

  /** Whose buckets are listed: those of the named stage, and all that may fail. */
  Stage stage() {
    return Stream.of(Optional.of(stage), Optional.ofNullable(failOn)).flatMap(Optional::stream).max(Stage::compareTo).orElseThrow();
  }

  /** Whether a finding of this bucket is a failure. */
  boolean failsOn(Bucket bucket) {
    return failOn != null && failOn.includes(bucket);
  }

  private static Stage named(Map<String, Stage> names, String value) {
    Stage stage = names.get(value);
    if (stage == null) {
      String known = String.join(", ", names.keySet().stream().sorted().toList());
      throw new TypeConversionException("expected one of " + known + ", but was \"" + value + "\"");
    }
    return stage;
  }

  /** The stages by the names that people type. */
  static final class StageConverter implements ITypeConverter<Stage> {

    private static final Map<String, Stage> NAMES = Map.of("launch", Stage.LAUNCH, "first-30-days", Stage.FIRST_30_DAYS, "scale", Stage.SCALE);

    @Override
    public Stage convert(String value) {
      return named(NAMES, value);
    }
  }

  /** The stage whose buckets fail, by the names that people type. */
  static final class FailOnConverter implements ITypeConverter<Stage> {

    private static final Map<String, Stage> NAMES = Map.of("must", Stage.LAUNCH, "30-days", Stage.FIRST_30_DAYS, "any", Stage.SCALE);

    @Override
    public Stage convert(String value) {
      return named(NAMES, value);
    }
  }
}
