package org.productiongap.configuration.gap;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.productiongap.configuration.Configuration;
import org.productiongap.configuration.ConfiguredValue;
import org.productiongap.configuration.Setting;

/**
 * Where the ORM changes the schema of the production database at start-up.
 */
public final class SchemaChanges {

  private static final Set<String> ALTERS = Set.of("update", "create-or-extend-tables");
  private static final Set<String> CREATES = Set.of("create", "create-only", "create-tables");
  private static final Set<String> DROPS = Set.of("create-drop", "drop-and-create", "drop-and-create-tables", "drop", "drop-create");

  private SchemaChanges() {
  }

  /** By file and line. */
  public static List<ConfigurationGap> in(Configuration configuration) {
    return Stream.concat(generation(configuration), switches(configuration)).toList();
  }

  private static Stream<ConfigurationGap> generation(Configuration configuration) {
    return configuration.inProduction(Setting.SCHEMA_GENERATION)
      .filter(value -> value.word().filter(SchemaChanges::changes).isPresent())
      .map(value -> new ConfigurationGap(value.place(), "\"%s\" %s; set \"%s\" here, and write each change of the schema as a migration."
        .formatted(value.value().orElse("").strip(), effect(value), replacement(value))));
  }

  private static boolean changes(String word) {
    return ALTERS.contains(word) || CREATES.contains(word) || DROPS.contains(word);
  }

  private static String effect(ConfiguredValue value) {
    String word = value.word().orElse("");
    boolean dropsToCreate = word.equals("create") && value.key().flat().contains("hibernate") && !value.key().flat().startsWith("quarkus");
    if (DROPS.contains(word) || dropsToCreate) {
      return "deletes the tables of the production database with everything in them";
    }
    return CREATES.contains(word) ? "lets the ORM create the production schema, which nobody can then change step by step"
      : "lets the ORM alter the production schema at every start";
  }

  private static String replacement(ConfiguredValue value) {
    return value.key().flat().contains("persistence") && !value.key().flat().contains("hibernate") || value.key().flat().contains("eclipselink") ? "none"
      : "validate";
  }

  private static Stream<ConfigurationGap> switches(Configuration configuration) {
    return configuration.inProduction(Setting.SCHEMA_GENERATION_SWITCH)
      .filter(ConfiguredValue::isTrue)
      .filter(value -> configuration.beside(value, Setting.SCHEMA_GENERATION).allMatch(other -> other.word().filter("none"::equals).isPresent()))
      .map(value -> new ConfigurationGap(value.place(),
        "This lets the ORM alter the production schema at every start; leave it out, and write each change of the schema as a migration."));
  }
}
