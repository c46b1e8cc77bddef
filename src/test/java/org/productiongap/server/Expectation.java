package org.productiongap.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A gap that a sample application has: a line that ends with {@code Gap: Key} in a comment, with several keys after commas.
 *
 * @param file the file, relative to the application, with slashes
 * @param line from 1
 * @param rule the key of the rule
 */
record Expectation(String file, int line, String rule) {

  private static final Pattern COMMENT = Pattern.compile("(?://|#|<!--) Gap: (\\w+(?:, \\w+)*)(?: -->)?\\s*$");

  static List<Expectation> in(Path application) {
    try (Stream<Path> files = Files.walk(application)) {
      return files.filter(Files::isRegularFile).sorted().flatMap(file -> in(application, file)).toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Stream<Expectation> in(Path application, Path file) {
    try {
      List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
      String name = application.relativize(file).toString().replace('\\', '/');
      return IntStream.range(0, lines.size()).boxed().flatMap(index -> {
        Matcher comment = COMMENT.matcher(lines.get(index));
        return comment.find() ? Arrays.stream(comment.group(1).split(", ")).map(rule -> new Expectation(name, index + 1, rule)) : Stream.empty();
      });
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
