package org.productiongap.server;

import com.google.gson.JsonElement;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.io.File;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A real browser with somebody logged in. It is the Chromium of the machine; nothing is downloaded.
 */
public final class Browser implements AutoCloseable {

  private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
  private static final List<String> OPTIONS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync");
  private static final int PATIENCE = 120_000;
  private static final int ATTEMPTS = 3;
  private static final int OK = 200;
  private static final int HEIGHT = 900;
  private static final String OUR_FILES = "/static/productiongap/";
  /** Where the pages run without SonarQube around them, under the strictest policy that a server could set. */
  private static final String BARE = "/strict-policy.html";
  private static final String BARE_SCRIPT = "/strict-policy.js";
  private static final String STRICT_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; "
    + "require-trusted-types-for 'script'; trusted-types 'none'";
  private static final String BARE_PAGE = "<!doctype html><html lang=\"en\"><head><title>Bare</title><script type=\"module\" src=\"" + BARE_SCRIPT + "\"></script></head><body></body></html>";
  private static final String BARE_START = """
    window.violations = [];
    document.addEventListener('securitypolicyviolation', (event) => window.violations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`));
    const asked = new URLSearchParams(location.search);
    window.registerExtension = (key, start) => start({ el: document.body, baseUrl: '', component: { key: asked.get('project') } });
    import(`/static/productiongap/${asked.get('page')}.js`);
    """;

  private final Playwright playwright;
  private final com.microsoft.playwright.Browser browser;
  private final BrowserContext context;
  private final URI address;
  private final List<String> failures = new ArrayList<>();
  private final List<String> requests = new ArrayList<>();

  /**
   * Starts a browser.
   *
   * @param address of the server
   * @throws AssertionError when this machine has no Chromium, or the server does not know the user
   */
  Browser(URI address, String user, String password) {
    this.address = address;
    dismissNotices(new WebApi(address, user, password));
    playwright = playwright();
    browser = chromium(playwright);
    context = browser.newContext();
    context.setDefaultTimeout(PATIENCE);
    int status = context.request().post(address.resolve("/api/authentication/login").toString(), RequestOptions.create()
      .setForm(FormData.create().set("login", user).set("password", password)).setMaxRetries(ATTEMPTS)).status();
    if (status != OK) {
      throw new AssertionError("Nobody is logged in as " + user + ": " + status);
    }
  }

  /** SonarQube greets people with dialogs of its own, which lie over every page until they are dismissed. */
  private static void dismissNotices(WebApi api) {
    api.get("api/webservices/list", Map.of("include_internals", "true")).getAsJsonArray("webServices").asList().stream()
      .map(JsonElement::getAsJsonObject).filter(service -> service.get("path").getAsString().equals("api/users"))
      .flatMap(service -> service.getAsJsonArray("actions").asList().stream())
      .map(JsonElement::getAsJsonObject).filter(action -> action.get("key").getAsString().equals("dismiss_notice"))
      .flatMap(action -> action.getAsJsonArray("params").get(0).getAsJsonObject().getAsJsonArray("possibleValues").asList().stream())
      .forEach(notice -> api.post("api/users/dismiss_notice", Map.of("notice", notice.getAsString())));
  }

  /** What drives a browser, without fetching one. */
  public static Playwright playwright() {
    return Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
  }

  /**
   * Starts the browser of this machine, with nobody logged in anywhere.
   *
   * @throws AssertionError when it has none
   */
  public static com.microsoft.playwright.Browser chromium(Playwright playwright) {
    return playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(executable()).setArgs(OPTIONS));
  }

  private static Path executable() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
      .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
      .filter(Files::isExecutable)
      .findFirst()
      .orElseThrow(() -> new AssertionError("The pages are tested in a real browser, and there is none: install Chromium (Debian: apt-get install chromium)."));
  }

  /**
   * Opens a page of the server.
   *
   * @param width of the window, in CSS pixels
   */
  Page open(String path, int width) {
    Page page = page(width);
    page.navigate(address.resolve(path).toString());
    return page;
  }

  /** The same in SonarQube's dark theme, where the server has one. */
  Page openDark(String path, int width) {
    Page page = page(width);
    page.addInitScript("localStorage.setItem('sonarqube.theme', 'dark')");
    page.navigate(address.resolve(path).toString());
    return page;
  }

  /**
   * Opens one of our pages without SonarQube around it, under a policy that allows nothing but scripts, styles and requests of the
   * server itself, and no text to become markup. What violates it is in the page's list {@code violations}.
   *
   * @param name of the page's script
   * @param routes changes what the server answers
   */
  Page openBare(String name, String project, int width, Consumer<Page> routes) {
    Page page = page(width);
    page.route(url -> URI.create(url).getPath().equals(BARE), route -> route.fulfill(new Route.FulfillOptions().setStatus(OK)
      .setHeaders(Map.of("Content-Type", "text/html;charset=utf-8", "Content-Security-Policy", STRICT_POLICY)).setBody(BARE_PAGE)));
    page.route(url -> URI.create(url).getPath().equals(BARE_SCRIPT), route -> route.fulfill(new Route.FulfillOptions().setStatus(OK)
      .setContentType("text/javascript").setBody(BARE_START)));
    page.onRequest(request -> requests.add(request.url()));
    routes.accept(page);
    page.navigate(address.resolve(BARE + "?page=" + name + "&project=" + URLEncoder.encode(project, StandardCharsets.UTF_8)).toString());
    return page;
  }

  private Page page(int width) {
    Page page = context.newPage();
    page.setViewportSize(width, HEIGHT);
    page.onPageError(failures::add);
    page.onDialog(dialog -> {
      failures.add("a dialog: " + dialog.message());
      dialog.dismiss();
    });
    page.onConsoleMessage(message -> {
      if (message.type().equals("error") && message.location().contains(OUR_FILES) || message.text().contains("Content Security Policy")) {
        failures.add(message.text());
      }
    });
    CDPSession network = session(page);
    network.send("Network.enable");
    network.on("Network.requestWillBeSent", event -> {
      if (event.getAsJsonObject("initiator").toString().contains(OUR_FILES)) {
        requests.add(event.getAsJsonObject("request").get("url").getAsString());
      }
    });
    return page;
  }

  /** What the server answers. A kept connection that it has just closed is opened again, as a browser does and this client does not unless told. */
  static APIResponse answer(Route route) {
    return route.fetch(new Route.FetchOptions().setMaxRetries(ATTEMPTS));
  }

  /** Talks to the browser itself about a page. */
  CDPSession session(Page page) {
    return context.newCDPSession(page);
  }

  /** What our pages asked for, without what SonarQube's own pages do. */
  List<URI> requests() {
    return requests.stream().map(URI::create).toList();
  }

  /** Scripts of ours that failed or were refused, and dialogs, on any page. */
  List<String> failures() {
    return List.copyOf(failures);
  }

  @Override
  public void close() {
    playwright.close();
  }

  @Override
  public String toString() {
    return "Browser at " + address + Arrays.asList(failures);
  }
}
