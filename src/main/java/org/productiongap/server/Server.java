package org.productiongap.server;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.productiongap.scan.ProjectFiles;
import org.productiongap.scan.ScanFailure;
import org.productiongap.scan.TerminalReport;
import org.productiongap.scan.Triage;
import org.productiongap.triage.GapRepository;
import org.productiongap.triage.Stage;

/**
 * The command {@code mvn -Pserver -Dproject=FOLDER}: a SonarQube server on this machine with the plugin, a folder analyzed for
 * launch, and its triage from the server. It runs until it is interrupted.
 * <p>
 * It is told by system properties: {@code project}, the folder, or else {@code server.sample}, the bundled prototype;
 * {@code libraries}, what the folder is compiled against; {@code port}; and what the build knows: {@code server.version},
 * {@code server.zip}, {@code server.scanner}, {@code server.plugin}, {@code server.folder}.
 */
public final class Server {

  private static final int NOT_STARTED = 2;
  private static final String DEFAULT_PORT = "9000";
  private static final int MOST_PORTS = 65_535;

  private final UnaryOperator<String> settings;
  private final PrintStream out;
  private volatile boolean interrupted;

  private Server(UnaryOperator<String> settings, PrintStream out) {
    this.settings = settings;
    this.out = out;
  }

  /**
   * Runs until interrupted.
   *
   * @param arguments none
   */
  public static void main(String[] arguments) {
    int code = run(System::getProperty, System.out, System.err);
    if (code != 0) {
      // ends Maven as well, which would otherwise bury the one sentence under a page of its own
      System.exit(code);
    }
  }

  /**
   * The command, without the process around it.
   *
   * @param settings gives the value of a property, or null
   * @return the exit code, when it comes to an end by itself
   */
  static int run(UnaryOperator<String> settings, PrintStream out, PrintStream err) {
    Server server = new Server(settings, out);
    Thread hook = new Thread(server::interrupted);
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      server.run();
      Runtime.getRuntime().removeShutdownHook(hook);
      return 0;
    } catch (ServerProblem e) {
      if (server.interrupted) {
        return 0;
      }
      Runtime.getRuntime().removeShutdownHook(hook);
      err.println("Not started: " + e.getMessage());
      return NOT_STARTED;
    }
  }

  private void interrupted() {
    interrupted = true;
    out.println("Stopping ...");
  }

  private void run() {
    // everything that can be wrong is looked at before anything is unpacked or started
    String name = settings.apply("project");
    ProjectFiles project = files(name == null ? required("server.sample") : name);
    int port = port();
    SonarServer.free(port);
    Account account = Account.forServer();
    Jdk jdk = Jdk.find(Jdk.Versions.of(required("server.version")), System.getenv(), account::reaches);
    Path base = Path.of(required("server.folder"));

    out.println("SonarQube " + required("server.version") + ", below " + base + " ...");
    SonarHome home = SonarHome.unpacked(Path.of(required("server.zip")), required("server.version"), base, account);
    home.install(Path.of(required("server.plugin")), account);
    out.printf("Starting it on port %d with JDK %d, which takes about a minute ...%n", port, jdk.version());
    try (SonarServer server = SonarServer.start(home, jdk, account, port)) {
      WebApi api = AdminLogin.to(server.address(), home.folder());
      String key = key(project.root());
      analyze(api, key, project, jdk, home);
      new TerminalReport(out).print(project.root(), facts(home), Triage.of(OpenGaps.of(api, key)), TerminalReport.notes(project));
      tellWhere(api, server.address(), key);
      server.awaitEnd();
      throw new ServerProblem("SonarQube ended by itself; its logs are in " + home.logs() + ".");
    }
  }

  private ProjectFiles files(String folder) {
    try {
      String libraries = settings.apply("libraries");
      return ProjectFiles.in(folder, libraries == null ? "" : libraries);
    } catch (ScanFailure e) {
      throw new ServerProblem(e.getMessage(), e);
    }
  }

  private static String facts(SonarHome home) {
    return "SonarQube %s, quality profile \"%s\"".formatted(home.version(), Stage.LAUNCH.profileName());
  }

  private int port() {
    String text = settings.apply("port") == null ? DEFAULT_PORT : settings.apply("port").trim();
    if (text.matches("\\d{1,5}") && Integer.parseInt(text) > 0 && Integer.parseInt(text) <= MOST_PORTS) {
      return Integer.parseInt(text);
    }
    throw new ServerProblem("This is not a port: " + text + ".");
  }

  /** The folder's name, and what tells it from other folders of that name. */
  static String key(Path root) {
    String name = root.getFileName() == null ? "project" : root.getFileName().toString();
    return name.replaceAll("[^A-Za-z0-9_.-]", "-") + "-" + Integer.toHexString(root.toString().hashCode());
  }

  private void analyze(WebApi api, String key, ProjectFiles project, Jdk jdk, SonarHome home) {
    Path work = home.folder().resolveSibling("analysis");
    String name = project.root().getFileName() == null ? key : project.root().getFileName().toString();
    if (api.get("api/projects/search", Map.of("projects", key)).getAsJsonArray("components").isEmpty()) {
      api.post("api/projects/create", Map.of("project", key, "name", name));
    }
    String stage = Stage.LAUNCH.profileName();
    api.post("api/qualityprofiles/add_project", Map.of("project", key, "language", GapRepository.LANGUAGE, "qualityProfile", stage));
    out.printf("Analyzing %s with the quality profile \"%s\" ...%n", project.root(), stage);
    Map<String, String> properties = new LinkedHashMap<>(Analysis.settings(project, empty(work)));
    properties.put("sonar.projectName", name);
    new Analysis(Path.of(required("server.scanner")), jdk, work).run(api, key, project.root(), properties);
  }

  private static Path empty(Path work) {
    try {
      return Files.createDirectories(work.resolve("no-classes"));
    } catch (IOException e) {
      throw new ServerProblem("The folder " + work + " cannot be written: " + e + ".", e);
    }
  }

  private void tellWhere(WebApi api, URI address, String key) {
    out.printf("%nIn the browser: %s/dashboard?id=%s%n", address, URLEncoder.encode(key, StandardCharsets.UTF_8));
    out.printf("Log in as %s with the password %s%n", api.user(), api.password());
    out.println("The server runs until you press Ctrl-C.");
    out.flush();
  }

  private String required(String property) {
    String value = settings.apply(property);
    if (value == null) {
      throw new ServerProblem("The property " + property + " is missing; \"mvn -Pserver\" sets it.");
    }
    return value;
  }
}
