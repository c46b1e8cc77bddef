package org.productiongap.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.productiongap.triage.Bucket;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.sonar.api.issue.impact.Severity;
import org.sonar.api.issue.impact.SoftwareQuality;
import org.sonar.api.rule.RuleScope;
import org.sonar.api.rule.RuleStatus;
import org.sonar.api.rules.CleanCodeAttribute;
import org.sonar.api.rules.RuleType;
import org.sonar.api.server.rule.Context;
import org.sonar.api.server.rule.RuleDescriptionSection;
import org.sonar.api.server.rule.RuleDescriptionSection.RuleDescriptionSectionKeys;
import org.sonar.api.server.rule.RulesDefinition.NewRule;
import org.sonar.api.server.rule.RulesDefinition.OwaspTop10;
import org.sonar.api.server.rule.RulesDefinition.OwaspTop10Version;

/**
 * What people read about a rule, from the pair of files that its key names. The bucket is written once, as a tag; severity
 * and impact follow from it, the software quality from the type.
 */
final class RuleMetadata {

  private static final String FOLDER = "/org/productiongap/rules/";
  private static final String WHY = "<h2>Why is this an issue?</h2>";
  private static final String HOW = "<h2>How to fix it";
  private static final String RESOURCES = "<h2>Resources</h2>";
  private static final String HEADING_END = "</h2>";
  private static final Map<RuleType, SoftwareQuality> QUALITIES = Map.of(
    RuleType.VULNERABILITY, SoftwareQuality.SECURITY,
    RuleType.BUG, SoftwareQuality.RELIABILITY,
    RuleType.CODE_SMELL, SoftwareQuality.MAINTAINABILITY);
  private static final Set<String> SEVERITIES = Arrays.stream(Severity.values()).map(Enum::name).collect(Collectors.toSet());

  private RuleMetadata() {
  }

  /**
   * Fills in a rule that has its key and parameters.
   *
   * @throws IllegalStateException when a file is missing or says too little; the build's tests see to it that none does
   */
  static void apply(NewRule rule) {
    Map<String, Object> json = json(rule.key());
    List<String> tags = strings(json, "tags");
    Bucket bucket = Bucket.ofTags(tags).orElseThrow(() -> new IllegalStateException("Not exactly one bucket among the tags of " + rule.key()));
    RuleType type = RuleType.valueOf(text(json, "type"));
    rule.setName(text(json, "title"))
      .setType(type)
      .setTags(tags.toArray(String[]::new))
      .setStatus(RuleStatus.READY)
      .setScope(RuleScope.MAIN)
      .setSeverity(bucket.severity())
      .setCleanCodeAttribute(CleanCodeAttribute.valueOf(text(json, "attribute")))
      .addDefaultImpact(QUALITIES.get(type), Severity.valueOf(bucket.impact(SEVERITIES)))
      .setDebtRemediationFunction(rule.debtRemediationFunctions().constantPerIssue(text(json, "effort")));
    rule.addCwe(((List<?>) json.getOrDefault("cwe", List.of())).stream().mapToInt(id -> ((Number) id).intValue()).toArray());
    rule.addOwaspTop10(OwaspTop10Version.Y2021, strings(json, "owasp2021").stream().map(OwaspTop10::valueOf).toArray(OwaspTop10[]::new));
    describe(rule, resource(rule.key() + ".html"));
  }

  private static void describe(NewRule rule, String html) {
    int why = html.indexOf(WHY);
    int how = html.indexOf(HOW);
    int resources = html.indexOf(RESOURCES);
    if (why < 0 || how < why || resources < how) {
      throw new IllegalStateException("The page of " + rule.key() + " lacks one of its three sections");
    }
    rule.setHtmlDescription(html);
    section(rule, RuleDescriptionSectionKeys.INTRODUCTION_SECTION_KEY, html.substring(0, why), null);
    section(rule, RuleDescriptionSectionKeys.ROOT_CAUSE_SECTION_KEY, html.substring(why + WHY.length(), how), null);
    for (String fix : html.substring(how + HOW.length(), resources).split(HOW)) {
      int end = fix.indexOf(HEADING_END);
      String framework = fix.substring(0, end).replaceFirst("^ in ", "").trim();
      section(rule, RuleDescriptionSectionKeys.HOW_TO_FIX_SECTION_KEY, fix.substring(end + HEADING_END.length()),
        framework.isEmpty() ? null : new Context(framework.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "_"), framework));
    }
    section(rule, RuleDescriptionSectionKeys.RESOURCES_SECTION_KEY, html.substring(resources + RESOURCES.length()), null);
  }

  private static void section(NewRule rule, String key, String html, Context framework) {
    if (!html.isBlank()) {
      rule.addDescriptionSection(RuleDescriptionSection.builder().sectionKey(key).htmlContent(html.trim()).context(framework).build());
    }
  }

  @SuppressWarnings("unchecked") // a JSON object has text as keys
  private static Map<String, Object> json(String key) {
    return (Map<String, Object>) new Load(LoadSettings.builder().build()).loadFromString(resource(key + ".json"));
  }

  private static String text(Map<String, Object> json, String property) {
    if (json.get(property) instanceof String text && !text.isBlank()) {
      return text;
    }
    throw new IllegalStateException("Missing in the metadata of a rule: " + property + " in " + json);
  }

  private static List<String> strings(Map<String, Object> json, String property) {
    return ((List<?>) json.getOrDefault(property, List.of())).stream().map(Object::toString).toList();
  }

  private static String resource(String file) {
    try (InputStream stream = RuleMetadata.class.getResourceAsStream(FOLDER + file)) {
      if (stream == null) {
        throw new IllegalStateException("Missing: rules-metadata/" + file);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("Cannot read rules-metadata/" + file, e);
    }
  }
}
