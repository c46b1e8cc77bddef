package org.productiongap.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.productiongap.triage.Stage;

/**
 * A project with more gaps than any list of SonarQube gives at once: its board, its measures, its gate.
 *
 * @param address of the server
 * @param api as its administrator
 */
record ManyGapsTest(URI address, WebApi api) {

  /** With a colon, as Maven makes keys. */
  static final String PROJECT = "org.example:many";

  private static final String NAME = "Many " + HostileAnswers.MARKUP;
  private static final int FILES = 42;
  private static final int GAPS_IN_FILE = 50;
  private static final int GAPS = FILES * GAPS_IN_FILE;
  /** More than one page of the search, and more than one bulk change. */
  private static final int ACCEPTED = 600;
  private static final int BULK = 300;
  private static final String METRIC = "production_gap_within_30_days";
  private static final String GATE = "No gap within 30 days";
  private static final int WIDE = 1280;
  private static final int BEYOND_LIMIT = 12_345;
  private static final int LAST_PAGE = 20;
  /**
   * Twice the time that people wait before they turn to something else (Nielsen, "Response times: the three important limits"), because a
   * machine that runs tests does more than show a page.
   */
  private static final Duration ATTENTION = Duration.ofSeconds(20);
  /** What else the machine does must not decide. */
  private static final int ATTEMPTS = 3;

  /** From the moment when SonarQube asks for our page. */
  private static final String TAKEN = """
    () => Math.round(performance.now() - performance.getEntriesByType('resource').find((entry) => entry.name.endsWith('/static/productiongap/board.js')).startTime)""";

  /**
   * Writes sources, analyzes them and looks at what the server shows.
   *
   * @param analysis analyzes a folder with settings
   */
  void run(Path root, BiConsumer<Path, Map<String, String>> analysis) throws IOException {
    write(root);
    Map<String, String> settings = Map.of("sonar.sources", "src", "sonar.java.binaries", Files.createDirectories(root.resolve("classes")).toString());
    api.post("api/projects/create", Map.of("project", PROJECT, "name", NAME));
    api.post("api/qualityprofiles/add_project", Map.of("project", PROJECT, "language", "java", "qualityProfile", Stage.FIRST_30_DAYS.profileName()));
    api.post("api/qualitygates/create", Map.of("name", GATE));
    api.post("api/qualitygates/create_condition", Map.of("gateName", GATE, "metric", METRIC, "op", "GT", "error", "0"));
    api.post("api/qualitygates/select", Map.of("gateName", GATE, "projectKey", PROJECT));

    analysis.accept(root, settings);
    List<String> issues = api.all("api/issues/search", "issues", Map.of("components", PROJECT, "rules", "production-gap:DeferredSecurityWork")).stream()
      .map(issue -> issue.get("key").getAsString()).toList();
    assertThat(issues).hasSize(GAPS);
    assertThat(measures("FIL").values()).as("every file").hasSize(FILES).containsOnly(GAPS_IN_FILE);
    assertThat(measures("DIR").values()).as("a folder counts what is in it").contains(GAPS);
    try (Browser browser = new Browser(address, api.user(), api.password())) {
      assertBoard(browser, GAPS, 0);
      assertLimit(browser);

      decide(issues);
      assertBoard(browser, GAPS - ACCEPTED - 1, ACCEPTED);
      analysis.accept(root, settings);
      Page page = assertBoard(browser, GAPS - ACCEPTED - 1, ACCEPTED);
      assertThat(page.locator(".picture .trend[data-bucket=soon] circle").count()).as("analyses in the picture").isEqualTo(2);
      assertThat(browser.failures()).isEmpty();
    }
    assertThat(measures("FIL").values().stream().mapToInt(Integer::intValue).sum()).as("accepted and false positive issues do not count").isEqualTo(GAPS - ACCEPTED - 1);
    JsonObject status = api.get("api/qualitygates/project_status", Map.of("projectKey", PROJECT)).getAsJsonObject("projectStatus");
    assertThat(status.get("status").getAsString()).isEqualTo("ERROR");
    assertThat(status.getAsJsonArray("conditions").asList().stream().map(JsonElement::getAsJsonObject).filter(condition -> condition.get("metricKey").getAsString().equals(METRIC))
      .map(condition -> condition.get("status").getAsString() + " " + condition.get("actualValue").getAsString())).containsExactly("ERROR " + (GAPS - ACCEPTED - 1));
  }

  /** One name is as hostile as a file system allows. */
  private static void write(Path root) throws IOException {
    Path folder = Files.createDirectories(root.resolve("src/many"));
    for (int file = 0; file < FILES; file++) {
      String name = file == 0 ? "A" + HostileAnswers.MARKUP : "Service" + file;
      StringBuilder source = new StringBuilder("package many;\n\nclass Service" + file + " {\n");
      for (int gap = 0; gap < GAPS_IN_FILE; gap++) {
        source.append("\n  int value").append(gap).append("() {\n    // no authentication for now\n    return ").append(gap).append(";\n  }\n");
      }
      Files.writeString(folder.resolve(name + ".java"), source.append("}\n"));
    }
  }

