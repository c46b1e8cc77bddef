package org.productiongap.framework.database;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.productiongap.framework.network.Address;

/**
 * What the address of a database says: whether the database is inside the application, where else it is, and whether the connection is
 * encrypted. For addresses in code and in configuration.
 *
 * @param text the address as written
 * @param product the kind of database in lower case, such as {@code postgresql}
 * @param isEmbedded whether the database runs inside the application, in memory or in a file
 * @param address where it is; empty for an embedded one, and where a placeholder stands for the host
 */
public record DatabaseUrl(String text, String product, boolean isEmbedded, Optional<Address> address) {

  /** Stands before addresses of Quarkus' reactive clients. */
  private static final String VERTX = "vertx-reactive:";
  private static final Set<String> PLAIN_SCHEMES = Set.of("redis", "amqp");
  private static final Set<String> SCHEMES = Set.of("redis", "rediss", "amqp", "amqps", "mongodb", "mongodb+srv", "postgresql", "postgres", "mysql", "mariadb");
  /** Parameters that switch encryption off or leave it to chance, or that accept any server. */
  private static final List<String> UNENCRYPTED = List.of("usessl=false", "sslmode=disabled", "sslmode=disable", "sslmode=allow", "sslmode=prefer",
    "sslmode=preferred", "requiressl=false", "ssl=false", "tls=false", "encrypt=false", "sslenabled=false");
  private static final List<String> UNVERIFIED = List.of("trustservercertificate=true", "verifyservercertificate=false", "sslmode=trust",
    "tlsallowinvalidcertificates=true", "tlsinsecure=true", "sslfactory=org.postgresql.ssl.nonvalidatingfactory");

  /**
   * @param text any text
   * @return empty when it is no address of a database, and for a container that a test starts
   */
  public static Optional<DatabaseUrl> of(String text) {
    if (text.regionMatches(true, 0, VERTX, 0, VERTX.length())) {
      return of(text.substring(VERTX.length()));
    }
    String lower = text.toLowerCase(Locale.ROOT).strip();
    if (lower.startsWith("jdbc:tc:") || lower.startsWith("r2dbc:tc:")) {
      return Optional.empty();
    }
    if (lower.startsWith("jdbc:") || lower.startsWith("r2dbc:")) {
      String rest = withoutWrapper(lower.substring(lower.indexOf(':') + 1));
      int end = rest.indexOf(':');
      if (end <= 0) {
        return Optional.empty();
      }
      String product = rest.substring(0, end);
      boolean isEmbedded = isEmbedded(product, rest.substring(end + 1));
      return Optional.of(new DatabaseUrl(text, product, isEmbedded, isEmbedded ? Optional.empty() : Address.of(text)));
    }
    int scheme = lower.indexOf("://");
    return scheme > 0 && SCHEMES.contains(lower.substring(0, scheme))
      ? Optional.of(new DatabaseUrl(text, lower.substring(0, scheme), false, Address.of(text))) : Optional.empty();
  }

  /** Drivers and pools that stand before the address of another: {@code p6spy:mysql:}, {@code pool:h2:}. */
  private static String withoutWrapper(String rest) {
    for (String wrapper : List.of("p6spy:", "pool:", "otel:", "tracing:", "aws-wrapper:", "log4jdbc:")) {
      if (rest.startsWith(wrapper)) {
        return rest.substring(wrapper.length());
      }
    }
    return rest;
  }

  private static boolean isEmbedded(String product, String rest) {
    String place = rest.startsWith("//") ? rest.substring(2) : rest;
    if (place.startsWith("{")) {
      return false;
    }
    return switch (product) {
      case "h2" -> !place.isEmpty() && !place.startsWith("tcp:") && !place.startsWith("ssl:");
      case "hsqldb" -> !place.isEmpty() && !place.startsWith("hsql") && !place.startsWith("http");
      case "derby" -> !place.isEmpty() && !rest.startsWith("//");
      case "sqlite" -> true;
      default -> false;
    };
  }

  /** Whether what it holds is gone when the application stops. */
  public boolean isInMemory() {
    String lower = text.toLowerCase(Locale.ROOT);
    return isEmbedded && (lower.contains(":mem:") || lower.contains(":memory:") || lower.contains("mem:///"));
  }

  /**
   * The part of the address that leaves a connection over a network unencrypted, or accepts any server; empty when none does, or when it is not known
   * to be remote.
   */
  public Optional<String> weakness() {
    return address.filter(Address::isRemote).flatMap(remote -> parameter(UNENCRYPTED).or(() -> parameter(UNVERIFIED))
      .or(() -> PLAIN_SCHEMES.contains(product) ? Optional.of(product + "://") : Optional.empty()));
  }

  /**
   * Whether a parameter leaves a connection unencrypted, or accepts any server.
   *
   * @param parameter such as {@code sslmode=disable}
   */
  static boolean isWeak(String parameter) {
    String lower = parameter.toLowerCase(Locale.ROOT);
    return UNENCRYPTED.contains(lower) || UNVERIFIED.contains(lower);
  }

  /** The same address with another parameter; empty when it is not known to be remote. */
  Optional<DatabaseUrl> with(String parameter) {
    return address.filter(Address::isRemote).map(remote -> new DatabaseUrl(text + (indexOfParameters() < text.length() ? "&" : "?") + parameter, product,
      isEmbedded, address));
  }

  /** Whether the connection is encrypted, but with whoever answers. */
  public boolean isOnlyUnverified() {
    return parameter(UNENCRYPTED).isEmpty() && parameter(UNVERIFIED).isPresent();
  }

  private Optional<String> parameter(List<String> wanted) {
    int start = indexOfParameters();
    return Arrays.stream(text.substring(start).split("[?&;]"))
      .map(String::strip)
      .filter(parameter -> wanted.contains(parameter.toLowerCase(Locale.ROOT)))
      .findFirst();
  }

  private int indexOfParameters() {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '?' || text.charAt(i) == ';') {
        return i;
      }
    }
    return text.length();
  }
}
