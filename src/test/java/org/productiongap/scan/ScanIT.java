package org.productiongap.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The command as people type it, with the jar that was packaged.
 */
class ScanIT {

  private static final Path SAMPLE = Path.of("src", "it", "prototype");
  private static final Pattern EXPECTATION = Pattern.compile("(?://|#|<!--) Gap: (\\w+(?:, \\w+)*)(?: -->)?$");

  @TempDir
  private Path folder;

  /** Most of these scans are offline. */
  @BeforeAll
  static void fetchesTheEngine() throws ScanFailure {
    EngineJars.resolve(false, () -> System.out.println("Fetching SonarSource's engine"));
  }

  @Test
  void findsInTheSampleWhatItsCommentsSay() throws Exception {
    PackagedCommand.Ended run = scan(SAMPLE.toString(), "--stage", "scale", "--offline");
    assertThat(run.code()).as(run.output()).isZero();
    assertThat(run.findings()).as(run.output()).isNotEmpty().containsExactlyInAnyOrderElementsOf(expectations(SAMPLE));
    assertThat(run.output()).contains("MUST HAVE FOR LAUNCH: ", "NEED WITHIN 30 DAYS: ", "CAN DEFER UNTIL IT HURTS: ", "NOT READY FOR LAUNCH: ");
  }

  @Test
  void findsWhatIsNotSuppressedInWhateverLiesThere() throws Exception {
    Files.writeString(folder.resolve("Order.java"), entity("Order"));
    Files.write(folder.resolve("Cafe.java"), entity("Cafe", "  private String caf\u00e9;\n").getBytes(StandardCharsets.ISO_8859_1));
    Files.writeString(folder.resolve("Known.java"),
      entity("Known").replace("@Entity", "@SuppressWarnings(\"production-gap:EntityWithoutConstraints\") // reason: a view\n@Entity"));
    Files.writeString(folder.resolve("Torn.java"), "class Torn { void");
    Files.writeString(folder.resolve("C:Drive.java"), entity("Drive"));
    Files.writeString(folder.resolve("::error title=%25,::.java"), entity("Command"));
    Files.writeString(folder.resolve("~root.java"), "class Torn { void");
    Files.writeString(folder.resolve("two\nlines.java"), entity("Lines"));
    Files.writeString(folder.resolve("Huge.java"), entity("Huge") + "// and so on\n".repeat(1_700_000));
    PackagedCommand.Ended run = scan(folder.toString(), "--stage", "scale");
    assertThat(run.code()).as(run.output()).isZero();
    assertThat(run.findings()).as(run.output())
      .containsExactlyInAnyOrder("Cafe.java:5 EntityWithoutConstraints", "Order.java:5 EntityWithoutConstraints", "C:Drive.java:5 EntityWithoutConstraints",
        "./::error title=%25,::.java:5 EntityWithoutConstraints", "two?lines.java:5 EntityWithoutConstraints");
    assertThat(run.output())
      .contains("Note: 2 files left out, which the analyzer cannot parse: Torn.java, ~root.java", "Note: 1 file left out, larger than 20 MB: Huge.java");
  }

  /** The command {@code script} is a terminal without a person; it belongs to every Debian. */
  @Test
  void showsTheFirstFindingAtATerminalBeforeItHasReadAllFiles() throws Exception {
    String command = PackagedCommand.with(SAMPLE.toString(), "--offline").stream().map(word -> "'" + word + "'").collect(Collectors.joining(" "));
    PackagedCommand.Ended run = PackagedCommand.run(List.of("script", "-qec", command, folder.resolve("typescript").toString()));
    Matcher first = Pattern.compile("Scanning: (\\d+) of (\\d+) files, \\d+ %, 1 found: \\w+\\.java:\\d+ \\w+").matcher(run.output());
    assertThat(first.find()).as(run.output()).isTrue();
    assertThat(Integer.parseInt(first.group(1))).isLessThan(Integer.parseInt(first.group(2)) / 2);
  }

  @Test
  void warmsUpTheAnalyzerThatItFetches() throws Exception {
    EngineJars jars = EngineJars.present().orElseThrow();
    List<URL> urls = new ArrayList<>();
    for (Path jar : Stream.concat(Stream.of(jars.analyzer(), PackagedCommand.JAR), jars.engine().stream()).toList()) {
      urls.add(jar.toUri().toURL());
    }
    try (URLClassLoader analyzer = new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
      assertThat(WarmUp.parse(analyzer)).isTrue();
      assertThat(WarmUp.parse(ClassLoader.getPlatformClassLoader())).as("without an analyzer").isFalse();
    }
  }

