package com.acme.shop.silent;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Profile;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.server.ResponseStatusException;

class ShopException extends RuntimeException {

  ShopException(String message, Throwable cause) {
    super(message, cause);
  }
}

class Basket {

  void add(String item) throws IOException, SQLException {
  }
}

interface Failures {

  void save(String text);
}

@RestController
class Baskets {

  private static final Logger LOG = LoggerFactory.getLogger(Baskets.class);

  private final Basket basket = new Basket();
  private final Failures failures;
  private final MessageSource messages;
  private final ObjectMapper mapper = new ObjectMapper();

  Baskets(Failures failures, MessageSource messages) {
    this.failures = failures;
    this.messages = messages;
  }

  @PostMapping("/logged")
  ResponseEntity<String> logged(@RequestBody String item) {
    try {
      basket.add(item);
      return ResponseEntity.ok("added");
    } catch (IOException e) {
      LOG.error("Not added: {}", e.getMessage(), e);
      return ResponseEntity.internalServerError().body("The item was not added, please call us");
    } catch (SQLException e) {
      failures.save(e.getMessage());
      return ResponseEntity.status(500).body("Stored under " + e.getErrorCode());
    }
  }

  @PostMapping("/compared")
  ResponseEntity<String> compared(@RequestBody String item) {
    try {
      basket.add(item);
      return ResponseEntity.ok("added");
    } catch (Exception e) {
      if (e.getMessage() != null && e.getMessage().contains("duplicate")) {
        return ResponseEntity.status(HttpStatus.CONFLICT).body("The item is there already");
      }
      return ResponseEntity.status(e.getMessage().contains("full") ? 400 : 500).body("Not added");
    }
  }

  @PostMapping("/rethrown")
  void rethrown(@RequestBody String item) {
    try {
      basket.add(item);
    } catch (IOException | SQLException e) {
      throw new ShopException("Not added: " + e.getMessage(), e);
    }
  }

  @PostMapping("/replaced")
  ResponseEntity<String> replaced(@RequestBody String item) {
    try {
      basket.add(item);
      return ResponseEntity.ok("added");
    } catch (Exception e) {
      String text = e.getMessage();
      LOG.error(text, e);
      text = "The item was not added";
      return ResponseEntity.status(500).body(text);
    }
  }

  @PostMapping("/own")
  ResponseEntity<String> own(@RequestBody String item) {
    try {
      basket.add(item);
      return ResponseEntity.ok("added");
    } catch (ShopException e) {
      return ResponseEntity.badRequest().body(e.getMessage());
    } catch (ResponseStatusException e) {
      return ResponseEntity.status(e.getStatusCode()).body(e.getMessage());
    } catch (Exception e) {
      return ResponseEntity.status(500).body(e instanceof ShopException ? e.getMessage() : "Not added");
    }
  }

  @PostMapping("/narrowed")
  ResponseEntity<String> narrowed(@RequestBody String item) {
    try {
      basket.add(item);
      return ResponseEntity.ok("added");
    } catch (Exception e) {
      if (!(e instanceof ShopException)) {
        return ResponseEntity.status(500).body("Not added");
      }
      return ResponseEntity.badRequest().body(e.getMessage());
    }
  }

  @PostMapping("/thrown-here")
  ResponseEntity<String> thrownHere(@RequestBody String item) {
    try {
      if (item.isBlank()) {
        throw new IllegalArgumentException("Please name an item");
      }
      return ResponseEntity.ok("added");
    } catch (IllegalArgumentException e) {
      return ResponseEntity.badRequest().body(e.getMessage());
    }
  }

  @PostMapping("/translated")
  ResponseEntity<String> translated(@RequestBody String item, Locale locale) {
    try {
      basket.add(item);
      return ResponseEntity.ok("added");
    } catch (Exception e) {
      return ResponseEntity.badRequest().body(messages.getMessage(e.getMessage(), null, locale));
    }
  }

  @GetMapping("/left")
  ResponseEntity<String> left() {
    String text = "all is well";
    try {
      basket.add("x");
    } catch (IOException e) {
      text = e.getMessage();
      LOG.warn(text);
      return ResponseEntity.status(500).body("Not added");
    } catch (SQLException e) {
      LOG.warn("Not added", e);
    }
    return ResponseEntity.ok(text);
  }

  private String toJson(Object value) {
    try {
      return mapper.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      LOG.error("No JSON: {}", e.getMessage());
      return "{}";
    }
  }

  @GetMapping("/json")
  String json() {
    return toJson(Map.of("a", 1));
  }
}

@RestControllerAdvice
class ValidationAdvice {

  @ExceptionHandler(MethodArgumentNotValidException.class)
  Map<String, String> invalid(MethodArgumentNotValidException e) {
    return e.getBindingResult().getFieldErrors().stream().collect(Collectors.toMap(FieldError::getField, FieldError::getDefaultMessage));
  }

  @ExceptionHandler(DataAccessException.class)
  ResponseEntity<List<String>> database(DataAccessException e) {
    LoggerFactory.getLogger(getClass()).error(e.getMessage(), e);
    return ResponseEntity.status(503).body(List.of("We cannot reach our records right now, your order is not lost"));
  }
}

@RestControllerAdvice
@Profile("dev")
class DevelopmentAdvice {

  @ExceptionHandler(Exception.class)
  String all(Exception e) {
    return e.getMessage();
  }
}

class SignIn implements AuthenticationEntryPoint {

  @Override
  public void commence(jakarta.servlet.http.HttpServletRequest request, HttpServletResponse response, AuthenticationException failure) throws IOException {
    response.sendError(HttpServletResponse.SC_UNAUTHORIZED, failure.getMessage());
  }
}

class Batch {

  private static final Logger LOG = LoggerFactory.getLogger(Batch.class);

  String run(Basket basket) {
    try {
      basket.add("x");
      return "done";
    } catch (Exception e) {
      LOG.error("Batch", e);
      return "failed: " + e.getMessage();
    }
  }
}
