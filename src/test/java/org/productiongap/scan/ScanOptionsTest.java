package org.productiongap.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.productiongap.triage.Bucket;
import org.productiongap.triage.Stage;

class ScanOptionsTest {

  @Test
  void listWhatALaunchNeedsAndFailOnNothing() throws Exception {
    ScanOptions options = ScanOptions.parse("shop");
    assertThat(options.folder()).contains("shop");
    assertThat(options.stage()).isEqualTo(Stage.LAUNCH);
    assertThat(Bucket.values()).noneMatch(options::failsOn);
    assertThat(List.of(options.sarif(), options.json(), options.markdown(), options.gitlab(), options.baseline(), options.html())).allMatch(file -> file.isEmpty());
    assertThat(options.github() || options.verbose()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "--stage launch, LAUNCH",
    "--stage first-30-days, FIRST_30_DAYS",
    "--stage=scale, SCALE",
    "--fail-on must, LAUNCH",
    "--fail-on 30-days, FIRST_30_DAYS",
    "--stage launch --fail-on any, SCALE",
    "--stage scale --fail-on must, SCALE",
  })
  void listWhatMayFail(String arguments, Stage stage) throws Exception {
    assertThat(ScanOptions.parse(arguments.split(" ")).stage()).isEqualTo(stage);
  }

  @Test
  void takeFilesAndAFolderInAnyOrder() throws Exception {
    ScanOptions options = ScanOptions.parse("--sarif", "a.sarif", "--json=b.json", "@shop", "--markdown", "c.md", "--gitlab", "d.json", "--baseline", "e.json", "--html", "g.html", "--github",
      "--libraries", "f.jar", "--verbose");
    assertThat(options.folder()).contains("@shop");
    assertThat(options.libraries()).contains("f.jar");
    assertThat(List.of(options.sarif(), options.json(), options.markdown(), options.gitlab(), options.baseline(), options.html()))
      .extracting(file -> file.orElseThrow().toString()).containsExactly("a.sarif", "b.json", "c.md", "d.json", "e.json", "g.html");
    assertThat(options.github() && options.verbose()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "'', '', 0",
    "--fail-on must, '', 1",
    "--fail-on must, must, 0",
    "--fail-on 30-days, must, 1",
    "--fail-on 30-days, must soon, 0",
    "--fail-on any, must soon, 1",
    "--fail-on any, must soon later, 0",
  })
  void makeTheExitCode(String arguments, String known, int code) throws Exception {
    ScanOptions options = ScanOptions.parse(Arrays.stream(arguments.split(" ")).filter(argument -> !argument.isEmpty()).toArray(String[]::new));
    Set<String> baseline = Arrays.stream(known.split(" ")).filter(name -> !name.isEmpty()).map(name -> Reports.fingerprint(switch (name) {
      case "must" -> Reports.PLAIN;
      case "soon" -> Reports.EVIL;
      default -> Reports.FILE;
    })).collect(Collectors.toSet());
    assertThat(Scan.code(Reports.results(options.stage(), baseline), options)).isEqualTo(code);
  }

  @Test
  void helpNamesTheExitCodes() throws Exception {
    assertThat(ScanOptions.parse("-h").help().orElseThrow()).contains("  0 ", "  1 ", "  2 ", "--fail-on=FINDINGS");
    assertThat(ScanOptions.parse().help()).isEmpty();
  }
}
