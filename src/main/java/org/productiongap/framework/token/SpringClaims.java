package org.productiongap.framework.token;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.productiongap.flow.Calls;
import org.productiongap.flow.Destinations;
import org.productiongap.framework.StaticCalls;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * Spring Security's claims for its encoder. They are made for tokens only, unless they are seen to be the base of another set.
 */
final class SpringClaims extends BuilderLibrary {

  private static final String CLAIMS = "org.springframework.security.oauth2.jwt.JwtClaimsSet";

  @Override
  public String home() {
    return "org.springframework.security.oauth2.jwt";
  }

  @Override
  Optional<ExpressionTree> built(MethodInvocationTree call) {
    return receiver(call, Set.of("build"), 0);
  }

  @Override
  Optional<Expiry> start(ExpressionTree start, Reading reading) {
    if (StaticCalls.is(start, CLAIMS, "builder")) {
      return Optional.of(Expiry.NONE);
    }
    return isCopy(start) ? Optional.of(copied(((MethodInvocationTree) start).arguments().get(0), reading)) : Optional.empty();
  }

  @Override
  Expiry step(Expiry before, MethodInvocationTree call, Reading reading) {
    List<ExpressionTree> arguments = call.arguments();
    return switch (Calls.name(call).name() + arguments.size()) {
      case "expiresAt1" -> reading.given(arguments.get(0), Expiry.Form.MOMENT);
      case "claim2" -> reading.claim(before, arguments.get(0), arguments.get(1));
      case "claims1" -> reading.changedBy(arguments.get(0), before);
      default -> before;
    };
  }

  @Override
  boolean isToken(MethodInvocationTree last) {
    return Destinations.of(last, call -> false).takers().stream().noneMatch(SpringClaims::isCopy);
  }

  private static boolean isCopy(Tree tree) {
    return tree instanceof MethodInvocationTree call && call.arguments().size() == 1 && StaticCalls.is(call, CLAIMS, "from");
  }

  @Override
  String fix(List<MethodInvocationTree> calls) {
    return "expiresAt(...)";
  }
}
