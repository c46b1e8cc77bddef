package samples.branches;

import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.ReactiveAuthorizationManager;
import org.springframework.security.authorization.SingleResultAuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.server.authorization.AuthorizationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import reactor.core.publisher.Mono;

@Configuration
class Managers {

  private static final Logger LOG = LoggerFactory.getLogger(Managers.class);
  private static final AuthorizationManager<RequestAuthorizationContext> OPEN = (user, request) -> new AuthorizationDecision(true); // Noncompliant {{"OPEN" says yes to everyone; decide by who asks and for what, or refuse until that is written.}}
//                                                                       ^^^^

  @Bean
  AuthorizationManager<RequestAuthorizationContext> block() { // Noncompliant
    return (user, request) -> {
      LOG.info("asked for {}", request.getVariables());
      return new AuthorizationDecision(true);
    };
  }

  @Bean
  AuthorizationManager<RequestAuthorizationContext> branches() { // Noncompliant
    return (user, request) -> {
      if (user.get().isAuthenticated()) {
        return new AuthorizationDecision(true);
      }
      return new AuthorizationDecision(true);
    };
  }

  @Bean
  AuthorizationManager<RequestAuthorizationContext> single() { // Noncompliant
    return SingleResultAuthorizationManager.permitAll();
  }

  @Bean
  AuthorizationManager<RequestAuthorizationContext> anonymous() {
    return new AuthorizationManager<>() {
      @Override
      public AuthorizationDecision check(Supplier<Authentication> user, RequestAuthorizationContext request) { // Noncompliant
        boolean allowed = true;
        return new AuthorizationDecision(allowed);
      }
    };
  }

  @Bean
  ReactiveAuthorizationManager<AuthorizationContext> reactive() { // Noncompliant
    return (user, request) -> Mono.just(true).map(AuthorizationDecision::new);
  }

  @Bean
  ReactiveAuthorizationManager<AuthorizationContext> mapped() { // Noncompliant
    return (user, request) -> user.map(known -> new AuthorizationDecision(true)).defaultIfEmpty(new AuthorizationDecision(true));
  }

  @Bean
  ReactiveAuthorizationManager<AuthorizationContext> anyoneWhoLoggedIn() {
    return (user, request) -> user.map(known -> new AuthorizationDecision(true)).defaultIfEmpty(new AuthorizationDecision(false));
  }

  @Bean
  AuthorizationManager<RequestAuthorizationContext> single2() {
    return SingleResultAuthorizationManager.denyAll();
  }
}

class Results implements AuthorizationManager<RequestAuthorizationContext> {

  @Override
  public AuthorizationDecision check(Supplier<Authentication> user, RequestAuthorizationContext request) {
    return null;
  }

  @Override
  public AuthorizationResult authorize(Supplier<Authentication> user, RequestAuthorizationContext request) { // Noncompliant
    return () -> true;
  }
}

@Component
class DocumentAccess {

  boolean mayRead(String user) {
    return true;
  }

  boolean hasAccess(String user, boolean admin) { // Noncompliant
    if (admin) {
      return true;
    } else {
      return true;
    }
  }

  boolean canAccess(String user, String owner) { // Noncompliant
    return user.equals(owner) ? true : true;
  }

  boolean isAllowed(String user) { // Noncompliant
    return true || user.isEmpty();
  }

  boolean hasPermission(String user, String permission) { // Noncompliant
    boolean result = false;
    result = true;
    return result;
  }

  boolean isOwner(String user, int kind) { // Noncompliant
    switch (kind) {
      case 1:
        return true;
      default:
        return Boolean.TRUE;
    }
  }

  Mono<Boolean> isAuthorized(String user) { // Noncompliant
    return Mono.just(true);
  }

  boolean hasAdminAccess(String user) {
    return user.equals("x") ? true : user.isBlank();
  }

  boolean isPermitted(String user) {
    requireKnown(user);
    return true;
  }

  private static void requireKnown(String user) {
    if (user.isEmpty()) {
      throw new IllegalStateException("Who is this?");
    }
  }
}

class TokenContext implements SecurityContext {

  @Override
  public Principal getUserPrincipal() {
    return () -> "user";
  }

  @Override
  public boolean isUserInRole(String role) { // Noncompliant
    return true;
  }

  @Override
  public boolean isSecure() {
    return true;
  }

  @Override
  public String getAuthenticationScheme() {
    return "Bearer";
  }
}

class AnyPassword implements PasswordEncoder {

  @Override
  public String encode(CharSequence raw) {
    return "";
  }

  @Override
  public boolean matches(CharSequence raw, String encoded) { // Noncompliant
    return true;
  }
}

class AuthInterceptor implements HandlerInterceptor {

  @Override
  public boolean preHandle(jakarta.servlet.http.HttpServletRequest request, jakarta.servlet.http.HttpServletResponse response, Object handler) { // Noncompliant
    return true;
  }
}

class LoggingInterceptor implements HandlerInterceptor {

  @Override
  public boolean preHandle(jakarta.servlet.http.HttpServletRequest request, jakarta.servlet.http.HttpServletResponse response, Object handler) {
    return true;
  }
}

class LoginInterceptor implements HandlerInterceptor {

  @Override
  public boolean preHandle(jakarta.servlet.http.HttpServletRequest request, jakarta.servlet.http.HttpServletResponse response, Object handler) {
    request.setAttribute("started", System.nanoTime());
    return true;
  }
}
