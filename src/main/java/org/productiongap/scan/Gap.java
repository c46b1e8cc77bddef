package org.productiongap.scan;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.productiongap.triage.Bucket;
import org.sonar.api.rules.RuleType;
import org.sonar.api.server.rule.RuleParamType;

/**
 * One kind of gap, as its rule describes it.
 *
 * @param key the key of the rule
 * @param title the title of the rule, a sentence without its full stop
 * @param bucket when the gap has to be closed
 * @param effort what closing one finding takes, by the rule's own estimate
 * @param type whether the gap is one of security, reliability or maintainability
 * @param tags what people may search for, without the bucket's own tag
 * @param cwe the numbers of the weaknesses in the Common Weakness Enumeration that the gap is one of
 * @param page what people read about the rule, as HTML; empty when nobody asked for it
 * @param parameters what a team may set
 */
public record Gap(String key, String title, Bucket bucket, Duration effort, RuleType type, List<String> tags, List<Integer> cwe, String page,
  List<Parameter> parameters) {

  private static final Pattern RESOURCE = Pattern.compile("(?s)<h2>Resources</h2>.*?<a href=\"(https://[^\"]+)\"");

  /**
   * Something that a team may set.
   *
   * @param key its name
   * @param type what a value may be
   * @param value the one that counts
   */
  public record Parameter(String key, RuleParamType type, String value) {
  }

  /** A gap whose rule has no parameters. */
  public Gap(String key, String title, Bucket bucket, Duration effort, RuleType type, List<String> tags, List<Integer> cwe, String page) {
    this(key, title, bucket, effort, type, tags, cwe, page, List.of());
  }

  /** A gap of which no more is known than a triage needs. */
  public Gap(String key, String title, Bucket bucket, Duration effort) {
    this(key, title, bucket, effort, RuleType.CODE_SMELL, List.of(), List.of(), "");
  }

  /** The same gap as a team sees it. */
  Gap with(Bucket otherBucket, List<Parameter> otherParameters) {
    return new Gap(key, title, otherBucket, effort, type, tags, cwe, page, otherParameters);
  }

  /** The first page of the web that the rule refers to. */
  Optional<String> link() {
    Matcher matcher = RESOURCE.matcher(page);
    return matcher.find() ? Optional.of(matcher.group(1).replace("&amp;", "&")) : Optional.empty();
  }
}
