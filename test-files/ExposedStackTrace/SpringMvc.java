package com.acme.shop.traces;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.lang3.exception.ExceptionUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.ModelAndView;

class SoldOutException extends RuntimeException {
}

class Failure {

  private String text;
  private String trace;

  Failure() {
  }

  Failure(String text, String trace) {
    this.text = text;
    this.trace = trace;
  }

  void setText(String text) {
    this.text = text;
  }

  void setTrace(String trace) {
    this.trace = trace;
  }
}

final class Traces {

  private Traces() {
  }

  static String stackTraceOf(Throwable failure) {
    StringWriter text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}

@RestControllerAdvice
class TraceAdvice {

  @ExceptionHandler(Exception.class)
  ResponseEntity<Failure> any(Exception e) {
    return ResponseEntity.status(500).body(new Failure("The order was not saved", ExceptionUtils.getStackTrace(e))); // Noncompliant {{The stack trace of "e" reaches the client: log it, and answer with a text of your own.}}
//                                                                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  }

  @ExceptionHandler(SoldOutException.class)
  Map<String, Object> ownException(SoldOutException e) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("message", e.getMessage());
    body.put("trace", e.getStackTrace()); // Noncompliant
    return body;
  }

  @ExceptionHandler(IllegalStateException.class)
  ProblemDetail problem(IllegalStateException e) {
    ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.CONFLICT);
    problem.setProperty("trace", Arrays.toString(e.getStackTrace())); // Noncompliant
    return problem;
  }

  @ExceptionHandler(ArithmeticException.class)
  String printed(ArithmeticException failure) {
    StringWriter text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text));
    return text.toString(); // Noncompliant {{The stack trace of "failure" reaches the client: log it, and answer with a text of your own.}}
  }

  @ExceptionHandler(UnsupportedOperationException.class)
  Failure setters(UnsupportedOperationException e) {
    StringWriter text = new StringWriter();
    PrintWriter printer = new PrintWriter(text);
    e.printStackTrace(printer);
    printer.flush();
    Failure failure = new Failure();
    failure.setText("Not possible");
    failure.setTrace(text.toString());
    return failure; // Noncompliant
  }

  @ExceptionHandler(ClassCastException.class)
  ResponseEntity<String> lines(ClassCastException e) {
    return ResponseEntity.badRequest().body(Arrays.stream(e.getStackTrace()).map(StackTraceElement::toString).collect(Collectors.joining("\n"))); // Noncompliant
  }

  @ExceptionHandler(IndexOutOfBoundsException.class)
  ResponseEntity<Map<String, String>> utility(IndexOutOfBoundsException e) {
    return ResponseEntity.badRequest().body(Map.of("detail", Traces.stackTraceOf(e))); // Noncompliant
  }

  @ExceptionHandler(NullPointerException.class)
  ResponseEntity<Failure> cause(NullPointerException e) {
    return new ResponseEntity<>(new Failure("Not found", ExceptionUtils.getStackTrace(e.getCause())), HttpStatus.NOT_FOUND); // Noncompliant
  }

  @ExceptionHandler(NumberFormatException.class)
  ResponseEntity<Failure> helper(NumberFormatException e) {
    return ResponseEntity.badRequest().body(new Failure("Not a number", trace(e))); // Noncompliant
  }

  @ExceptionHandler(NegativeArraySizeException.class)
  ResponseEntity<Object> wholeException(NegativeArraySizeException e) {
    return ResponseEntity.status(500).body(e); // Noncompliant
//                                         ^
  }

  @ExceptionHandler(org.springframework.web.server.ResponseStatusException.class)
  ResponseEntity<Object> problemOfTheFramework(org.springframework.web.server.ResponseStatusException e) {
    return ResponseEntity.status(e.getStatusCode()).body(e.getBody());
  }

  private String trace(Exception failure) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    failure.printStackTrace(new PrintStream(bytes));
    return bytes.toString();
  }
}

@ControllerAdvice
class TracePages {

  @ExceptionHandler(RuntimeException.class)
  ModelAndView page(RuntimeException e) {
    ModelAndView page = new ModelAndView("error");
    page.addObject("stackTrace", ExceptionUtils.getStackTrace(e)); // Noncompliant
    return page;
  }

  @ExceptionHandler(Error.class)
  String page(Error e, Model model) {
    model.addAttribute("trace", e.getStackTrace()); // Noncompliant
    return "error";
  }
}

@RestController
class TraceOrders {

  @PostMapping("/orders")
  ResponseEntity<Object> order() {
    Map<String, Object> answer = new HashMap<>();
    try {
      answer.put("order", System.nanoTime());
    } catch (RuntimeException e) {
      answer.put("error", "Not ordered");
      answer.put("stack", ExceptionUtils.getStackFrames(e)); // Noncompliant
      return ResponseEntity.internalServerError().body(answer);
    }
    return ResponseEntity.ok(answer);
  }
}