  @Test
  void endsWithOneSentenceWhenThereIsNothingToScan() throws Exception {
    PackagedCommand.Ended run = scan(folder.resolve("nowhere").toString());
    assertThat(run.code()).as(run.output()).isEqualTo(2);
    assertThat(run.output().strip()).isEqualTo("Not scanned: There is no folder " + folder.resolve("nowhere") + ".");
  }

  @Test
  void failsOnWhatTheBaselineDoesNotKnow() throws Exception {
    Path shop = Files.createDirectory(folder.resolve("shop"));
    Path order = Files.writeString(shop.resolve("Order.java"), entity("Order"));
    Path report = folder.resolve("reports/gaps.json");
    Path sarif = folder.resolve("reports/gaps.sarif");
    PackagedCommand.Ended first = scan(shop.toString(), "--fail-on", "any", "--json", report.toString(), "--sarif", sarif.toString());
    assertThat(first.code()).as(first.output()).isEqualTo(1);
    assertThat(Files.readString(sarif)).contains("\"uri\": \"Order.java\"", "\"ruleId\": \"EntityWithoutConstraints\"");
    Files.writeString(order, "// moved\n\n" + entity("Order"));
    PackagedCommand.Ended second = scan(shop.toString(), "--fail-on", "any", "--baseline", report.toString());
    assertThat(second.code()).as(second.output()).isZero();
    assertThat(second.findings()).as(second.output()).isEmpty();
    Files.writeString(shop.resolve("Cafe.java"), entity("Cafe"));
    PackagedCommand.Ended third = scan(shop.toString(), "--fail-on", "any", "--baseline", report.toString());
    assertThat(third.code()).as(third.output()).isEqualTo(1);
    assertThat(third.findings()).as(third.output()).containsExactly("Cafe.java:5 EntityWithoutConstraints");
  }

  @Test
  void knowsWhatHasMovedToAFileOfAnotherName() throws Exception {
    Path shop = Files.createDirectory(folder.resolve("shop"));
    Path order = Files.writeString(shop.resolve("Order.java"), entity("Order"));
    Path baseline = folder.resolve("gaps.json");
    scan(shop.toString(), "--offline", "--json", baseline.toString());
    Files.move(order, Files.createDirectory(shop.resolve("orders")).resolve("Order.java"));
    PackagedCommand.Ended moved = scan(shop.toString(), "--offline", "--fail-on", "any", "--baseline", baseline.toString(), "--json", baseline.toString());
    assertThat(moved.code()).as(moved.output()).isZero();
    assertThat(moved.output()).contains("0 findings new since the baseline, and 1 known");
    Files.writeString(shop.resolve("Copy.java"), entity("Order"));
    PackagedCommand.Ended copied = scan(shop.toString(), "--offline", "--fail-on", "any", "--baseline", baseline.toString());
    assertThat(copied.code()).as(copied.output()).isEqualTo(1);
    assertThat(copied.findings()).as(copied.output()).containsExactly("Copy.java:5 EntityWithoutConstraints");
  }

  @Test
  void aReportWithoutAPlaceCostsNoOther() throws Exception {
    Files.writeString(folder.resolve("Order.java"), entity("Order"));
    Path file = Files.createFile(folder.resolve("file"));
    Path plan = folder.resolve("plan.md");
    PackagedCommand.Ended run = scan(folder.toString(), "--offline", "--json", file.resolve("gaps.json").toString(), "--markdown", plan.toString());
    assertThat(run.code()).as(run.output()).isEqualTo(2);
    assertThat(run.findings()).as(run.output()).containsExactly("Order.java:5 EntityWithoutConstraints");
    assertThat(run.output()).containsPattern("(?m)^The report \\Q" + file.resolve("gaps.json") + "\\E cannot be written: ");
    assertThat(plan).content().contains("Order.java");
  }

