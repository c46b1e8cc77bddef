package com.acme.shop.details.silent;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.web.ErrorProperties;
import org.springframework.boot.autoconfigure.web.ErrorProperties.IncludeAttribute;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.web.error.ErrorAttributeOptions.Include;
import org.springframework.boot.web.servlet.error.DefaultErrorAttributes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.web.context.request.WebRequest;

class QuietAttributes extends DefaultErrorAttributes {

  @Override
  public Map<String, Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
    Map<String, Object> attributes = super.getErrorAttributes(request, options.excluding(Include.EXCEPTION, Include.STACK_TRACE));
    attributes.remove("message");
    return attributes;
  }
}

class AsConfigured {

  ErrorAttributeOptions options(ErrorProperties properties, boolean wantsTrace) {
    ErrorAttributeOptions options = ErrorAttributeOptions.defaults();
    if (properties.isIncludeException()) {
      options = options.including(Include.EXCEPTION);
    }
    return wantsTrace ? options.including(Include.STACK_TRACE) : options.including(Include.BINDING_ERRORS);
  }
}

@Configuration
class QuietBeans {

  @Bean
  ErrorProperties errors(boolean details) {
    ErrorProperties errors = new ErrorProperties();
    errors.setIncludeStacktrace(IncludeAttribute.NEVER);
    errors.setIncludeMessage(IncludeAttribute.NEVER);
    errors.setIncludeException(details);
    return errors;
  }

  @Bean
  @Profile("dev")
  ErrorProperties errorsForDevelopers() {
    ErrorProperties errors = new ErrorProperties();
    errors.setIncludeStacktrace(IncludeAttribute.ALWAYS);
    return errors;
  }
}

class QuietApplication {

  public static void main(String[] args) {
    SpringApplication application = new SpringApplication(QuietApplication.class);
    application.setDefaultProperties(Map.of("server.error.include-stacktrace", "never", "server.error.path", "/failed"));
    application.run(args);
  }

  boolean showsTrace(Environment environment) {
    return "always".equals(environment.getProperty("server.error.include-stacktrace", "always"));
  }
}
