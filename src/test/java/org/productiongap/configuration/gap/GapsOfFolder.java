package org.productiongap.configuration.gap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.productiongap.configuration.Configuration;
import org.productiongap.configuration.ConfigurationFile;

/**
 * Prints what the configuration of a folder shows, for reading findings on real applications: {@code GapsOfFolder <folder>...}
 */
final class GapsOfFolder {

  static final Map<String, Function<Configuration, List<ConfigurationGap>>> RULES = new LinkedHashMap<>();

  static {
    RULES.put("SchemaAutoUpdate", SchemaChanges::in);
    RULES.put("ErrorDetailsEnabled", ErrorAnswers::in);
    RULES.put("ExposedActuator", ManagementEndpoints::in);
    RULES.put("ExposedDatabaseConsole", ConsoleSettings::in);
    RULES.put("HardcodedConfigSecret", CommittedSecrets::in);
    RULES.put("DevelopmentProfileActive", DevelopmentProfiles::in);
    RULES.put("EmbeddedDatabase", EmbeddedDatabaseSettings::in);
    RULES.put("LocalhostEndpoint", LocalAddressSettings::in);
    RULES.put("UnencryptedDatabaseConnection", DatabaseEncryption::in);
    RULES.put("DisabledTlsVerification", TlsSettings::in);
    RULES.put("DebugOutputEnabled", DebugOutput::in);
    RULES.put("DisabledSecurity", SecurityOff::in);
    RULES.put("UnlimitedUploadSize", SizeLimits::in);
    RULES.put("DisabledSecurity, where nothing else configures it", SecurityOff::leftOut);
    RULES.put("MissingMigrations, where entities are stored", configuration -> ApplicationBuild.of(configuration, true).flatMap(Absences::migrations).stream().toList());
    RULES.put("MissingHealthEndpoint, where no path is one", configuration -> ApplicationBuild.of(configuration, true).flatMap(Absences::health).stream().toList());
    RULES.put("MissingErrorTracking, where no alarm is called", configuration -> ApplicationBuild.of(configuration, true).flatMap(Absences::errorTracking).stream().toList());
  }

  private GapsOfFolder() {
  }

  public static void main(String[] folders) throws IOException {
    for (String folder : folders) {
      Configuration configuration = read(Path.of(folder));
      configuration.unreadable().forEach(failure -> System.out.println(folder + "\tunreadable\t" + failure));
      RULES.forEach((rule, find) -> find.apply(configuration).forEach(gap -> System.out.println(
        Path.of(folder).getFileName() + "\t" + rule + "\t" + gap.place().file() + ":" + gap.place().startLine() + "\t" + gap.message())));
    }
  }

  private static Configuration read(Path folder) throws IOException {
    List<ConfigurationFile> files = new ArrayList<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
        String path = folder.relativize(file).toString();
        if (Configuration.wants(path, Set.of())) {
          files.add(ConfigurationFile.of(path, Files.readAllBytes(file)));
        }
      }
    }
    return Configuration.of(files);
  }
}
