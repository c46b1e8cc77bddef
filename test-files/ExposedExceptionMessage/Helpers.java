package com.acme.shop.helpers;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.lang3.StringUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

class ReportException extends RuntimeException {

  ReportException(String message) {
    super(message);
  }
}

interface Reports {

  String write(String title) throws IOException;

  void failed(String reason);
}

record Answer(boolean success, String message, Object data) {

  static Answer failure(String message) {
    return new Answer(false, message, null);
  }
}

record Row(int number, String problem) {
}

abstract class Base {

  protected Answer error(String text) {
    return Answer.failure(text);
  }

  protected static ResponseEntity<Answer> refused(String text) {
    return ResponseEntity.badRequest().body(Answer.failure(text));
  }
}

@RestController
class ReportController extends Base {

  private final Reports reports;

  ReportController(Reports reports) {
    this.reports = reports;
  }

  @PostMapping("/text")
  ResponseEntity<Map<String, Object>> text(@RequestBody String title) {
    try {
      return ResponseEntity.ok(Map.of("report", reports.write(title)));
    } catch (IOException e) {
      return answer(500, e.getMessage()); // Noncompliant
    }
  }

  private ResponseEntity<Map<String, Object>> answer(int status, String text) {
    Map<String, Object> body = new HashMap<>();
    body.put("message", text);
    return ResponseEntity.status(status).body(body);
  }

  @PostMapping("/exception")
  Map<String, Object> exception(@RequestBody String title) {
    try {
      return Map.of("report", reports.write(title));
    } catch (IOException | DataAccessException e) {
      return describe(e);
    }
  }

  private static Map<String, Object> describe(Exception failure) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("status", 500);
    body.put("message", failure.getMessage()); // Noncompliant
    return body;
  }

  @PostMapping("/filled")
  ResponseEntity<Map<String, Object>> filled(@RequestBody String title) {
    Map<String, Object> body = new HashMap<>();
    try {
      body.put("report", reports.write(title));
    } catch (IOException e) {
      fill(body, e);
    }
    return ResponseEntity.ok(body);
  }

  private void fill(Map<String, Object> target, IOException failure) {
    target.put("error", failure.getMessage()); // Noncompliant {{The text of this IOException reaches the client: log "e" and answer with a text of your own.}}
  }

  @PostMapping("/own-only")
  ResponseEntity<Answer> ownOnly(@RequestBody String title) {
    try {
      return ResponseEntity.ok(new Answer(true, reports.write(title), null));
    } catch (ReportException e) {
      return refuse(e);
    } catch (IOException e) {
      reports.failed(e.getMessage());
      return ResponseEntity.internalServerError().build();
    }
  }

  private ResponseEntity<Answer> refuse(RuntimeException failure) {
    return ResponseEntity.badRequest().body(Answer.failure(failure.getMessage()));
  }

  @PostMapping("/inherited")
  Answer inherited(@RequestBody String title) {
    try {
      return new Answer(true, reports.write(title), null);
    } catch (Exception e) {
      return error(e.getMessage()); // Noncompliant
    }
  }

  @PostMapping("/inherited-static")
  ResponseEntity<Answer> inheritedStatic(@RequestBody String title) {
    try {
      return ResponseEntity.ok(new Answer(true, reports.write(title), null));
    } catch (Exception e) {
      return refused("Report: ".concat(e.getMessage())); // Noncompliant
    }
  }

  @PostMapping("/optional")
  ResponseEntity<String> optional(@RequestBody String title) {
    try {
      return ResponseEntity.ok(reports.write(title));
    } catch (Exception e) {
      String text = Optional.ofNullable(e.getMessage()).orElse("unknown"); // Noncompliant
      return ResponseEntity.status(HttpStatus.INTERNAL_SERVER_ERROR).body(text);
    }
  }

  @PostMapping("/utilities")
  List<String> utilities(@RequestBody String title) {
    List<String> texts = new ArrayList<>();
    try {
      texts.add(reports.write(title));
    } catch (IOException e) {
      texts.add(StringUtils.abbreviate(e.getMessage(), 80)); // Noncompliant
    } catch (RuntimeException e) {
      texts.add(Objects.requireNonNullElse(e.getLocalizedMessage(), "unknown").toUpperCase()); // Noncompliant
    }
    return texts;
  }

  @PostMapping("/rows")
  List<Row> rows(@RequestBody List<String> titles) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < titles.size(); i++) {
      try {
        reports.write(titles.get(i));
      } catch (IOException e) {
        rows.add(new Row(i, e.getMessage())); // Noncompliant
      }
    }
    return rows;
  }

  @GetMapping("/switch")
  ResponseEntity<String> choice(String title) {
    try {
      return ResponseEntity.ok(reports.write(title));
    } catch (Exception e) {
      String text = switch (title) {
        case "a" -> "The report is closed";
        case "b" -> e.getMessage(); // Noncompliant
        default -> {
          yield "We are looking into it";
        }
      };
      return ResponseEntity.status(500).body(text);
    }
  }

  @GetMapping("/double-brace")
  Map<String, String> doubleBrace(String title) {
    try {
      return Map.of("report", reports.write(title));
    } catch (Exception e) {
      return new HashMap<>() {
        {
          put("error", e.getMessage()); // Noncompliant
        }
      };
    }
  }

  @GetMapping("/writer")
  void writer(String title, HttpServletResponse response) throws IOException {
    try {
      response.getWriter().write(reports.write(title));
    } catch (RuntimeException e) {
      writeFailure(response, e);
    }
  }

  private void writeFailure(HttpServletResponse response, Exception failure) throws IOException {
    response.setStatus(500);
    response.getWriter().write(failure.getMessage()); // Noncompliant {{The text of this RuntimeException reaches the client: log "e" and answer with a text of your own.}}
  }

  @GetMapping("/not-sent")
  Answer notSent(String title) {
    try {
      return new Answer(true, reports.write(title), null);
    } catch (IOException e) {
      String reason = e.getMessage();
      reports.failed(reason);
      Map<String, String> record = new HashMap<>();
      record.put("reason", reason);
      return new Answer(false, "The report was not written", null);
    }
  }
}
