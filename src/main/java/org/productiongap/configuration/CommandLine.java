package org.productiongap.configuration;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Values on a command line: {@code -Dspring.profiles.active=dev} and {@code --server.port=80}.
 */
final class CommandLine {

  private static final Pattern ARGUMENT = Pattern.compile("(?<![\\w.-])(?:-D|--)([A-Za-z][\\w.\\-\\[\\]]*+)=(\"[^\"\\r\\n]*\"|'[^'\\r\\n]*'|[^\\s\"',\\]]+)");

  private static final Pattern AGENT = Pattern.compile("-javaagent:([^\\s\"',\\]]{1,200}+)");

  private CommandLine() {
  }

  /** Adds what stands between two offsets; an agent is the value of {@code javaagent}. */
  static void read(SourceText source, int from, int to, Scope scope, Entries into) {
    Matcher agent = AGENT.matcher(source.text()).region(from, to);
    while (agent.find()) {
      into.add(Key.of("javaagent"), agent.group(1), source.span(agent.start(), agent.start(1)), source.span(agent.start(1), agent.end(1)), scope);
    }
    Matcher matcher = ARGUMENT.matcher(source.text()).region(from, to);
    while (matcher.find()) {
      if (matcher.group(1).indexOf('.') > 0) {
        boolean quoted = matcher.group(2).startsWith("\"") || matcher.group(2).startsWith("'");
        int start = matcher.start(2) + (quoted ? 1 : 0);
        int end = matcher.end(2) - (quoted ? 1 : 0);
        into.add(Key.of(matcher.group(1)), source.text().substring(start, end), source.span(matcher.start(1), matcher.end(1)), source.span(start, end), scope);
      }
    }
  }
}
