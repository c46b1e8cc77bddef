package samples.decisions;

import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.ReactiveAuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.server.authorization.AuthorizationContext;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

class OpenManager implements AuthorizationManager<RequestAuthorizationContext> {

  @Override
  public AuthorizationDecision check(Supplier<Authentication> user, RequestAuthorizationContext request) { // Noncompliant {{"check" says yes to everyone; decide by who asks and for what, or refuse until that is written.}}
//                             ^^^^^
    return new AuthorizationDecision(true);
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^<
  }
}

class OpenReactiveManager implements ReactiveAuthorizationManager<AuthorizationContext> {

  @Override
  public Mono<AuthorizationDecision> check(Mono<Authentication> user, AuthorizationContext request) { // Noncompliant
    return Mono.just(new AuthorizationDecision(true));
  }
}

@Configuration
class Managers {

  @Bean
  AuthorizationManager<RequestAuthorizationContext> tenantManager() { // Noncompliant
    return (user, request) -> new AuthorizationDecision(true);
  }
}

@Component("documents")
class DocumentAccess {

  public boolean canAccess(long documentId, String user) { // Noncompliant
    return true;
  }

  public boolean isOwner(long documentId, String user) { // Noncompliant
    try {
      Long.parseLong(user);
      return true;
    } catch (Exception e) {
      return Boolean.TRUE;
    }
  }
}

@Service
class TokenService {

  public boolean validateToken(String token) { // Noncompliant
    return true;
  }
}
