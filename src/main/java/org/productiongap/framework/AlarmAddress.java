package org.productiongap.framework;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.ImportTree;
import org.sonar.plugins.java.api.tree.LiteralTree;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * That code talks to a service which tells people about failures.
 *
 * @param text the address or the import
 */
public record AlarmAddress(String text) {

  /** The texts and imports of a file. */
  @AutoService(FactSource.class)
  public static final class Source implements FactSource {

    private static final Pattern ADDRESS = Pattern.compile(
      "hooks\\.slack\\.com|sentry\\.io|api\\.telegram\\.org|pagerduty\\.com|opsgenie\\.com|bugsnag\\.com|rollbar\\.com|oapi\\.dingtalk\\.com|qyapi\\.weixin\\.qq\\.com|open\\.feishu\\.cn|office\\.com/webhook|discord(?:app)?\\.com/api/webhooks");
    /** One of these is part of each address and of each package. */
    private static final List<String> SERVICES = List.of("slack", "sentry", "telegram", "pagerduty", "opsgenie", "bugsnag", "rollbar", "dingtalk", "weixin",
      "feishu", "office", "discord", "opentelemetry", "newrelic", "datadog", "elastic");
    private static final List<String> PACKAGES = List.of("io.sentry", "com.bugsnag", "com.rollbar", "io.opentelemetry", "com.newrelic", "datadog.trace",
      "co.elastic.apm", "com.slack.api", "com.github.seratch.jslack");

    @Override
    public List<AlarmAddress> of(JavaFile file) {
      List<AlarmAddress> all = new ArrayList<>();
      if (!Mentions.parts(file.tree(), SERVICES)) {
        return all;
      }
      new EachNode() {
        @Override
        public void visitLiteral(LiteralTree literal) {
          if (literal.is(Tree.Kind.STRING_LITERAL) && literal.value().indexOf('.') > 0 && ADDRESS.matcher(literal.value()).find()) {
            all.add(new AlarmAddress(literal.value()));
          }
        }

        @Override
        public void visitImport(ImportTree imported) {
          String name = imported.qualifiedIdentifier() instanceof ExpressionTree identifier ? SourceNames.dotted(identifier) : "";
          if (PACKAGES.stream().anyMatch(known -> name.startsWith(known + "."))) {
            all.add(new AlarmAddress(name));
          }
        }
      }.goThrough(file.tree());
      return all;
    }
  }
}
