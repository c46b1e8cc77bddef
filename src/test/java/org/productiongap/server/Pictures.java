package org.productiongap.server;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;

/**
 * The pictures of our pages in the README. {@code -Dscreenshots.update=true} takes them anew.
 *
 * @param address of the server
 * @param api as its administrator
 */
record Pictures(URI address, WebApi api) {

  /** Where the README has them. */
  static final Path FOLDER = Path.of("src", "site");

  private static final int WIDTH = 900;
  private static final int MOST_HEIGHT = 760;
  /** In percent; text stays readable. */
  private static final int QUALITY = 70;

  /**
   * Takes both.
   *
   * @param project that was analyzed
   */
  void take(String project) throws IOException {
    Files.createDirectories(FOLDER);
    try (Browser browser = new Browser(address, api.user(), api.password())) {
      Page board = browser.open("/project/extension/productiongap/board?id=" + project, WIDTH);
      board.locator(".production-gap .columns").waitFor();
      take(browser, board, "board.webp");
      Page stages = browser.open("/admin/extension/productiongap/stages", WIDTH);
      stages.locator("#gap-preview").click();
      stages.locator("#gap-apply").waitFor();
      take(browser, stages, "stages.webp");
    }
  }

  private static void take(Browser browser, Page page, String name) throws IOException {
    page.evaluate("() => { document.activeElement.blur(); window.scrollTo(0, 0); }");
    // what SonarQube lays over its pages, such as its advertisement
    page.evaluate("() => { const page = document.querySelector('.production-gap'); document.body.replaceChildren(page); page.style.background = 'white'; }");
    BoundingBox box = page.locator(".production-gap").boundingBox();
    JsonObject clip = new JsonObject();
    Map.of("x", box.x, "y", box.y, "width", box.width, "height", Math.min(box.height, MOST_HEIGHT), "scale", 1.0).forEach(clip::addProperty);
    JsonObject settings = JsonParser.parseString("{\"format\":\"webp\",\"quality\":%d,\"captureBeyondViewport\":true}".formatted(QUALITY)).getAsJsonObject();
    settings.add("clip", clip);
    CDPSession session = browser.session(page);
    JsonElement data = session.send("Page.captureScreenshot", settings).get("data");
    Files.write(FOLDER.resolve(name), Base64.getDecoder().decode(data.getAsString()));
  }
}
