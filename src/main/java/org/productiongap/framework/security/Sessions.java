package org.productiongap.framework.security;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.productiongap.flow.Constants;
import org.productiongap.flow.Durations;
import org.productiongap.framework.Annotation;
import org.productiongap.framework.FileFacts;
import org.productiongap.framework.Jakarta;
import org.productiongap.framework.SourceNames;
import org.productiongap.framework.Words;
import org.sonar.plugins.java.api.semantic.Symbol;
import org.sonar.plugins.java.api.semantic.Type;
import org.sonar.plugins.java.api.tree.BaseTreeVisitor;
import org.sonar.plugins.java.api.tree.ClassTree;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.MemberSelectExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.NewClassTree;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.VariableTree;

/**
 * How long a login lasts: sessions, the cookies that carry them, and what remembers a user.
 */
public final class Sessions {

  private static final Set<String> SESSION = Jakarta.both("servlet.http.HttpSession");
  private static final Set<String> CONTEXT = Jakarta.both("servlet.ServletContext");
  private static final Set<String> COOKIE = Jakarta.both("servlet.http.Cookie");
  private static final String SPRING_SESSION = "org.springframework.session.";
  private static final Set<String> SESSION_STORES = Set.of(SPRING_SESSION + "data.redis.config.annotation.web.http.EnableRedisHttpSession",
    SPRING_SESSION + "data.redis.config.annotation.web.http.EnableRedisIndexedHttpSession",
    SPRING_SESSION + "data.redis.config.annotation.web.server.EnableRedisWebSession",
    SPRING_SESSION + "jdbc.config.annotation.web.http.EnableJdbcHttpSession",
    SPRING_SESSION + "data.mongo.config.annotation.web.http.EnableMongoHttpSession",
    SPRING_SESSION + "config.annotation.web.http.EnableSpringHttpSession",
    SPRING_SESSION + "hazelcast.config.annotation.web.http.EnableHazelcastHttpSession");
  private static final Set<String> RESPONSE_COOKIE = Set.of("org.springframework.http.ResponseCookie");
  private static final Set<String> JAX_RS_COOKIE = Jakarta.both("ws.rs.core.NewCookie");
  private static final Set<String> LOGIN_WORDS = Set.of("session", "auth", "token", "jwt", "remember", "sid", "sso", "login", "jsessionid", "refresh", "access");

  /** A token against forged requests is no login. */
  private static final Set<String> FORGERY_WORDS = Set.of("csrf", "xsrf");

  private Sessions() {
  }

  /** What lasts. */
  public enum Kind {
    SESSION, COOKIE, REMEMBER_ME
  }

  /**
   * One lifetime that is fixed in code.
   *
   * @param kind what lasts
   * @param place the expression that says how long
   * @param lasts how long; empty when for ever
   */
  public record Lifetime(Kind kind, Tree place, Optional<Duration> lasts) {
  }

  /**
   * @param file the root of a file
   * @return the lifetimes that it fixes, in the order of the source; computed once per file
   */
  public static List<Lifetime> in(CompilationUnitTree file) {
    return FileFacts.of(file, Sessions.class, Sessions::find);
  }

  private static List<Lifetime> find(CompilationUnitTree file) {
    List<Lifetime> lifetimes = new ArrayList<>();
    file.accept(new BaseTreeVisitor() {
      @Override
      public void visitMethodInvocation(MethodInvocationTree call) {
        if (!call.arguments().isEmpty()) {
          of(call).ifPresent(lifetimes::add);
        }
        super.visitMethodInvocation(call);
      }

      @Override
      public void visitClass(ClassTree type) {
        Annotation.on(type.modifiers()).stream()
          .filter(annotation -> annotation.is(SESSION_STORES))
          .flatMap(annotation -> annotation.expression("maxInactiveIntervalInSeconds").stream())
          .forEach(seconds -> inactive(seconds, 1).ifPresent(lifetimes::add));
        super.visitClass(type);
      }
    });
    return List.copyOf(lifetimes);
  }

