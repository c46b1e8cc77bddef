package org.productiongap.framework.token;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.productiongap.flow.BuilderCalls;
import org.productiongap.flow.Calls;
import org.productiongap.flow.Destinations;
import org.productiongap.framework.StaticCalls;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.MemberSelectExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.VariableTree;

/**
 * A library that decodes a token in one step and checks it in another. To look at the key's id or the issuer first, so as to
 * find the key, is how it is meant; a class that checks tokens at all may have checked this one.
 *
 * @param home the package of the library
 * @param owners the classes that decode
 * @param methods their methods that do
 * @param checking the methods that check
 * @param fix how it is checked
 */
record Decoding(String home, Set<String> owners, Set<String> methods, Set<String> checking, String fix) implements TokenReader {

  /** What may be looked at before the signature is checked. */
  private static final Set<String> LOOKING_FIRST = Set.of("getKeyId", "getKeyID", "getIssuer", "getHeaderClaim", "getHeader", "getHeaders", "getAlgorithm",
    "getType", "getContentType", "getExpiresAt", "getExpiresAtAsInstant", "getNotBefore", "getIssuedAt", "getIssuedAtAsInstant", "getExpirationTime",
    "getIssueTime", "getNotBeforeTime", "getToken", "getSignature", "getState", "getParsedString");
  /** What a framework or an identity provider hands out, which has been checked or comes from the one who signs. */
  private static final Set<String> FROM_A_TRUSTED_HAND = Set.of("getTokenValue", "getIdToken", "getAccessToken", "getRefreshToken", "getRawToken",
    "getCredentials", "serialize", "compact", "sign", "generateToken", "createToken");
  private static final Set<String> CLAIM_FIELDS = Set.of("subject", "audience", "uniqueId");
  private static final Set<String> STILL_THE_TOKEN = Set.of("getJWTClaimsSet", "getPayload", "getPayloads", "getClaims", "toJSONObject");

  @Override
  public Optional<UnverifiedRead> read(MethodInvocationTree call, CompilationUnitTree file) {
    if (!methods.contains(Calls.name(call).name()) || call.arguments().size() != 1 || !isOfLibrary(call)) {
      return Optional.empty();
    }
    Verifications verifications = Verifications.around(call, file);
    ExpressionTree token = call.arguments().get(0);
    if (verifications.use(home, checking) || verifications.check(token) || verifications.checkResult(call) || verifications.areBehindLogin()
      || isFromTrustedHand(token)) {
      return Optional.empty();
    }
    Destinations destinations = Destinations.of(call, passing -> passing.arguments().isEmpty() && STILL_THE_TOKEN.contains(Calls.name(passing).name()));
    return destinations.takers().stream()
      .filter(Decoding::isTrusting)
      .map(taker -> Calls.name((MethodInvocationTree) taker))
      .findFirst()
      .or(() -> field(call))
      .map(look -> new UnverifiedRead(call, UnverifiedRead.Unchecked.SIGNATURE, look, fix));
  }

  /** A claim that is read from a public field. */
  private static Optional<IdentifierTree> field(MethodInvocationTree decoded) {
    Stream<Tree> values = decoded.parent() instanceof VariableTree variable ? variable.symbol().usages().stream().map(Tree.class::cast) : Stream.of(decoded);
    return values
      .filter(value -> value.parent() instanceof MemberSelectExpressionTree select && select.expression() == value
        && !(select.parent() instanceof MethodInvocationTree))
      .map(value -> ((MemberSelectExpressionTree) value.parent()).identifier())
      .filter(name -> CLAIM_FIELDS.contains(name.name()))
      .findFirst();
  }

  private boolean isOfLibrary(MethodInvocationTree call) {
    if (StaticCalls.owner(call).isPresent()) {
      return StaticCalls.owner(call).filter(owners::contains).isPresent();
    }
    Optional<ExpressionTree> receiver = Calls.receiver(call);
    return receiver.isPresent() && StaticCalls.typeOf(receiver.get()).filter(owners::contains).isPresent();
  }

  private static boolean isFromTrustedHand(ExpressionTree token) {
    BuilderCalls history = BuilderCalls.on(token);
    return Stream.concat(history.steps().stream(), history.starts().stream())
      .anyMatch(tree -> tree instanceof MethodInvocationTree origin && FROM_A_TRUSTED_HAND.contains(Calls.name(origin).name()));
  }

  /** Whether what takes the decoded token is a look at what the sender claims. */
  private static boolean isTrusting(Tree taker) {
    if (!(taker instanceof MethodInvocationTree call) || Calls.receiver(call).isEmpty()) {
      return false;
    }
    String name = Calls.name(call).name();
    boolean isWhole = call.arguments().isEmpty() && STILL_THE_TOKEN.contains(name);
    return name.startsWith("get") && !LOOKING_FIRST.contains(name) && (!isWhole || isHandedOn(call));
  }

  private static boolean isHandedOn(MethodInvocationTree whole) {
    return !(Destinations.of(whole, call -> false).takers().stream().allMatch(Decoding::isLook)) || Destinations.of(whole, call -> false).leaves();
  }

  private static boolean isLook(Tree taker) {
    return taker instanceof MethodInvocationTree call && (LOOKING_FIRST.contains(Calls.name(call).name()) || STILL_THE_TOKEN.contains(Calls.name(call).name()));
  }
}
