package com.acme.shop.branches;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestControllerAdvice;

class Outcome<T> {

  private String text;
  private T value;

  Outcome() {
  }

  Outcome(int code, String text) {
    this.text = code + " " + text;
  }

  static <T> Outcome<T> failed(String text) {
    return new Outcome<>(500, text);
  }

  void setText(String text) {
    this.text = text;
  }
}

@RestControllerAdvice
class BranchingAdvice {

  private static final Logger LOG = LoggerFactory.getLogger(BranchingAdvice.class);

  @Value("${shop.errors.include-text:false}")
  private boolean includeText;

  @ExceptionHandler(Exception.class)
  ResponseEntity<Outcome<Object>> eachBranch(Exception e) {
    Outcome<Object> body;
    if (e.getCause() == null) {
      body = Outcome.failed(e.getMessage()); // Noncompliant
    } else {
      body = new Outcome<>(418, "Failed: " + e.getMessage()); // Noncompliant
    }
    return ResponseEntity.status(HttpStatus.OK).body(body);
  }

  @ExceptionHandler(RuntimeException.class)
  Outcome<Void> withoutValue(RuntimeException e) {
    LOG.error("Failed", e);
    return Outcome.failed(e.getMessage()); // Noncompliant
  }

  @ExceptionHandler(ArithmeticException.class)
  Outcome<Object> byReference(ArithmeticException e) {
    return outcome(e.getMessage()); // Noncompliant
  }

  private Outcome<Object> outcome(String text) {
    Outcome<Object> outcome = new Outcome<>();
    Optional.ofNullable(text).ifPresent(outcome::setText);
    return outcome;
  }

  @ExceptionHandler(ClassCastException.class)
  Outcome<Object> onDemand(ClassCastException e) {
    Outcome<Object> outcome = new Outcome<>();
    if (includeText) {
      outcome.setText(e.getMessage());
    }
    return outcome;
  }

  @ExceptionHandler(IllegalStateException.class)
  ResponseEntity<Outcome<Object>> askedFor(IllegalStateException e, @RequestParam(name = "full", required = false) String full) {
    return ResponseEntity.badRequest().body(Outcome.failed("yes".equals(full) ? e.getMessage() : "Not saved")); // Noncompliant
  }

  @ExceptionHandler(Error.class)
  ResponseEntity<Void> nothing(Error e) {
    LOG.error("Failed", e);
    return ResponseEntity.internalServerError().build();
  }
}
