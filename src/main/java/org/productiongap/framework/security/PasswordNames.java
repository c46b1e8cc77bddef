package org.productiongap.framework.security;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.productiongap.framework.Mentions;
import org.productiongap.framework.Words;
import org.productiongap.flow.Calls;
import org.sonar.plugins.java.api.tree.BaseTreeVisitor;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.MemberSelectExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.MethodReferenceTree;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * What names say about passwords: whether one is a password, as it was typed or hashed.
 */
final class PasswordNames {

  private static final Set<String> PASSWORDS = Set.of("password", "passwd", "pwd", "passcode", "passphrase", "passwort", "psw", "userpassword", "userpwd",
    "upwd", "upass");
  private static final Set<String> SHORT = Set.of("pass", "pw", "pin");
  private static final Set<String> CREDENTIALS = Set.of("credential");
  private static final List<String> HASHING = List.of("hash", "encod", "encrypt", "decrypt", "crypt", "digest", "md5", "sha1", "sha256", "sha512", "sha2",
    "argon", "pbkdf", "cipher", "hmac", "salt", "secured", "protect", "obfusc");
  private static final List<String> NO_HASHING = List.of("hashcode", "hashmap", "hashset", "hashtable");
  /** Names of other passwords than the one of the account, and of what is only about passwords. */
  private static final Set<String> OTHER = Set.of("confirm", "confirmation", "confirmed", "confirmpassword", "repeat", "repeated", "retype", "retyped",
    "again", "match", "matching", "new", "newpassword", "verify", "verification", "re", "repassword", "second", "2", "check", "default", "initial", "common",
    "forbidden", "weak", "mask", "masked", "placeholder", "empty", "blank", "type", "field", "parameter", "policy", "strength", "status", "state", "length",
    "min", "max", "count", "expired", "expiry", "history", "token", "reset", "hint", "pattern", "regex", "column", "label", "key", "code", "file", "path",
    "url");

  /** At least one of these is in every name of a password. */
  private static final Set<String> PARTS = Set.of("pass", "pw", "psw", "pin", "credential");

  private PasswordNames() {
  }

  /** Whether a file can have the name of a password at all: a quick look. */
  static boolean mayBeIn(CompilationUnitTree file) {
    return Mentions.parts(file, PARTS);
  }

  /** Whether a name is that of a password which may be as it was typed. */
  static boolean isTyped(String name) {
    Words words = Words.of(name);
    return (words.containAny(PASSWORDS) || words.endWithAny(SHORT)) && !words.containAny(OTHER) && !isHashing(name);
  }

  /** Whether a name is that of a password which replaces another, as it was typed. */
  static boolean isChosen(String name) {
    List<String> words = Words.of(name).all();
    return words.contains("new") && isTyped(String.join("_", words.stream().filter(word -> !word.equals("new")).toList()));
  }

  /** As {@link #isTyped}, or what a login calls its credentials. */
  static boolean isTypedOrCredentials(String name) {
    return isTyped(name) || Words.of(name).endWithAny(CREDENTIALS) && !isHashing(name);
  }

  /** Whether a name has to do with hashing or encrypting. */
  static boolean isHashing(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return HASHING.stream().anyMatch(lower::contains) && NO_HASHING.stream().noneMatch(lower::contains);
  }

  /** Whether something in a piece of code is named for hashing. */
  static boolean hashes(Tree code) {
    boolean[] found = new boolean[1];
    code.accept(new BaseTreeVisitor() {
      @Override
      public void visitIdentifier(IdentifierTree identifier) {
        found[0] |= isHashing(identifier.name());
      }

      @Override
      public void visitMethodReference(MethodReferenceTree reference) {
        found[0] |= isHashing(reference.method().name());
        super.visitMethodReference(reference);
      }
    });
    return found[0];
  }

  /** The last name of an expression; empty where it has none. */
  static String last(ExpressionTree expression) {
    ExpressionTree plain = Calls.plain(expression);
    if (plain instanceof IdentifierTree identifier) {
      return identifier.name();
    }
    if (plain instanceof MemberSelectExpressionTree select) {
      return select.identifier().name();
    }
    return plain instanceof MethodInvocationTree call ? Calls.name(call).name() : "";
  }
}
