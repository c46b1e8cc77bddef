// libraries: legacy
package samples.legacy;

import java.util.Collection;
import org.springframework.security.access.AccessDecisionManager;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.ConfigAttribute;
import org.springframework.security.core.Authentication;

class OpenDecisions implements AccessDecisionManager {

  @Override
  public void decide(Authentication user, Object object, Collection<ConfigAttribute> attributes) { // Noncompliant
  }

  @Override
  public boolean supports(ConfigAttribute attribute) {
    return true;
  }

  @Override
  public boolean supports(Class<?> type) {
    return true;
  }
}

class Decisions implements AccessDecisionManager {

  @Override
  public void decide(Authentication user, Object object, Collection<ConfigAttribute> attributes) {
    if (!user.isAuthenticated()) {
      throw new AccessDeniedException("Log in first");
    }
  }

  @Override
  public boolean supports(ConfigAttribute attribute) {
    return true;
  }

  @Override
  public boolean supports(Class<?> type) {
    return true;
  }
}
