package org.productiongap.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.productiongap.triage.Bucket;
import org.productiongap.triage.CompanionRules;
import org.productiongap.triage.Stage;
import org.sonar.api.rule.RuleKey;

/**
 * The page of the administration that makes the stages of a company, as people use it in the real server.
 *
 * @param address of the server
 * @param api as its administrator
 */
record StagesTest(URI address, WebApi api) {

  private static final String PREFIX = "Acme <i>way</i>";
  private static final String LAUNCH = PREFIX + ": Launch";
  private static final String PAGE = "/admin/extension/productiongap/stages";
  private static final List<String> PROFILES = List.of(LAUNCH, PREFIX + ": First 30 days", PREFIX + ": Scale");
  private static final String NOTHING_TO_DO = "Everything is as the stages want it.";
  /** Code smells that weigh on reliability or security; SonarQube lets a profile change either their severity or their impact. */
  private static final Set<String> NO_IMPACT_OF_THEIR_TYPE = Set.of("S6832", "S1313", "S6814");
  private static final int DONE_BEFORE_FAILURE = 9;
  private static final int WIDE = 1280;
  private static final int NARROW = 320;

  /**
   * Makes the stages, twice, changes some of them by hand, and puts a project on one.
   *
   * @param project that was analyzed
   * @param builtIn a built-in profile that activates the same rules of ours
   * @param pictures takes screenshots
   */
  void run(String project, Stage builtIn, Path pictures) {
    try (Browser browser = new Browser(address, api.user(), api.password())) {
      Page page = browser.open(PAGE, WIDE);
      page.locator("#gap-prefix").fill(PREFIX);
      assertThat(preview(page)).contains("Create the profile \"" + LAUNCH + "\"", "Create the quality gate \"" + LAUNCH + "\"");
      Accessibility.assertGood(page);
      page.screenshot(new Page.ScreenshotOptions().setPath(pictures.resolve("stages.png")).setFullPage(true));
      assertThat(names()).as("a preview changes nothing").noneMatch(name -> name.startsWith(PREFIX));
      failInTheMiddle(page);
      preview(page);
      apply(page);
      assertThat(names()).containsOnlyOnce(PROFILES.toArray(String[]::new));
      PROFILES.forEach(this::assertStage);
      assertThat(ourRules(LAUNCH)).isEqualTo(ourRules(builtIn.profileName()));
      assertThat(conditions(LAUNCH)).containsExactlyInAnyOrder("production_gap_launch_must_have 0", "new_blocker_violations 0");
      assertThat(conditions(PROFILES.get(1))).containsExactlyInAnyOrder("production_gap_launch_must_have 0", "production_gap_within_30_days 0", "new_blocker_violations 0");
      assertThat(preview(page)).contains(NOTHING_TO_DO);

      changeByHand(page);
      assign(page, project);
      Accessibility.assertGood(page);
      assertKeyboard(page);
      page = browser.openDark(PAGE, WIDE);
      page.locator("#gap-parent").waitFor();
      Accessibility.assertGood(page);
      page = browser.open(PAGE, NARROW);
      preview(page);
      assertThat((Boolean) page.evaluate("() => document.querySelector('.production-gap').scrollWidth <= window.innerWidth")).as("fits into 320 px").isTrue();
      page = browser.openBare("stages", "", WIDE, HostileAnswers::to);
      preview(page);
      HostileAnswers.assertText(page, 10);
      assertThat(browser.failures()).isEmpty();
      assertThat(browser.requests()).hasSizeGreaterThan(100).allMatch(request -> request.getAuthority().equals(address.getAuthority()));
      assertThat(page.locator(".production-gap i").count()).as("names stay text").isZero();
    }
    withoutPermission();
  }

