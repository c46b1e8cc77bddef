package org.productiongap.configuration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version catalog of Gradle, as far as its lines say: libraries, bundles and plugins by the name under which build files use them.
 *
 * @param name before the first dot of its file's name, mostly {@code libs}
 * @param libraries {@code group:artifact}, or {@code group:artifact:version} where it says one, by accessor
 * @param bundles accessors of libraries by accessor
 * @param plugins ids by accessor
 */
record VersionCatalog(String name, Map<String, String> libraries, Map<String, List<String>> bundles, Map<String, String> plugins) {

  private static final Pattern SECTION = Pattern.compile("\\s*\\[([\\w.]+)]\\s*(?:#.*)?");
  private static final Pattern ENTRY = Pattern.compile("\\s*\"?([\\w.\\-]+)\"?\\s*=\\s*(.+)");
  private static final Pattern MODULE = Pattern.compile("module\\s*=\\s*[\"']([^\"':]+):([^\"':]+)[\"']");
  private static final Pattern GROUP = Pattern.compile("group\\s*=\\s*[\"']([^\"']+)[\"']");
  private static final Pattern NAME = Pattern.compile("name\\s*=\\s*[\"']([^\"']+)[\"']");
  private static final Pattern ID = Pattern.compile("id\\s*=\\s*[\"']([^\"']+)[\"']");
  private static final Pattern VERSION = Pattern.compile("version\\s*=\\s*[\"']([^\"']+)[\"']");
  private static final Pattern VERSION_NAME = Pattern.compile("version\\s*(?:\\.\\s*ref\\s*=|=\\s*\\{\\s*ref\\s*=)\\s*[\"']([^\"']+)[\"']");
  private static final Pattern TEXT = Pattern.compile("[\"']([^\"']*)[\"']");
  private static final int LONGEST_LINE = 2_000;

  static VersionCatalog read(SourceText source) {
    String file = source.path().substring(source.path().lastIndexOf('/') + 1);
    VersionCatalog catalog = new VersionCatalog(file.substring(0, file.indexOf('.')), new HashMap<>(), new HashMap<>(), new HashMap<>());
    Map<String, String> versions = new HashMap<>();
    String section = "";
    StringBuilder pending = new StringBuilder();
    for (String line : source.text().lines().toList()) {
      Matcher header = SECTION.matcher(line);
      if (line.length() > LONGEST_LINE) {
        pending.setLength(0);
      } else if (pending.length() == 0 && header.matches()) {
        section = header.group(1);
      } else if (!line.isBlank() && !line.strip().startsWith("#")) {
        pending.append(line).append(' ');
        if (isClosed(pending) || pending.length() > LONGEST_LINE) {
          catalog.add(section, pending.toString(), versions);
          pending.setLength(0);
        }
      }
    }
    return catalog;
  }

  private static boolean isClosed(CharSequence text) {
    return text.chars().filter(c -> c == '[' || c == '{').count() <= text.chars().filter(c -> c == ']' || c == '}').count();
  }

  private void add(String section, String line, Map<String, String> versions) {
    Matcher entry = ENTRY.matcher(line);
    if (!entry.matches()) {
      return;
    }
    String accessor = accessor(entry.group(1));
    String value = entry.group(2);
    switch (section) {
      case "libraries" -> library(value, accessor, versions);
      case "bundles" -> {
        List<String> members = new ArrayList<>();
        TEXT.matcher(value).results().forEach(member -> members.add(accessor(member.group(1))));
        bundles.put(accessor, members);
      }
      case "plugins" -> {
        Matcher id = ID.matcher(value);
        Matcher text = TEXT.matcher(value);
        if (id.find()) {
          plugins.put(accessor, id.group(1));
        } else if (text.find()) {
          plugins.put(accessor, text.group(1).replaceFirst(":.*", ""));
        }
      }
      case "versions" -> {
        Matcher text = TEXT.matcher(value);
        if (text.find()) {
          versions.put(accessor, text.group(1));
        }
      }
      default -> {
        // metadata
      }
    }
  }

  private void library(String value, String accessor, Map<String, String> versions) {
    Matcher module = MODULE.matcher(value);
    Matcher group = GROUP.matcher(value);
    Matcher artifact = NAME.matcher(value);
    Matcher text = TEXT.matcher(value);
    String version = version(value, versions);
    if (module.find()) {
      libraries.put(accessor, module.group(1) + ":" + module.group(2) + version);
    } else if (group.find() && artifact.find()) {
      libraries.put(accessor, group.group(1) + ":" + artifact.group(1) + version);
    } else if (!value.startsWith("{") && text.find()) {
      String[] parts = text.group(1).split(":");
      if (parts.length > 1) {
        libraries.put(accessor, parts[0] + ":" + parts[1] + (parts.length > 2 ? ":" + parts[2] : ""));
      }
    }
  }

  private static String version(String value, Map<String, String> versions) {
    Matcher literal = VERSION.matcher(value);
    Matcher named = VERSION_NAME.matcher(value);
    String version = literal.find() ? literal.group(1) : named.find() ? versions.get(accessor(named.group(1))) : null;
    return version == null ? "" : ":" + version;
  }

  /** The name under which a build file reaches an entry: dashes, underscores and dots are one. */
  static String accessor(String alias) {
    return alias.replace('-', '.').replace('_', '.');
  }
}
