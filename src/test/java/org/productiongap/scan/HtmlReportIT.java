package org.productiongap.scan;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.productiongap.framework.Place;
import org.productiongap.project.Clue;
import org.productiongap.triage.Bucket;
import org.productiongap.triage.Stage;
import org.sonar.api.rules.RuleType;

/**
 * The page as people see it: in a real browser, from a file.
 */
class HtmlReportIT {

  private static final int NARROW = 320;
  private static final int WIDE = 1280;
  private static final int MANY = 2000;
  private static final int LARGEST = 8_000_000;
  private static final String HOSTILE_LINE = "  String evil = \"</script><script>alert(1)</script><img src='https://example.org/x' onerror=alert(2)>\"; // \u202e}; &amp; <b>";
  private static final String HOSTILE_MESSAGE = "Close </summary></details><script>alert(3)</script> \"it\" {{version}} \u202e\u0007.";
  private static final String HOSTILE_NAME = "a \"b\" <i>{{c}}'.java";

  private static Playwright playwright;
  private static Browser browser;

  @TempDir
  private Path folder;
  private final List<String> problems = new ArrayList<>();
  private final List<String> requests = new ArrayList<>();
  private Path root;
  private Gap token;
  private Gap writes;

  @BeforeAll
  static void start() {
    playwright = org.productiongap.server.Browser.playwright();
    browser = org.productiongap.server.Browser.chromium(playwright);
  }

  @AfterAll
  static void stop() {
    playwright.close();
  }

  @BeforeEach
  void aProject() throws IOException {
    root = Files.createDirectories(folder.resolve("shop <b>&amp;"));
    Files.createDirectories(root.resolve("src"));
    Files.writeString(root.resolve("src/Shop.java"), "class Shop {\n\n" + HOSTILE_LINE + "\n\n  void till() {\n    open();\n  }\n}\n");
    Files.writeString(root.resolve("src").resolve(HOSTILE_NAME), "class A {\n" + "x".repeat(5000) + "token" + "y".repeat(5000) + "\n}\n");
    Files.write(root.resolve("src/Cafe.java"), "class Caf\u00e9 {\r\n  int caf\u00e9;\r\n}\r\n".getBytes(StandardCharsets.ISO_8859_1));
    Files.writeString(root.resolve("src/Known.java"), "@SuppressWarnings(\"production-gap:TokenWithoutExpiry\") // reason: <b>the device</b> has no clock\nclass Known {}\n");
    token = rule("TokenWithoutExpiry", Bucket.MUST_HAVE);
    writes = rule("UnloggedFailure", Bucket.WITHIN_30_DAYS);
  }

  private static Gap rule(String key, Bucket bucket) throws IOException {
    return new Gap(key, "Gaps of " + key, bucket, java.time.Duration.ofMinutes(10), RuleType.BUG, List.of("area"), List.of(),
      Files.readString(Path.of("rules-metadata", key + ".html")));
  }

  private List<Finding> findings() {
    return List.of(
      new Finding(token, new Place("src/Shop.java", 3, 9, 3, 13), HOSTILE_MESSAGE, List.of(
        new Clue("It is opened here \u2066.", new Place("src/Shop.java", 6, 4, 6, 10)), new Clue("", Place.ofLine("src/Gone.java", 7)))),
      new Finding(token, new Place("src/" + HOSTILE_NAME, 2, 5000, 2, 5005), "End it.", List.of()),
      new Finding(writes, new Place("src/Cafe.java", 2, 6, 2, 10), "Log it.", List.of()),
      new Finding(writes, "src/Gone.java", 4, "The file is gone."),
      new Finding(writes, ".", 0, "The whole project."));
  }

  private Path page(List<Finding> findings, String... notes) throws IOException {
    ProjectFiles files = new ProjectFiles(root, List.of(root.resolve("src/Shop.java"), root.resolve("src/Known.java")), List.of(), List.of(), List.of(), List.of());
    Results results = Results.of(root, new Engine.Analysis(List.of(token, writes), findings, List.of()), "1.2", Stage.LAUNCH, Reports.baseline(Set.of()));
    String html = new HtmlReport(files, List.of(notes), LocalDate.of(2026, 11, 21)).of(results);
    return Files.write(folder.resolve("page.html"), html.getBytes(StandardCharsets.UTF_8));
  }

  private Page open(Path file, Browser.NewContextOptions options) {
    BrowserContext context = browser.newContext(options);
    Page page = context.newPage();
    page.onPageError(problems::add);
    page.onConsoleMessage(message -> problems.add(message.text()));
    page.onDialog(dialog -> {
      problems.add("a dialog: " + dialog.message());
      dialog.dismiss();
    });
    page.onRequest(request -> requests.add(request.url()));
    page.navigate(file.toUri().toString());
    return page;
  }