  /** A server that answers with an error, then one that does not answer: each says what is made, and the rest can be made later. */
  private static void failInTheMiddle(Page page) {
    for (boolean answers : new boolean[] {true, false}) {
      AtomicInteger changes = new AtomicInteger();
      page.route("**/api/quality*/*", route -> {
        if (route.request().method().equals("POST") && changes.incrementAndGet() == DONE_BEFORE_FAILURE) {
          if (answers) {
            route.fulfill(new Route.FulfillOptions().setStatus(500).setContentType("application/json").setBody("{\"errors\":[{\"msg\":\"The disk is full.\"}]}"));
          } else {
            route.abort();
          }
        } else {
          route.resume();
        }
      });
      preview(page);
      page.locator("#gap-apply").click();
      page.locator("[data-outcome]").waitFor();
      page.unroute("**/api/quality*/*");
      assertThat(page.locator("[data-outcome]").textContent()).matches("Stopped: [1-9]\\d* of \\d+ changes are made");
      assertThat(page.locator("#gap-outcome .problem").textContent()).startsWith("This one failed: ").contains(answers ? "The disk is full." : "SonarQube did not answer.");
      assertThat(page.locator("#gap-outcome summary").allTextContents()).hasSize(2).first().asString().startsWith("Made: ");
      Accessibility.assertGood(page);
    }
  }

  /** Every rule of a stage weighs what its bucket says, in both modes of SonarQube. */
  private void assertStage(String name) {
    assertThat(profile(name).get("parentName").getAsString()).isEqualTo("Sonar way");
    String key = profile(name).get("key").getAsString();
    Map<String, JsonObject> rules = new HashMap<>();
    for (int page = 1; page == 1 || rules.size() == (page - 1) * 500; page++) {
      JsonObject answer = api.get("api/rules/search", Map.of("qprofile", key, "activation", "true", "f", "actives,severity", "ps", "500", "p", String.valueOf(page)));
      answer.getAsJsonArray("rules").forEach(rule -> rules.put(rule.getAsJsonObject().get("key").getAsString(), rule.getAsJsonObject()));
      answer.getAsJsonObject("actives").entrySet().forEach(active -> active.getValue().getAsJsonArray().asList().stream().map(JsonElement::getAsJsonObject)
        .filter(activation -> activation.get("qProfile").getAsString().equals(key)).forEach(activation -> rules.get(active.getKey()).add("active", activation)));
    }
    Stage stage = Stream.of(Stage.values()).filter(each -> each.profileName().endsWith(name.substring(PREFIX.length()))).findFirst().orElseThrow();
    Map<RuleKey, Bucket> asked = new HashMap<>(CompanionRules.all());
    asked.values().removeIf(bucket -> !stage.includes(bucket));
    assertThat(asked).isNotEmpty();
    asked.forEach((rule, bucket) -> {
      JsonObject found = rules.get(rule.toString());
      if (found != null && !found.get("type").getAsString().equals("SECURITY_HOTSPOT")) {
        JsonObject active = found.getAsJsonObject("active");
        assertThat(active.get("severity").getAsString()).as("%s in %s", rule, name).isEqualTo(bucket.severity());
        if (!NO_IMPACT_OF_THEIR_TYPE.contains(rule.rule())) {
          assertThat(active.getAsJsonArray("impacts").asList()).as("%s in %s", rule, name).isNotEmpty()
            .allMatch(impact -> impact.getAsJsonObject().get("severity").getAsString().equals(bucket.impact(Set.of("BLOCKER", "HIGH", "MEDIUM", "LOW"))));
        }
      }
    });
  }

  /** What a team changes stays, and the page says so. */
  private void changeByHand(Page page) {
    String key = profile(LAUNCH).get("key").getAsString();
    api.post("api/qualityprofiles/deactivate_rule", Map.of("key", key, "rule", "production-gap:OrdinalEnum"));
    api.post("api/qualityprofiles/activate_rule", Map.of("key", key, "rule", "production-gap:FloatingPointMoney", "severity", "MINOR"));
    JsonObject condition = condition("new_blocker_violations");
    api.post("api/qualitygates/delete_condition", Map.of("id", condition.get("id").getAsString()));
    condition = condition("production_gap_launch_must_have");
    api.post("api/qualitygates/update_condition", Map.of("id", condition.get("id").getAsString(), "metric", "production_gap_launch_must_have", "op", "GT", "error", "3"));

    assertThat(preview(page)).contains(NOTHING_TO_DO, "\"; it stays out.", "has a severity of your own in", "does not look at new_blocker_violations",
      "allows 3 of production_gap_launch_must_have");
    assertThat(conditions(LAUNCH)).containsExactly("production_gap_launch_must_have 3");
  }

