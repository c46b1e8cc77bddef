// libraries: legacy
package com.acme.shop.details.legacy;

import java.util.Map;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.web.servlet.error.DefaultErrorAttributes;
import org.springframework.boot.web.servlet.error.ErrorAttributes;
import org.springframework.web.context.request.WebRequest;

class ErrorPage {

  private final ErrorAttributes attributes;

  ErrorPage(ErrorAttributes attributes) {
    this.attributes = attributes;
  }

  Map<String, Object> all(WebRequest request) {
    return attributes.getErrorAttributes(request, ErrorAttributeOptions.of(ErrorAttributeOptions.Include.STACK_TRACE)); // Noncompliant
  }

  Map<String, Object> defaults(WebRequest request) {
    return new DefaultErrorAttributes().getErrorAttributes(request, ErrorAttributeOptions.defaults());
  }
}
