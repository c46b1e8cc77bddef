package org.productiongap.configuration.gap;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.productiongap.configuration.BuildFile;
import org.productiongap.configuration.Configuration;
import org.productiongap.configuration.ConfiguredValue;
import org.productiongap.configuration.Setting;
import org.productiongap.framework.security.SecuritySwitches;

/**
 * Where the configuration takes the security layer away.
 */
public final class SecurityOff {

  private static final String FIRST_GENERATION = "1";

  private SecurityOff() {
  }

  /** What leaves the defaults out, which is right where the application configures its security itself; by file and line. */
  public static List<ConfigurationGap> leftOut(Configuration configuration) {
    Set<String> lists = new HashSet<>();
    return configuration.inProduction(Setting.AUTOCONFIGURATION_EXCLUDE)
      .flatMap(value -> value.elements().stream().filter(SecuritySwitches::isSecurityConfiguration).findFirst()
        .map(name -> gap(value, name.substring(name.lastIndexOf('.') + 1), "the whole application")).stream()
          .filter(gap -> value.key().index() < 0 || lists.add(value.file() + value.scope().profiles())))
      .toList();
  }

  /** What switches the layer off, by setting, file and line. */
  public static List<ConfigurationGap> in(Configuration configuration) {
    Stream<ConfigurationGap> switches = configuration.inProduction(Setting.SECURITY_SWITCH).filter(ConfiguredValue::isFalse)
      .map(value -> gap(value, "", "the whole application"));
    Stream<ConfigurationGap> first = configuration.inProduction(Setting.BOOT_1_SECURITY_SWITCH)
      .filter(value -> value.isFalse() && isFirstGeneration(configuration))
      .map(value -> gap(value, "", value.key().flat().startsWith("management") ? "the management endpoints" : "the whole application"));
    Stream<ConfigurationGap> ignored = configuration.inProduction(Setting.BOOT_1_SECURITY_IGNORED)
      .filter(value -> isFirstGeneration(configuration) && value.elements().stream().anyMatch(SecuritySwitches::isWide))
      .map(value -> gap(value, "", "every request"));
    return Stream.of(switches, first, ignored).flatMap(found -> found).toList();
  }

  private static ConfigurationGap gap(ConfiguredValue value, String part, String what) {
    return new ConfigurationGap(part.isEmpty() ? value.place() : value.placeOf(part),
      "This takes " + what + " away from the security layer; leave it on and permit the public paths by name.");
  }

  /** Whether the keys mean something: a build that says nothing leaves it open, and later generations do not know them. */
  private static boolean isFirstGeneration(Configuration configuration) {
    return configuration.buildFiles().isEmpty() && configuration.inProduction(Setting.SINCE_BOOT_2).findAny().isEmpty()
      || configuration.buildFiles().stream().map(BuildFile::parent).flatMap(Optional::stream)
      .anyMatch(parent -> parent.contains("spring-boot") && parent.substring(parent.lastIndexOf(':') + 1).startsWith(FIRST_GENERATION + "."));
  }
}
