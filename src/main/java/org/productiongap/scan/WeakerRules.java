package org.productiongap.scan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What the rules lose where no library is known, as measured on their samples; the table of README says the same.
 *
 * @param silent rules that report nothing then
 * @param weaker how many others report less
 */
record WeakerRules(List<String> silent, int weaker) {

  /** A line for each rule: its key, and whether it is {@code silent} without class path, finds {@code less} or the {@code same}; kept by ReadmeTest. */
  static final String RESOURCE = "without-class-path.txt";

  static WeakerRules measured() {
    try (InputStream in = WeakerRules.class.getResourceAsStream(RESOURCE)) {
      List<String[]> rules = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().map(line -> line.split(" ")).toList();
      List<String> silent = rules.stream().filter(rule -> rule[1].equals("silent")).map(rule -> rule[0]).toList();
      return new WeakerRules(silent, (int) rules.stream().filter(rule -> rule[1].equals("less")).count());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** For people, as the rest of a sentence. */
  String sentence() {
    String some = weaker + " rules find less";
    return silent.isEmpty() ? some : (silent.size() == 1 ? "1 rule is silent" : silent.size() + " rules are silent") + " (" + String.join(", ", silent)
      + ") and " + some;
  }
}
