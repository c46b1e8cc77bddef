package com.acme.shop.traces.silent;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.FileWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.Map;
import org.apache.commons.lang3.exception.ExceptionUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

interface FailureStore {

  long save(String trace);
}

@RestControllerAdvice
class LoggedTraces {

  private static final Logger LOG = LoggerFactory.getLogger(LoggedTraces.class);

  private final FailureStore store;

  LoggedTraces(FailureStore store) {
    this.store = store;
  }

  @ExceptionHandler(Exception.class)
  ResponseEntity<String> logged(Exception e) {
    String trace = ExceptionUtils.getStackTrace(e);
    LOG.error("Failed: {}", trace);
    return ResponseEntity.status(500).body("The order was not saved, nothing was charged");
  }

  @ExceptionHandler(IllegalStateException.class)
  ResponseEntity<String> stored(IllegalStateException e) {
    StringWriter trace = new StringWriter();
    e.printStackTrace(new PrintWriter(trace));
    long reference = store.save(trace.toString());
    return ResponseEntity.status(500).body("The order was not saved. Please tell us the reference " + reference);
  }

  @ExceptionHandler(ClassCastException.class)
  ResponseEntity<Object> nothing() {
    return ResponseEntity.badRequest().body(null);
  }

  @ExceptionHandler(ArithmeticException.class)
  Map<String, Object> depth(ArithmeticException e) {
    LOG.error(Arrays.toString(e.getStackTrace()));
    e.printStackTrace();
    return Map.of("depth", e.getStackTrace().length);
  }
}

@RestControllerAdvice
@Profile("dev")
class TracesForDevelopers {

  @ExceptionHandler(Exception.class)
  String all(Exception e) {
    return ExceptionUtils.getStackTrace(e);
  }
}

@RestController
class Threads {

  @GetMapping("/threads")
  Object threads() {
    return Thread.currentThread().getStackTrace();
  }
}

class TraceToFile extends HttpServlet {

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
    try {
      request.getInputStream().close();
    } catch (IOException e) {
      try (PrintWriter file = new PrintWriter(new FileWriter("failures.txt"))) {
        e.printStackTrace(file);
      }
      response.sendError(500, "Not reserved");
    }
  }
}

@RestControllerAdvice
class TracesOnDemand {

  private final boolean includeStackTrace;

  TracesOnDemand(boolean includeStackTrace) {
    this.includeStackTrace = includeStackTrace;
  }

  @ExceptionHandler(Exception.class)
  Map<String, String> asConfigured(Exception e) {
    return Map.of("message", "Not saved", "trace", includeStackTrace ? trace(e) : "");
  }

  private static String trace(Exception failure) {
    StringWriter text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}

class TraceBatch {

  String run(Runnable job) {
    try {
      job.run();
      return "done";
    } catch (RuntimeException e) {
      return ExceptionUtils.getStackTrace(e);
    }
  }
}
