package samples.details.helpers;

import org.springframework.boot.autoconfigure.web.ErrorProperties;
import org.springframework.boot.autoconfigure.web.ErrorProperties.IncludeAttribute;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class ErrorConfiguration {

  @Bean
  ErrorProperties talkative() {
    ErrorProperties properties = new ErrorProperties();
    properties.setIncludeStacktrace(forSupport()); // Noncompliant
    return properties;
  }

  private IncludeAttribute forSupport() {
    return IncludeAttribute.ALWAYS;
  }

  @Bean
  ErrorProperties quiet() {
    ErrorProperties properties = new ErrorProperties();
    properties.setIncludeStacktrace(forEveryone());
    return properties;
  }

  private IncludeAttribute forEveryone() {
    return IncludeAttribute.NEVER;
  }
}
