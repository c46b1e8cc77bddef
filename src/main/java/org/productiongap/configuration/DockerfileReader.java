package org.productiongap.configuration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The environment and the command line of the image that a Dockerfile builds. What only an earlier stage has is left out.
 */
final class DockerfileReader {

  private static final Pattern INSTRUCTION = Pattern.compile("^[ \\t]*([A-Za-z]+)[ \\t]+", Pattern.MULTILINE);
  private static final Pattern FROM = Pattern.compile("(?:--\\S+\\s+)*(\\S+)(?:\\s+[Aa][Ss]\\s+(\\S+))?\\s*");
  private static final Pattern PAIR = Pattern.compile("(?<![\\w.\\-])([A-Za-z_][\\w.\\-]*+)=(\"(?:[^\"\\\\]|\\\\.)*+\"|'[^']*+'|(?:[^\\s\\\\\"']|\\\\.)*+)",
    Pattern.DOTALL);
  private static final Pattern SINGLE = Pattern.compile("([A-Za-z_][\\w.\\-]*)[ \\t]+(\\S.*)");

  /**
   * Images of servers that hand out a site and pass requests on: no Java runs in them, and their own machine may well be the one that they pass
   * requests to.
   */
  private static final Set<String> WEB_SERVERS = Set.of("nginx", "nginx-unprivileged", "httpd", "caddy");

  private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w{1,100})}");

  private final SourceText source;
  private final String text;
  private final Entries entries;
  private final Scope scope;
  private final Map<String, String> arguments = new HashMap<>();

  private DockerfileReader(SourceText source, Scope scope) {
    this.source = source;
    this.text = source.text();
    this.entries = new Entries(source);
    this.scope = scope;
  }

  private record Instruction(String name, int from, int to) {
  }

  private record Stage(String base, String name, List<Instruction> instructions) {
  }

  static Entries read(SourceText source, Scope scope) {
    DockerfileReader reader = new DockerfileReader(source, scope);
    reader.read();
    return reader.entries;
  }

  private void read() {
    List<Stage> stages = new ArrayList<>();
    stages.add(new Stage("", "", new ArrayList<>()));
    for (Instruction instruction : instructions()) {
      if (instruction.name().equals("FROM")) {
        Matcher from = FROM.matcher(text).region(instruction.from(), instruction.to());
        String base = from.lookingAt() ? from.group(1) : "";
        stages.add(new Stage(base, base.isEmpty() || from.group(2) == null ? "" : from.group(2), new ArrayList<>()));
      } else {
        stages.get(stages.size() - 1).instructions().add(instruction);
      }
    }
    Set<Stage> used = new LinkedHashSet<>();
    Stage first = stages.get(0);
    for (int i = stages.size() - 1; i >= 0 && used.add(stages.get(i)); i = baseOf(stages, i)) {
      first = stages.get(i);
    }
    if (!WEB_SERVERS.contains(product(first.base()))) {
      used.forEach(stage -> stage.instructions().forEach(this::read));
    }
  }

  /** What an image holds, by its name without registry, owner, version and digest. */
  private static String product(String image) {
    String name = image.substring(image.lastIndexOf('/') + 1);
    return name.split("[:@]", 2)[0];
  }

  /** The stage that a stage starts from; -1 for an image from elsewhere. */
  private static int baseOf(List<Stage> stages, int stage) {
    for (int i = stage - 1; i > 0; i--) {
      if (!stages.get(i).name().isEmpty() && stages.get(i).name().equalsIgnoreCase(stages.get(stage).base())) {
        return i;
      }
    }
    return -1;
  }

  /** Instructions with their continued lines. */
  private List<Instruction> instructions() {
    List<Instruction> instructions = new ArrayList<>();
    Matcher matcher = INSTRUCTION.matcher(text);
    int at = 0;
    while (at < text.length() && matcher.find(at)) {
      int end = matcher.end();
      while (end < text.length() && !(isLineEnd(text.charAt(end)) && !continues(end))) {
        end++;
      }
      instructions.add(new Instruction(matcher.group(1).toUpperCase(Locale.ROOT), matcher.end(), end));
      at = end;
    }
    return instructions;
  }

  private static boolean isLineEnd(char character) {
    return character == '\n';
  }

  /** Whether the line that ends here goes on: its last visible character is a backslash. */
  private boolean continues(int lineEnd) {
    int at = lineEnd - 1;
    while (at >= 0 && (text.charAt(at) == ' ' || text.charAt(at) == '\t' || text.charAt(at) == '\r')) {
      at--;
    }
    return at >= 0 && text.charAt(at) == '\\';
  }

  private void read(Instruction instruction) {
    switch (instruction.name()) {
      case "ARG" -> argument(instruction);
      case "ENV" -> environment(instruction);
      case "ENTRYPOINT", "CMD" -> CommandLine.read(source, instruction.from(), instruction.to(), scope, entries);
      default -> {
        // builds the image and configures nothing
      }
    }
  }

  /** {@code ARG PROFILE=dev}: what a variable of the image is when nobody who builds it says otherwise. */
  private void argument(Instruction instruction) {
    Matcher pair = PAIR.matcher(text).region(instruction.from(), instruction.to());
    while (pair.find()) {
      String value = unquoted(pair.group(2));
      if (!value.isEmpty() && value.indexOf('$') < 0 && value.indexOf('}') < 0) {
        arguments.put(pair.group(1), value);
      }
    }
  }

  private String filledIn(String value) {
    return arguments.isEmpty() ? Shell.portable(value) : VARIABLE.matcher(Shell.portable(value)).replaceAll(variable -> Matcher.quoteReplacement(
      arguments.containsKey(variable.group(1)) ? "${" + variable.group(1) + ":" + arguments.get(variable.group(1)) + "}" : variable.group()));
  }

  private static boolean isQuoted(String value) {
    return value.length() > 1 && (value.startsWith("\"") || value.startsWith("'")) && value.endsWith(value.substring(0, 1));
  }

  private static String unquoted(String value) {
    return isQuoted(value) ? value.substring(1, value.length() - 1) : value;
  }

  private void environment(Instruction instruction) {
    Matcher pair = PAIR.matcher(text).region(instruction.from(), instruction.to());
    if (pair.lookingAt()) {
      pair.reset().region(instruction.from(), instruction.to());
      while (pair.find()) {
        add(pair);
      }
      return;
    }
    Matcher single = SINGLE.matcher(text).region(instruction.from(), instruction.to());
    if (single.lookingAt()) {
      add(single);
    }
  }

  private void add(Matcher pair) {
    String value = pair.group(2).strip();
    boolean quoted = isQuoted(value);
    int start = pair.start(2) + (quoted ? 1 : 0);
    int end = pair.start(2) + value.length() - (quoted ? 1 : 0);
    Span keySpan = source.span(pair.start(1), pair.end(1));
    entries.add(Key.ofEnvironment(pair.group(1)), filledIn(text.substring(start, end)), keySpan, end > start ? source.span(start, end) : keySpan, scope);
    CommandLine.read(source, start, end, scope, entries);
  }
}
