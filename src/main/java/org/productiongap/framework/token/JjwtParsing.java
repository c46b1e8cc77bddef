package org.productiongap.framework.token;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.productiongap.flow.BuilderCalls;
import org.productiongap.flow.Calls;
import org.productiongap.framework.EachNode;
import org.productiongap.framework.StaticCalls;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * JJWT. Some methods read tokens without a signature only; from 0.12 on, {@code parse} does so if the parser was told to. Up to
 * 0.11 the plain {@code parse} is what java:S5659 reports.
 */
final class JjwtParsing implements TokenReader {

  private static final String JWTS = "io.jsonwebtoken.Jwts";
  private static final String PARSER = "io.jsonwebtoken.JwtParser";
  private static final Set<String> UNSIGNED = Set.of("parseUnsecuredClaims", "parseUnsecuredContent", "parseClaimsJwt", "parsePlaintextJwt", "parseContentJwt");
  private static final Set<String> ANY = Set.of("parse");
  private static final String UNSECURED = "unsecured";

  @Override
  public String home() {
    return "io.jsonwebtoken";
  }

  @Override
  public Optional<UnverifiedRead> read(MethodInvocationTree call, CompilationUnitTree file) {
    String name = Calls.name(call).name();
    Optional<ExpressionTree> parser = Calls.receiver(call);
    if (parser.isEmpty()) {
      return Optional.empty();
    }
    if (UNSIGNED.contains(name) && isParser(parser.get())) {
      return Optional.of(found(call, unsecured(parser.get()).orElse(null)));
    }
    if (ANY.contains(name) && isParser(parser.get())) {
      return unsecured(parser.get()).map(cause -> found(call, cause));
    }
    boolean isSwitch = name.equals(UNSECURED) && call.arguments().isEmpty() && isParser(call);
    return isSwitch && !isSeenReading(call, file) ? Optional.of(found(call, null)) : Optional.empty();
  }

  private static UnverifiedRead found(MethodInvocationTree call, Tree cause) {
    return new UnverifiedRead(call, UnverifiedRead.Unchecked.SIGNATURE, cause == null ? null : Calls.name((MethodInvocationTree) cause),
      "verifyWith(key)\" and \"parseSignedClaims(token)");
  }

  private static boolean isParser(ExpressionTree parser) {
    return StaticCalls.typeOf(parser).filter(PARSER::equals).isPresent()
      || BuilderCalls.on(parser).starts().stream().anyMatch(start -> StaticCalls.is(start, Set.of(JWTS), Set.of("parser", "parserBuilder")));
  }

  private static Optional<Tree> unsecured(ExpressionTree parser) {
    List<Tree> steps = BuilderCalls.on(parser).steps();
    return steps.stream().filter(step -> step instanceof MethodInvocationTree call && Calls.is(call, UNSECURED, 0)).findFirst();
  }

  /** Whether a call of the file reads with the parser that this switch belongs to. */
  private static boolean isSeenReading(MethodInvocationTree unsecured, CompilationUnitTree file) {
    boolean[] seen = {false};
    new EachNode() {
      @Override
      public void visitMethodInvocation(MethodInvocationTree call) {
        boolean isRead = Calls.name(call).name().startsWith("parse") && call.arguments().size() == 1;
        seen[0] |= isRead && Calls.receiver(call).flatMap(JjwtParsing::unsecured).filter(unsecured::equals).isPresent();
      }
    }.goThrough(file);
    return seen[0];
  }
}
