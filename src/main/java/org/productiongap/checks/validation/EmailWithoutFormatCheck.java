package org.productiongap.checks.validation;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Set;
import org.productiongap.checks.GapCheck;
import org.productiongap.flow.Answer;
import org.productiongap.framework.Words;
import org.productiongap.framework.validation.SentValue;
import org.productiongap.framework.validation.ValueConstraints;
import org.sonar.check.Rule;

/**
 * An address that no mail reaches locks its owner out as soon as a password has to be reset. Logins and look-ups, which keep nothing, and addresses that code
 * validates are not reported.
 */
@AutoService(GapCheck.class)
@Rule(key = "EmailWithoutFormat")
public final class EmailWithoutFormatCheck extends SentValueCheck {

  private static final Set<String> EMAIL = Set.of("email");
  private static final Set<String> EMAILS = Set.of("emails");
  private static final String MAIL = "mail";
  private static final Set<String> PARTS = Set.of(MAIL);
  private static final Set<String> ADDRESS = Set.of("address", "addresses", "adresse", "adressen");
  private static final Set<String> MAILING = Set.of("mail", "mailing", "message", "template", "newsletter");
  private static final Set<String> KEPT_NOWHERE = Set.of("login", "signin", "auth", "authentication", "authenticate", "credential", "forgot", "forget",
    "reset", "recover", "verify", "verification", "resend", "search", "filter", "query", "criteria", "response", "token");
  private static final Set<String> KEEPING = Set.of("register", "signup", "sign", "subscribe", "invite", "create", "add", "save", "update", "change", "new",
    "store", "insert");

  @Override
  protected Set<String> parts() {
    return PARTS;
  }

  @Override
  protected boolean lacks(SentValue value) {
    return isText(value) && isEmail(value) && ValueConstraints.format(value.annotations()) == Answer.NO
      && ValueConstraints.format(value.content().annotations()) == Answer.NO;
  }

  private static boolean isText(SentValue value) {
    return value.content().type().is("java.lang.String") && !value.type().isSubtypeOf("java.util.Map");
  }

  private static boolean isEmail(SentValue value) {
    List<String> name = Words.of(value.name()).all();
    Words owner = Words.of(value.owner());
    if (name.isEmpty() || owner.containAny(KEPT_NOWHERE) || !value.isMember() && !Words.of(value.context()).containAny(KEEPING)) {
      return false;
    }
    String last = name.get(name.size() - 1);
    boolean isAddress = ADDRESS.contains(last) && name.size() > 1;
    boolean isId = "id".equals(last) && name.size() > 1 && !owner.containAny(MAILING) && !owner.containAny(EMAIL);
    String word = isAddress || isId ? name.get(name.size() - 2) : last;
    return (value.content().many() ? EMAILS : EMAIL).contains(word) || isAddress && EMAIL.contains(word)
      || MAIL.equals(word) && !isId && (isAddress || !owner.containAny(MAILING));
  }

  @Override
  protected String message(SentValue value) {
    return "\"%s\"%s may be any text, and no mail reaches most texts; annotate %s with \"@Email\"."
      .formatted(value.name(), value.isMember() ? " of \"" + value.owner() + "\"" : "", value.content().many() ? "its elements" : "it");
  }
}
