package org.productiongap.scan;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The page of a rule in its parts, as HTML. The pages are our own, so their few elements are known.
 *
 * @param lead what the gap is, in a paragraph
 * @param why why it is one
 * @param fixes how to close it, one for each framework
 * @param resources where to read on
 */
record RuleSections(String lead, String why, List<Section> fixes, String resources) {

  private static final Pattern SECTION = Pattern.compile("(?s)<h2>(.*?)</h2>(.*?)(?=<h2>|\\z)");
  private static final String HEADING = "(?:<h4>[^<]*</h4>\\s*)?";
  private static final Pattern PAIR = Pattern.compile("(?s)" + HEADING + "<pre data-diff-id=\"(\\d+)\" data-diff-type=\"noncompliant\">(.*?)</pre>\\s*"
    + HEADING + "<pre data-diff-id=\"\\1\" data-diff-type=\"compliant\">(.*?)</pre>");
  private static final Pattern SINGLE = Pattern.compile("(?s)<pre(?: data-diff-id=\"\\d+\")?(?: data-diff-type=\"(\\w+)\")?>(.*?)</pre>");
  private static final Pattern COMMENT = Pattern.compile(" *(?:&lt;!-- *)?(?://|#|--) *Noncompliant.*");
  private static final String WHY = "Why is this an issue?";
  private static final String FIX = "How to fix it";
  private static final String RESOURCES = "Resources";

  /**
   * A part under its own heading.
   *
   * @param title the heading, as HTML
   * @param html what stands below it
   */
  record Section(String title, String html) {
  }

  /**
   * Takes a page apart.
   *
   * @param page of a rule; may be empty
   */
  static RuleSections of(String page) {
    int end = page.indexOf("<h2>");
    String lead = end < 0 ? page : page.substring(0, end);
    List<Section> sections = SECTION.matcher(page).results().map(RuleSections::section).toList();
    return new RuleSections(lead.strip(), text(sections, WHY),
      sections.stream().filter(section -> section.title.startsWith(FIX)).toList(), text(sections, RESOURCES));
  }

  private static Section section(MatchResult part) {
    return new Section(part.group(1).strip(), code(part.group(2).strip())
      .replaceAll("<(/?)h4>", "<$1h6>")
      .replaceAll("<(/?)h3>", "<$1h5>")
      .replace("<a href=", "<a rel=\"noreferrer\" href="));
  }

  private static String text(List<Section> sections, String title) {
    return sections.stream().filter(section -> section.title.equals(title)).map(Section::html).collect(Collectors.joining());
  }

  private static String code(String html) {
    String paired = PAIR.matcher(html).replaceAll(pair -> {
      List<String> before = lines(pair.group(2));
      List<String> after = lines(pair.group(3));
      return Matcher.quoteReplacement("<div class=\"pair\">" + figure("Before", "before", changed(before, after, "del"))
        + figure("After", "after", changed(after, before, "ins")) + "</div>");
    });
    return SINGLE.matcher(paired).replaceAll(single -> Matcher.quoteReplacement(pre(String.join("\n", lines(single.group(2))))));
  }

  private static List<String> lines(String code) {
    return code.strip().lines().map(line -> COMMENT.matcher(line).replaceAll("").stripTrailing()).toList();
  }

  private static String figure(String caption, String type, String code) {
    return "<figure class=\"" + type + "\"><figcaption>" + caption + "</figcaption>" + pre(code) + "</figure>";
  }

  /** Code that is wider than its place is scrolled, by the keyboard as well. */
  private static String pre(String code) {
    return "<pre class=\"code\" tabindex=\"0\"><code>" + code + "</code></pre>";
  }

  /** The lines, with those in an element that the other side does not have. */
  private static String changed(List<String> lines, List<String> other, String element) {
    Set<String> known = other.stream().map(String::strip).collect(Collectors.toSet());
    return lines.stream()
      .map(line -> line.isBlank() || known.contains(line.strip()) ? line + "\n" : "<" + element + ">" + line + "\n</" + element + ">")
      .collect(Collectors.joining());
  }
}
