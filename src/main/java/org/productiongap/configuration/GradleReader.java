package org.productiongap.configuration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.productiongap.configuration.Dependency.Use;

/**
 * Reads a build script of Gradle, Groovy or Kotlin, as far as text allows: what a variable, a plugin of the team or another script
 * brings is unknown, and the file is then not complete.
 */
final class GradleReader {

  private static final Pattern STATEMENT = Pattern.compile("\\s*[\"']?([A-Za-z]\\w*)[\"']?(?:\\s*+\\(| )\\s*+(.*)", Pattern.DOTALL);
  private static final Pattern MODULE = Pattern.compile("[\"']([\\w.\\-]+):([\\w.\\-]+)(?::([^\"'\\s]*+))?[\"']");
  private static final Pattern NAMED = Pattern.compile("group\\s*[:=]\\s*[\"']([^\"']+)[\"']\\s*,\\s*(?:module|name)\\s*[:=]\\s*[\"']([^\"']+)[\"']");
  private static final Pattern NAMED_VERSION = Pattern.compile("\\bversion\\s*[:=]\\s*[\"']([^\"']+)[\"']");
  private static final Pattern ACCESSOR = Pattern.compile("\\b([A-Za-z]\\w*)\\.([A-Za-z][\\w.]*)");
  private static final Pattern PLUGIN = Pattern.compile("\\bid\\s*+\\(?\\s*+[\"']([^\"']+)[\"']|\\balias\\s*+\\(?\\s*+([A-Za-z]\\w*)\\.plugins\\.([\\w.]+)|\\bplugin\\s*[:=]\\s*[\"']([^\"']+)[\"']|`([a-z][\\w-]*+)`");
  private static final Pattern OTHER_SCRIPT = Pattern.compile("\\bapply\\s*+\\(?\\s*+from\\b|\\bfrom\\s*[:=]\\s*[\"'(r]");
  private static final Set<String> CORE_PLUGINS = Set.of("java", "java-library", "application", "war", "ear", "groovy", "scala", "jacoco", "checkstyle",
    "pmd", "idea", "eclipse", "maven-publish", "signing", "base", "distribution", "codenarc", "antlr", "build-dashboard", "project-report", "maven",
    "eclipse-wtp");
  private static final Set<String> LEFT_OUT = Set.of("buildscript", "dependencyManagement", "pluginManagement", "constraints",
    "dependencyResolutionManagement");
  private static final Set<String> OTHER_NOTATIONS = Set.of("project", "kotlin", "gradleApi", "localGroovy", "gradleTestKit", "testFixtures");
  private static final Set<String> PLATFORMS = Set.of("platform", "enforcedPlatform");
  private static final int DEEPEST = 60;
  private static final int LONGEST_STATEMENT = 10_000;

  private final SourceText source;
  private final String text;
  private final List<VersionCatalog> catalogs;
  private final List<Dependency> dependencies = new ArrayList<>();
  private final List<String> plugins = new ArrayList<>();
  private boolean complete = true;
  private Span block;

  private GradleReader(SourceText source, List<VersionCatalog> catalogs) {
    this.source = source;
    this.text = withoutComments(source.text());
    this.catalogs = catalogs;
  }

  static BuildFile read(SourceText source, List<VersionCatalog> catalogs) {
    GradleReader reader = new GradleReader(source, catalogs);
    reader.blocks();
    reader.plugins();
    Span block = reader.block == null ? source.span(0, Math.max(0, source.text().indexOf('\n'))) : reader.block;
    return new BuildFile(source.path(), "", Optional.empty(),
      new BuildFile.Content(List.copyOf(reader.dependencies), List.copyOf(reader.plugins), reader.complete), block);
  }

  private void plugins() {
    Matcher matcher = PLUGIN.matcher(text);
    while (matcher.find()) {
      if (matcher.group(3) != null) {
        Optional<String> id = plugin(matcher.group(2), matcher.group(3));
        id.ifPresentOrElse(plugins::add, () -> complete = false);
      } else {
        plugins.add(Stream.of(1, 4, 5).map(matcher::group).filter(Objects::nonNull).findFirst().orElse(""));
      }
    }
    boolean foreign = plugins.stream().anyMatch(id -> id.indexOf('.') < 0 && !CORE_PLUGINS.contains(id) || id.toLowerCase(Locale.ROOT).contains("convention"));
    complete &= !foreign && !OTHER_SCRIPT.matcher(text).find();
  }

