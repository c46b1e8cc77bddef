package org.productiongap.framework.token;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.productiongap.flow.Constants;
import org.productiongap.framework.Annotation;
import org.productiongap.framework.Settings;
import org.productiongap.framework.Words;
import org.sonar.plugins.java.api.tree.AnnotationTree;
import org.sonar.plugins.java.api.tree.ClassTree;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.Modifier;
import org.sonar.plugins.java.api.tree.VariableTree;

/**
 * A secret that is injected from the configuration, with a default for those who forget to configure it.
 */
final class DefaultSecret {

  private static final Set<String> PLACEHOLDER = Set.of("org.springframework.beans.factory.annotation.Value", "io.micronaut.context.annotation.Value");
  private static final Set<String> PROPERTY = Set.of("org.eclipse.microprofile.config.inject.ConfigProperty");
  private static final Set<String> SETTINGS = Set.of("org.springframework.boot.context.properties.ConfigurationProperties",
    "io.micronaut.context.annotation.ConfigurationProperties", "io.smallrye.config.ConfigMapping");
  private static final Set<String> DEFAULTS = Set.of("org.springframework.boot.context.properties.bind.DefaultValue", "io.smallrye.config.WithDefault",
    "io.micronaut.core.bind.annotation.Bindable");
  private static final Set<String> SECRET = Set.of("secret");
  private static final Set<String> KEY = Set.of("key");
  private static final Set<String> SIGNING = Set.of("jwt", "jws", "jwe", "token", "signing", "sign", "signer", "signature", "encryption", "encrypt",
    "crypto", "aes", "hmac", "secret");
  /** Not keys of the application, not secret, or only about a key. */
  private static final Set<String> OTHER = Set.of("client", "public", "name", "path", "file", "location", "id", "alias", "prefix", "header", "enabled",
    "length", "size", "expiration", "expiry", "algorithm", "password", "uri", "url");

  private DefaultSecret() {
  }

  /** The text with the default, if an annotation injects a secret that has one. */
  static Optional<ExpressionTree> in(AnnotationTree tree) {
    Annotation annotation = Annotation.of(tree);
    if (annotation.is(PLACEHOLDER)) {
      return annotation.expression("value").filter(value -> Constants.of(value, String.class).filter(DefaultSecret::hasSecretDefault).isPresent());
    }
    if (annotation.is(PROPERTY) && annotation.value("name").filter(name -> isSecret(name.toString())).isPresent()) {
      return annotation.expression("defaultValue").filter(value -> Constants.of(value, String.class).filter(text -> !text.isBlank()).isPresent());
    }
    return Optional.empty();
  }

  /** The value that a member of a class of settings has before anything is configured, if it is a secret. */
  static Optional<ExpressionTree> in(VariableTree member) {
    if (!(member.parent() instanceof ClassTree type) || member.modifiers().modifiers().stream().anyMatch(keyword -> keyword.modifier() == Modifier.STATIC)) {
      return Optional.empty();
    }
    Optional<String> prefix = prefix(type);
    if (prefix.isEmpty() || !isSecret(prefix.get() + '.' + member.simpleName().name())) {
      return Optional.empty();
    }
    return Optional.ofNullable(member.initializer())
      .or(() -> Annotation.on(member.modifiers()).stream().filter(annotation -> annotation.is(DEFAULTS)).findFirst()
        .flatMap(annotation -> annotation.expression("value")))
      .filter(DefaultSecret::isText);
  }

  /** The same for the methods of an interface of settings. */
  static Optional<ExpressionTree> in(MethodTree setting) {
    return setting.block() == null && setting.parent() instanceof ClassTree type
      && prefix(type).filter(prefix -> isSecret(prefix + '.' + setting.simpleName().name())).isPresent()
      ? Annotation.on(setting.modifiers()).stream().filter(annotation -> annotation.is(DEFAULTS)).findFirst()
      .flatMap(annotation -> annotation.expression("value")).filter(DefaultSecret::isText)
      : Optional.empty();
  }

  private static boolean isText(ExpressionTree value) {
    return Constants.of(value, String.class).filter(text -> !text.isBlank() && !text.contains("${") && !text.startsWith("-----BEGIN PUBLIC")).isPresent();
  }

  /** What the names of a class's settings start with; its own name where it says nothing. */
  private static Optional<String> prefix(ClassTree type) {
    return Annotation.on(type.modifiers()).stream()
      .filter(annotation -> annotation.is(SETTINGS))
      .findFirst()
      .map(annotation -> Stream.of("prefix", "value").flatMap(name -> annotation.value(name).stream()).findFirst().map(Object::toString)
        .orElse(type.simpleName() == null ? "" : type.simpleName().name()));
  }

  private static boolean hasSecretDefault(String placeholder) {
    return placeholder.indexOf(':') > 2 && isSecret(placeholder.substring(2, placeholder.indexOf(':'))) && isText(lastDefault(placeholder));
  }

  /** What is taken where no setting is given, also as the default of a second placeholder; empty for what is no placeholder. */
  private static String lastDefault(String placeholder) {
    String text = placeholder;
    while (text.startsWith("${")) {
      text = Settings.placeholderDefault(text).orElse("");
    }
    return text.equals(placeholder) ? "" : text;
  }

  private static boolean isText(String value) {
    return !value.isBlank() && !value.contains("${") && !value.startsWith("#{") && !List.of("null", "true", "false").contains(value);
  }

  private static boolean isSecret(String property) {
    Words words = Words.of(property);
    boolean isKey = words.endWithAny(SECRET) || words.endWithAny(KEY) && words.containAny(SIGNING);
    return isKey && !words.containAny(OTHER);
  }
}