  @Test
  void typesOfModulesThatNobodyCompiledAreKnown() throws Exception {
    Path data = Files.createDirectories(folder.resolve("data/src/main/java/shop"));
    Path web = Files.createDirectories(folder.resolve("web/src/main/java/shop/web"));
    Files.writeString(data.resolve("State.java"), "package shop;\n\npublic enum State { OPEN, PAID }\n");
    Files.writeString(web.resolve("Order.java"), "package shop.web;\n\nimport shop.State;\n" + entity("Order", "  private State state;\n"));
    PackagedCommand.Ended run = scan(folder.toString(), "--stage", "scale", "--offline");
    assertThat(run.findings()).as(run.output()).contains("web/src/main/java/shop/web/Order.java:13 OrdinalEnum");
  }

  @Test
  void servicesWithTypesOfTheSameNameDoNotMix() throws Exception {
    for (String service : List.of("orders", "bills", "mails")) {
      Path shop = Files.createDirectories(folder.resolve(service + "/src/main/java/shop"));
      Files.writeString(shop.resolve("Order.java"), "package shop;\n\n" + entity("Order", "  private State state;\n"));
      Files.writeString(shop.resolve("State.java"), "package shop;\n\npublic " + (service.equals("bills") ? "class State {\n}\n" : "enum State { OPEN, PAID }\n"));
    }
    PackagedCommand.Ended run = scan(folder.toString(), "--stage", "scale", "--offline");
    assertThat(run.findings()).as(run.output()).containsExactlyInAnyOrder(
      "orders/src/main/java/shop/Order.java:7 EntityWithoutConstraints", "orders/src/main/java/shop/Order.java:12 OrdinalEnum",
      "bills/src/main/java/shop/Order.java:7 EntityWithoutConstraints",
      "mails/src/main/java/shop/Order.java:7 EntityWithoutConstraints", "mails/src/main/java/shop/Order.java:12 OrdinalEnum");
  }

