package samples.springmvc;

import java.text.MessageFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class BookController {

  private static final String ALL = "SELECT id, title FROM book";

  private final JdbcTemplate jdbc;
  private final JdbcClient client;
  private final NamedParameterJdbcOperations named;

  BookController(JdbcTemplate jdbc, JdbcClient client, NamedParameterJdbcOperations named) {
    this.jdbc = jdbc;
    this.client = client;
    this.named = named;
  }

  @GetMapping("/books")
  List<Map<String, Object>> builder(@RequestParam String title) {
//                                                       ^^^^^>
    StringBuilder sql = new StringBuilder(ALL);
    sql.append(" WHERE title LIKE '%").append(title).append("%'");
    return jdbc.queryForList(sql.toString()); // Noncompliant {{"title" comes from the request and becomes part of this statement: bind it as a parameter, or choose among constants.}}
//                           ^^^^^^^^^^^^^^
  }

  @GetMapping("/books/optional")
  List<Map<String, Object>> conditional(@RequestParam(required = false) String author, @RequestParam(defaultValue = "title") String sort) {
    StringBuilder sql = new StringBuilder(ALL).append(" WHERE 1 = 1");
    if (author != null) {
      sql.append(" AND author = ?");
    }
    sql.append(" ORDER BY ").append(sort);
    String text = sql.toString();
    return jdbc.queryForList(text, author); // Noncompliant
  }

  @GetMapping("/books/concat")
  List<Map<String, Object>> concat(@RequestParam("q") String query) {
    return jdbc.queryForList(ALL.concat(" WHERE title = '").concat(query).concat("'")); // Noncompliant
  }

  @GetMapping("/books/join/{genre}")
  List<Map<String, Object>> join(@PathVariable String genre) {
    String sql = String.join(" ", ALL, "WHERE genre = '" + genre + "'");
    return jdbc.queryForList(sql); // Noncompliant
  }

  @GetMapping("/books/message")
  List<Map<String, Object>> messageFormat(@RequestParam String title) {
    String sql = MessageFormat.format("SELECT * FROM book WHERE title = ''{0}''", title.trim());
    return jdbc.queryForList(sql); // Noncompliant
  }

  @GetMapping("/books/reassigned")
  List<Map<String, Object>> reassigned(@RequestParam String title) {
    String sql = ALL;
    if (!title.isBlank()) {
      sql = sql + " WHERE title = '" + title + "'";
    }
    return jdbc.queryForList(sql); // Noncompliant
  }

  @GetMapping("/books/assigned")
  List<Map<String, Object>> assignedLater(@RequestHeader("X-Shelf") String shelf) {
    String sql;
    sql = "SELECT * FROM book WHERE shelf = '" + shelf + "'";
    return jdbc.queryForList(sql); // Noncompliant
  }

  @GetMapping("/books/whole")
  List<Map<String, Object>> whole(@RequestParam String sql) {
    return jdbc.queryForList(sql); // Noncompliant
  }

  @GetMapping("/books/helper")
  List<Map<String, Object>> helper(@RequestParam String title, @RequestParam String sort) {
    return jdbc.queryForList(search(title, sort)); // Noncompliant
  }

  private static String search(String title, String sort) {
    return ALL + " WHERE title = '" + title + "' ORDER BY " + sort;
  }

  @GetMapping("/books/run")
  List<Map<String, Object>> runs(@RequestParam String title) {
    return run("SELECT * FROM book WHERE title = '" + title + "'");
  }

  private List<Map<String, Object>> run(String sql) {
    return jdbc.queryForList(sql); // Noncompliant
  }

  @GetMapping("/books/public")
  List<Map<String, Object>> throughPublicMethod(@RequestParam String title) {
    return byTitle(title);
  }

  public List<Map<String, Object>> byTitle(String title) {
    StringBuilder sql = new StringBuilder("SELECT * FROM book WHERE title = '");
    sql.append(title);
    sql.append('\'');
    return jdbc.queryForList(sql.toString()); // Noncompliant
  }

  @GetMapping("/books/filled")
  List<Map<String, Object>> filledByHelper(@RequestParam String title) {
    StringBuilder sql = new StringBuilder(ALL);
    where(sql, title);
    return jdbc.queryForList(sql.toString()); // Noncompliant
  }

  private void where(StringBuilder sql, String title) {
    sql.append(" WHERE title = '").append(title).append("'");
  }

  @GetMapping("/books/in")
  List<Map<String, Object>> inList(@RequestParam List<String> isbns) {
    String list = isbns.stream().map(isbn -> "'" + isbn + "'").collect(Collectors.joining(","));
    String sql;
    sql = "SELECT * FROM book WHERE isbn IN (" + list + ")";
    return jdbc.queryForList(sql); // Noncompliant
  }

  @GetMapping("/books/loop")
  List<Map<String, Object>> loop(@RequestParam String[] isbns) {
    StringBuilder sql = new StringBuilder(ALL).append(" WHERE isbn IN ('x'");
    for (String isbn : isbns) {
      sql.append(", '").append(isbn).append("'");
    }
    return jdbc.queryForList(sql.append(")").toString()); // Noncompliant
  }

  @GetMapping("/books/all-parameters")
  List<Map<String, Object>> parameters(@RequestParam Map<String, String> parameters) {
    StringBuilder sql = new StringBuilder(ALL);
    sql.append(" WHERE title = '").append(parameters.get("title")).append("'");
    return jdbc.queryForList(sql.toString()); // Noncompliant {{"title" comes from the request and becomes part of this statement: bind it as a parameter, or choose among constants.}}
  }

  @PostMapping("/books/search")
  List<Map<String, Object>> body(@RequestBody Search search) {
    StringBuilder sql = new StringBuilder(ALL);
    sql.append(" WHERE title = '").append(search.getTitle()).append("'");
    return jdbc.queryForList(sql.toString()); // Noncompliant {{"title" comes from the request and becomes part of this statement: bind it as a parameter, or choose among constants.}}
  }

  @PostMapping("/books/record")
  List<Map<String, Object>> recordBody(@RequestBody Filter filter) {
    StringBuilder sql = new StringBuilder(ALL).append(" ORDER BY ").append(filter.order());
    return jdbc.queryForList(sql.toString()); // Noncompliant
  }

  @PostMapping("/books/map")
  List<Map<String, Object>> mapBody(@RequestBody Map<String, Object> body) {
    StringBuilder sql = new StringBuilder(ALL).append(" WHERE title = '").append(body.get("title")).append("'");
    return jdbc.queryForList(sql.toString()); // Noncompliant
  }

  @GetMapping("/books/form")
  List<Map<String, Object>> form(Search search) {
    String order = search.getSort() == null ? "title" : search.getSort();
    StringBuilder sql = new StringBuilder(ALL).append(" ORDER BY ").append(order);
    return client.sql(sql.toString()).query().listOfRows(); // Noncompliant
  }

  @GetMapping("/books/named")
  List<Map<String, Object>> operations(@RequestParam String sort) {
    return named.queryForList("SELECT * FROM book ORDER BY " + sort, Map.of()); // Noncompliant
  }

  static class Search {
    private String title;
    private String sort;

    public String getTitle() {
      return title;
    }

    public void setTitle(String title) {
      this.title = title;
    }

    public String getSort() {
      return sort;
    }

    public void setSort(String sort) {
      this.sort = sort;
    }
  }

  record Filter(String order, int limit) {
  }
}
