package org.productiongap.framework.token;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.productiongap.flow.BuilderCalls;
import org.productiongap.flow.Calls;
import org.productiongap.framework.StaticCalls;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * pac4j's generator. A profile has no expiry, unless it comes from a token itself.
 */
final class Pac4j implements TokenLibrary {

  private static final String GENERATOR = "org.pac4j.jwt.profile.JwtGenerator";
  private static final Set<String> PLAIN_PROFILES = Set.of("org.pac4j.core.profile.CommonProfile", "org.pac4j.core.profile.BasicUserProfile");

  @Override
  public String home() {
    return "org.pac4j";
  }

  @Override
  public Optional<TokenBuild> build(MethodInvocationTree call, Reading reading) {
    Optional<ExpressionTree> generator = BuilderLibrary.receiver(call, Set.of("generate"), 1);
    if (generator.isEmpty() || call.arguments().isEmpty() || StaticCalls.typeOf(generator.get()).filter(GENERATOR::equals).isEmpty()) {
      return Optional.empty();
    }
    BuilderCalls history = reading.on(generator.get());
    Expiry ofGenerator = Expiry.agreed(history.outcomes(start -> StaticCalls.isNew(start, Set.of(GENERATOR)) ? Expiry.NONE : Expiry.UNKNOWN,
      (before, step) -> after(before, step, reading), before -> Expiry.UNKNOWN));
    Tree start = history.starts().stream().findFirst().orElse(generator.get());
    Expiry expiry = ofGenerator.plus(ofSubject(call.arguments().get(0), reading));
    return Optional.of(new TokenBuild(call, start, List.of(expiry), "setExpirationTime(...)", reading.caller()));
  }

  private static Expiry after(Expiry before, Tree step, Reading reading) {
    return step instanceof MethodInvocationTree call && Calls.is(call, "setExpirationTime", 1)
      ? reading.given(call.arguments().get(0), Expiry.Form.MOMENT) : before;
  }

  private static Expiry ofSubject(ExpressionTree subject, Reading reading) {
    return StaticCalls.typeOf(subject).filter(PLAIN_PROFILES::contains).isPresent() ? Expiry.NONE : reading.claims(subject);
  }
}
