package org.productiongap.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * What people need who read by ear, by keyboard or with little contrast, as far as the rules of axe-core know it.
 */
final class Accessibility {

  private static final String AXE = "/axe.min.js";
  private static final String RUN = """
    async () => (await axe.run('.production-gap', { resultTypes: ['violations'] })).violations
      .flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.html} ${node.failureSummary}`))""";

  private Accessibility() {
  }

  /** Our part of a page breaks no rule: names, roles, headings, lists, tables, contrast. */
  static void assertGood(Page page) {
    page.evaluate(script());
    assertThat((List<?>) page.evaluate(RUN)).isEmpty();
    assertThat((Boolean) page.evaluate("() => axe.version.length > 0 && document.querySelectorAll('.production-gap h1').length === 1")).isTrue();
  }

  private static String script() {
    try (InputStream stream = Accessibility.class.getResourceAsStream(AXE)) {
      return new String(Objects.requireNonNull(stream, AXE).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
