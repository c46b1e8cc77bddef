package org.productiongap.framework.token;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.productiongap.flow.Calls;
import org.productiongap.flow.Constants;
import org.productiongap.framework.StaticCalls;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.NewClassTree;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * Vert.x. The expiry is in the claims or in the options; the provider has options of its own for tokens made without.
 */
final class VertxJwt implements TokenLibrary {

  private static final Set<String> PROVIDERS = Set.of("io.vertx.ext.auth.jwt.JWTAuth", "io.vertx.mutiny.ext.auth.jwt.JWTAuth",
    "io.vertx.rxjava3.ext.auth.jwt.JWTAuth", "io.vertx.reactivex.ext.auth.jwt.JWTAuth");
  private static final Set<String> PROVIDER_OPTIONS = Set.of("io.vertx.ext.auth.jwt.JWTAuthOptions");
  private static final Set<String> TOKEN_OPTIONS = Set.of("io.vertx.ext.auth.JWTOptions", "io.vertx.ext.jwt.JWTOptions");

  @Override
  public String home() {
    return "io.vertx";
  }

  @Override
  public Optional<TokenBuild> build(MethodInvocationTree call, Reading reading) {
    Optional<ExpressionTree> provider = BuilderLibrary.receiver(call, Set.of("generateToken"), 2);
    List<ExpressionTree> arguments = call.arguments();
    if (provider.isEmpty() || arguments.isEmpty() || StaticCalls.typeOf(provider.get()).filter(PROVIDERS::contains).isEmpty()) {
      return Optional.empty();
    }
    Expiry ofOptions = arguments.size() == 2 ? options(arguments.get(1), reading) : provider(provider.get(), reading);
    Expiry expiry = ofOptions.plus(reading.claims(arguments.get(0)));
    return Optional.of(new TokenBuild(call, arguments.get(0), List.of(expiry), "setExpiresInMinutes(...)", reading.caller()));
  }

  private static Expiry provider(ExpressionTree provider, Reading reading) {
    return Expiry.agreed(reading.on(provider).outcomes(
      start -> StaticCalls.is(start, PROVIDERS, Set.of("create")) && ((MethodInvocationTree) start).arguments().size() == 2
        ? providerOptions(((MethodInvocationTree) start).arguments().get(1), reading) : Expiry.UNKNOWN,
      (before, step) -> before, before -> before));
  }

  private static Expiry providerOptions(ExpressionTree options, Reading reading) {
    return Expiry.agreed(reading.on(options).outcomes(
      start -> isEmpty(start, PROVIDER_OPTIONS) ? Expiry.NONE : Expiry.UNKNOWN,
      (before, step) -> step instanceof MethodInvocationTree call && Calls.is(call, "setJWTOptions", 1) ? options(call.arguments().get(0), reading) : before,
      before -> Expiry.UNKNOWN));
  }

  private static Expiry options(ExpressionTree options, Reading reading) {
    return Expiry.agreed(reading.on(options).outcomes(start -> isEmpty(start, TOKEN_OPTIONS) ? Expiry.NONE : Expiry.UNKNOWN,
      (before, step) -> option(before, step), before -> Expiry.UNKNOWN));
  }

  private static Expiry option(Expiry before, Tree step) {
    if (!(step instanceof MethodInvocationTree call) || call.arguments().size() != 1) {
      return before;
    }
    ExpressionTree value = call.arguments().get(0);
    return switch (Calls.name(call).name()) {
      case "setExpiresInSeconds" -> in(value, Expiry.Form.SECONDS);
      case "setExpiresInMinutes" -> in(value, Expiry.Form.MINUTES);
      default -> before;
    };
  }

  /** Zero, the default, stands for no expiry. */
  private static Expiry in(ExpressionTree value, Expiry.Form form) {
    boolean isZero = Constants.of(value).filter(Number.class::isInstance).filter(number -> ((Number) number).longValue() == 0).isPresent();
    return isZero ? Expiry.dropped(value) : Expiry.of(value, form);
  }

  private static boolean isEmpty(ExpressionTree start, Set<String> classes) {
    return StaticCalls.isNew(start, classes) && ((NewClassTree) start).arguments().isEmpty();
  }
}
