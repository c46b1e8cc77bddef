package org.productiongap.scan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.productiongap.configuration.ConfigurationFile;
import org.productiongap.project.ProjectFolder;

/**
 * A place where a team has decided to live with a gap, and wrote that down in the code or in the configuration.
 *
 * @param gap which
 * @param file relative to the scanned folder, with slashes
 * @param line from 1
 * @param reason in the team's words; empty when they gave none
 */
record Silenced(Gap gap, String file, int line, String reason) {

  /** An annotation with what follows on its line; before it, what is no code and may only look like one. */
  private static final Pattern JAVA = Pattern.compile("(?s)\"\"\".*?(?<!\\\\)\"\"\"|\"[^\"\\\\\n]*+(?:\\\\.[^\"\\\\\n]*+){0,500}+\"|'\\\\?[^\n]'|//[^\n]*+|/\\*.*?\\*/"
    + "|@(?:java\\.lang\\.)?SuppressWarnings\\s*+\\(([^)]*+)\\)[ \\t]*+([^\n]*+)");
  private static final Pattern KEY = Pattern.compile("\"production-gap:(\\w{1,80})\"");
  private static final Pattern COMMENT = Pattern.compile("(?://|/\\*)(.*)");
  private static final Pattern CONFIGURATION = Pattern.compile("(?:#|!|<!--|//|/\\*)[ \\t]{0,9}production-gap:(\\w{1,80})([^\r\n]*)");
  private static final Pattern END_OF_COMMENT = Pattern.compile("(?:-->|\\*/).*$");
  private static final Pattern LABEL = Pattern.compile("^[\\s:-]*(?:reason\\b[\\s:-]*)?", Pattern.CASE_INSENSITIVE);
  private static final String MARK = "production-gap:";

  /**
   * Everything that is silenced in a project, by place. Keys that no rule has are left out.
   *
   * @param files the project
   * @param gaps the rules
   */
  static List<Silenced> in(ProjectFiles files, List<Gap> gaps) {
    Map<String, Gap> byKey = gaps.stream().collect(Collectors.toMap(Gap::key, Function.identity()));
    List<Silenced> silenced = new ArrayList<>();
    files.sources().stream().map(source -> new SourceFile(source, files.relative(source))).forEach(source -> java(source, byKey, silenced));
    for (ConfigurationFile file : ProjectFolder.read(files.root(), Set.of(), path -> false).configuration()) {
      configuration(file.path(), file.text(), byKey, silenced);
    }
    return silenced.stream().sorted(Comparator.comparing(Silenced::file).thenComparingInt(Silenced::line)).toList();
  }

  private static void java(SourceFile source, Map<String, Gap> gaps, List<Silenced> silenced) {
    String text = text(source);
    Matcher code = JAVA.matcher(text.contains(MARK) ? text : "");
    while (code.find()) {
      if (code.group(1) != null) {
        Matcher comment = COMMENT.matcher(code.group(2));
        String reason = comment.find() ? reason(comment.group(1)) : "";
        int line = line(text, code.start());
        KEY.matcher(code.group(1)).results().map(key -> gaps.get(key.group(1))).filter(gap -> gap != null)
          .forEach(gap -> silenced.add(new Silenced(gap, SourceFile.name(source), line, reason)));
      }
    }
  }

  private static String text(SourceFile source) {
    try {
      return source.contents().replaceAll("\r\n?", "\n");
    } catch (IOException e) {
      // gone since the scan, and what it silenced with it
      return "";
    }
  }

  private static void configuration(String file, String text, Map<String, Gap> gaps, List<Silenced> silenced) {
    Matcher comment = CONFIGURATION.matcher(text);
    while (comment.find()) {
      Gap gap = gaps.get(comment.group(1));
      if (gap != null) {
        silenced.add(new Silenced(gap, file, line(text, comment.start()), reason(comment.group(2))));
      }
    }
  }

  private static int line(String text, int offset) {
    return (int) (text.substring(0, offset) + "-").lines().count();
  }

  private static String reason(String comment) {
    return LABEL.matcher(END_OF_COMMENT.matcher(comment).replaceAll("")).replaceFirst("").strip();
  }
}
