package org.productiongap.configuration.gap;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.productiongap.configuration.Configuration;
import org.productiongap.configuration.ConfiguredValue;
import org.productiongap.configuration.Setting;
import org.productiongap.framework.security.ManagementPaths;

/**
 * Where management endpoints that show or change the inside of the application are open to the network.
 */
public final class ManagementEndpoints {

  private static final String ALL = "*";
  private static final String HEALTH = "health";
  private static final String DEFAULT_PORT = "8080";
  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "::1", "[::1]");
  private static final Set<String> OPEN = Set.of("unrestricted", "read-only");
  /** Without these, what is left of all endpoints neither shows secrets nor changes anything. */
  private static final Set<String> WORST = Set.of("env", "heapdump", "configprops", "threaddump", "loggers", "logfile", "shutdown", "jolokia");

  private ManagementEndpoints() {
  }

  /** By setting, file and line; one for each list of endpoints. */
  public static List<ConfigurationGap> in(Configuration configuration) {
    Set<String> lists = new HashSet<>();
    Stream<ConfigurationGap> exposed = configuration.inProduction(Setting.ACTUATOR_EXPOSURE)
      .filter(value -> !isOutOfReach(configuration, value))
      .flatMap(value -> exposed(configuration, value).stream().filter(gap -> value.key().index() < 0 || lists.add(value.file() + value.scope().profiles())));
    Stream<ConfigurationGap> values = configuration.inProduction(Setting.ACTUATOR_VALUES)
      .filter(value -> value.word().filter("always"::equals).isPresent()
        && isExposed(configuration, value, value.key().segments().get(value.key().segments().size() - 2)))
      .map(value -> new ConfigurationGap(value.place(),
        "This shows passwords and keys to whoever may open the endpoint; set \"never\" or \"when-authorized\"."));
    Stream<ConfigurationGap> details = configuration.inProduction(Setting.ACTUATOR_HEALTH_DETAILS)
      .filter(value -> value.word().filter("always"::equals).isPresent() && isExposed(configuration, value, HEALTH))
      .map(value -> new ConfigurationGap(value.place(),
        "This tells whoever asks for the health which databases, disks and services are behind the application; set \"when-authorized\"."));
    Stream<ConfigurationGap> shutdown = Stream.concat(
        configuration.inProduction(Setting.ACTUATOR_SHUTDOWN).filter(ConfiguredValue::isTrue),
        configuration.inProduction(Setting.ACTUATOR_SHUTDOWN_ACCESS).filter(value -> value.word().filter("unrestricted"::equals).isPresent()))
      .filter(value -> isExposed(configuration, value, "shutdown"))
      .map(value -> new ConfigurationGap(value.place(), "Whoever reaches the management endpoints can stop the application; leave its shutdown off."));
    Stream<ConfigurationGap> sensitive = configuration.inProduction(Setting.ACTUATOR_SENSITIVE)
      .filter(value -> value.isFalse() && isSensitive(value) && !isOutOfReach(configuration, value))
      .map(value -> new ConfigurationGap(value.place(),
        "This opens management endpoints to everyone without a login; leave them sensitive, and open health alone."));
    return Stream.of(exposed, values, details, shutdown, sensitive).flatMap(found -> found).toList();
  }

  private static boolean isSensitive(ConfiguredValue value) {
    List<String> segments = value.key().segments();
    if (value.key().environment()) {
      return value.key().flat().equals("endpointssensitive");
    }
    String endpoint = segments.size() < 3 ? "all" : segments.get(1);
    return endpoint.equals("all") || ManagementPaths.isSensitive(endpoint);
  }

  private static Optional<ConfigurationGap> exposed(Configuration configuration, ConfiguredValue value) {
    Set<String> excluded = excluded(configuration, value);
    if (excluded.contains(ALL)) {
      return Optional.empty();
    }
    List<String> named = value.elements();
    List<String> elements = !areOffByDefault(configuration, value) ? named
      : switchedOn(configuration, value).filter(endpoint -> named.contains(ALL) || named.contains(endpoint)).toList();
    if (elements.contains(ALL)) {
      return excluded.containsAll(WORST) ? Optional.empty()
        : Optional.of(new ConfigurationGap(value.place(),
          "This opens all management endpoints, with the environment and a dump of the memory; name health and the few that you need."));
    }
    List<String> sensitive = elements.stream().filter(element -> ManagementPaths.isSensitive(element.toLowerCase(Locale.ROOT).replace("-", ""))
      && !excluded.contains(element)).toList();
    return sensitive.isEmpty() ? Optional.empty()
      : Optional.of(new ConfigurationGap(sensitive.size() == 1 ? value.placeOf(sensitive.get(0)) : value.place(),
        "This opens %s to the network, which %s not for the public; take %s out, or bind management to a port of its own that only operators reach."
          .formatted(String.join(", ", sensitive), sensitive.size() == 1 ? "is" : "are", sensitive.size() == 1 ? "it" : "them")));
  }

  private static boolean areOffByDefault(Configuration configuration, ConfiguredValue value) {
    return configuration.beside(value, Setting.ACTUATOR_ON_BY_DEFAULT).anyMatch(ConfiguredValue::isFalse)
      || configuration.beside(value, Setting.ACTUATOR_ACCESS_BY_DEFAULT).anyMatch(access -> access.word().filter("none"::equals).isPresent());
  }

  /** The endpoints that are switched on one by one. */
  private static Stream<String> switchedOn(Configuration configuration, ConfiguredValue value) {
    return configuration.beside(value, Setting.ACTUATOR_SWITCH)
      .filter(other -> !other.key().environment() && (other.isTrue() || other.word().filter(OPEN::contains).isPresent()))
      .map(other -> other.key().segments().get(2));
  }

  private static Set<String> excluded(Configuration configuration, ConfiguredValue value) {
    return configuration.beside(value, Setting.ACTUATOR_EXCLUSION).flatMap(other -> other.elements().stream()).collect(Collectors.toSet());
  }

  /** Whether an endpoint is, as far as the configuration says, among those that are open to the network. */
  private static boolean isExposed(Configuration configuration, ConfiguredValue value, String endpoint) {
    List<String> exposed = configuration.beside(value, Setting.ACTUATOR_EXPOSURE).flatMap(other -> other.elements().stream()).toList();
    Set<String> excluded = excluded(configuration, value);
    boolean unknown = configuration.beside(value, Setting.ACTUATOR_EXPOSURE).anyMatch(other -> other.value().isEmpty());
    return !unknown && !excluded.contains(ALL) && !excluded.contains(endpoint) && (exposed.isEmpty() || exposed.contains(ALL) || exposed.contains(endpoint))
      && !isOutOfReach(configuration, value);
  }

  /** Whether management listens where the public does not come: switched off, on the loopback address, or on a port of its own. */
  private static boolean isOutOfReach(Configuration configuration, ConfiguredValue value) {
    boolean loopback = Stream.of(Setting.MANAGEMENT_ADDRESS, Setting.SERVER_ADDRESS)
      .flatMap(setting -> configuration.beside(value, setting)).anyMatch(address -> address.value().filter(LOOPBACK::contains).isPresent());
    String port = configuration.beside(value, Setting.SERVER_PORT).flatMap(other -> other.value().stream()).findFirst().orElse(DEFAULT_PORT);
    boolean ownPort = configuration.beside(value, Setting.MANAGEMENT_PORT).anyMatch(other -> !other.value().filter(port::equals).isPresent());
    return loopback || ownPort;
  }
}
