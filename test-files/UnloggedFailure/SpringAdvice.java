package com.acme.shop.unlogged;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

class ErrorBody {

  private final String text;

  ErrorBody(String text) {
    this.text = text;
  }

  static ErrorBody of(Exception failure) {
    return new ErrorBody(failure.getClass().getSimpleName());
  }

  String text() {
    return text;
  }
}

@RestControllerAdvice
class QuietAdvice {

  @ExceptionHandler(Exception.class)
  ProblemDetail any(Exception e) { // Noncompliant {{"any" answers every failure and leaves no trace of it: log "e" with its stack trace first.}}
//              ^^^
    return ProblemDetail.forStatusAndDetail(HttpStatus.INTERNAL_SERVER_ERROR, "The order was not saved");
  }

  @ExceptionHandler
  ResponseEntity<ErrorBody> byParameter(RuntimeException failure) { // Noncompliant
    return ResponseEntity.status(500).body(new ErrorBody(failure.getMessage()));
  }

  @ExceptionHandler(Throwable.class)
  @ResponseStatus(HttpStatus.INTERNAL_SERVER_ERROR)
  Map<String, String> withoutParameter() { // Noncompliant {{"withoutParameter" answers every failure and leaves no trace of it: take the exception as a parameter and log it.}}
    return Map.of("message", "The order was not saved");
  }

  @ExceptionHandler({IllegalStateException.class, RuntimeException.class})
  ResponseEntity<ErrorBody> several(RuntimeException e, HttpServletRequest request) { // Noncompliant
    return answer(e, HttpStatus.CONFLICT);
  }

  private ResponseEntity<ErrorBody> answer(Exception failure, HttpStatus status) {
    return ResponseEntity.status(status).body(new ErrorBody(String.valueOf(failure)));
  }
}

@ControllerAdvice
class QuietPages {

  @ExceptionHandler(Exception.class)
  String page(Exception e, Model model) { // Noncompliant
    model.addAttribute("message", "The page is not there");
    return "error";
  }
}

@RestController
class QuietController {

  @ExceptionHandler(Throwable.class)
  ResponseEntity<ErrorBody> failed(Exception e) { // Noncompliant
    return ResponseEntity.internalServerError().body(ErrorBody.of(e));
  }
}

class QuietResolver implements HandlerExceptionResolver {

  @Override
  public ModelAndView resolveException(HttpServletRequest request, jakarta.servlet.http.HttpServletResponse response, Object handler, Exception failure) { // Noncompliant
    response.setStatus(500);
    return new ModelAndView("error");
  }
}
