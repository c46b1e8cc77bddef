package samples.messages.helpers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ArchiveController {

  private static final Logger LOG = LoggerFactory.getLogger(ArchiveController.class);
  private final Path archive = Path.of("/srv/archive.txt");

  @GetMapping("/archive")
  ResponseEntity<?> read() {
    try {
      return ResponseEntity.ok(Files.readString(archive));
    } catch (IOException e) {
      LOG.error("Cannot read the archive", e);
      return ResponseEntity.internalServerError().body(Failure.of(e, 500)); // Noncompliant {{The text of this IOException reaches the client: log "e" and answer with a text of your own.}}
//                                                     ^^^^^^^^^^^^^^^^^^
    }
  }

  @GetMapping("/archive/size")
  ResponseEntity<?> size() {
    try {
      return ResponseEntity.ok(Files.size(archive));
    } catch (IOException e) {
      LOG.error("Cannot read the archive: {}", Failure.of(e, 500));
      return ResponseEntity.internalServerError().body(Failure.named(e, 500));
    }
  }

  @GetMapping("/archive/lines")
  ResponseEntity<?> lines() {
    try {
      return ResponseEntity.ok(Files.readAllLines(archive));
    } catch (IOException e) {
      LOG.error("Cannot read the archive", e);
      return ResponseEntity.internalServerError().body(Failure.chosen(e, 500));
    }
  }

  @ExceptionHandler(RefusedException.class)
  ResponseEntity<?> refused(RefusedException e) {
    return ResponseEntity.badRequest().body(Failure.of(e, 400));
  }
}
