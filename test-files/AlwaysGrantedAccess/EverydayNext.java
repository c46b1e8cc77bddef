// libraries: next
package samples.granted.everydaynext;

import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.ReactiveAuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.server.authorization.AuthorizationContext;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

@Component
class Open implements AuthorizationManager<RequestAuthorizationContext> {

  @Override
  public AuthorizationResult authorize(Supplier<? extends Authentication> user, RequestAuthorizationContext context) { // Noncompliant
    return new AuthorizationDecision(true);
  }
}

@Component
class OpenReactive implements ReactiveAuthorizationManager<AuthorizationContext> {

  @Override
  public Mono<AuthorizationResult> authorize(Mono<Authentication> user, AuthorizationContext context) { // Noncompliant
    return Mono.just(new AuthorizationDecision(true));
  }
}

@Component
class ByRole implements AuthorizationManager<RequestAuthorizationContext> {

  @Override
  public AuthorizationResult authorize(Supplier<? extends Authentication> user, RequestAuthorizationContext context) {
    return new AuthorizationDecision(user.get().getAuthorities().stream().anyMatch(role -> role.getAuthority().equals("ADMIN")));
  }
}

@Configuration
class Managers {

  @Bean
  AuthorizationManager<RequestAuthorizationContext> manager() { // Noncompliant
    return (user, context) -> new AuthorizationDecision(true);
  }
}