  private Map<String, Integer> measures(String qualifier) {
    return api.all("api/measures/component_tree", "components", Map.of("component", PROJECT, "metricKeys", METRIC, "qualifiers", qualifier)).stream()
      .filter(component -> !component.getAsJsonArray("measures").isEmpty())
      .collect(Collectors.toMap(component -> component.get("path").getAsString(),
        component -> component.getAsJsonArray("measures").get(0).getAsJsonObject().get("value").getAsInt()));
  }

  private void decide(List<String> issues) {
    for (int start = 0; start < ACCEPTED; start += BULK) {
      api.post("api/issues/bulk_change", Map.of("issues", String.join(",", issues.subList(start, start + BULK)), "do_transition", "accept", "comment", "later"));
    }
    api.post("api/issues/do_transition", Map.of("issue", issues.get(ACCEPTED), "transition", "falsepositive"));
  }

  /** Nothing is hidden because there are several pages of it, and it is there soon. */
  private static Page assertBoard(Browser browser, int open, int accepted) {
    Page page = board(browser);
    Duration taken = taken(page);
    for (int attempt = 1; attempt < ATTEMPTS && taken.compareTo(ATTENTION) >= 0; attempt++) {
      page = board(browser);
      taken = taken(page);
    }
    assertThat(taken).as("time for %d open and %d accepted issues, the best of %d attempts", open, accepted, ATTEMPTS).isLessThan(ATTENTION);
    assertThat(page.locator(".verdict").first().textContent()).isEqualTo("Ready to launch; %,d gaps to close within 30 days".formatted(open));
    assertThat(page.locator(".column[data-bucket=soon] .gaps > li > p").allTextContents()).hasSize(1).first().asString().startsWith("%,d places".formatted(open));
    assertThat(page.locator(".column[data-bucket=later] > p").textContent()).isEqualTo("This project is not asked for these.");
    page.locator("#gap-deferred:text-is('Deferred on purpose: " + accepted + "')").waitFor();
    if (accepted > 0) {
      page.waitForFunction("() => ![...document.querySelectorAll('[aria-labelledby=gap-deferred] td')].some((cell) => cell.textContent === '…')");
      assertThat(page.locator("[aria-labelledby=gap-deferred] tbody tr:has-text('Administrator'):has-text('later')").count()).isEqualTo(accepted);
    } else {
      assertThat(page.locator(".column[data-bucket=soon] .files").textContent()).contains("src/many/A" + HostileAnswers.MARKUP + ".java (" + GAPS_IN_FILE + ")", "39 files more");
    }
    assertThat(page.locator(".production-gap").textContent()).contains(NAME);
    assertThat(page.locator(".production-gap img").count()).isZero();
    return page;
  }

  private static Page board(Browser browser) {
    Page page = browser.open("/project/extension/productiongap/board?id=" + PROJECT, WIDE);
    page.locator(".production-gap .columns").waitFor();
    return page;
  }

  private static Duration taken(Page page) {
    return Duration.ofMillis(((Number) page.evaluate(TAKEN)).longValue());
  }

  /** A server with more issues than its search gives; only the total is made up, because ten thousand take a minute to analyze. */
  private static void assertLimit(Browser browser) {
    Set<Integer> pages = new HashSet<>();
    Page page = browser.openBare("board", PROJECT, WIDE, routes -> {
      Map<String, JsonObject> first = new HashMap<>();
      routes.route(url -> url.contains("/api/issues/search?") && url.contains("DeferredSecurityWork") && url.contains("issueStatuses=OPEN"), route -> {
        pages.add(Integer.parseInt(route.request().url().replaceFirst(".*[?&]p=(\\d+).*", "$1")));
        JsonObject answer = first.computeIfAbsent("answer", key -> answer(route));
        route.fulfill(new Route.FulfillOptions().setStatus(200).setContentType("application/json").setBody(answer.toString()));
      });
    });
    page.locator(".columns").waitFor();
    assertThat(pages).hasSize(LAST_PAGE).doesNotContain(LAST_PAGE + 1);
    assertThat(page.locator(".problem").textContent()).contains("There are 12,345 open gaps", "10,000 at most", "10,000 of them are here");
    assertThat(page.locator(".verdict").first().textContent()).isEqualTo("Ready to launch; at least 10,000 gaps to close within 30 days");
    page.close();
  }

  private static JsonObject answer(Route route) {
    APIResponse response = Browser.answer(route);
    JsonObject answer = JsonParser.parseString(response.text()).getAsJsonObject();
    answer.addProperty("total", BEYOND_LIMIT);
    answer.getAsJsonObject("paging").addProperty("total", BEYOND_LIMIT);
    return answer;
  }
}
