package samples.granted.everyday;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.ReactiveAuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.server.authorization.AuthorizationContext;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.HandlerInterceptor;
import reactor.core.publisher.Mono;

@Component
class Open implements AuthorizationManager<RequestAuthorizationContext> {

  @Override
  public AuthorizationDecision check(Supplier<Authentication> authentication, RequestAuthorizationContext context) { // Noncompliant
    return new AuthorizationDecision(true);
  }
}

@Component
class OpenLater implements AuthorizationManager<RequestAuthorizationContext> {

  @Override
  public AuthorizationDecision check(Supplier<Authentication> authentication, RequestAuthorizationContext context) { // Noncompliant
    boolean granted = true;
    return new AuthorizationDecision(granted);
  }
}

@Component
class Checked implements AuthorizationManager<RequestAuthorizationContext> {

  @Override
  public AuthorizationDecision check(Supplier<Authentication> authentication, RequestAuthorizationContext context) {
    boolean granted = authentication.get().isAuthenticated();
    return new AuthorizationDecision(granted);
  }
}

@Component
class OpenReactive implements ReactiveAuthorizationManager<AuthorizationContext> {

  @Override
  public Mono<AuthorizationDecision> check(Mono<Authentication> authentication, AuthorizationContext context) { // Noncompliant
    return Mono.just(new AuthorizationDecision(true));
  }
}

@Component
class OpenReactiveByMap implements ReactiveAuthorizationManager<AuthorizationContext> {

  @Override
  public Mono<AuthorizationDecision> check(Mono<Authentication> authentication, AuthorizationContext context) { // Noncompliant
    return authentication.map(user -> new AuthorizationDecision(true)).defaultIfEmpty(new AuthorizationDecision(true));
  }
}

@Component
class CheckedReactive implements ReactiveAuthorizationManager<AuthorizationContext> {

  @Override
  public Mono<AuthorizationDecision> check(Mono<Authentication> authentication, AuthorizationContext context) {
    return authentication.map(user -> new AuthorizationDecision(user.isAuthenticated())).defaultIfEmpty(new AuthorizationDecision(false));
  }
}

@Configuration
class Managers {

  @Bean
  AuthorizationManager<RequestAuthorizationContext> open() { // Noncompliant
    return (authentication, context) -> new AuthorizationDecision(true);
  }

  @Bean
  @Profile("dev")
  AuthorizationManager<RequestAuthorizationContext> development() {
    return (authentication, context) -> new AuthorizationDecision(true);
  }

  @Bean
  AuthorizationManager<RequestAuthorizationContext> checked() {
    return (authentication, context) -> new AuthorizationDecision("admin".equals(context.getVariables().get("user")));
  }
}

@Component("docs")
class DocumentGuard {

  public boolean mayRead(long id, Authentication user) { // Noncompliant
    return true;
  }

  public boolean isOwner(long id, String user) { // Noncompliant
    try {
      return true;
    } catch (RuntimeException e) {
      return true;
    }
  }

  public Boolean hasPermission(Authentication user, String permission) { // Noncompliant
    return Boolean.TRUE;
  }

  public boolean canDelete(long id, Authentication user) { // Noncompliant
    if (user == null) {
      return true;
    }
    return true;
  }

  public boolean isNear(long id) { // Noncompliant
    return true;
  }

  public boolean isPrinted(long id) {
    return true;
  }

  public boolean canUpdate(long id, Authentication user) {
    return user != null && user.getName().equals(String.valueOf(id));
  }

  public boolean canAccessSomething(long id) {
    if (id < 0) {
      throw new IllegalArgumentException();
    }
    return true;
  }
}

@RestController
class Documents {

  @GetMapping("/documents/{id}")
  @PreAuthorize("@docs.mayRead(#id, authentication)")
  String document(@PathVariable long id) {
    return "";
  }

  @GetMapping("/documents/{id}/place")
  @PreAuthorize("hasRole('CLERK') and @docs.isNear(#id)")
  String place(@PathVariable long id) {
    return "";
  }
}

@Named
@ApplicationScoped
class OrderPolicy {

  public boolean isAllowed(Principal caller) { // Noncompliant
    return true;
  }

  public boolean isAdmin(Principal caller) {
    return "admin".equals(caller.getName());
  }
}

@Service
class Tokens {

  public boolean validateToken(String token) { // Noncompliant
    return true;
  }

  public boolean isTokenExpired(String token) {
    return true;
  }

  public boolean supports(Class<?> type) {
    return true;
  }
}

class Member implements UserDetails {

  @Override
  public Collection<? extends GrantedAuthority> getAuthorities() {
    return List.of();
  }

  @Override
  public String getPassword() {
    return "";
  }

  @Override
  public String getUsername() {
    return "";
  }

  @Override
  public boolean isAccountNonExpired() {
    return true;
  }

  @Override
  public boolean isEnabled() {
    return true;
  }
}

interface Policy {

  default boolean canAccess(long id) {
    return true;
  }
}

@Component
class AuthInterceptor implements HandlerInterceptor {

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) { // Noncompliant
    return true;
  }
}

@Component
class LogInterceptor implements HandlerInterceptor {

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
    return true;
  }
}

@Component
class AnyPassword implements PasswordEncoder {

  @Override
  public String encode(CharSequence password) {
    return password.toString();
  }

  @Override
  public boolean matches(CharSequence password, String encoded) { // Noncompliant
    return true;
  }
}

record Context(Principal principal) implements SecurityContext {

  @Override
  public Principal getUserPrincipal() {
    return principal;
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
