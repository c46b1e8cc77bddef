package org.productiongap.scan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NoSonarTest {

  @Test
  void isAWordInAComment() {
    assertThat(NoSonar.lines("a(); // NOSONAR reason\nb();\n/* one\n * NOSONAR\n */\nc(); /* NOSONAR */")).containsExactlyInAnyOrder(1, 4, 6);
    assertThat(NoSonar.lines("a();\r\nb(); // NOSONAR\r\n")).containsExactly(2);
    assertThat(NoSonar.lines("a(); // nosonar\nb();")).isEmpty();
  }

  @Test
  void isNoWordInAText() {
    assertThat(NoSonar.lines("a(\"// NOSONAR\");\nb('\"'); // NOSONAR\nc(\"\\\"\"); // NOSONAR\nd(\"\"\"\n  // NOSONAR\n  \\\"\"\" // NOSONAR\n  \"\"\");\n"))
      .containsExactlyInAnyOrder(2, 3);
  }
}
