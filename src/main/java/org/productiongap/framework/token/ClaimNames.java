package org.productiongap.framework.token;

import java.util.Locale;
import java.util.Set;
import org.productiongap.flow.Answer;
import org.productiongap.flow.Calls;
import org.sonar.plugins.java.api.tree.ExpressionTree;

/**
 * The names of claims. RFC 7519 calls the expiry {@code exp}; under another name that says the same, the application may
 * check it by itself.
 */
final class ClaimNames {

  private static final String EXPIRY = "exp";
  private static final Set<String> SAYING_THE_SAME = Set.of("expir", "ttl", "validuntil", "validto", "validtill", "lifetime", "timetolive", "endsat");

  private ClaimNames() {
  }

  static Answer isExpiry(ExpressionTree name) {
    return Calls.plain(name).asConstant(String.class).map(ClaimNames::isExpiry).orElse(Answer.CANNOT_TELL);
  }

  static Answer isExpiry(String name) {
    if (name.equals(EXPIRY)) {
      return Answer.YES;
    }
    String letters = name.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
    return letters.startsWith(EXPIRY) || SAYING_THE_SAME.stream().anyMatch(letters::contains) ? Answer.CANNOT_TELL : Answer.NO;
  }
}
