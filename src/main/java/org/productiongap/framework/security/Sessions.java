package org.productiongap.framework.security;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.productiongap.flow.BuilderCalls;
import org.productiongap.flow.Calls;
import org.productiongap.flow.Constants;
import org.productiongap.framework.Annotation;
import org.productiongap.framework.EachNode;
import org.productiongap.framework.FileFacts;
import org.productiongap.framework.Jakarta;
import org.productiongap.framework.SourceNames;
import org.productiongap.framework.StaticCalls;
import org.productiongap.framework.Types;
import org.productiongap.framework.Words;
import org.productiongap.framework.time.TimeAhead;
import org.sonar.plugins.java.api.semantic.Type;
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
  private static final Set<String> COOKIE = Stream.concat(Jakarta.both("servlet.http.Cookie").stream(), Stream.of("io.vertx.core.http.Cookie"))
    .collect(Collectors.toUnmodifiableSet());
  private static final String SPRING_SESSION = "org.springframework.session.";
  private static final Set<String> SESSION_STORES = Set.of(SPRING_SESSION + "data.redis.config.annotation.web.http.EnableRedisHttpSession",
    SPRING_SESSION + "data.redis.config.annotation.web.http.EnableRedisIndexedHttpSession",
    SPRING_SESSION + "data.redis.config.annotation.web.server.EnableRedisWebSession",
    SPRING_SESSION + "jdbc.config.annotation.web.http.EnableJdbcHttpSession",
    SPRING_SESSION + "data.mongo.config.annotation.web.http.EnableMongoHttpSession",
    SPRING_SESSION + "config.annotation.web.http.EnableSpringHttpSession",
    SPRING_SESSION + "hazelcast.config.annotation.web.http.EnableHazelcastHttpSession");
  private static final Set<String> WEB_SESSION = Set.of("org.springframework.web.server.WebSession");
  private static final Set<String> SPRING_SESSIONS = Set.of(SPRING_SESSION + "Session", SPRING_SESSION + "MapSession");
  private static final Set<String> SERVER_SESSION = Set.of("org.springframework.boot.web.servlet.server.Session",
    "org.springframework.boot.web.server.servlet.Session", "org.springframework.boot.web.server.Session");
  private static final Set<String> SESSION_COOKIE = Stream.concat(Jakarta.both("servlet.SessionCookieConfig").stream(),
    Stream.of("org.springframework.boot.web.server.Cookie", "org.springframework.boot.web.server.servlet.Cookie")).collect(Collectors.toUnmodifiableSet());
  private static final Set<String> SESSION_COOKIE_WRITERS = Set.of(SPRING_SESSION + "web.http.DefaultCookieSerializer",
    "org.springframework.web.server.session.CookieWebSessionIdResolver");
  /** Classes whose static methods start a cookie with its name. */
  private static final Set<String> COOKIE_STARTS = Set.of("org.springframework.http.ResponseCookie", "io.micronaut.http.cookie.Cookie",
    "io.vertx.core.http.Cookie");
  private static final long SECOND = 1000;
  private static final Set<String> JAX_RS_COOKIE = Jakarta.both("ws.rs.core.NewCookie");
  private static final Set<String> LOGIN_WORDS = Set.of("session", "auth", "token", "jwt", "remember", "sid", "sso", "login", "jsessionid", "refresh",
    "access");

  /** A token against forged requests is no login. */
  private static final Set<String> FORGERY_WORDS = Set.of("csrf", "xsrf");
  private static final Set<String> CALLS = Set.of("setMaxInactiveInterval", "setDefaultMaxInactiveInterval", "setMaxIdleTime", "setSessionTimeout",
    "setTimeout", "setGlobalSessionTimeout", "setMaxAge", "setCookieMaxAge", "maxAge", "tokenValiditySeconds", "setTokenValiditySeconds");

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
    new EachNode(CALLS) {
      @Override
      public void visitMethodInvocation(MethodInvocationTree call) {
        if (!call.arguments().isEmpty()) {
          of(call).ifPresent(lifetimes::add);
        }
      }

      @Override
      public void visitNewClass(NewClassTree creation) {
        of(creation).ifPresent(lifetimes::add);
      }

      @Override
      public void visitClass(ClassTree type) {
        Annotation.on(type.modifiers()).stream()
          .filter(annotation -> annotation.is(SESSION_STORES))
          .flatMap(annotation -> annotation.expression("maxInactiveIntervalInSeconds").stream())
          .forEach(seconds -> inactive(seconds, SECOND).ifPresent(lifetimes::add));
      }
    }.goThrough(file);
    return List.copyOf(lifetimes);
  }

  private static Optional<Lifetime> of(MethodInvocationTree call) {
    ExpressionTree argument = call.arguments().get(0);
    return switch (name(call)) {
      case "setMaxInactiveInterval" -> isOn(call, SESSION) ? inactive(argument, SECOND) : isOn(call, SPRING_SESSIONS) ? idle(argument, SECOND)
        : Optional.empty();
      case "setDefaultMaxInactiveInterval" -> isOnSuffix(call, "SessionRepository") ? idle(argument, SECOND) : Optional.empty();
      case "setMaxIdleTime" -> isOn(call, WEB_SESSION) ? idle(argument, SECOND) : Optional.empty();
      case "setSessionTimeout" -> isOn(call, CONTEXT) ? inactive(argument, 60 * SECOND) : Optional.empty();
      case "setTimeout" -> isOn(call, SERVER_SESSION) ? inactive(argument, SECOND) : Optional.empty();
      case "setGlobalSessionTimeout" -> isOnSuffix(call, "SessionManager") ? idle(argument, 1) : Optional.empty();
      case "setMaxAge" -> isOn(call, COOKIE) && isLoginCookie(call) || isOn(call, SESSION_COOKIE) ? kept(Kind.COOKIE, argument) : Optional.empty();
      case "setCookieMaxAge" -> isOn(call, SESSION_COOKIE_WRITERS) ? kept(Kind.COOKIE, argument) : Optional.empty();
      case "maxAge" -> isLoginCookie(call) ? kept(Kind.COOKIE, argument) : Optional.empty();
      case "tokenValiditySeconds" -> kept(Kind.REMEMBER_ME, argument);
      case "setTokenValiditySeconds" -> isOnSuffix(call, "RememberMeServices") ? kept(Kind.REMEMBER_ME, argument) : Optional.empty();
      default -> Optional.empty();
    };
  }

  /** A cookie of JAX-RS made by its constructor, whose last number before the flags is the time that it is kept. */
  private static Optional<Lifetime> of(NewClassTree creation) {
    if (!StaticCalls.isNew(creation, JAX_RS_COOKIE) || !isLogin(cookieName(creation))) {
      return Optional.empty();
    }
    List<ExpressionTree> arguments = creation.arguments();
    int age = switch (arguments.size()) {
      case 4, 6 -> 2;
      case 7 -> 5;
      case 8 -> isFlag(arguments.get(6)) ? 5 : 6;
      case 10, 11 -> 6;
      default -> -1;
    };
    return age < 0 ? Optional.empty() : kept(Kind.COOKIE, arguments.get(age));
  }

  private static boolean isFlag(ExpressionTree argument) {
    return argument.is(Tree.Kind.BOOLEAN_LITERAL) || argument.symbolType().is("boolean");
  }

  /** A time without requests; zero and less mean for ever since Servlet 3.1. */
  private static Optional<Lifetime> inactive(ExpressionTree expression, long millisecondsEach) {
    return length(expression, millisecondsEach)
      .map(duration -> new Lifetime(Kind.SESSION, expression, duration.filter(time -> !time.isZero() && !time.isNegative())));
  }

  /** A time without requests, of which only less than zero means for ever. */
  private static Optional<Lifetime> idle(ExpressionTree expression, long millisecondsEach) {
    return length(expression, millisecondsEach)
      .filter(duration -> duration.filter(Duration::isZero).isEmpty())
      .map(duration -> new Lifetime(Kind.SESSION, expression, duration.filter(time -> !time.isNegative())));
  }

  /** A time on the user's machine; zero deletes and less means until the browser closes. */
  private static Optional<Lifetime> kept(Kind kind, ExpressionTree expression) {
    return length(expression, SECOND)
      .filter(duration -> duration.filter(time -> time.isNegative() || time.isZero()).isEmpty())
      .map(duration -> new Lifetime(kind, expression, duration));
  }

  /** How long; the inner one is empty where that is for ever. */
  private static Optional<Optional<Duration>> length(ExpressionTree expression, long millisecondsEach) {
    return TimeAhead.ofLength(expression, millisecondsEach, null)
      .filter(time -> time.overflow() == null && time.setting() == null)
      .map(time -> time.isEndless() ? Optional.empty() : Optional.of(time.length()));
  }

  private static boolean isOn(MethodInvocationTree call, Set<String> types) {
    return owner(call).filter(type -> Types.isAny(type, types)).isPresent()
      || call.methodSelect() instanceof MemberSelectExpressionTree select && declared(select.expression()).filter(types::contains).isPresent();
  }

  private static boolean isOnSuffix(MethodInvocationTree call, String typeName) {
    return owner(call).filter(type -> type.name().endsWith(typeName)).isPresent()
      || call.methodSelect() instanceof MemberSelectExpressionTree select && declared(select.expression()).filter(name -> name.endsWith(typeName)).isPresent();
  }

  private static Optional<Type> owner(MethodInvocationTree call) {
    return call.methodSelect() instanceof MemberSelectExpressionTree select ? Optional.of(select.expression().symbolType()) : Optional.empty();
  }

  private static Optional<String> declared(ExpressionTree variable) {
    return variable instanceof IdentifierTree identifier && identifier.symbol().declaration() instanceof VariableTree declaration
      ? SourceNames.of(declaration.type()) : Optional.empty();
  }

  /** Whether the cookie that a call belongs to, made in a chain or in steps, has the name of a login. */
  private static boolean isLoginCookie(MethodInvocationTree call) {
    return Calls.receiver(call).stream()
      .flatMap(receiver -> BuilderCalls.on(receiver).starts().stream())
      .anyMatch(start -> isLogin(cookieName(start)));
  }

  private static Optional<String> cookieName(ExpressionTree start) {
    if (start instanceof NewClassTree creation && (StaticCalls.isNew(creation, COOKIE) || StaticCalls.isNew(creation, JAX_RS_COOKIE)
      || SourceNames.of(creation.identifier()).filter(Sessions::isJaxRsBuilder).isPresent())) {
      return creation.arguments().isEmpty() ? Optional.empty() : nameIn(creation.arguments().get(0));
    }
    return start instanceof MethodInvocationTree call && !call.arguments().isEmpty() && StaticCalls.owner(call).filter(COOKIE_STARTS::contains).isPresent()
      ? nameIn(call.arguments().get(0)) : Optional.empty();
  }

  private static boolean isJaxRsBuilder(String type) {
    return JAX_RS_COOKIE.stream().anyMatch(cookie -> type.equals(cookie + "$Builder") || type.equals(cookie + ".Builder"));
  }

  private static Optional<String> nameIn(ExpressionTree argument) {
    return argument instanceof NewClassTree inner && !inner.arguments().isEmpty() ? nameIn(inner.arguments().get(0))
      : Constants.text(argument).or(() -> Optional.of(identifierText(argument)));
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