  @ParameterizedTest
  @ValueSource(strings = {"config", "jax-rs", "servlet", "spring-mvc", "two-modules", "webflux"})
  void findsInEverySampleWhatItsCommentsSay(String name) throws Exception {
    Path sample = SAMPLE.resolveSibling(name);
    String libraries = System.getProperty("sample.libraries") + "/current";
    Path classes = Files.createDirectory(folder.resolve("classes"));
    List<String> arguments = new ArrayList<>(List.of("-proc:none", "-parameters", "-nowarn", "--release", "17", "-cp", jars(libraries), "-d", classes.toString()));
    try (Stream<Path> files = Files.walk(sample)) {
      files.map(Path::toString).filter(file -> file.endsWith(".java")).forEach(arguments::add);
    }
    assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new))).isZero();
    List<String> command = PackagedCommand.with(sample.toString(), "--stage", "scale", "--offline", "--libraries", libraries, "--binaries", classes.toString(),
      "--json", folder.resolve("together.json").toString());
    PackagedCommand.Ended run = PackagedCommand.run(command);
    assertThat(run.code()).as(run.output()).isZero();
    assertThat(run.findings()).as(run.output()).isNotEmpty().containsExactlyInAnyOrderElementsOf(expectations(sample));
    command.set(command.size() - 1, folder.resolve("by-itself.json").toString());
    command.add(1, "-Dscan.fileByFile=true");
    assertThat(PackagedCommand.run(command).code()).isZero();
    assertThat(folder.resolve("by-itself.json")).as("each file parsed by itself").hasSameTextualContentAs(folder.resolve("together.json"));
  }

  @Test
  void servicesWithTheSameTypesStandForThemselves() throws Exception {
    for (String service : List.of("orders", "bills", "mails")) {
      Path sources = Files.createDirectories(folder.resolve(service).resolve("src/main/java/shop"));
      Files.writeString(sources.resolve("Order.java"), "package shop;\n" + entity("Order").replace("first", service));
    }
    List<String> command = PackagedCommand.with(folder.toString(), "--offline");
    PackagedCommand.Ended run = PackagedCommand.run(command);
    assertThat(run.findings()).as(run.output()).containsExactly("bills/src/main/java/shop/Order.java:6 EntityWithoutConstraints",
      "mails/src/main/java/shop/Order.java:6 EntityWithoutConstraints", "orders/src/main/java/shop/Order.java:6 EntityWithoutConstraints");
    assertThat(run.output()).contains("\"bills\"", "\"mails\"", "\"orders\"");
    assertThat(PackagedCommand.run(command).findings()).as("again").isEqualTo(run.findings());
  }

  /** A small scan mostly loads classes; how many seconds that takes says more about the machine. */
  @Test
  void aSmallScanLoadsFewClasses() throws Exception {
    Path log = folder.resolve("classes.log");
    List<String> command = PackagedCommand.with(SAMPLE.toString(), "--offline");
    command.add(1, "-Xlog:class+load:file=" + log);
    assertThat(PackagedCommand.run(command).code()).isZero();
    try (Stream<String> lines = Files.lines(log)) {
      assertThat(lines.filter(line -> line.contains(" source: ")).count()).as("9,700 on 2026-11-21").isBetween(3_000L, 11_000L);
    }
  }

  @Test
  void saysThatMemoryIsShort() throws Exception {
    Files.writeString(folder.resolve("Huge.java"), "class Huge {\n" + IntStream.range(0, 20_000)
      .mapToObj(i -> "  int sum" + i + "(int a, int b) { return a + b * (a - b) + sum" + i + "(b, a + " + i + "); }\n").collect(Collectors.joining()) + "}\n");
    List<String> command = PackagedCommand.with(folder.toString(), "--offline");
    command.add(1, "-Xmx32m");
    PackagedCommand.Ended run = PackagedCommand.run(command);
    assertThat(run.code()).as(run.output()).isEqualTo(2);
    assertThat(run.output()).contains("Not scanned: The scan ran out of memory; give it more, for example with java -Xmx4g");
  }

  private static String jars(String folder) throws IOException {
    try (Stream<Path> files = Files.list(Path.of(folder))) {
      return files.map(Path::toString).filter(file -> file.endsWith(".jar")).collect(Collectors.joining(File.pathSeparator));
    }
  }

  @Test
  void heedsWhatTheTeamDecided() throws Exception {
    for (String name : List.of("Order", "Accepted", "Legacy")) {
      Files.writeString(folder.resolve(name + ".java"), entity(name));
    }
    Files.writeString(folder.resolve("Silent.java"), entity("Silent").replace("Silent {", "Silent { // NOSONAR a view"));
    Files.writeString(folder.resolve("application.properties"), "server.servlet.session.timeout=12h\n");
    Files.writeString(folder.resolve("production-gap.yml"), """
      rules:
        EntityWithoutConstraints: 30-days
        NonExpiringSession: {parameters: {maxSessionHours: 1}}
      exclude: [Legacy.java]
      accepted:
        - {rule: EntityWithoutConstraints, path: Accepted.java, reason: a view, by: Kim}
      """);
    PackagedCommand.Ended run = scan(folder.toString(), "--stage", "scale", "--offline", "--fail-on", "must");
    assertThat(run.code()).as(run.output()).isEqualTo(1);
    assertThat(run.findings()).as(run.output())
      .containsExactlyInAnyOrder("Order.java:5 EntityWithoutConstraints", "application.properties:1 NonExpiringSession");
    assertThat(run.output()).contains("  Accepted.java:5  [EntityWithoutConstraints] a view (Kim)");
  }

  private static String entity(String name, String... members) {
    return "import jakarta.persistence.Entity;\nimport jakarta.persistence.Id;\n\n@Entity\npublic class " + name
      + " {\n  @Id\n  private Long id;\n  private String first;\n  private String second;\n" + String.join("", members) + "}\n";
  }

  private static List<String> expectations(Path sample) throws IOException {
    List<String> expectations = new ArrayList<>();
    try (Stream<Path> files = Files.walk(sample)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
          Matcher matcher = EXPECTATION.matcher(lines.get(i));
          if (matcher.find()) {
            String place = sample.relativize(file).toString().replace('\\', '/') + ":" + (i + 1) + " ";
            Arrays.stream(matcher.group(1).split(", ")).map(place::concat).forEach(expectations::add);
          }
        }
      }
    }
    return expectations;
  }

  @Test
  void mavenRunsTheSameCommand() throws Exception {
    Path nowhere = folder.resolve("nowhere");
    PackagedCommand.Ended run = PackagedCommand.run(List.of("mvn", "-q", "-B", "-Pscan", "exec:java@scan", "-Dproject=" + nowhere, "-Dscan.arguments=--stage scale"));
    assertThat(run.code()).as(run.output()).isEqualTo(2);
    assertThat(run.output().strip()).isEqualTo("Not scanned: There is no folder " + nowhere + ".");
  }

  private static PackagedCommand.Ended scan(String... arguments) throws Exception {
    return PackagedCommand.run(PackagedCommand.with(arguments));
  }
}
