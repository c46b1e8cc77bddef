package com.acme.shop.advice;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.lang3.exception.ExceptionUtils;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

class ErrorBody {

  private String message;
  private String path;
  String detail;

  ErrorBody() {
  }

  static Builder builder() {
    return new Builder();
  }

  void setMessage(String message) {
    this.message = message;
  }

  void setPath(String path) {
    this.path = path;
  }

  static final class Builder {

    private final ErrorBody body = new ErrorBody();

    Builder message(String message) {
      body.setMessage(message);
      return this;
    }

    Builder path(String path) {
      body.setPath(path);
      return this;
    }

    ErrorBody build() {
      return body;
    }
  }
}

class OutOfStockException extends RuntimeException {

  OutOfStockException(String item) {
    super("We have no more " + item);
  }
}

class PaymentRefusedException extends IllegalStateException {

  PaymentRefusedException(String reason) {
    super(reason);
  }
}

@RestControllerAdvice
class Advice {

  @ExceptionHandler(Exception.class)
  @ResponseStatus(HttpStatus.INTERNAL_SERVER_ERROR)
  String any(Exception failure) {
    return failure.getMessage(); // Noncompliant {{The text of this Exception reaches the client: log "failure" and answer with a text of your own.}}
  }

  @ExceptionHandler
  ErrorBody database(DataIntegrityViolationException e, HttpServletRequest request) {
    ErrorBody body = new ErrorBody();
    body.setPath(request.getRequestURI());
    body.setMessage(e.getMessage()); // Noncompliant {{The text of this DataIntegrityViolationException reaches the client: log "e" and answer with a text of your own.}}
    return body;
  }

  @ExceptionHandler(HttpMessageNotReadableException.class)
  ErrorBody unreadable(HttpMessageNotReadableException e) {
    ErrorBody body = new ErrorBody();
    body.detail = e.getMessage(); // Noncompliant
    return body;
  }

  @ExceptionHandler(ConstraintViolationException.class)
  ErrorBody invalid(ConstraintViolationException e) {
    return ErrorBody.builder().path("/").message(e.getMessage()).build(); // Noncompliant
  }

  @ExceptionHandler(MethodArgumentNotValidException.class)
  Map<String, Object> invalid(MethodArgumentNotValidException e) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("at", Instant.now());
    body.put("message", e.getMessage()); // Noncompliant
    return body;
  }

  @ExceptionHandler({RuntimeException.class, OutOfStockException.class})
  ResponseEntity<ErrorBody> several(RuntimeException e) {
    return error(HttpStatus.CONFLICT, ExceptionUtils.getRootCauseMessage(e)); // Noncompliant {{The text of this RuntimeException reaches the client: log "e" and answer with a text of your own.}}
  }

  private static ResponseEntity<ErrorBody> error(HttpStatus status, String text) {
    ErrorBody body = new ErrorBody();
    body.setMessage(text);
    return ResponseEntity.status(status).body(body);
  }

  @ExceptionHandler(IllegalArgumentException.class)
  ResponseEntity<Map<String, String>> argument(IllegalArgumentException e) {
    return ResponseEntity.badRequest().body(describe(e));
  }

  private Map<String, String> describe(Exception e) {
    return Map.of("message", e.getMessage()); // Noncompliant
  }

  @ExceptionHandler(NumberFormatException.class)
  ErrorResponse number(NumberFormatException e) {
    return ErrorResponse.builder(e, HttpStatus.BAD_REQUEST, e.getMessage()).title("Bad number").build(); // Noncompliant
  }

  @ExceptionHandler(OutOfStockException.class)
  String ownText(OutOfStockException e) {
    return e.getMessage();
  }

  @ExceptionHandler({OutOfStockException.class, PaymentRefusedException.class})
  ResponseEntity<Map<String, String>> ownTexts(RuntimeException e) {
    return ResponseEntity.badRequest().body(Map.of("message", e.getMessage()));
  }

  @ExceptionHandler(ConstraintViolationException.class)
  List<String> violations(ConstraintViolationException e) {
    List<String> texts = new ArrayList<>();
    for (ConstraintViolation<?> violation : e.getConstraintViolations()) {
      texts.add(violation.getPropertyPath() + " " + violation.getMessage());
    }
    return texts;
  }
}

@ControllerAdvice
class PageAdvice extends ResponseEntityExceptionHandler {

  @Override
  protected ResponseEntity<Object> handleHttpMessageNotReadable(HttpMessageNotReadableException ex, HttpHeaders headers, HttpStatusCode status,
    WebRequest request) {
    ProblemDetail problem = ProblemDetail.forStatus(status);
    problem.setDetail(ex.getMessage()); // Noncompliant
    return handleExceptionInternal(ex, problem, headers, status, request);
  }

  @Override
  protected ResponseEntity<Object> handleMethodArgumentNotValid(MethodArgumentNotValidException ex, HttpHeaders headers, HttpStatusCode status,
    WebRequest request) {
    return handleExceptionInternal(ex, ex.getMessage(), headers, status, request); // Noncompliant
  }

  @ExceptionHandler(Throwable.class)
  @ResponseBody
  String body(Throwable failure) {
    return "Failed with " + failure.getClass().getSimpleName() + ": " + failure.getMessage(); // Noncompliant
  }

  @ExceptionHandler(IllegalStateException.class)
  String view(IllegalStateException failure) {
    return "error/" + failure.getMessage().length();
  }
}
