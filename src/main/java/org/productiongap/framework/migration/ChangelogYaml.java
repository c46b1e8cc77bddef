package org.productiongap.framework.migration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * A changelog in YAML or JSON.
 */
final class ChangelogYaml {

  private static final int MOST_ALIASES = 50;

  private ChangelogYaml() {
  }

  /** The whole changelog; empty when it cannot be read. */
  static Optional<Change> read(String text) {
    try {
      List<Change> parts = new ArrayList<>();
      new Load(LoadSettings.builder().setAllowDuplicateKeys(true).setMaxAliasesForCollections(MOST_ALIASES).build()).loadAllFromString(text)
        .forEach(document -> parts.addAll(change("", document).parts()));
      return Optional.of(new Change("", Map.of(), parts, ""));
    } catch (RuntimeException | StackOverflowError unreadable) {
      return Optional.empty();
    }
  }

  private static Change change(String name, Object value) {
    Map<String, String> attributes = new HashMap<>();
    List<Change> parts = new ArrayList<>();
    if (value instanceof Map<?, ?> map) {
      map.forEach((key, part) -> {
        if (part instanceof Map || part instanceof List) {
          parts.add(change(String.valueOf(key), part));
        } else {
          attributes.put(String.valueOf(key), String.valueOf(part));
        }
      });
    } else if (value instanceof List<?> list) {
      list.forEach(part -> parts.addAll(change("", part).parts()));
    }
    return new Change(name, attributes, parts, attributes.getOrDefault("sql", ""));
  }
}
