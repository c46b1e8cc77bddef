package org.productiongap.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineDiffTest {

  @ParameterizedTest
  @CsvSource({
    "abc, abc, 0 1 2",
    "abc, aXbc, 0 -1 1 2",
    "abc, ac, 0 2",
    "abc, aXc, 0 -1 2",
    "abc, Xabc, -1 0 1 2",
    "abc, xyz, -1 -1 -1",
    "'', ab, -1 -1",
    "ab, '', ''",
    "aabb, aXabb, 0 -1 1 2 3",
    "a}b}c}, a}c}b}, 0 1 -1 -1 2 3",
    "xxyx, xyxx, 0 -1 1 3",
    "}}}, }}}}, 0 1 2 -1",
  })
  void tellsWhereALineStoodBefore(String before, String after, String matches) {
    int[] expected = matches.isEmpty() ? new int[0] : IntStream.of(List.of(matches.split(" ")).stream().mapToInt(Integer::parseInt).toArray()).toArray();
    int[] actual = LineDiff.matches(lines(before), lines(after));
    assertThat(actual).hasSameSizeAs(expected);
    assertThat(IntStream.of(actual).filter(match -> match >= 0).count()).isEqualTo(IntStream.of(expected).filter(match -> match >= 0).count());
    assertIsADiff(lines(before), lines(after), actual);
  }

  @Test
  void isADiffOfWhatever() {
    Random random = new Random(7);
    for (int i = 0; i < 300; i++) {
      List<String> before = random(random, random.nextInt(40));
      List<String> after = new ArrayList<>(before);
      for (int edit = random.nextInt(10); edit > 0; edit--) {
        int at = random.nextInt(after.size() + 1);
        if (random.nextBoolean() || after.isEmpty() || at == after.size()) {
          after.add(at, String.valueOf(random.nextInt(12)));
        } else {
          after.remove(at);
        }
      }
      assertIsADiff(before, after, LineDiff.matches(before, after));
    }
  }

  @Test
  void isQuickWithLargeFilesThatHaveNothingInCommon() {
    List<String> before = new ArrayList<>(Collections.nCopies(40_000, "  }"));
    List<String> after = IntStream.range(0, 80_000).mapToObj(i -> i % 2 == 0 ? "  }" : "  {").toList();
    Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> LineDiff.matches(before, after));
  }

  @Test
  void isQuickWithLargeFilesOfWhichEveryOtherLineIsChanged() {
    List<String> before = IntStream.range(0, 80_000).mapToObj(i -> i % 2 == 0 ? "old " + i : "same " + i).toList();
    List<String> after = IntStream.range(0, 80_000).mapToObj(i -> i % 2 == 0 ? "new " + i : "same " + i).toList();
    int[] matches = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> LineDiff.matches(before, after));
    assertThat(IntStream.range(0, matches.length).allMatch(i -> matches[i] == (i % 2 == 0 ? -1 : i))).isTrue();
  }

  private static List<String> random(Random random, int size) {
    return random.ints(size, 0, 12).mapToObj(String::valueOf).toList();
  }

  /** Equal lines only, in the order of both. */
  private static void assertIsADiff(List<String> before, List<String> after, int[] matches) {
    int last = -1;
    for (int i = 0; i < matches.length; i++) {
      if (matches[i] >= 0) {
        assertThat(after.get(i)).isEqualTo(before.get(matches[i]));
        assertThat(matches[i]).isGreaterThan(last);
        last = matches[i];
      }
    }
  }

  private static List<String> lines(String letters) {
    return letters.chars().mapToObj(letter -> String.valueOf((char) letter)).toList();
  }
}
