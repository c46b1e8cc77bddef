package org.productiongap.framework.persistence;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.productiongap.flow.Answer;
import org.productiongap.framework.Words;
import org.sonar.plugins.java.api.tree.IdentifierTree;

/**
 * A column by which people and programs tell rows apart, and whose mapping allows the same value twice.
 *
 * @param entity the entity
 * @param member the member
 * @param identifies whether name and entity are enough to say so; otherwise it takes a look-up of a single row by it
 */
public record NaturalKey(Entity entity, PersistentMember member, boolean identifies) {

  private static final Set<String> LOGINS = Set.of("email", "e mail", "email address", "mail address", "username", "user name", "login", "login name", "user login");
  private static final Set<String> CODES = Set.of("sku", "isbn");
  private static final Set<String> OTHERS = Set.of("slug", "iban", "tax id", "ssn", "phone", "phone number", "mobile", "mobile number", "social security number", "vat number", "vat id", "handle");
  private static final Set<String> PRINCIPALS = Set.of("user", "account", "member", "admin", "administrator", "employee", "staff");
  private static final Set<String> CATALOG = Set.of("product");
  /** Records that copy the key of somebody else, or of which one person has many. */
  private static final Set<String> COPIES = Set.of("order", "invoice", "address", "contact", "audit", "log", "history", "archive", "snapshot", "event", "message", "mail", "notification",
    "token", "request", "item", "line", "attempt", "session", "comment", "review", "feedback", "invitation", "verification", "reset", "payment", "booking", "lead", "ticket",
    "inquiry", "recipient", "code", "otp", "registration", "view", "report", "import", "temp", "draft", "reservation", "delivery", "shipment", "info", "detail", "profile", "backup");

  /**
   * @param entity a mapped class
   * @return its natural keys that its mapping does not make unique, in the order of the source
   */
  public static List<NaturalKey> of(Entity entity) {
    List<NaturalKey> keys = new ArrayList<>();
    Words name = Words.of(entity.name());
    if (entity.kind() != Entity.Kind.ENTITY || entity.table() == Entity.Table.VIEW || name.containAny(COPIES)) {
      return keys;
    }
    for (PersistentMember member : entity.members()) {
      String key = String.join(" ", Words.of(member.name()).all());
      boolean isKey = LOGINS.contains(key) || CODES.contains(key) || OTHERS.contains(key);
      if (isKey && member.tree() != null && member.role() == PersistentMember.Role.BASIC && member.type().is("java.lang.String") && UniqueColumns.of(entity, member) == Answer.NO) {
        keys.add(new NaturalKey(entity, member, LOGINS.contains(key) && name.endWithAny(PRINCIPALS) || CODES.contains(key) && name.endWithAny(CATALOG)));
      }
    }
    return keys;
  }

  /** Where its name stands. */
  public IdentifierTree tree() {
    return member.tree();
  }
}
