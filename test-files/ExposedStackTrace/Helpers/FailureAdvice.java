package samples.traces.helpers;

import java.util.Arrays;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

class Frames {

  static String joined(Throwable failure) {
    return Arrays.toString(failure.getStackTrace()); // Noncompliant
  }
}

@RestControllerAdvice
class FailureAdvice {

  private static final Logger LOG = LoggerFactory.getLogger(FailureAdvice.class);

  @ExceptionHandler(Exception.class)
  ResponseEntity<?> any(Exception e) {
    return ResponseEntity.internalServerError().body(Map.of("details", Traces.of(e))); // Noncompliant {{The stack trace of "e" reaches the client: log it, and answer with a text of your own.}}
  }

  @ExceptionHandler(RuntimeException.class)
  ResponseEntity<?> unchecked(RuntimeException e) {
    return ResponseEntity.internalServerError().body(Map.of("details", Frames.joined(e)));
  }

  @ExceptionHandler(IllegalStateException.class)
  ResponseEntity<?> state(IllegalStateException e) {
    LOG.error("Not now: {}", Traces.of(e));
    return ResponseEntity.internalServerError().body(Map.of("depth", Traces.depth(e)));
  }
}
