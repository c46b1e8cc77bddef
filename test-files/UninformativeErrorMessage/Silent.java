package com.acme.shop.words.silent;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

class ServiceException extends RuntimeException {

  ServiceException(String message) {
    super(message);
  }
}

@RestControllerAdvice
class TellingWords {

  private static final Logger LOG = LoggerFactory.getLogger(TellingWords.class);

  @ExceptionHandler(Exception.class)
  ResponseEntity<String> whatFailed(Exception e) {
    LOG.error("An error has occurred", e);
    return ResponseEntity.status(500).body("Your order was not saved. Please try again later.");
  }

  @ExceptionHandler(IllegalStateException.class)
  ProblemDetail reference(IllegalStateException e) {
    String reference = UUID.randomUUID().toString();
    LOG.error("{} failed", reference, e);
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, "Something went wrong");
    problem.setProperty("reference", reference);
    return problem;
  }

  @ExceptionHandler(ArithmeticException.class)
  Map<String, Object> title(ArithmeticException e, HttpServletRequest request) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("error", "Internal Server Error");
    body.put("message", "The total could not be computed, because the discount is over 100 %");
    body.put("path", request.getRequestURI());
    return body;
  }

  @ExceptionHandler(ClassCastException.class)
  Map<String, Object> dynamic(ClassCastException e) {
    return Map.of("error", "Internal error", "message", e.getMessage());
  }

  @ExceptionHandler(IndexOutOfBoundsException.class)
  ResponseEntity<String> code(IndexOutOfBoundsException e) {
    return ResponseEntity.status(500).body("An error occurred: " + e.getMessage());
  }

  void thrown() {
    throw new ServiceException("Something went wrong");
  }

  String notAnAnswer(boolean failed) {
    return failed ? "An error has occurred" : "";
  }
}
