package org.productiongap.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.productiongap.framework.Place;

class ExcerptTest {

  private static final List<String> FILE = List.of("class A {", "", "    int b() {", "      return c;", "    }", "", "}");

  @Test
  void showsTheLinesAroundThePlaceAndMarksIt() {
    assertThat(shown(FILE, new Place("A.java", 4, 13, 4, 14), 1)).isEqualTo("""
       3 int b() {
      >4   return [c];
       5 }
      """);
    assertThat(shown(FILE, new Place("A.java", 1, 6, 1, 7), 2)).isEqualTo("""
      >1 class [A] {
       2\s
       3     int b() {
      """);
    assertThat(shown(FILE, new Place("A.java", 7, 0, 7, 1), 2)).startsWith(" 5     }\n");
  }

  @Test
  void marksEveryLineOfAPlace() {
    assertThat(shown(FILE, new Place("A.java", 3, 4, 5, 5), 0)).isEqualTo("""
      >3 [int b() {]
      >4   [return c;]
      >5 [}]
      """);
  }

  @Test
  void marksNoTextWhenOnlyTheLineIsKnown() {
    assertThat(shown(FILE, Place.ofLine("A.java", 4), 0)).isEqualTo(">4 return c;\n");
  }

  @Test
  void showsTheBeginningOfALongPlace() {
    List<String> file = IntStream.rangeClosed(1, 40).mapToObj(number -> "line" + number + ";").toList();
    Excerpt excerpt = Excerpt.of(new Place("A.java", 3, 0, 30, 2), file, 2);
    assertThat(excerpt.lines()).extracting(Excerpt.Line::number).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
    assertThat(excerpt.left()).isEqualTo(22);
  }

  @Test
  void cutsLongLinesAroundThePlaceAndNeverACharacter() {
    String line = "\t\t" + "\ud83d\ude00".repeat(3000) + "token" + "\ud83d\ude00".repeat(3000);
    for (int column : List.of(6002, 6001, 2, 3, 9000, 11000)) {
      String shown = shown(List.of(line, "x".repeat(10_000)), new Place("A.java", 1, column, 1, column + 5), 1);
      assertThat(shown).as("column " + column).doesNotContain("U+").contains("[").contains("\u2026").hasSizeLessThan(420);
    }
    assertThat(shown(List.of(line), new Place("A.java", 1, 6002, 1, 6007), 1)).contains("[token]");
  }

  @Test
  void isEmptyWhereTheFileHasNoSuchPlace() {
    for (int line : List.of(0, 8, -1)) {
      assertThat(Excerpt.of(Place.ofLine("A.java", line), FILE, 2).lines()).isEmpty();
    }
    assertThat(Excerpt.of(Place.ofLine("A.java", 1), List.of(), 2).lines()).isEmpty();
    assertThat(shown(FILE, new Place("A.java", 4, 50, 90, 70), 0)).as("columns and lines that are gone").startsWith(">4 ");
  }

  @Test
  void takesNoIndentationAwayWhereTabsAndSpacesDiffer() {
    assertThat(shown(List.of("\t\ta;", "    b;"), new Place("A.java", 1, 2, 1, 3), 1)).isEqualTo(">1 \t\t[a];\n 2     b;\n");
    assertThat(shown(List.of("\t\ta;", "\t  b;"), new Place("A.java", 1, 2, 1, 3), 1)).isEqualTo(">1 \t[a];\n 2   b;\n");
  }

  @Test
  void letsNothingHide() {
    assertThat(Shown.text("a\u202eb\u200b\u0000\u2028\ud800 \tc\u05d0")).isEqualTo("a\u27e8U+202E\u27e9b\u27e8U+200B\u27e9\u27e8U+0000\u27e9\u27e8U+2028\u27e9\u27e8U+D800\u27e9 \tc\u05d0");
    assertThat(shown(Collections.nCopies(1, "ab\u202ecd"), new Place("A.java", 1, 1, 1, 4), 0)).isEqualTo(">1 a[b\u27e8U+202E\u27e9c]d\n");
  }

  private static String shown(List<String> file, Place place, int context) {
    return Excerpt.of(place, file, context).lines().stream()
      .map(line -> (line.hit() ? ">" : " ") + line.number() + " " + line.pieces().stream()
        .map(piece -> piece.marked() ? "[" + piece.text() + "]" : piece.text())
        .collect(Collectors.joining()) + "\n")
      .collect(Collectors.joining());
  }
}