  private Optional<String> plugin(String catalog, String accessor) {
    return catalogs.stream().filter(each -> each.name().equals(catalog)).map(each -> each.plugins().get(accessor)).filter(id -> id != null).findFirst();
  }

  /** Finds the blocks of dependencies, whatever they are nested in. */
  private void blocks() {
    List<String> open = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (character == '"' || character == '\'') {
        i = afterString(i) - 1;
      } else if (character == '}' && !open.isEmpty()) {
        open.remove(open.size() - 1);
      } else if (character == '{') {
        String name = nameBefore(i);
        int end = name.equals("dependencies") && open.stream().noneMatch(LEFT_OUT::contains) ? closing(i) : -1;
        if (end > 0) {
          block = block == null ? source.span(i - distanceToName(i), i) : block;
          statements(i + 1, end);
          i = end;
        } else if (open.size() > DEEPEST) {
          complete = false;
          return;
        } else {
          open.add(name);
        }
      }
    }
  }

  private String nameBefore(int brace) {
    int end = brace;
    while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    int start = end;
    while (start > 0 && Character.isJavaIdentifierPart(text.charAt(start - 1))) {
      start--;
    }
    return text.substring(start, end);
  }

  private int distanceToName(int brace) {
    int end = brace;
    while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return brace - end + nameBefore(brace).length();
  }

  private int closing(int brace) {
    int depth = 0;
    for (int i = brace; i < text.length(); i++) {
      char character = text.charAt(i);
      if (character == '"' || character == '\'') {
        i = afterString(i) - 1;
      } else if (character == '{') {
        depth++;
      } else if (character == '}' && --depth == 0) {
        return i;
      }
    }
    return -1;
  }

  /** Each statement ends with its line, unless a parenthesis, a brace or a comma keeps it open. */
  private void statements(int from, int to) {
    int start = from;
    int parentheses = 0;
    int braces = 0;
    StringBuilder statement = new StringBuilder();
    for (int i = from; i <= to; i++) {
      char character = i == to ? '\n' : text.charAt(i);
      if (character == '"' || character == '\'') {
        int end = Math.min(afterString(i), to);
        if (braces == 0) {
          statement.append(text, i, end);
        }
        i = end - 1;
        continue;
      }
      if (character == '{') {
        braces++;
      } else if (character == '}') {
        braces--;
      } else if (braces == 0) {
        parentheses += character == '(' ? 1 : character == ')' ? -1 : 0;
        if ((character == '\n' || character == ';') && (i == to || parentheses <= 0 && !endsWithComma(statement) || statement.length() > LONGEST_STATEMENT)) {
          statement(statement.toString(), start);
          statement.setLength(0);
          start = i + 1;
          parentheses = 0;
        } else {
          statement.append(character);
        }
      }
    }
  }

  private static boolean endsWithComma(CharSequence statement) {
    int last = statement.length() - 1;
    while (last >= 0 && Character.isWhitespace(statement.charAt(last))) {
      last--;
    }
    return last >= 0 && statement.charAt(last) == ',';
  }

  private void statement(String statement, int offset) {
    if (statement.isBlank() || statement.length() > LONGEST_STATEMENT) {
      complete &= statement.isBlank();
      return;
    }
    Matcher matcher = STATEMENT.matcher(statement);
    if (!matcher.lookingAt()) {
      complete &= statement.strip().length() < 2;
      return;
    }
    String configuration = matcher.group(1);
    String arguments = matcher.group(2);
    if (LEFT_OUT.contains(configuration)) {
      return;
    }
    int start = offset;
    while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    Span span = source.span(start, Math.min(endOfLine(start), start + Math.max(1, statement.strip().length())));
    if (configuration.equals("add")) {
      Matcher named = Pattern.compile("\\s*[\"'](\\w+)[\"']\\s*,").matcher(arguments);
      configuration = named.lookingAt() ? named.group(1) : configuration;
    }
    Use use = use(configuration);
    String first = arguments.strip();
    if (OTHER_NOTATIONS.stream().anyMatch(notation -> isCall(first, notation))) {
      return;
    }
    if (PLATFORMS.stream().anyMatch(notation -> isCall(first, notation))) {
      declare(arguments, Use.PLATFORM, span);
    } else {
      complete &= declare(arguments, use, span) || use != Use.RUNTIME;
    }
  }

  private static boolean isCall(String statement, String function) {
    return statement.startsWith(function + "(") || statement.startsWith(function + " ");
  }

  private boolean declare(String arguments, Use use, Span span) {
    boolean found = false;
    Matcher module = MODULE.matcher(arguments);
    while (module.find()) {
      found = true;
      dependencies.add(new Dependency(module.group(1), module.group(2), version(module.group(3)), use, span));
    }
    Matcher named = NAMED.matcher(arguments);
    if (!found && named.find()) {
      found = true;
      Matcher version = NAMED_VERSION.matcher(arguments);
      dependencies.add(new Dependency(named.group(1), named.group(2), version.find() ? version.group(1) : "", use, span));
    }
    return found || inCatalog(arguments, use, span);
  }

  /** Without a classifier, an extension or what insists on it. */
  private static String version(String text) {
    return text == null ? "" : text.replaceFirst("(?:[:@]|!!).*", "");
  }

  private int endOfLine(int from) {
    int end = text.indexOf('\n', from);
    int last = end < 0 ? text.length() : end;
    while (last > from && Character.isWhitespace(text.charAt(last - 1))) {
      last--;
    }
    return last;
  }

  private boolean inCatalog(String arguments, Use use, Span span) {
    Matcher accessor = ACCESSOR.matcher(arguments);
    while (accessor.find()) {
      for (VersionCatalog catalog : catalogs) {
        if (catalog.name().equals(accessor.group(1))) {
          return libraries(catalog, accessor.group(2).replaceFirst("\\.(?:get|asProvider)$", ""), use, span);
        }
      }
    }
    return false;
  }

  private boolean libraries(VersionCatalog catalog, String accessor, Use use, Span span) {
    List<String> members = accessor.startsWith("bundles.") ? catalog.bundles().getOrDefault(accessor.substring("bundles.".length()), List.of())
      : List.of(accessor);
    boolean all = !members.isEmpty();
    for (String member : members) {
      String library = catalog.libraries().get(member);
      if (library == null) {
        all = false;
      } else {
        String[] parts = library.split(":");
        dependencies.add(new Dependency(parts[0], parts[1], parts.length > 2 ? parts[2] : "", use, span));
      }
    }
    return all;
  }

  private static Use use(String configuration) {
    String lower = configuration.toLowerCase(Locale.ROOT);
    if (lower.contains("developmentonly") || lower.equals("quarkusdev")) {
      return Use.DEVELOPMENT;
    }
    if (lower.startsWith("test") || lower.contains("test")) {
      return Use.TEST;
    }
    return Set.of("implementation", "api", "runtimeonly", "compile", "runtime", "modularimplementation").contains(lower) ? Use.RUNTIME : Use.PROVIDED;
  }

  /** Behind a string that starts here; a string ends with its line unless it has three quotes. */
  private int afterString(int from) {
    char quote = text.charAt(from);
    String three = String.valueOf(quote).repeat(3);
    if (text.startsWith(three, from)) {
      int end = text.indexOf(three, from + 3);
      return end < 0 ? text.length() : end + 3;
    }
    int i = from + 1;
    while (i < text.length() && text.charAt(i) != quote && text.charAt(i) != '\n') {
      i += text.charAt(i) == '\\' ? 2 : 1;
    }
    return Math.min(i + 1, text.length());
  }

  /** The text with blanks for its comments, so that every place stays. */
  private static String withoutComments(String text) {
    char[] characters = text.toCharArray();
    char quote = 0;
    int i = 0;
    while (i < characters.length) {
      char character = characters[i];
      if (quote != 0) {
        i += character == '\\' ? 2 : 1;
        quote = character == quote || character == '\n' ? 0 : quote;
      } else if (character == '"' || character == '\'') {
        quote = character;
        i++;
      } else if (text.startsWith("//", i) || text.startsWith("/*", i)) {
        int end = text.startsWith("//", i) ? text.indexOf('\n', i) : after(text, i);
        end = end < 0 ? characters.length : end;
        for (int j = i; j < end; j++) {
          characters[j] = characters[j] == '\n' ? '\n' : ' ';
        }
        i = end;
      } else {
        i++;
      }
    }
    return new String(characters);
  }

  private static int after(String text, int comment) {
    int end = text.indexOf("*/", comment + 2);
    return end < 0 ? -1 : end + 2;
  }
}
