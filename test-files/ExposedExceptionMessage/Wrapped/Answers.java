package samples.wrapped;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

@RestControllerAdvice
class Answers {

  @ExceptionHandler(ImportException.class)
  ResponseEntity<String> withText(ImportException e) {
    return ResponseEntity.badRequest().body(e.getMessage());
  }

  @ExceptionHandler(FormatException.class)
  ResponseEntity<String> format(FormatException e) {
    return ResponseEntity.badRequest().body("The file has another format");
  }

  @ExceptionHandler(StorageException.class)
  ResponseEntity<String> withoutText(StorageException e) {
    return ResponseEntity.internalServerError().body("The file is not there");
  }
}
