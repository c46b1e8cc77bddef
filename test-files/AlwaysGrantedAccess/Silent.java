package samples.silent;

import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.context.annotation.Profile;
import org.springframework.security.access.PermissionEvaluator;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

class TenantManager implements AuthorizationManager<RequestAuthorizationContext> {

  @Override
  public AuthorizationDecision check(Supplier<Authentication> user, RequestAuthorizationContext request) {
    return new AuthorizationDecision(user.get().getName().equals(request.getVariables().get("tenant")));
  }
}

class Account implements UserDetails {

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

@Component
class SignedTokens {

  public boolean validateToken(String token) {
    try {
      Long.parseLong(token);
      return true;
    } catch (NumberFormatException e) {
      throw new IllegalStateException("Not signed by us", e);
    }
  }

  public boolean isTokenValid(String token) {
    verify(token);
    return true;
  }

  private void verify(String token) {
    if (token.isEmpty()) {
      throw new IllegalStateException("No token");
    }
  }
}

@Component
class DocumentDecisions {

  public boolean canAccess(long documentId, String user) {
    if (user == null) {
      return false;
    }
    return true;
  }

  public boolean isAccessible() {
    return true;
  }

  public boolean supports(Class<?> type) {
    return true;
  }
}

@Component
class ReportedBySonar implements PermissionEvaluator {

  @Override
  public boolean hasPermission(Authentication user, Object target, Object permission) {
    return true;
  }

  @Override
  public boolean hasPermission(Authentication user, java.io.Serializable id, String type, Object permission) {
    return true;
  }
}

@Component
@Profile({"local", "test"})
class EverythingInDevelopment {

  public boolean canAccess(long documentId) {
    return true;
  }
}

interface Policy {

  default boolean isAllowed(String user) {
    return true;
  }
}

class NoBean {

  boolean hasAccess() {
    return true;
  }
}
