package com.acme.shop.details;

import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.web.ErrorProperties;
import org.springframework.boot.autoconfigure.web.ErrorProperties.IncludeAttribute;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.web.error.ErrorAttributeOptions.Include;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

class Attributes {

  ErrorAttributeOptions trace() {
    return ErrorAttributeOptions.of(Include.STACK_TRACE); // Noncompliant {{Error answers carry the stack trace of every exception: leave it out, and look into the log instead.}}
//                                  ^^^^^^^^^^^^^^^^^^^
  }

  ErrorAttributeOptions several() {
    return ErrorAttributeOptions.of(Include.STATUS, Include.MESSAGE, Include.EXCEPTION); // Noncompliant {{Error answers carry the text and the class of every exception: leave it out, and look into the log instead.}}
  }

  ErrorAttributeOptions more() {
    return ErrorAttributeOptions.defaults().including(ErrorAttributeOptions.Include.MESSAGE); // Noncompliant
  }

  ErrorAttributeOptions everything() {
    return ErrorAttributeOptions.of(Include.values()); // Noncompliant
  }
}

@Configuration
class Beans {

  @Bean
  ErrorProperties errors() {
    ErrorProperties errors = new ErrorProperties();
    errors.setIncludeStacktrace(IncludeAttribute.ALWAYS); // Noncompliant
    errors.setIncludeMessage(IncludeAttribute.ON_PARAM); // Noncompliant {{Error answers carry the text of every exception for whoever asks: leave it out, and look into the log instead.}}
    errors.setIncludeException(true); // Noncompliant {{Error answers carry the class of every exception: leave it out, and look into the log instead.}}
    return errors;
  }

  void change(ServerProperties server) {
    server.getError().setIncludeStacktrace(IncludeAttribute.ON_PARAM); // Noncompliant
  }
}

class ShopApplication {

  private static final String MESSAGES = "server.error.include-message";

  public static void main(String[] args) {
    SpringApplication application = new SpringApplication(ShopApplication.class);
    application.setDefaultProperties(Map.of(
      "server.port", "8081",
      "server.error.include-stacktrace", "always", // Noncompliant
      MESSAGES, "always")); // Noncompliant
    application.run(args);
  }

  static void later(String[] args) {
    Map<String, Object> defaults = new HashMap<>();
    defaults.put("server.error.include-exception", true); // Noncompliant
    defaults.put("spring.web.error.include-message", IncludeAttribute.ALWAYS); // Noncompliant
    SpringApplication application = new SpringApplication(ShopApplication.class);
    application.setDefaultProperties(defaults);
    application.run(args);
  }

  static void byProperties(String[] args) {
    Properties defaults = new Properties();
    defaults.setProperty("server.error.includeStacktrace", "on_param"); // Noncompliant
    System.setProperty("server.error.include-message", "always"); // Noncompliant
    new SpringApplicationBuilder(ShopApplication.class)
      .properties(defaults)
      .properties("server.error.include-stacktrace=always") // Noncompliant
      .run("--spring.web.error.include-stacktrace=on-param"); // Noncompliant
  }
}
