package org.productiongap.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The page of a project, as people see it in the real server.
 *
 * @param address of the server
 * @param api as its administrator
 */
record BoardTest(URI address, WebApi api) {

  private static final String HOSTILE = HostileAnswers.MARKUP + " | `x` **bold**";
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
    List<JsonObject> open = api.all("api/issues/search", "issues", Map.of("components", project, "issueStatuses", "OPEN"));
    JsonObject accepted = open.stream().filter(issue -> issue.get("rule").getAsString().startsWith("production-gap:")).findFirst().orElseThrow();
    String empty = "nothing-here";
    api.post("api/projects/create", Map.of("project", empty, "name", "Nothing <b>here</b>"));
    try (Browser browser = new Browser(address, api.user(), api.password())) {
      Page page = board(browser, project, WIDE);
      assertCounts(page, measures);
      assertThat(page.locator(".production-gap .picture polyline").count()).isEqualTo(3);
      assertThat(page.locator("#gap-checklist + ul li").count()).isEqualTo(6);
      page.locator("#gap-deferred:text-is('Deferred on purpose: 0')").waitFor();
      assertLinksLeadToExactlyThoseIssues(page, project);

      api.post("api/issues/do_transition", Map.of("issue", accepted.get("key").getAsString(), "transition", "accept"));
      api.post("api/issues/add_comment", Map.of("issue", accepted.get("key").getAsString(), "text", HOSTILE));
      page = board(browser, project, WIDE);
      assertDeferral(page);
      assertExport(page);
      assertPaper(page, open.size());
      Accessibility.assertGood(page);
      assertKeyboard(page);
      page.screenshot(new Page.ScreenshotOptions().setPath(pictures.resolve("board.png")).setFullPage(true));
      page.locator(".column[data-bucket=must] h3 a").first().click();
      page.waitForURL("**/project/issues?**rules=**");

      page = browser.openDark(path(project), WIDE);
      await(page);
      Accessibility.assertGood(page);
      page.screenshot(new Page.ScreenshotOptions().setPath(pictures.resolve("board-dark.png")).setFullPage(true));
      page = board(browser, project, NARROW);
      assertThat((Boolean) page.evaluate("() => document.querySelector('.production-gap').scrollWidth <= window.innerWidth")).as("fits into 320 px").isTrue();
      page.screenshot(new Page.ScreenshotOptions().setPath(pictures.resolve("board-320.png")).setFullPage(true));
      assertOthers(browser, empty);
      assertFailure(browser, project);
      assertHostile(browser, project);
      assertThat(browser.failures()).isEmpty();
      assertThat(browser.requests()).hasSizeGreaterThan(50).allMatch(request -> request.getAuthority().equals(address.getAuthority()));
    }
    api.post("api/issues/do_transition", Map.of("issue", accepted.get("key").getAsString(), "transition", "reopen"));
  }

  /** Projects of which there is nothing to say. */
  private static void assertOthers(Browser browser, String empty) {
    Page page = board(browser, empty, WIDE);
    assertThat(verdict(page)).isEqualTo("Not analyzed yet");
    Accessibility.assertGood(page);
    page = board(browser, "python", WIDE);
    assertThat(verdict(page)).isEqualTo("Not judged");
    assertThat(page.locator(".production-gap .problem").textContent()).contains("no Java code");
  }

  private static void assertFailure(Browser browser, String project) {
    Page page = browser.openBare("board", project, WIDE, routes -> routes.route("**/api/issues/search?**", Route::abort, new Page.RouteOptions().setTimes(1)));
    page.locator(".production-gap .problem").waitFor();
    assertThat(page.locator(".production-gap .problem").textContent()).isEqualTo("The board cannot be shown. SonarQube did not answer.");
    page.locator("text=Try again").click();
    await(page);
    assertThat(verdict(page)).endsWith("not ready to launch");
  }

  /** Whatever the server says may be markup, and the strictest policy stands. */
  private static void assertHostile(Browser browser, String project) {
    Page page = browser.openBare("board", project, WIDE, HostileAnswers::to);
    await(page);
    page.locator("[aria-labelledby=gap-deferred] tbody td:nth-child(3):has-text('<img')").waitFor();
    HostileAnswers.assertText(page, 10);
  }

  private static String path(String project) {
    return "/project/extension/productiongap/board?id=" + project;
  }

  private static Page board(Browser browser, String project, int width) {
    Page page = browser.open(path(project), width);
    await(page);
    return page;
  }

  private static void await(Page page) {
    page.locator(".production-gap .columns").waitFor();
  }

  private static String verdict(Page page) {
    return page.locator(".production-gap .verdict").first().textContent();
  }

  /** The links of every column name as many issues as the column says. */
  private void assertLinksLeadToExactlyThoseIssues(Page page, String project) {
    List<Locator> gaps = page.locator(".column .gaps > li").all();
    assertThat(gaps).isNotEmpty();
    for (Locator gap : gaps) {
      Map<String, String> query = new HashMap<>();
      for (String pair : URI.create(gap.locator("h3 a").getAttribute("href")).getRawQuery().split("&")) {
        query.put(pair.substring(0, pair.indexOf('=')), URLDecoder.decode(pair.substring(pair.indexOf('=') + 1), StandardCharsets.UTF_8));
      }
      assertThat(query.remove("id")).isEqualTo(project);
      query.putAll(Map.of("components", project, "ps", "1"));
      int total = api.get("api/issues/search", query).getAsJsonObject("paging").get("total").getAsInt();
      assertThat(gap.locator("> p").textContent()).startsWith(total + " place");
    }
  }

  /** What is printed is the plan with every place, and nothing of SonarQube around it. */
  private static void assertPaper(Page page, int places) {
    page.evaluate("() => { window.print = () => { window.printed = true; }; }");
    page.locator("text=Print the plan").click();
    page.waitForFunction("() => window.printed");
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    page.evaluate("() => window.dispatchEvent(new Event('beforeprint'))");
    Locator paper = page.locator(".production-gap-paper");
    assertThat(paper.isVisible()).isTrue();
    assertThat(page.locator(".production-gap .columns").isVisible()).isFalse();
    assertThat(paper.locator("h2").allTextContents()).hasSize(5);
    assertThat(paper.textContent()).contains(HOSTILE, "What no rule can see");
    assertThat(paper.locator("h3 + ul > li").count()).as("places").isPositive().isLessThan(places + 1);
    page.evaluate("() => window.dispatchEvent(new Event('afterprint'))");
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    assertThat(paper.count()).isZero();
  }

  /** The keyboard gets from the export to the first gap, and one sees where it is. */
  private static void assertKeyboard(Page page) {
    page.locator("text=Export the plan").focus();
    List<String> order = new ArrayList<>();
    for (int step = 0; step < 2; step++) {
      page.keyboard().press("Tab");
      order.add((String) page.evaluate("() => document.activeElement.textContent"));
      assertThat((String) page.evaluate("() => getComputedStyle(document.activeElement).outlineStyle")).as("focus of %s", order).isEqualTo("solid");
    }
    assertThat(order).containsExactly("Print the plan", page.locator(".column h3 a").first().textContent());
  }

  private static void assertCounts(Page page, Map<String, Long> measures) {
    Map<String, String> metrics = Map.of("must", "production_gap_launch_must_have", "soon", "production_gap_within_30_days", "later", "production_gap_can_defer");
    metrics.forEach((bucket, metric) -> {
      Locator column = page.locator(".column[data-bucket=" + bucket + "]");
      long count = measures.get(metric);
      assertThat(column.locator("> p").textContent()).as(bucket).startsWith(count == 0 ? "Nothing" : count + " gap");
      assertThat(column.locator(".gaps > li").count()).as(bucket).isEqualTo(column.locator("h3 a[href*='/project/issues?'][href*='rules=']").count());
    });
    assertThat(verdict(page)).startsWith(measures.get("production_gap_launch_must_have") + " launch blocker").endsWith("not ready to launch");
  }

  private void assertDeferral(Page page) {
    page.locator("#gap-deferred:text-is('Deferred on purpose: 1')").waitFor();
    page.locator("[aria-labelledby=gap-deferred] td:has-text('Administrator')").waitFor();
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
      "\\<img src=x onerror=alert(1)\\> \\| \\`x\\` \\*\\*bold\\*\\*");
    assertThat(plan.lines().filter(line -> line.startsWith("- [ ] src/main/java/"))).isNotEmpty();
  }
}
