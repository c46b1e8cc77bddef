package org.productiongap.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/**
 * The page of a project, as people see it in the real server.
 *
 * @param address of the server
 * @param api as its administrator
 */
record BoardTest(URI address, WebApi api) {

  private static final String HOSTILE = "until <img src=x onerror=alert(1)> Q3 | `x` **bold**";
  private static final int NARROW = 320;
  private static final int WIDE = 1280;

  /**
   * Looks at everything.
   *
   * @param project that was analyzed and has launch blockers
   * @param measures its counts
   * @param pictures takes screenshots
   */
  void run(String project, Map<String, Long> measures, Path pictures) throws IOException {
    Files.createDirectories(pictures);
    JsonObject accepted = api.all("api/issues/search", "issues", Map.of("components", project, "issueStatuses", "OPEN")).stream()
      .filter(issue -> issue.get("rule").getAsString().startsWith("production-gap:")).findFirst().orElseThrow();
    String empty = "nothing-here";
    api.post("api/projects/create", Map.of("project", empty, "name", "Nothing <b>here</b>"));
    try (Browser browser = new Browser(address, api.user(), api.password())) {
      Page page = board(browser, project, WIDE);
      assertCounts(page, measures);
      assertThat(page.locator(".production-gap svg polyline").count()).isEqualTo(3);
      assertThat(page.locator("#gap-checklist + ul li").count()).isEqualTo(6);
      assertThat(page.locator("#gap-deferred").textContent()).endsWith(": 0");

      api.post("api/issues/do_transition", Map.of("issue", accepted.get("key").getAsString(), "transition", "accept"));
      api.post("api/issues/add_comment", Map.of("issue", accepted.get("key").getAsString(), "text", HOSTILE));
      page = board(browser, project, WIDE);
      assertDeferral(page);
      assertExport(page);
      page.screenshot(new Page.ScreenshotOptions().setPath(pictures.resolve("board.png")).setFullPage(true));
      page.locator(".column[data-bucket=must] h3 a").first().click();
      page.waitForURL("**/project/issues?**rules=**");

      page = board(browser, project, NARROW);
      assertThat((Boolean) page.evaluate("() => document.querySelector('.production-gap').scrollWidth <= window.innerWidth")).as("fits into 320 px").isTrue();
      page = board(browser, empty, WIDE);
      assertThat(page.locator(".production-gap .verdict").textContent()).isEqualTo("Not analyzed yet");
      page = board(browser, "python", WIDE);
      assertThat(page.locator(".production-gap .verdict").textContent()).isEqualTo("Ready to launch");
      assertThat(browser.failures()).isEmpty();
    }
    api.post("api/issues/do_transition", Map.of("issue", accepted.get("key").getAsString(), "transition", "reopen"));
  }

  private static Page board(Browser browser, String project, int width) {
    Page page = browser.open("/project/extension/productiongap/board?id=" + project, width);
    page.locator(".production-gap .columns, .production-gap .problem").first().waitFor();
    return page;
  }

  private static void assertCounts(Page page, Map<String, Long> measures) {
    Map<String, String> metrics = Map.of("must", "production_gap_launch_must_have", "soon", "production_gap_within_30_days", "later", "production_gap_can_defer");
    metrics.forEach((bucket, metric) -> {
      Locator column = page.locator(".column[data-bucket=" + bucket + "]");
      long count = measures.get(metric);
      assertThat(column.locator("> p").textContent()).as(bucket).startsWith(count == 0 ? "Nothing" : count + " gap");
      assertThat(column.locator(".gaps > li").count()).as(bucket).isEqualTo(column.locator("h3 a[href*='/project/issues?'][href*='rules=']").count());
    });
    assertThat(page.locator(".production-gap .verdict").textContent()).startsWith(measures.get("production_gap_launch_must_have") + " launch blocker").endsWith("not ready to launch");
  }

  private void assertDeferral(Page page) {
    assertThat(page.locator("#gap-deferred").textContent()).endsWith(": 1");
    List<String> cells = page.locator("[aria-labelledby=gap-deferred] tbody td").allTextContents();
    assertThat(cells).hasSize(5);
    assertThat(cells.get(2)).isEqualToIgnoringCase("Administrator");
    assertThat(LocalDate.parse(cells.get(3))).isBetween(LocalDate.now(ZoneOffset.UTC).minusDays(1), LocalDate.now(ZoneOffset.UTC).plusDays(1));
    assertThat(cells.get(4)).as("text stays text").isEqualTo(HOSTILE);
    assertThat(page.locator(".production-gap img").count()).isZero();
  }

  private static void assertExport(Page page) throws IOException {
    Download download = page.waitForDownload(() -> page.locator("text=Export the plan").click());
    String plan = Files.readString(download.path());
    assertThat(download.suggestedFilename()).isEqualTo("production-gap-plan.md");
    assertThat(plan).contains("## Must have for launch: ", "## Need within 30 days: ", "## Can defer until it hurts: ", "## Deferred on purpose", "## What no rule can see",
      "until \\<img src=x onerror=alert(1)\\> Q3 \\| \\`x\\` \\*\\*bold\\*\\*");
    assertThat(plan.lines().filter(line -> line.startsWith("- [ ] src/main/java/"))).isNotEmpty();
  }
}
