package org.productiongap.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RuleSectionsTest {

  @Test
  void takeAPageApart() {
    RuleSections page = RuleSections.of("""
      <p>Lead.</p>
      <h2>Why is this an issue?</h2>
      <p>Why.</p>
      <h3>When not to worry</h3>
      <h2>How to fix it in A &amp; B</h2>
      <h4>Noncompliant code example</h4>
      <pre data-diff-id="1" data-diff-type="noncompliant">
      a();
      b(); // Noncompliant
      </pre>
      <h4>Compliant solution</h4>
      <pre data-diff-id="1" data-diff-type="compliant">
      a();
      c("$1\\\\");
      </pre>
      <h2>How to fix it</h2>
      <pre>
      x
      </pre>
      <h2>Resources</h2>
      <a href="https://example.org">More</a>
      """);
    assertThat(page.lead()).isEqualTo("<p>Lead.</p>");
    assertThat(page.why()).isEqualTo("<p>Why.</p>\n<h5>When not to worry</h5>");
    assertThat(page.fixes()).extracting(RuleSections.Section::title).containsExactly("How to fix it in A &amp; B", "How to fix it");
    assertThat(page.fixes().get(0).html()).isEqualTo("<div class=\"pair\"><figure class=\"before\"><figcaption>Before</figcaption>"
      + "<pre class=\"code\" tabindex=\"0\"><code>a();\n<del>b();\n</del></code></pre></figure><figure class=\"after\"><figcaption>After</figcaption>"
      + "<pre class=\"code\" tabindex=\"0\"><code>a();\n<ins>c(\"$1\\\\\");\n</ins></code></pre></figure></div>");
    assertThat(page.fixes().get(1).html()).isEqualTo("<pre class=\"code\" tabindex=\"0\"><code>x</code></pre>");
    assertThat(page.resources()).isEqualTo("<a rel=\"noreferrer\" href=\"https://example.org\">More</a>");
    assertThat(RuleSections.of("")).isEqualTo(new RuleSections("", "", List.of(), ""));
  }

  @Test
  void fitEveryPageOfOurs() throws IOException {
    List<Path> pages;
    try (Stream<Path> files = Files.list(Path.of("rules-metadata"))) {
      pages = files.filter(file -> file.toString().endsWith(".html")).toList();
    }
    assertThat(pages).isNotEmpty().allSatisfy(file -> {
      RuleSections page = RuleSections.of(Files.readString(file));
      String fixes = String.join("", page.fixes().stream().map(RuleSections.Section::html).toList());
      assertThat(page.why()).as(file + ": why").isNotEmpty();
      assertThat(page.resources()).as(file + ": resources").isNotEmpty();
      assertThat(fixes).as(file + ": code before and after").contains("class=\"pair\"", "<ins>").doesNotContain("Noncompliant", "data-diff", "<script", "onclick", "style=");
    });
  }
}
