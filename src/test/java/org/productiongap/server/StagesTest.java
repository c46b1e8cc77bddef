package org.productiongap.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.productiongap.triage.Stage;

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
  private static final int WIDE = 1280;

  /**
   * Makes the stages, twice, changes some of them by hand, and puts a project on one.
   *
   * @param project that was analyzed
   * @param builtIn a built-in profile that activates the same rules of ours
   */
  void run(String project, Stage builtIn) {
    try (Browser browser = new Browser(address, api.user(), api.password())) {
      Page page = browser.open(PAGE, WIDE);
      page.locator("#gap-prefix").fill(PREFIX);
      assertThat(preview(page)).contains("Create the profile \"" + LAUNCH + "\"", "Create the quality gate \"" + LAUNCH + "\"");
      assertThat(profileNames()).as("a preview changes nothing").noneMatch(name -> name.startsWith(PREFIX));
      apply(page);
      assertThat(profileNames()).contains(LAUNCH, PREFIX + ": First 30 days", PREFIX + ": Scale");
      assertThat(profile(LAUNCH).get("parentName").getAsString()).isEqualTo("Sonar way");
      assertThat(ourRules(LAUNCH)).isEqualTo(ourRules(builtIn.profileName()));
      assertThat(conditions()).contains("production_gap_launch_must_have", "new_blocker_violations");
      assertThat(preview(page)).contains("Everything is as the stages want it.");

      api.post("api/qualityprofiles/deactivate_rule", Map.of("key", profile(LAUNCH).get("key").getAsString(), "rule", "production-gap:OrdinalEnum"));
      String again = preview(page);
      assertThat(again).contains("it stays out.").contains("Everything is as the stages want it.");

      page.locator("#gap-project").fill(project);
      page.locator("text=Put the project on this stage").click();
      page.locator("text=now answers to").waitFor();
      assertThat(api.get("api/qualitygates/get_by_project", Map.of("project", project)).getAsJsonObject("qualityGate").get("name").getAsString()).isEqualTo(LAUNCH);
      assertThat(browser.failures()).isEmpty();
      assertThat(page.locator(".production-gap i").count()).as("names stay text").isZero();
    }
    withoutPermission();
  }

  private static String preview(Page page) {
    page.locator(".production-gap button:has-text('Preview')").click();
    Locator status = page.locator(".production-gap [aria-live]");
    status.locator("h2:has-text('What will change')").waitFor();
    return status.textContent();
  }

  private static void apply(Page page) {
    page.locator(".production-gap button:has-text('changes')").click();
    page.locator(".production-gap [data-outcome]").waitFor();
    assertThat(page.locator(".production-gap [aria-live]").textContent()).startsWith("Done: ");
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
      assertThat(page.locator(".production-gap button:has-text('Preview')").isDisabled()).isTrue();
      assertThat(browser.failures()).isEmpty();
    }
  }

  private List<String> profileNames() {
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

  private List<String> conditions() {
    return api.get("api/qualitygates/show", Map.of("name", LAUNCH)).getAsJsonArray("conditions").asList().stream()
      .map(condition -> condition.getAsJsonObject().get("metric").getAsString()).toList();
  }
}
