package org.productiongap.framework.token;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.productiongap.flow.Answer;
import org.productiongap.flow.BuilderCalls;
import org.productiongap.flow.Calls;
import org.productiongap.framework.EachNode;
import org.productiongap.framework.FileFacts;
import org.productiongap.framework.StaticCalls;
import org.productiongap.framework.Words;
import org.productiongap.framework.time.TimeAhead;
import org.productiongap.framework.token.TokenLifetime.Kind;
import org.sonar.plugins.java.api.tree.BaseTreeVisitor;
import org.sonar.plugins.java.api.tree.ClassTree;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.VariableTree;

/**
 * The lifetimes of tokens that a file fixes: of those it makes, and of those an authorization server is told to make.
 */
public final class TokenLifetimes {

  private static final Set<String> REFRESH = Set.of("refresh", "remember", "remembered", "rememberme", "offline");
  private static final Set<String> ACCESS = Set.of("access");
  private static final String SERVER = "org.springframework.security.oauth2.server.authorization";
  private static final Set<String> SERVER_SETTINGS = Set.of(SERVER + ".settings.TokenSettings", SERVER + ".config.TokenSettings");

  private final Set<Tree> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<TokenLifetime> lifetimes = new ArrayList<>();

  private TokenLifetimes() {
  }

  /**
   * @param file the root of a file
   * @return the lifetimes that can be told; computed once per file
   */
  public static List<TokenLifetime> in(CompilationUnitTree file) {
    return FileFacts.of(file, TokenLifetimes.class, TokenLifetimes::find);
  }

  private static List<TokenLifetime> find(CompilationUnitTree file) {
    TokenLifetimes found = new TokenLifetimes();
    TokenBuilds.in(file).forEach(found::add);
    if (UsedPackages.mayUse(file, SERVER)) {
      new EachNode() {
        @Override
        public void visitMethodInvocation(MethodInvocationTree call) {
          found.addSetting(call);
        }
      }.goThrough(file);
    }
    return List.copyOf(found.lifetimes);
  }

  private void add(TokenBuild token) {
    for (Expiry expiry : token.expiries()) {
      if (expiry.isSet() == Answer.YES && expiry.value() != null && seen.add(expiry.value())) {
        add(token, expiry);
      }
    }
  }

  private void add(TokenBuild token, Expiry expiry) {
    ExpressionTree place = expiry.value();
    Optional<TimeAhead> time = time(expiry, null);
    if (time.isPresent()) {
      lifetimes.add(new TokenLifetime(place, time.get(), kind(place, time.get(), token.terminal(), null), Optional.empty()));
      return;
    }
    for (MethodInvocationTree caller : callers(place)) {
      time(expiry, caller).ifPresent(known ->
        lifetimes.add(new TokenLifetime(place, known, kind(place, known, token.terminal(), caller), Optional.of(caller))));
    }
  }

  private static List<MethodInvocationTree> callers(Tree place) {
    return Calls.method(place).flatMap(Calls::callers).orElse(List.of());
  }

  private static Optional<TimeAhead> time(Expiry expiry, MethodInvocationTree caller) {
    return switch (expiry.form()) {
      case MOMENT -> TimeAhead.ofMoment(expiry.value(), caller);
      case SECONDS -> TimeAhead.ofLength(expiry.value(), 1000, caller);
      case MINUTES -> TimeAhead.ofLength(expiry.value(), 60_000, caller);
      case DURATION -> TimeAhead.ofLength(expiry.value(), 1, caller);
    };
  }

  private void addSetting(MethodInvocationTree call) {
    Kind kind = switch (Calls.name(call).name()) {
      case "accessTokenTimeToLive" -> Kind.ACCESS;
      case "refreshTokenTimeToLive" -> Kind.REFRESH;
      default -> Kind.OTHER;
    };
    if (kind != Kind.OTHER && call.arguments().size() == 1 && isOfServer(call)) {
      ExpressionTree place = call.arguments().get(0);
      TimeAhead.ofLength(place, 1, null).ifPresent(time -> lifetimes.add(new TokenLifetime(place, time, kind, Optional.empty())));
    }
  }

  private static boolean isOfServer(MethodInvocationTree call) {
    return BuilderCalls.on(call).starts().stream().anyMatch(start -> StaticCalls.is(start, SERVER_SETTINGS, Set.of("builder")));
  }

  /** The nearest name that says what a token is for: of what the lifetime is computed from, of the call, of the method, of the class. */
  private static Kind kind(ExpressionTree place, TimeAhead time, MethodInvocationTree terminal, MethodInvocationTree caller) {
    List<String> names = new ArrayList<>();
    if (time.constant() instanceof VariableTree constant) {
      names.add(constant.simpleName().name());
    }
    if (caller != null) {
      caller.arguments().forEach(argument -> addNames(argument, names));
      addSurroundings(caller, names);
    }
    addNames(place, names);
    addSurroundings(terminal, names);
    return names.stream().map(Words::of).map(TokenLifetimes::kind).filter(kind -> kind != Kind.OTHER).findFirst().orElse(Kind.OTHER);
  }

  private static Kind kind(Words words) {
    if (words.containAny(REFRESH)) {
      return Kind.REFRESH;
    }
    return words.containAny(ACCESS) ? Kind.ACCESS : Kind.OTHER;
  }

  private static void addNames(Tree tree, List<String> names) {
    tree.accept(new BaseTreeVisitor() {
      @Override
      public void visitIdentifier(IdentifierTree identifier) {
        names.add(identifier.name());
      }
    });
  }

  private static void addSurroundings(Tree tree, List<String> names) {
    for (Tree outer = tree; outer != null; outer = outer.parent()) {
      if (outer instanceof VariableTree variable) {
        names.add(variable.simpleName().name());
      } else if (outer instanceof MethodTree method) {
        names.add(method.simpleName().name());
      } else if (outer instanceof ClassTree type && type.simpleName() != null && Words.of(type.simpleName().name()).containAny(Set.of("token"))) {
        names.add(type.simpleName().name());
      }
    }
  }
}
