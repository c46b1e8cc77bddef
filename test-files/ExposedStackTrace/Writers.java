package com.acme.shop.traces.writers;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.apache.commons.lang3.exception.ExceptionUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.web.servlet.error.DefaultErrorAttributes;

record Problem(String text, List<StackTraceElement> frames) {
}

@RestControllerAdvice
class Frames {

  @ExceptionHandler(Exception.class)
  ResponseEntity<String> loop(Exception e) {
    StringBuilder text = new StringBuilder("Failed\n");
    for (StackTraceElement frame : e.getStackTrace()) { // Noncompliant
      text.append(frame).append('\n');
    }
    return new ResponseEntity<>(text.toString(), HttpStatus.INTERNAL_SERVER_ERROR);
  }

  @ExceptionHandler(IllegalStateException.class)
  Problem list(IllegalStateException e) {
    return new Problem("Failed", List.of(e.getStackTrace())); // Noncompliant
  }

  @ExceptionHandler(ArithmeticException.class)
  ResponseEntity<Map<String, Object>> resources(ArithmeticException e) throws IOException {
    try (StringWriter text = new StringWriter(); PrintWriter printer = new PrintWriter(text)) {
      e.printStackTrace(printer);
      return ResponseEntity.badRequest().body(Map.of("trace", text.toString())); // Noncompliant
    }
  }

  @ExceptionHandler(ClassCastException.class)
  ResponseEntity<String> rootCause(ClassCastException e) {
    return ResponseEntity.badRequest().body(String.join("\n", ExceptionUtils.getRootCauseStackTrace(e))); // Noncompliant
  }
}

class FrameServlet extends HttpServlet {

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
    try {
      request.getInputStream().close();
    } catch (IOException e) {
      StringWriter text = new StringWriter();
      e.printStackTrace(new PrintWriter(text));
      response.getWriter().println("<pre>" + text + "</pre>"); // Noncompliant
    }
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
    try {
      request.getInputStream().close();
    } catch (IOException e) {
      e.printStackTrace(new PrintWriter(response.getOutputStream(), true)); // Noncompliant
    }
  }
}

class FrameAttributes extends DefaultErrorAttributes {

  @Override
  public Map<String, Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
    Map<String, Object> attributes = super.getErrorAttributes(request, options);
    Throwable failure = getError(request);
    attributes.put("trace", ExceptionUtils.getStackTrace(failure)); // Noncompliant
    return attributes;
  }
}
