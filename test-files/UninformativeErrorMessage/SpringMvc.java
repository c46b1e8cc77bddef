package com.acme.shop.words;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

class ApiError {

  private final String code;
  private final String message;
  private final Instant at;

  ApiError(String code, String message, Instant at) {
    this.code = code;
    this.message = message;
    this.at = at;
  }
}

interface Shop {

  void order();
}

@RestControllerAdvice
class EmptyWords {

  private static final Logger LOG = LoggerFactory.getLogger(EmptyWords.class);
  private static final String GENERAL = "Something went wrong";

  @ExceptionHandler(Exception.class)
  ResponseEntity<String> any(Exception e) {
    LOG.error("Failed", e);
    return ResponseEntity.status(500).body("An error has occurred"); // Noncompliant {{This answer tells people nothing: say what was not done, whether their data is safe and what to do next.}}
//                                         ^^^^^^^^^^^^^^^^^^^^^^^
  }

  @ExceptionHandler(IllegalStateException.class)
  ProblemDetail problem(IllegalStateException e) {
    return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, "Something went wrong, please try again later."); // Noncompliant
  }

  @ExceptionHandler(ArithmeticException.class)
  ResponseEntity<ApiError> object(ArithmeticException e) {
    return ResponseEntity.status(500).body(new ApiError("INTERNAL_ERROR", "Oops! An unexpected error occurred.", Instant.now())); // Noncompliant
  }

  @ExceptionHandler(ClassCastException.class)
  Map<String, Object> map(ClassCastException e) {
    Map<String, Object> body = new HashMap<>();
    body.put("timestamp", Instant.now());
    body.put("status", 500);
    body.put("message", "Internal Server Error"); // Noncompliant
    return body;
  }

  @ExceptionHandler(NumberFormatException.class)
  Map<String, Object> details(NumberFormatException e, org.springframework.web.context.request.WebRequest request) {
    return Map.of("details", request.getDescription(false), "at", Instant.now().toString(), "message", "Unexpected error"); // Noncompliant
  }

  @ExceptionHandler(NullPointerException.class)
  ResponseEntity<String> constant(NullPointerException e) {
    return ResponseEntity.status(500).body(GENERAL); // Noncompliant
  }

  @ExceptionHandler(IndexOutOfBoundsException.class)
  void servlet(HttpServletResponse response) throws IOException {
    response.sendError(500, "Unknown error"); // Noncompliant
  }

  @ExceptionHandler(UnsupportedOperationException.class)
  void written(HttpServletResponse response) throws IOException {
    response.getWriter().write("{\"error\": \"Something went wrong\"}"); // Noncompliant
  }
}

@RestController
class EmptyOrders {

  private final Shop shop;

  EmptyOrders(Shop shop) {
    this.shop = shop;
  }

  @PostMapping("/orders")
  ResponseEntity<String> order() {
    try {
      shop.order();
      return ResponseEntity.ok("Your order is on its way");
    } catch (RuntimeException e) {
      return ResponseEntity.internalServerError().body("Please try again later"); // Noncompliant
    }
  }

  @PostMapping("/status")
  void status() {
    try {
      shop.order();
    } catch (RuntimeException e) {
      throw new ResponseStatusException(HttpStatus.INTERNAL_SERVER_ERROR, "An error occurred", e); // Noncompliant
    }
  }

  @PostMapping("/page")
  String page(Model model, RedirectAttributes redirect) {
    try {
      shop.order();
      return "ordered";
    } catch (IllegalStateException e) {
      model.addAttribute("error", "Sorry, something went wrong!"); // Noncompliant
      return "order";
    } catch (RuntimeException e) {
      redirect.addFlashAttribute("error", "Operation failed"); // Noncompliant
      return "redirect:/orders";
    }
  }
}