  private void assign(Page page, String project) {
    page.locator("#gap-prefix").fill("Nobody");
    page.locator("#gap-project").fill(project);
    page.locator("#gap-assign-button").click();
    page.locator("text=There is no stage \"Nobody: Launch\" yet").waitFor();
    page.locator("#gap-prefix").fill(PREFIX);
    page.locator("#gap-projects option[value='" + project + "']").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
    page.locator("#gap-assign-button").click();
    page.locator("text=now answers to").waitFor();
    assertThat(api.get("api/qualitygates/get_by_project", Map.of("project", project)).getAsJsonObject("qualityGate").get("name").getAsString()).isEqualTo(LAUNCH);
    assertThat(api.get("api/qualityprofiles/search", Map.of("project", project, "language", "java")).getAsJsonArray("profiles").get(0).getAsJsonObject().get("name").getAsString())
      .isEqualTo(LAUNCH);
  }

  /** Everything in its order, by the keyboard alone; the preview leads to what it shows. */
  private static void assertKeyboard(Page page) {
    page.locator("#gap-parent").focus();
    List<String> order = new ArrayList<>();
    for (int step = 0; step < 2; step++) {
      page.keyboard().press("Tab");
      order.add((String) page.evaluate("() => document.activeElement.id"));
      assertThat((String) page.evaluate("() => getComputedStyle(document.activeElement).outlineStyle")).as("focus of %s", order).isEqualTo("solid");
    }
    assertThat(order).containsExactly("gap-prefix", "gap-preview");
    page.keyboard().press("Enter");
    page.waitForFunction("() => document.activeElement.textContent === 'What will change'");
  }

  private static String preview(Page page) {
    page.locator("#gap-preview").click();
    page.locator("#gap-outcome h2:has-text('What will change')").waitFor();
    return page.locator("#gap-outcome").textContent();
  }

  private static void apply(Page page) {
    page.locator("#gap-apply").click();
    page.locator("[data-outcome]").waitFor();
    assertThat(page.locator("#gap-outcome").textContent()).startsWith("Done: ");
  }

  /** Somebody who may administer the system, but neither profiles nor gates. */
  private void withoutPermission() {
    String user = "operator";
    String password = "Op-" + System.nanoTime() + "-aA1";
    api.post("api/users/create", Map.of("login", user, "name", user, "password", password));
    api.post("api/permissions/add_user", Map.of("login", user, "permission", "admin"));
    try (Browser browser = new Browser(address, user, password)) {
      Page page = browser.open(PAGE, WIDE);
      Locator problem = page.locator(".production-gap .problem");
      problem.waitFor();
      assertThat(problem.textContent()).contains("you may not", "administer quality profiles", "administer quality gates");
      assertThat(page.locator("#gap-preview").isDisabled()).isTrue();
      assertThat(browser.failures()).isEmpty();
    }
  }

  private List<String> names() {
    return api.get("api/qualityprofiles/search", Map.of("language", "java")).getAsJsonArray("profiles").asList().stream()
      .map(profile -> profile.getAsJsonObject().get("name").getAsString()).toList();
  }

  private JsonObject profile(String name) {
    return api.get("api/qualityprofiles/search", Map.of("language", "java")).getAsJsonArray("profiles").asList().stream()
      .map(JsonElement::getAsJsonObject).filter(profile -> profile.get("name").getAsString().equals(name)).findFirst().orElseThrow();
  }

  private int ourRules(String profile) {
    return api.get("api/rules/search", Map.of("qprofile", profile(profile).get("key").getAsString(), "activation", "true", "repositories", "production-gap", "ps", "1"))
      .get("total").getAsInt();
  }

  private List<String> conditions(String gate) {
    return gateConditions(gate).map(condition -> condition.get("metric").getAsString() + " " + condition.get("error").getAsString()).toList();
  }

  private JsonObject condition(String metric) {
    return gateConditions(LAUNCH).filter(condition -> condition.get("metric").getAsString().equals(metric)).findFirst().orElseThrow();
  }

  private Stream<JsonObject> gateConditions(String gate) {
    JsonArray conditions = api.get("api/qualitygates/show", Map.of("name", gate)).getAsJsonArray("conditions");
    return conditions.asList().stream().map(JsonElement::getAsJsonObject);
  }
}
