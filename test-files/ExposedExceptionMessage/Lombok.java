package com.acme.shop.lombok;

import java.time.Instant;
import lombok.AllArgsConstructor;
import lombok.Builder;
import lombok.Data;
import lombok.NoArgsConstructor;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestControllerAdvice;

@Data
@Builder
@NoArgsConstructor
@AllArgsConstructor
class Failure {

  private Instant at;
  private String message;
}

@Data
@RequiredArgsConstructor(staticName = "of")
class Text {

  private final String value;
}

@Slf4j
@RestControllerAdvice
class LombokAdvice {

  @ExceptionHandler(Exception.class)
  @ResponseStatus(HttpStatus.INTERNAL_SERVER_ERROR)
  Failure built(Exception e) {
    log.error("Failed: {}", e.getMessage(), e);
    return Failure.builder().at(Instant.now()).message(e.getMessage()).build(); // Noncompliant
  }

  @ExceptionHandler(RuntimeException.class)
  ResponseEntity<Failure> set(RuntimeException e) {
    Failure failure = new Failure();
    failure.setAt(Instant.now());
    failure.setMessage(e.getMessage()); // Noncompliant
    return new ResponseEntity<>(failure, HttpStatus.INTERNAL_SERVER_ERROR);
  }

  @ExceptionHandler(NullPointerException.class)
  ResponseEntity<Failure> stepwise(NullPointerException e) {
    var builder = Failure.builder().at(Instant.now());
    builder.message(e.getMessage()); // Noncompliant
    return ResponseEntity.internalServerError().body(builder.build());
  }

  @ExceptionHandler(ArithmeticException.class)
  Text factory(ArithmeticException e) {
    return Text.of(e.getMessage()); // Noncompliant
  }

  @ExceptionHandler(IllegalStateException.class)
  Failure silent(IllegalStateException e) {
    log.error("Failed: {}", e.getMessage(), e);
    return Failure.builder().at(Instant.now()).message("The order was not placed, your card was not charged").build();
  }
}
