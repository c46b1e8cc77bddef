package samples.wrapped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

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
