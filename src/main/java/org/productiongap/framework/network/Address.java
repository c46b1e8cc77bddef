package org.productiongap.framework.network;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * An address of something on the network, as it is written in code or configuration.
 *
 * @param scheme in lower case, such as {@code https} or {@code jdbc:postgresql}; empty where only a host is written
 * @param host in lower case, without brackets
 * @param rest what stands behind host and port, from the slash, the question mark or the semicolon on
 */
public record Address(String scheme, String host, String rest) {

  private static final Set<String> THIS_MACHINE = Set.of("localhost", "0.0.0.0", "::1", "0:0:0:0:0:0:0:1", "host.docker.internal", "localhost.localdomain");

  /**
   * Reads {@code scheme://user@host:port/path}, {@code jdbc:vendor://host}, {@code jdbc:oracle:thin:@host} and {@code jdbc:oracle:thin:@//host}.
   *
   * @param text any text
   * @return empty when it has no scheme, has spaces, or the host is left open
   */
  public static Optional<Address> of(String text) {
    int slashes = text.indexOf("://");
    int at = text.indexOf(":@");
    boolean isThin = text.startsWith("jdbc:") && at > 0;
    int schemeEnd = isThin ? at : slashes;
    if (schemeEnd <= 0 || text.chars().anyMatch(Character::isWhitespace) || !isScheme(text.substring(0, schemeEnd))) {
      return Optional.empty();
    }
    String afterScheme = text.substring(isThin ? at + 2 : slashes + 3);
    String authority = isThin && afterScheme.startsWith("//") ? afterScheme.substring(2) : afterScheme;
    int end = 0;
    while (end < authority.length() && "/?#;,".indexOf(authority.charAt(end)) < 0) {
      end++;
    }
    String host = host(authority.substring(0, end));
    return host.isEmpty() ? Optional.empty()
      : Optional.of(new Address(text.substring(0, schemeEnd).toLowerCase(Locale.ROOT), host, authority.substring(end)));
  }

  /**
   * Reads {@code host} and {@code host:port}.
   *
   * @param text what a client is given as its server
   */
  public static Optional<Address> ofHost(String text) {
    String host = text.chars().allMatch(c -> Character.isLetterOrDigit(c) || ".:-_[]".indexOf(c) >= 0) ? host(text) : "";
    return host.isEmpty() ? Optional.empty() : Optional.of(new Address("", host, ""));
  }

  private static boolean isScheme(String scheme) {
    return Character.isLetter(scheme.charAt(0)) && scheme.chars().allMatch(c -> Character.isLetterOrDigit(c) || "+-.:".indexOf(c) >= 0);
  }

  private static String host(String authority) {
    String hostAndPort = authority.substring(authority.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    if (hostAndPort.startsWith("[")) {
      int close = hostAndPort.indexOf(']');
      return close < 0 ? "" : hostAndPort.substring(1, close);
    }
    int colon = hostAndPort.indexOf(':');
    boolean isBareIpV6 = colon >= 0 && hostAndPort.indexOf(':', colon + 1) >= 0 && THIS_MACHINE.contains(hostAndPort);
    String host = colon < 0 || isBareIpV6 ? hostAndPort : hostAndPort.substring(0, colon);
    return host.chars().anyMatch(c -> "{}%$<>*\"'".indexOf(c) >= 0) ? "" : host;
  }

  /** Whether it means the machine that the code runs on. */
  public boolean isThisMachine() {
    return THIS_MACHINE.contains(host) || host.endsWith(".localhost") || isLoopback();
  }

  private boolean isLoopback() {
    return host.startsWith("127.") && host.chars().allMatch(c -> Character.isDigit(c) || c == '.');
  }

  /** Whether it means a machine that is reached over a network which others may listen to: not this one, nor a container beside it. */
  public boolean isRemote() {
    return !isThisMachine() && host.indexOf('.') > 0 && !host.endsWith(".local") && !host.endsWith(".svc") && !host.endsWith(".docker");
  }
}