  private Page open(Path file, int width) {
    return open(file, new Browser.NewContextOptions().setViewportSize(width, 900));
  }

  private void assertAtPeace(Path file) {
    assertThat(problems).as("errors, messages and dialogs").isEmpty();
    assertThat(requests).as("requests").containsOnly(file.toUri().toString());
  }

  @Test
  void countsAndShowsWhatWasFound() throws IOException {
    Path file = page(findings(), "1 file left out: \u001b[2J<i>x</i>");
    Page page = open(file, WIDE);
    assertThat(page.title()).isEqualTo("Production Gap: shop <b>&amp;");
    assertThat(page.locator("h1").allTextContents()).containsExactly("shop <b>&amp;");
    assertThat(page.locator(".headline").textContent()).isEqualTo("Not ready for launch");
    assertThat(page.locator(".verdict p").last().textContent()).isEqualTo("Close 2 must-have findings first, about 20 min of work. All buckets: 5 findings, about 50 min.");
    assertThat(page.locator(".count strong").allTextContents()).containsExactly("2", "3", "0");
    assertThat(page.locator(".finding").count()).isEqualTo(5);
    assertThat(page.locator(".gaps > li").count()).isEqualTo(2);
    assertThat(page.locator("#TokenWithoutExpiry .fix").count()).isEqualTo(9);
    assertThat(page.locator("#TokenWithoutExpiry .why h5").allTextContents()).containsExactly("When not to worry", "What is not reported", "How to silence one finding");
    assertThat(page.locator("#TokenWithoutExpiry .fix .pair").count()).isEqualTo(10);
    assertThat(page.locator("#TokenWithoutExpiry ins").first().textContent()).isEqualTo("Instant now = Instant.now();\n");
    assertThat(page.locator(".deferrals q").allTextContents()).containsExactly("<b>the device</b> has no clock");
    assertThat(page.locator(".notes li").allTextContents()).containsExactly("1 file left out: \u27e8U+001B\u27e9[2J<i>x</i>");
    assertThat(page.locator(".checklist li").count()).isEqualTo(6);
    assertAtPeace(file);
  }

  @Test
  void showsHostileCodeAsText() throws IOException {
    Path file = page(findings());
    Page page = open(file, WIDE);
    Locator first = page.locator(".finding").first();
    assertThat(first.locator("summary .message").textContent())
      .isEqualTo("Close </summary></details><script>alert(3)</script> \"it\" {{version}} \u27e8U+202E\u27e9\u27e8U+0007\u27e9.");
    assertThat(first.locator(".hit").first().textContent()).isEqualTo(HOSTILE_LINE.replace("\u202e", "\u27e8U+202E\u27e9") + "\n");
    assertThat(first.locator("mark").allTextContents()).containsExactly("evil", "open()");
    assertThat(first.locator(".reasons > li").count()).isEqualTo(2);
    assertThat(first.locator(".reasons .where").last().textContent()).isEqualTo("src/Gone.java:7");
    Locator second = page.locator(".finding").nth(1);
    assertThat(second.locator(".where").first().textContent()).isEqualTo("src/" + HOSTILE_NAME + ":2");
    assertThat(second.locator("mark").textContent()).isEqualTo("token");
    assertThat(second.locator(".hit").textContent()).startsWith("\u2026xxx").endsWith("yyy\u2026\n").hasSizeLessThan(200);
    assertThat(page.locator(".finding mark").allTextContents()).contains("caf\u00e9");
    assertThat(page.locator("script").count()).isEqualTo(1);
    assertThat(page.locator("img, iframe, object, link, main script, h1 b, .finding i, q b").count()).isZero();
    assertAtPeace(file);
  }

  @Test
  void isReadWithTheKeyboard() throws IOException {
    Path file = page(findings());
    Page page = open(file, WIDE);
    page.keyboard().press("Tab");
    assertThat(page.locator(":focus").textContent()).isEqualTo("Skip to the findings");
    page.keyboard().press("Enter");
    Locator closed = page.locator(".finding:not([open])").first();
    closed.locator("summary").focus();
    page.keyboard().press("Enter");
    assertThat(page.locator(".finding[open]").count()).isEqualTo(2);
    page.keyboard().press("Space");
    assertThat(page.locator(".finding[open]").count()).isEqualTo(1);
    page.locator("#filter").focus();
    page.keyboard().type("cafe");
    page.locator("#shown:has-text('1 of 5 findings')").waitFor();
    assertThat(page.locator(".finding:visible").count()).isEqualTo(1);
    assertThat(page.locator("header, main, footer").count()).isEqualTo(3);
    List<?> levels = (List<?>) page.evaluate("() => [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(h => +h.tagName[1])");
    assertThat(IntStream.range(1, levels.size()).filter(i -> (int) levels.get(i) > (int) levels.get(i - 1) + 1).boxed()).as("headings skip no level").isEmpty();
    assertAtPeace(file);
  }

