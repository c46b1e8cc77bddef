package org.productiongap.framework.migration;

import java.util.List;
import java.util.Locale;
import org.productiongap.framework.sql.SchemaFact;
import org.productiongap.framework.sql.SchemaStatement;

/**
 * A script that creates or changes tables: SQL of Flyway, Liquibase or nobody in particular, or a changelog of Liquibase in XML, YAML or JSON.
 *
 * @param path its path, whose ending tells the language
 * @param text its content
 */
public record MigrationScript(String path, String text) {

  private static final String PLACEHOLDER = "[$][{][\\w.:-]{1,80}}[.]?";

  /**
   * What the script says about tables.
   *
   * @return never fails: what cannot be read is among the facts as unread
   */
  public List<SchemaFact> facts() {
    String name = path.toLowerCase(Locale.ROOT);
    if (name.endsWith(".sql")) {
      return SchemaStatement.read(text.replaceAll(PLACEHOLDER, ""));
    }
    if (name.endsWith(".xml")) {
      return ChangelogXml.read(text).map(Changelog::facts).orElse(List.of(SchemaFact.unread("")));
    }
    if (name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json")) {
      return ChangelogYaml.read(text).map(Changelog::facts).orElse(List.of(SchemaFact.unread("")));
    }
    return List.of();
  }
}
