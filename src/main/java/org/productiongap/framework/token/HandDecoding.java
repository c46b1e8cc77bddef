package org.productiongap.framework.token;

import java.util.Optional;
import java.util.Set;
import org.productiongap.flow.Calls;
import org.productiongap.flow.Constants;
import org.productiongap.framework.SensitiveValues;
import org.productiongap.framework.SensitiveWords;
import org.productiongap.framework.Words;
import org.sonar.plugins.java.api.tree.ArrayAccessExpressionTree;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.MemberSelectExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * A token that is taken apart by hand: split at its dots, and its second part decoded. A class that computes or checks a signature anywhere
 * may have checked this one.
 */
final class HandDecoding implements TokenReader {

  private static final Set<String> DECODING = Set.of("decode", "decodeBase64", "parseBase64Binary", "decodeFromString", "decodeFromUrlSafeString", "decodeStr");
  private static final Set<String> TOKENS = Set.of("token", "jwt", "bearer", "authorization");
  private static final Set<String> DOTS = Set.of("\\.", "\\\\.", ".", "[.]");
  private static final Set<String> CHECKING = Set.of("verify", "verified", "signature", "hmac", "final", "validate", "parser", "sign", "introspect");
  private static final Set<String> LOOKING_FIRST = Set.of("exp", "expired", "expiry", "expiration", "expires", "header", "kid", "issuer", "algorithm");
  private static final Set<String> FROM_A_TRUSTED_HAND = Set.of("id", "refresh");
  private static final Set<String> STILL_THE_TEXT = Set.of("trim", "strip", "toString");
  /** How many variables on the way from a header to its parts are followed. */
  private static final int VARIABLES = 3;

  @Override
  public String home() {
    return "java.util";
  }

  @Override
  public Optional<UnverifiedRead> read(MethodInvocationTree call, CompilationUnitTree file) {
    if (!DECODING.contains(Calls.name(call).name()) || call.arguments().size() != 1 || !isPayload(call.arguments().get(0)) || looksFirst(call)) {
      return Optional.empty();
    }
    Verifications verifications = Verifications.around(call, file);
    return verifications.areBehindLogin() || verifications.isNamed(CHECKING) ? Optional.empty()
      : Optional.of(new UnverifiedRead(call, UnverifiedRead.Unchecked.SIGNATURE, null, "the verifying parser of a token library"));
  }

  /** The second part of what a token was split into. */
  private static boolean isPayload(ExpressionTree part) {
    return Calls.plain(part) instanceof ArrayAccessExpressionTree access
      && Constants.of(access.dimension().expression(), Integer.class).filter(index -> index == 1).isPresent()
      && Constants.value(Calls.plain(access.expression())).filter(HandDecoding::isSplitToken).isPresent();
  }

  private static boolean isSplitToken(ExpressionTree parts) {
    return Calls.plain(parts) instanceof MethodInvocationTree split && Calls.name(split).name().equals("split") && !split.arguments().isEmpty()
      && Constants.text(split.arguments().get(0)).filter(DOTS::contains).isPresent()
      && Calls.receiver(split).map(HandDecoding::start).filter(HandDecoding::comesFromToken).isPresent();
  }

  /** Whether a text is a token by its own name, or by that of what its variable was taken from. */
  private static boolean comesFromToken(ExpressionTree text) {
    ExpressionTree current = text;
    for (int i = 0; i < VARIABLES && !isToken(current); i++) {
      Optional<ExpressionTree> before = name(current).containAny(FROM_A_TRUSTED_HAND) ? Optional.empty() : Constants.value(current).map(HandDecoding::start);
      if (before.isEmpty()) {
        return false;
      }
      current = before.get();
    }
    return isToken(current);
  }

  private static boolean isToken(ExpressionTree text) {
    Words name = name(text);
    return name.containAny(TOKENS) && !name.containAny(FROM_A_TRUSTED_HAND)
      || SensitiveValues.of(text).filter(value -> value.kind() == SensitiveWords.Kind.TOKEN && !Words.of(value.name()).containAny(FROM_A_TRUSTED_HAND))
      .isPresent();
  }

  /** The variable that a text comes from. */
  private static ExpressionTree start(ExpressionTree text) {
    ExpressionTree plain = text;
    while (plain instanceof MethodInvocationTree call && Calls.receiver(call).isPresent()
      && (!call.arguments().isEmpty() || STILL_THE_TEXT.contains(Calls.name(call).name()))
      && SensitiveValues.of(call).isEmpty()) {
      plain = Calls.receiver(call).get();
    }
    return plain;
  }

  private static Words name(ExpressionTree plain) {
    return Words.of(plain instanceof IdentifierTree identifier ? identifier.name() : plain instanceof MemberSelectExpressionTree select
      ? select.identifier().name()
      : plain instanceof MethodInvocationTree call ? Calls.name(call).name() : "");
  }

  private static boolean looksFirst(Tree read) {
    for (Tree outer = read; outer != null; outer = outer.parent()) {
      if (outer instanceof MethodTree method) {
        return Words.of(method.simpleName().name()).containAny(LOOKING_FIRST);
      }
    }
    return false;
  }
}