  private static Optional<Lifetime> of(MethodInvocationTree call) {
    ExpressionTree argument = call.arguments().get(0);
    return switch (name(call)) {
      case "setMaxInactiveInterval" -> isOn(call, SESSION) ? inactive(argument, 1) : Optional.empty();
      case "setSessionTimeout" -> isOn(call, CONTEXT) ? inactive(argument, 60) : Optional.empty();
      case "setMaxAge" -> isOn(call, COOKIE) && isLogin(cookieName(call)) ? kept(Kind.COOKIE, argument) : Optional.empty();
      case "maxAge" -> isLoginBuilder(call) ? kept(Kind.COOKIE, argument) : Optional.empty();
      case "tokenValiditySeconds" -> kept(Kind.REMEMBER_ME, argument);
      case "setTokenValiditySeconds" -> owner(call).filter(type -> type.name().endsWith("RememberMeServices")).flatMap(type -> kept(Kind.REMEMBER_ME, argument));
      default -> Optional.empty();
    };
  }

  /** A time without requests; zero and less mean for ever since Servlet 3.1. */
  private static Optional<Lifetime> inactive(ExpressionTree expression, int seconds) {
    return Durations.of(expression, Duration.ofSeconds(seconds))
      .map(duration -> new Lifetime(Kind.SESSION, expression, Optional.of(duration).filter(time -> !time.isZero() && !time.isNegative())));
  }

  /** A time on the user's machine; zero deletes and less means until the browser closes. */
  private static Optional<Lifetime> kept(Kind kind, ExpressionTree expression) {
    return Durations.of(expression, Duration.ofSeconds(1))
      .filter(duration -> !duration.isNegative() && !duration.isZero())
      .map(duration -> new Lifetime(kind, expression, Optional.of(duration)));
  }

  private static boolean isOn(MethodInvocationTree call, Set<String> types) {
    return owner(call).filter(type -> types.stream().anyMatch(type::isSubtypeOf)).isPresent()
      || call.methodSelect() instanceof MemberSelectExpressionTree select && declared(select.expression()).filter(types::contains).isPresent();
  }

  private static Optional<Type> owner(MethodInvocationTree call) {
    return call.methodSelect() instanceof MemberSelectExpressionTree select ? Optional.of(select.expression().symbolType()) : Optional.empty();
  }

  private static Optional<String> declared(ExpressionTree variable) {
    return variable instanceof IdentifierTree identifier && identifier.symbol().declaration() instanceof VariableTree declaration
      ? SourceNames.of(declaration.type()) : Optional.empty();
  }

  private static Optional<String> cookieName(MethodInvocationTree call) {
    if (call.methodSelect() instanceof MemberSelectExpressionTree select && select.expression() instanceof IdentifierTree identifier) {
      Symbol cookie = identifier.symbol();
      if (cookie.declaration() instanceof VariableTree declaration && declaration.initializer() instanceof NewClassTree created && !created.arguments().isEmpty()) {
        return Constants.text(created.arguments().get(0)).or(() -> Optional.of(identifierText(created.arguments().get(0))));
      }
    }
    return Optional.empty();
  }

  private static boolean isLoginBuilder(MethodInvocationTree call) {
    MethodInvocationTree start = call;
    while (start.methodSelect() instanceof MemberSelectExpressionTree select && select.expression() instanceof MethodInvocationTree before) {
      start = before;
    }
    if (start.methodSelect() instanceof MemberSelectExpressionTree select && !start.arguments().isEmpty()) {
      Optional<String> type = SourceNames.of(select.expression());
      ExpressionTree name = start.arguments().get(0);
      return type.filter(known -> RESPONSE_COOKIE.contains(known) || JAX_RS_COOKIE.stream().anyMatch(known::startsWith)).isPresent()
        && isLogin(Constants.text(name).or(() -> Optional.of(identifierText(name))));
    }
    return false;
  }

  private static String identifierText(ExpressionTree expression) {
    if (expression instanceof MemberSelectExpressionTree select) {
      return select.identifier().name();
    }
    return expression instanceof IdentifierTree identifier ? identifier.name() : "";
  }

  private static boolean isLogin(Optional<String> cookie) {
    return cookie.map(Words::of).filter(name -> name.containAny(LOGIN_WORDS) && !name.containAny(FORGERY_WORDS)).isPresent();
  }

  private static String name(MethodInvocationTree call) {
    return call.methodSelect() instanceof MemberSelectExpressionTree select ? select.identifier().name() : ((IdentifierTree) call.methodSelect()).name();
  }
}
