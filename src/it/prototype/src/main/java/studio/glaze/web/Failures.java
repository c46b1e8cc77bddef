package studio.glaze.web;

import java.util.Map;
import java.util.NoSuchElementException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

@RestControllerAdvice
public class Failures {

  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

  @ExceptionHandler(NoSuchElementException.class)
  public ResponseEntity<Map<String, String>> missing(NoSuchElementException e) {
    LOG.info("Asked for something that is not there", e);
    return ResponseEntity.status(HttpStatus.NOT_FOUND).body(Map.of("error", "There is no such thing."));
  }

  @ExceptionHandler(Exception.class)
  public ResponseEntity<Map<String, String>> anythingElse(Exception e) {
    LOG.error("Request failed", e);
    return ResponseEntity.status(HttpStatus.INTERNAL_SERVER_ERROR).body(Map.of("error", e.toString())); // Gap: ExposedExceptionMessage
  }
}
