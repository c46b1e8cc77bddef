package org.productiongap.configuration.gap;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.productiongap.configuration.Configuration;
import org.productiongap.configuration.ConfiguredValue;
import org.productiongap.configuration.FileKind;
import org.productiongap.framework.Words;

/**
 * Addresses of the own machine that production would call or trust. A default of a placeholder is what deployment replaces, and an agent
 * that collects traces does run on the same machine.
 */
public final class LocalAddressSettings {

  private static final Pattern ADDRESS = Pattern.compile("(?<![\\w.])(?:https?|wss?)://(?:localhost|127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}|0\\.0\\.0\\.0|\\[::1]|host\\.docker\\.internal)(?=[:/?#,;\\s\"']|$)",
    Pattern.CASE_INSENSITIVE);
  /** Words before an address make a sentence for people; a directive such as {@code connect-src} and an option do not. */
  private static final Pattern PROSE = Pattern.compile("(?:^|\\s)\\p{L}{2,}:?\\s+$");
  /** The application calls itself, wherever it runs. */
  private static final Pattern OWN_PORT = Pattern.compile("\\$\\{(?:local\\.)?(?:server|quarkus\\.http|micronaut\\.server|management\\.server)\\.(?:ssl-)?port(?::\\d+)?}");
  private static final Pattern END = Pattern.compile("[,;\\s\"']");
  private static final Set<String> ELSEWHERE = Set.of("otel", "otlp", "opentelemetry", "zipkin", "jaeger", "tracing", "trace", "dapr", "statsd", "agent",
    "sidecar", "swagger", "springdoc", "openapi", "devservices", "devtools", "sonar", "test", "dev", "development", "local", "probe", "healthcheck", "example");

  private LocalAddressSettings() {
  }

  /** By file and line. */
  public static List<ConfigurationGap> in(Configuration configuration) {
    return configuration.inProduction()
      .filter(value -> isOfTheApplication(value.source()) && !Words.of(value.key().written()).containAny(ELSEWHERE))
      .flatMap(value -> address(value).map(address -> new ConfigurationGap(value.placeOf(address),
        "\"%s\" is the machine the application runs on, and in production nothing answers there; read the address from the environment."
          .formatted(shortened(address)))).stream())
      .toList();
  }

  private static boolean isOfTheApplication(FileKind source) {
    return source == FileKind.PROPERTIES || source == FileKind.YAML || source == FileKind.NAMED_PROPERTIES || source == FileKind.DOCKERFILE
      || source == FileKind.WEB_XML;
  }

  private static Optional<String> address(ConfiguredValue value) {
    String written = withoutPlaceholders(value.text().written());
    if (written.length() > 2_000) {
      return Optional.empty();
    }
    Matcher matcher = ADDRESS.matcher(written);
    if (!matcher.find() || OWN_PORT.matcher(value.text().written()).find() || PROSE.matcher(written.substring(0, matcher.start())).find()) {
      return Optional.empty();
    }
    String rest = value.text().written().substring(matcher.start());
    Matcher end = END.matcher(rest);
    return Optional.of(end.find() && end.start() > 0 ? rest.substring(0, end.start()) : rest);
  }

  /** The text with blanks where something else is filled in. */
  private static String withoutPlaceholders(String text) {
    StringBuilder masked = new StringBuilder(text);
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      boolean opens = text.startsWith("${", i);
      depth += opens ? 1 : 0;
      boolean closes = depth > 0 && text.charAt(i) == '}';
      if (depth > 0) {
        masked.setCharAt(i, '/');
      }
      depth -= closes ? 1 : 0;
    }
    return masked.toString();
  }

  private static String shortened(String address) {
    return address.length() <= 80 ? address : address.substring(0, 79) + "…";
  }
}
