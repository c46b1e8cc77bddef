package samples.sql.others;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

class Clauses {

  private static final Map<String, String> COLUMNS = Map.of("name", "full_name", "city", "home_town");

  static String orderBy(String column) {
    return " ORDER BY " + column;
  }

  static String orderByKnown(String name) {
    return " ORDER BY " + COLUMNS.getOrDefault(name, "id");
  }

  static String refusing(String name) {
    if (!COLUMNS.containsKey(name)) {
      throw new IllegalArgumentException("There is no such column");
    }
    return name;
  }
}

@RestController
class PeopleController {

  private static final String ALL = "SELECT * FROM people";
  private final JdbcTemplate jdbc;

  PeopleController(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @GetMapping("/people")
  List<?> sorted(@RequestParam String sort) {
    return jdbc.queryForList(ALL.concat(Clauses.orderBy(sort))); // Noncompliant
  }

  @GetMapping("/people/known")
  List<?> sortedByKnown(@RequestParam String sort) {
    return jdbc.queryForList(ALL.concat(Clauses.orderByKnown(sort)));
  }

  @GetMapping("/people/refused")
  List<?> sortedOrRefused(@RequestParam String sort) {
    return jdbc.queryForList(ALL.concat(" ORDER BY ").concat(Clauses.refusing(sort)));
  }
}
