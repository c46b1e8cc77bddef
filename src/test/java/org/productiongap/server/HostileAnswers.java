package org.productiongap.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A server in which everything that people or their code can name is markup: rules, messages, files, comments, people, projects,
 * profiles and gates.
 */
final class HostileAnswers {

  /** What a page would run if it took a text for markup. */
  static final String MARKUP = "<img src=x onerror=alert(1)>";

  private static final Set<String> NAMES = Set.of("name", "message", "markdown", "htmlText", "userName", "login", "parentName", "ruleName");
  private static final Set<String> FILES = Set.of("component");

  private HostileAnswers() {
  }

  /** From now on, a page gets such answers to its questions. */
  static void to(Page page) {
    page.route("**/api/**", route -> {
      if (route.request().method().equals("GET")) {
        answer(route);
      } else {
        route.resume();
      }
    });
  }

  private static void answer(Route route) {
    APIResponse response = Browser.answer(route);
    String text = response.text();
    if (text.startsWith("{")) {
      JsonObject json = JsonParser.parseString(text).getAsJsonObject();
      spoil(json);
      text = json.toString();
    }
    route.fulfill(new Route.FulfillOptions().setResponse(response).setBody(text));
  }

  private static void spoil(JsonElement json) {
    if (json.isJsonArray()) {
      json.getAsJsonArray().forEach(HostileAnswers::spoil);
    } else if (json.isJsonObject()) {
      for (Map.Entry<String, JsonElement> member : json.getAsJsonObject().entrySet()) {
        boolean isText = member.getValue().isJsonPrimitive() && member.getValue().getAsJsonPrimitive().isString();
        if (isText && (NAMES.contains(member.getKey()) || FILES.contains(member.getKey()) && member.getValue().getAsString().contains("/"))) {
          member.setValue(new JsonPrimitive(member.getValue().getAsString() + MARKUP));
        } else {
          spoil(member.getValue());
        }
      }
    }
  }

  /** All of it is text, and the policy was not even tried. */
  static void assertText(Page page, int atLeast) {
    String text = page.locator(".production-gap").first().textContent();
    assertThat(text.split(Pattern.quote(MARKUP), -1).length - 1).as("hostile texts shown").isGreaterThanOrEqualTo(atLeast);
    assertThat(page.locator("img").count()).isZero();
    assertThat((List<?>) page.evaluate("() => window.violations")).as("violations of the policy").isEmpty();
    assertThat((Boolean) page.evaluate("() => getComputedStyle(document.querySelector('.production-gap')).boxSizing === 'border-box'")).as("our style is there").isTrue();
  }
}
