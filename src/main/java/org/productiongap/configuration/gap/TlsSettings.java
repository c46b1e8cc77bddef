package org.productiongap.configuration.gap;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.productiongap.configuration.Configuration;
import org.productiongap.configuration.ConfiguredValue;
import org.productiongap.configuration.Setting;

/**
 * Where the check of certificates or host names is switched off.
 */
public final class TlsSettings {

  private static final String CERTIFICATES = "This accepts any certificate, so anybody on the way can answer for the server; trust the certificates that it really has.";
  private static final String HOSTS = "This accepts the certificate of any host, so anybody who has one can answer for the server; leave the check of host names on.";
  private static final Set<String> NONE = Set.of("none", "noop", "nohostnameverifier", "noophostnameverifier", "disabled");

  private TlsSettings() {
  }

  /** By setting, file and line. */
  public static List<ConfigurationGap> in(Configuration configuration) {
    Stream<ConfigurationGap> trust = configuration.inProduction(Setting.TRUST_EVERYONE).filter(ConfiguredValue::isTrue)
      .map(value -> new ConfigurationGap(value.place(),
      value.key().flat().contains("disablehostname") || value.key().flat().contains("disableendpoint") ? HOSTS : CERTIFICATES));
    Stream<ConfigurationGap> verification = configuration.inProduction(Setting.VERIFICATION).filter(ConfiguredValue::isFalse)
      .map(value -> new ConfigurationGap(value.place(),
      value.key().flat().contains("certificate") ? CERTIFICATES : HOSTS));
    Stream<ConfigurationGap> modes = configuration.inProduction(Setting.VERIFICATION_MODE)
      .filter(value -> value.word().map(TlsSettings::simpleName).filter(NONE::contains).isPresent())
      .map(value -> new ConfigurationGap(value.place(), value.key().flat().contains("host") ? HOSTS : CERTIFICATES));
    Stream<ConfigurationGap> mail = configuration.inProduction(Setting.MAIL_TRUST).filter(value -> value.word().filter("*"::equals).isPresent())
      .map(value -> new ConfigurationGap(value.place(), CERTIFICATES));
    Stream<ConfigurationGap> brokers = configuration.inProduction(Setting.ENDPOINT_IDENTIFICATION)
      .filter(value -> value.value().filter(String::isBlank).isPresent())
      .map(value -> new ConfigurationGap(value.place(), HOSTS));
    return Stream.of(trust, verification, modes, mail, brokers).flatMap(found -> found).toList();
  }

  private static String simpleName(String name) {
    return name.substring(name.lastIndexOf('.') + 1).replace("-", "");
  }
}
