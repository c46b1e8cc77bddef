package org.productiongap.framework.token;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.productiongap.framework.Annotation;
import org.productiongap.framework.Words;
import org.sonar.plugins.java.api.tree.AnnotationTree;
import org.sonar.plugins.java.api.tree.ExpressionTree;

/**
 * A secret that is injected from the configuration, with a default for those who forget to configure it.
 */
final class DefaultSecret {

  private static final Set<String> PLACEHOLDER = Set.of("org.springframework.beans.factory.annotation.Value", "io.micronaut.context.annotation.Value");
  private static final Set<String> PROPERTY = Set.of("org.eclipse.microprofile.config.inject.ConfigProperty");
  private static final Set<String> SECRET = Set.of("secret");
  private static final Set<String> KEY = Set.of("key");
  private static final Set<String> SIGNING = Set.of("jwt", "jws", "jwe", "token", "signing", "sign", "signer", "signature", "encryption", "encrypt", "crypto", "aes", "hmac",
    "secret");
  /** Not keys of the application, not secret, or only about a key. */
  private static final Set<String> OTHER = Set.of("client", "public", "name", "path", "file", "location", "id", "alias", "prefix", "header", "enabled", "length", "size",
    "expiration", "expiry", "algorithm", "password", "uri", "url");

  private DefaultSecret() {
  }

  /** The text with the default, if an annotation injects a secret that has one. */
  static Optional<ExpressionTree> in(AnnotationTree tree) {
    Annotation annotation = Annotation.of(tree);
    if (annotation.is(PLACEHOLDER)) {
      return annotation.expression("value").filter(value -> value.asConstant(String.class).filter(DefaultSecret::hasSecretDefault).isPresent());
    }
    if (annotation.is(PROPERTY) && annotation.value("name").filter(name -> isSecret(name.toString())).isPresent()) {
      return annotation.expression("defaultValue").filter(value -> value.asConstant(String.class).filter(text -> !text.isBlank()).isPresent());
    }
    return Optional.empty();
  }

  private static boolean hasSecretDefault(String placeholder) {
    int colon = placeholder.indexOf(':');
    if (!placeholder.startsWith("${") || !placeholder.endsWith("}") || colon < 0) {
      return false;
    }
    String value = placeholder.substring(colon + 1, placeholder.length() - 1);
    boolean isText = !value.isBlank() && !value.contains("${") && !value.startsWith("#{") && !List.of("null", "true", "false").contains(value);
    return isText && isSecret(placeholder.substring(2, colon));
  }

  private static boolean isSecret(String property) {
    Words words = Words.of(property);
    boolean isKey = words.endWithAny(SECRET) || words.endWithAny(KEY) && words.containAny(SIGNING);
    return isKey && !words.containAny(OTHER);
  }
}
