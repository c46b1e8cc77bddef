package org.productiongap.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.productiongap.plugin.GapChecks;
import org.productiongap.plugin.RuleRepository;
import org.productiongap.triage.GapRepository;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.sonar.api.server.rule.RulesDefinition;
import org.sonar.check.Rule;

/**
 * The rules as the files of the repository and as the server would list them.
 */
final class Rules {

  static final Path METADATA = Path.of("rules-metadata");
  static final Path SAMPLES = Path.of("test-files");

  private Rules() {
  }

  static RulesDefinition.Repository defined() {
    RulesDefinition.Context context = new RulesDefinition.Context();
    new RuleRepository().define(context);
    return context.repository(GapRepository.KEY);
  }

  /** The keys of the checks in the index that the compiler wrote. */
  static SortedSet<String> ofIndex() {
    return GapChecks.all().stream().map(Rules::key).collect(Collectors.toCollection(TreeSet::new));
  }

  static String key(Class<?> check) {
    Rule rule = check.getAnnotation(Rule.class);
    return rule == null ? check.getSimpleName() : rule.key();
  }

  static SortedSet<String> files(String ending) {
    return names(METADATA, ending);
  }

  static SortedSet<String> sampleFolders() {
    return names(SAMPLES, "");
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String page(String key) {
    return text(METADATA.resolve(key + ".html"));
  }

  @SuppressWarnings("unchecked") // a JSON object has text as keys
  static Map<String, Object> json(String key) {
    return (Map<String, Object>) new Load(LoadSettings.builder().build()).loadFromString(text(METADATA.resolve(key + ".json")));
  }

  private static SortedSet<String> names(Path folder, String ending) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString())
        .filter(name -> name.endsWith(ending))
        .map(name -> name.substring(0, name.length() - ending.length()))
        .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
