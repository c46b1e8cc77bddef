package org.productiongap.house;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The page of a rule, as its file has it.
 *
 * @param key the rule
 * @param html the whole file
 */
record Page(String key, String html) {

  static final String WHY = "Why is this an issue?";
  static final String HOW = "How to fix it";
  static final String HOW_IN = "How to fix it in ";
  static final String RESOURCES = "Resources";

  private static final Pattern HEADING = Pattern.compile("<h2>(.*?)</h2>", Pattern.DOTALL);
  private static final Pattern EXAMPLE = Pattern.compile("<pre data-diff-id=\"([^\"]*)\" data-diff-type=\"([^\"]*)\">(.*?)</pre>", Pattern.DOTALL);
  private static final Pattern CONFIGURATION = Pattern.compile("[%\\w.\\-\\[\\]${}/* ]+[:=].*|#.*|- .*|\\[.*]");
  private static final Pattern SQL = Pattern.compile("(?is)\\s*(--|alter |create |select |update |delete |insert ).*");

  /** A part that SonarQube shows as a tab. */
  record Section(String title, String html) {

    List<Example> examples() {
      List<Example> examples = new ArrayList<>();
      Matcher matcher = EXAMPLE.matcher(html);
      while (matcher.find()) {
        examples.add(new Example(matcher.group(1), matcher.group(2), unescaped(matcher.group(3)).strip()));
      }
      return examples;
    }
  }

  /** One side of an example. */
  record Example(String id, String type, String code) {

    boolean isNoncompliant() {
      return type.equals("noncompliant");
    }

    /** Whether it is written in Java and not in a format for configuration, in SQL or as a Dockerfile. */
    boolean isJava() {
      return !code.startsWith("<") && !code.startsWith("FROM ") && !SQL.matcher(code).matches()
        && !code.lines().map(String::strip).filter(line -> !line.isEmpty()).allMatch(line -> CONFIGURATION.matcher(line).matches() && !line.endsWith(";"));
    }
  }

  static Page of(String key) {
    return new Page(key, Rules.page(key));
  }

  /** What stands before the first tab. */
  String introduction() {
    int first = html.indexOf("<h2>");
    return first < 0 ? html : html.substring(0, first);
  }

  List<Section> sections() {
    List<Section> sections = new ArrayList<>();
    Matcher heading = HEADING.matcher(html);
    int start = -1;
    String title = null;
    while (heading.find()) {
      if (title != null) {
        sections.add(new Section(title, html.substring(start, heading.start())));
      }
      title = heading.group(1);
      start = heading.end();
    }
    if (title != null) {
      sections.add(new Section(title, html.substring(start)));
    }
    return sections;
  }

  List<Section> fixes() {
    return sections().stream().filter(section -> section.title().startsWith(HOW)).toList();
  }

  /** The frameworks that it tells how to fix it in. */
  List<String> frameworks() {
    return fixes().stream().map(Section::title).filter(title -> title.startsWith(HOW_IN)).map(title -> title.substring(HOW_IN.length())).toList();
  }

  private static String unescaped(String html) {
    return html.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'").replace("&nbsp;", " ").replace("&amp;", "&");
  }
}
