package org.productiongap.artifacts;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.maven.model.Model;
import org.apache.maven.model.Profile;

/**
 * Properties of POMs that refer to each other so often that Maven would run out of memory while it writes them out.
 */
final class EndlessProperties {

  /** Characters of a property with everything that it refers to; the longest lists of options have some thousand. */
  private static final long LONGEST = 100_000;
  /** How many properties may refer to each other in a row; Maven recurses for each. */
  private static final int DEEPEST = 500;
  private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^{}]++)}");

  private final Map<String, String> texts = new HashMap<>();
  private final Map<String, Long> lengths = new HashMap<>();

  private EndlessProperties(Collection<Model> models) {
    for (Model model : models) {
      model.getProperties().forEach((name, text) -> texts.put(name.toString(), text.toString()));
      for (Profile profile : model.getProfiles()) {
        profile.getProperties().forEach((name, text) -> texts.put(name.toString(), text.toString()));
      }
    }
  }

  /**
   * Whether the POMs of a project have one.
   *
   * @param models the POMs, which inherit from each other
   */
  static boolean areIn(Collection<Model> models) {
    EndlessProperties properties = new EndlessProperties(models);
    return properties.texts.keySet().stream().anyMatch(name -> properties.length(name, 0) > LONGEST);
  }

  private long length(String name, int depth) {
    Long known = lengths.get(name);
    String text = texts.get(name);
    if (known != null || text == null) {
      return known == null ? name.length() : known;
    }
    if (depth > DEEPEST) {
      return LONGEST + 1;
    }
    // Maven says itself that one refers to itself
    lengths.put(name, 0L);
    long length = text.length();
    Matcher reference = REFERENCE.matcher(text);
    while (length <= LONGEST && reference.find()) {
      length += length(reference.group(1), depth + 1);
    }
    lengths.put(name, length);
    return length;
  }
}
