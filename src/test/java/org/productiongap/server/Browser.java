package org.productiongap.server;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A real browser with somebody logged in. It is the Chromium of the machine; nothing is downloaded.
 */
public final class Browser implements AutoCloseable {

  private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
  private static final List<String> OPTIONS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync");
  private static final int PATIENCE = 120_000;
  private static final int OK = 200;

  private final Playwright playwright;
  private final com.microsoft.playwright.Browser browser;
  private final BrowserContext context;
  private final URI address;
  private final List<String> failures = new ArrayList<>();

  /**
   * Starts a browser.
   *
   * @param address of the server
   * @throws AssertionError when this machine has no Chromium, or the server does not know the user
   */
  Browser(URI address, String user, String password) {
    this.address = address;
    playwright = playwright();
    browser = chromium(playwright);
    context = browser.newContext();
    context.setDefaultTimeout(PATIENCE);
    int status = context.request().post(address.resolve("/api/authentication/login").toString(), RequestOptions.create()
      .setForm(FormData.create().set("login", user).set("password", password))).status();
    if (status != OK) {
      throw new AssertionError("Nobody is logged in as " + user + ": " + status);
    }
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
    Page page = context.newPage();
    page.setViewportSize(width, 900);
    page.onPageError(failures::add);
    page.onDialog(dialog -> {
      failures.add("a dialog: " + dialog.message());
      dialog.dismiss();
    });
    page.navigate(address.resolve(path).toString());
    return page;
  }

  /** Scripts that failed, and dialogs, on any page. */
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
