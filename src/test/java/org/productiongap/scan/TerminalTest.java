package org.productiongap.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TerminalTest {

  private static final long MILLISECOND = 1_000_000;

  private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 1000 * MILLISECOND);
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

  @Test
  void colorsForPeopleOnly() {
    assertThat(Terminal.colors(true, true, Map.of("TERM", "xterm")).enabled()).isTrue();
    assertThat(Terminal.colors(true, true, Map.of()).enabled()).isTrue();
    assertThat(Terminal.colors(false, true, Map.of("TERM", "xterm")).enabled()).as("piped").isFalse();
    assertThat(Terminal.colors(true, false, Map.of("TERM", "xterm", "NO_COLOR", "1")).enabled()).as("told not to").isFalse();
    assertThat(Terminal.colors(true, true, Map.of("TERM", "dumb")).enabled()).isFalse();
    assertThat(Terminal.colors(false, true, Map.of("CLICOLOR_FORCE", "1")).enabled()).as("told to").isTrue();
    assertThat(Terminal.colors(false, true, Map.of("CLICOLOR_FORCE", "0")).enabled()).isFalse();
    assertThat(Terminal.colors(out).enabled()).as("a stream of somebody else").isFalse();
    assertThat(Terminal.isInteractive(out)).isFalse();
  }

  @Test
  void showsNothingOfAShortScan() {
    try (Progress progress = progress(true)) {
      at(progress, 0, "A.java");
      at(progress, 1999, "B.java");
    }
    assertThat(bytes.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void showsHowFarALongScanIsAndTidiesUp() {
    try (Progress progress = progress(true)) {
      at(progress, 2000, "A.java");
      at(progress, 10, "B.java");
      at(progress, 200, "B.java");
      at(progress, 200, "C.java");
    }
    assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("\r\u001b[KScanning: 1 of 4 files, 25 %\r\u001b[KScanning: 2 of 4 files, 50 %\r\u001b[KScanning: 3 of 4 files, 75 %\r\u001b[K");
  }

  @Test
  void showsTheFirstFindingAtOnce() {
    try (Progress progress = progress(true)) {
      at(progress, 100, "A.java");
      progress.found(finding("src/Tokens.java", 7));
      progress.found(finding("A".repeat(100) + ".java", 12));
      at(progress, 200, "B.java");
    }
    assertThat(bytes.toString(StandardCharsets.UTF_8))
      .isEqualTo("\r\u001b[KScanning: 1 of 4 files, 25 %, 1 found: Tokens.java:7 Token"
        + "\r\u001b[KScanning: 2 of 4 files, 50 %, 2 found: " + "A".repeat(40) + "\r\u001b[K");
  }

  @Test
  void showsNothingWhereNobodyLooksAndAsksOnce() {
    List<String> asked = new ArrayList<>();
    try (Progress progress = new Progress(4, out, () -> {
      asked.add("asked");
      return false;
    }, clock::get)) {
      assertThat(asked).isEmpty();
      at(progress, 2500, "A.java");
      at(progress, 2500, "B.java");
    }
    assertThat(asked).hasSize(1);
    assertThat(bytes.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  private static Finding finding(String file, int line) {
    return new Finding(Reports.TOKEN, file, line, "End it.");
  }

  private Progress progress(boolean watched) {
    return new Progress(4, out, () -> watched, clock::get);
  }

  private void at(Progress progress, long milliseconds, String file) {
    clock.addAndGet(milliseconds * MILLISECOND);
    progress.at(file);
  }
}
