package samples.wrapped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

class ImportException extends RuntimeException {

  ImportException(String message, Throwable cause) {
    super(message, cause);
  }
}

class BrokenImportException extends ImportException {

  BrokenImportException(String message, Throwable cause) {
    super(message, cause);
  }
}

class StorageException extends RuntimeException {

  StorageException(String message, Throwable cause) {
    super(message, cause);
  }
}

@ResponseStatus(HttpStatus.BAD_REQUEST)
class FormatException extends RuntimeException {

  FormatException(String message) {
    super(message);
  }
}

@ResponseStatus(value = HttpStatus.BAD_REQUEST, reason = "The line is not valid")
class LineException extends RuntimeException {

  LineException(String message) {
    super(message);
  }
}

@ResponseStatus(HttpStatus.BAD_REQUEST)
class ColumnException extends RuntimeException {

  ColumnException(String message) {
    super(message);
  }
}

interface Checked {

  boolean passed();

  RuntimeException problem();
}

class UnansweredException extends RuntimeException {

  UnansweredException(String message, Throwable cause) {
    super(message, cause);
  }
}

class Imports {

  private final ObjectMapper mapper = new ObjectMapper();

  Object parse(String text) {
    try {
      return mapper.readTree(text);
    } catch (JsonProcessingException e) {
      throw new BrokenImportException("Not imported: " + e.getMessage(), e); // Noncompliant {{The text of this JsonProcessingException reaches the client: log "e" and answer with a text of your own.}}
    }
  }

  Object answeredWithItsOwnText(String text) {
    try {
      return mapper.readTree(text);
    } catch (JsonProcessingException e) {
      throw new FormatException(e.getMessage());
    }
  }

  Object answeredWithItsReason(String text) {
    try {
      return mapper.readTree(text);
    } catch (JsonProcessingException e) {
      throw new LineException(e.getMessage());
    }
  }

  Object answeredByItsStatus(String text) {
    try {
      return mapper.readTree(text);
    } catch (JsonProcessingException e) {
      throw new ColumnException(e.getMessage()); // Noncompliant {{The text of this JsonProcessingException reaches the client: log "e" and answer with a text of your own.}}
    }
  }

  void madeByTheApplication(Checked checked) {
    if (!checked.passed()) {
      throw new ImportException(checked.problem().getMessage(), null);
    }
  }

  Object ownText(String text) {
    try {
      return mapper.readTree(text);
    } catch (JsonProcessingException e) {
      throw new ImportException("The file is not JSON", e);
    }
  }

  Object wrappedAgain(String text) {
    try {
      return ownText(text);
    } catch (ImportException e) {
      throw new BrokenImportException("Please try another file. " + e.getMessage(), e);
    }
  }

  Object taken(String text) {
    try {
      try {
        return mapper.readTree(text);
      } catch (JsonProcessingException e) {
        throw new ImportException(e.getMessage(), e);
      }
    } catch (ImportException e) {
      return "";
    }
  }

  String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new StorageException(e.getMessage(), e);
    }
  }

  String readAgain(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UnansweredException(e.getMessage(), e);
    }
  }
}