  @Test
  void opensTheFindingThatAnAddressNames() throws IOException {
    Path file = page(findings());
    Page page = open(file, WIDE);
    String id = page.locator(".finding").last().getAttribute("id");
    page.evaluate("id => { location.hash = id; }", id);
    page.locator("#" + id + "[open]").waitFor();
    assertAtPeace(file);
  }

  @Test
  void fitsAPhone() throws IOException {
    Path file = page(findings());
    Page page = open(file, NARROW);
    page.locator("#open").click();
    page.evaluate("() => document.querySelectorAll('details').forEach(details => { details.open = true; })");
    assertThat((Boolean) page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth")).as("no sideways scrolling at 320 px").isTrue();
    assertAtPeace(file);
  }

  @Test
  void printsEverythingEvenWithoutScript() throws IOException {
    Path file = page(findings());
    Page page = open(file, new Browser.NewContextOptions().setViewportSize(WIDE, 900).setJavaScriptEnabled(false));
    assertThat(page.locator(".finding").last().locator("summary").isVisible()).as("readable without script").isTrue();
    assertThat(page.locator(".tools").isVisible()).isFalse();
    assertThat(page.locator(".fix .pair").first().isVisible()).isFalse();
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    for (String part : List.of(".why .text", ".fix .pair", ".more .text", ".finding .excerpt", ".reasons > li", ".checklist li")) {
      Locator all = page.locator(part);
      assertThat(all.count()).as(part).isPositive();
      for (int i = 0; i < all.count(); i++) {
        assertThat(all.nth(i).isVisible()).as(part + " " + i).isTrue();
      }
    }
    assertThat(page.locator(".skip").isVisible()).isFalse();
    assertAtPeace(file);
  }

  @Test
  void isReadableInTheDark() throws IOException {
    Path file = page(findings());
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      Page page = open(file, new Browser.NewContextOptions().setViewportSize(WIDE, 900).setColorScheme(scheme));
      page.evaluate("() => document.querySelectorAll('details').forEach(details => { details.open = true; })");
      Object low = page.evaluate(CONTRAST);
      assertThat((List<?>) low).as(scheme + ": text below 4.5:1").isEmpty();
    }
    assertAtPeace(file);
  }

  @Test
  void holdsThousandsOfFindings() throws IOException {
    List<Finding> findings = new ArrayList<>();
    String line = "    return repository.findAll().stream().filter(order -> order.isOpen()).map(this::answer).toList();\n";
    for (int i = 0; i < MANY / 10; i++) {
      String name = "src/OrderController" + i + ".java";
      Files.writeString(root.resolve(name), String.join("", Collections.nCopies(100, line)));
      for (int j = 0; j < 10; j++) {
        findings.add(new Finding(j % 2 == 0 ? token : writes, new Place(name, 10 * j + 3, 11, 10 * j + 3, 30), "Give this token an end, as the others have.",
          List.of(new Clue("It starts here.", new Place(name, 10 * j + 1, 4, 10 * j + 1, 20)))));
      }
    }
    Path file = page(findings);
    assertThat(Files.size(file)).isLessThan(LARGEST);
    long start = System.nanoTime();
    Page page = open(file, WIDE);
    page.locator("#filter").fill("controller7.java");
    page.locator("#shown:has-text('10 of 2000 findings')").waitFor();
    page.locator("#filter").fill("");
    page.locator("#open").click();
    assertThat(page.locator(".finding[open]").count()).isEqualTo(MANY);
    assertThat(System.nanoTime() - start).as("opened, filtered, everything shown, in nanoseconds").isLessThan(15_000_000_000L);
    assertAtPeace(file);
  }

  /** Every text with the contrast to what is behind it, by the formula of the accessibility guidelines (WCAG 2.2, 1.4.3). */
  private static final String CONTRAST = """
    () => {
      const rgb = text => text.match(/[\\d.]+/g).map(Number);
      const light = ([r, g, b]) => [r, g, b].map(c => c / 255).map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
        .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
      const behind = element => { for (let e = element; e; e = e.parentElement) { const c = rgb(getComputedStyle(e).backgroundColor); if (c.length < 4 || c[3] > 0) { return c; } } return [255, 255, 255]; };
      const low = new Set();
      for (const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT); walker.nextNode();) {
        const element = walker.currentNode.parentElement;
        if (walker.currentNode.data.trim() !== '' && !['SCRIPT', 'STYLE'].includes(element.tagName)) {
          const [a, b] = [light(rgb(getComputedStyle(element).color)), light(behind(element))].sort((x, y) => y - x);
          if ((a + 0.05) / (b + 0.05) < 4.5) { low.add(`${element.tagName}.${element.className}: ${((a + 0.05) / (b + 0.05)).toFixed(2)}`); }
        }
      }
      return [...low];
    }""";
}
