package samples.silent;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ShelfController {

  private static final Set<String> SORTABLE = Set.of("title", "author");
  private static final Map<String, String> COLUMNS = Map.of("title", "b.title", "author", "b.author");

  private final JdbcTemplate jdbc;
  private final NamedParameterJdbcTemplate named;
  private final Books books;

  ShelfController(JdbcTemplate jdbc, NamedParameterJdbcTemplate named, Books books) {
    this.jdbc = jdbc;
    this.named = named;
    this.books = books;
  }

  @GetMapping("/bound")
  List<?> bound(@RequestParam String title, @RequestParam(required = false) String author) {
    StringBuilder sql = new StringBuilder("SELECT * FROM book WHERE title LIKE ?");
    List<Object> values = new ArrayList<>();
    values.add("%" + title + "%");
    if (author != null) {
      sql.append(" AND author = ?");
      values.add(author);
    }
    return jdbc.queryForList(sql.toString(), values.toArray());
  }

  @GetMapping("/named")
  List<?> named(@RequestParam String title) {
    StringBuilder sql = new StringBuilder("SELECT * FROM book WHERE title = :title");
    return named.queryForList(sql.toString(), Map.of("title", title));
  }

  // Sonar's own rule reports these two
  @GetMapping("/plain")
  List<?> plain(@RequestParam String title) {
    return jdbc.queryForList("SELECT * FROM book WHERE title = '" + title + "'");
  }

  @GetMapping("/extended")
  List<?> extended(@RequestParam String title) {
    String sql = "SELECT * FROM book";
    sql += " WHERE title = '" + title + "'";
    return jdbc.queryForList(sql);
  }

  @GetMapping("/formatted")
  List<?> formatted(@RequestParam String title) {
    return jdbc.queryForList(String.format("SELECT * FROM book WHERE title = '%s'", title));
  }

  @GetMapping("/typed/{id}")
  List<?> typed(@PathVariable Long id, @RequestParam UUID shelf, @RequestParam LocalDate since, @RequestParam Genre genre, @RequestParam boolean sold,
    @RequestParam BigDecimal price, @RequestParam List<Integer> pages) {
    StringBuilder sql = new StringBuilder("SELECT * FROM book WHERE id = ").append(id).append(" AND shelf = '").append(shelf).append("' AND since > '")
      .append(since).append("' AND genre = '").append(genre.name()).append("' AND sold = ").append(sold).append(" AND price < ").append(price)
      .append(" AND pages IN (").append(pages.stream().map(String::valueOf).collect(Collectors.joining(","))).append(")");
    return jdbc.queryForList(sql.toString());
  }

  @GetMapping("/converted")
  List<?> converted(@RequestParam String page, @RequestParam String shelf, @RequestParam String genre, @RequestParam String ids, HttpServletRequest request) {
    int number = Integer.parseInt(page);
    StringBuilder sql = new StringBuilder("SELECT * FROM book WHERE shelf = '").append(UUID.fromString(shelf)).append("' AND genre = '")
      .append(Genre.valueOf(genre)).append("' AND id IN (")
      .append(Arrays.stream(ids.split(",")).map(Long::valueOf).map(Object::toString).collect(Collectors.joining(",")))
      .append(") AND year = ").append(Integer.valueOf(request.getParameter("year")))
      .append(" LIMIT ").append(number);
    return jdbc.queryForList(sql.toString());
  }

  @GetMapping("/allowed")
  List<?> allowed(@RequestParam String sort, @RequestParam String direction) {
    if (!SORTABLE.contains(sort)) {
      throw new IllegalArgumentException("sort");
    }
    StringBuilder sql = new StringBuilder("SELECT * FROM book ORDER BY ").append(sort).append(" ").append("desc".equalsIgnoreCase(direction) ? "DESC" : "ASC");
    return jdbc.queryForList(sql.toString());
  }

  @GetMapping("/matched")
  List<?> matched(@RequestParam String sort) {
    String column = sort.matches("[a-z_]+") ? sort : "title";
    StringBuilder sql = new StringBuilder("SELECT * FROM book ORDER BY ").append(column);
    return jdbc.queryForList(sql.toString());
  }

  @GetMapping("/looked-up")
  List<?> lookedUp(@RequestParam String sort) {
    StringBuilder sql = new StringBuilder("SELECT * FROM book b ORDER BY ").append(COLUMNS.getOrDefault(sort, "b.id"));
    return jdbc.queryForList(sql.toString());
  }

  @GetMapping("/chosen")
  List<?> chosen(@RequestParam String sort) {
    String column = switch (sort) {
      case "author" -> "author";
      default -> "title";
    };
    StringBuilder sql = new StringBuilder("SELECT * FROM book ORDER BY ").append(column);
    return jdbc.queryForList(sql.toString());
  }

  @GetMapping("/switched")
  List<?> switched(@RequestParam String sort) {
    switch (sort) {
      case "title":
      case "author":
        break;
      default:
        throw new IllegalArgumentException("sort");
    }
    StringBuilder sql = new StringBuilder("SELECT * FROM book ORDER BY ").append(sort);
    return jdbc.queryForList(sql.toString());
  }

  @GetMapping("/compared")
  List<?> compared(@RequestParam String direction) {
    if (!"asc".equals(direction) && !"desc".equals(direction)) {
      return List.of();
    }
    return jdbc.queryForList(new StringBuilder("SELECT * FROM book ORDER BY title ").append(direction).toString());
  }

  @GetMapping("/enum")
  List<?> byEnum(@RequestParam String direction, @RequestParam Optional<String> column) {
    StringBuilder sql = new StringBuilder("SELECT * FROM book ORDER BY ").append(column.filter(SORTABLE::contains).orElse("title"))
      .append(" ").append(Sort.Direction.fromString(direction).name());
    return jdbc.queryForList(sql.toString());
  }

  @GetMapping("/placeholders")
  List<?> placeholders(@RequestParam List<String> isbns) {
    String marks = isbns.stream().map(isbn -> "?").collect(Collectors.joining(","));
    StringBuilder sql = new StringBuilder("SELECT * FROM book WHERE isbn IN (").append(marks).append(")");
    return jdbc.queryForList(sql.toString(), isbns.toArray());
  }

  @GetMapping("/cleaned")
  List<?> cleaned(@RequestParam String sort, @RequestParam String title) {
    StringBuilder sql = new StringBuilder("SELECT * FROM book WHERE title = '").append(title.replace("'", "''")).append("' ORDER BY ")
      .append(sort.replaceAll("[^a-z_]", ""));
    return jdbc.queryForList(sql.toString());
  }

  @GetMapping("/validated")
  List<?> validated(@RequestParam @Pattern(regexp = "[a-z]+") String sort, @RequestParam String order) {
    requireColumn(order);
    StringBuilder sql = new StringBuilder("SELECT * FROM book ORDER BY ").append(sort).append(", ").append(order);
    return jdbc.queryForList(sql.toString());
  }

  private static void requireColumn(String order) {
    if (!SORTABLE.contains(order)) {
      throw new IllegalArgumentException("order");
    }
  }

  @GetMapping("/path/{column:[a-z]+}")
  List<?> path(@PathVariable String column) {
    return jdbc.queryForList(new StringBuilder("SELECT * FROM book ORDER BY ").append(column).toString());
  }

  @PostMapping("/checked-body")
  List<?> checkedBody(@RequestBody Search search) {
    if (!SORTABLE.contains(search.sort())) {
      return List.of();
    }
    StringBuilder sql = new StringBuilder("SELECT * FROM book WHERE pages > ").append(search.pages()).append(" AND shelf = '").append(search.shelf())
      .append("' ORDER BY ").append(search.sort());
    return jdbc.queryForList(sql.toString());
  }

  @GetMapping("/elsewhere")
  List<?> elsewhere(@RequestParam String title) {
    StringBuilder sql = new StringBuilder("SELECT * FROM book WHERE id IN (").append(books.idsByTitle(title)).append(")");
    return jdbc.queryForList(sql.toString());
  }

  List<?> notARequest(String table) {
    return jdbc.queryForList(new StringBuilder("SELECT * FROM ").append(table).toString());
  }

  @GetMapping("/other-key")
  List<?> otherKey(@RequestParam String title) {
    Map<String, String> values = new HashMap<>();
    values.put("title", title);
    values.put("sort", "author");
    StringBuilder sql = new StringBuilder("SELECT * FROM book WHERE title = ? ORDER BY ").append(values.get("sort"));
    return jdbc.queryForList(sql.toString(), values.get("title"));
  }

  @GetMapping("/session")
  List<?> session(HttpServletRequest request) {
    StringBuilder sql = new StringBuilder("SELECT * FROM book WHERE owner = '").append(request.getRemoteUser()).append("' AND length = ")
      .append(request.getParameter("title").length());
    return jdbc.queryForList(sql.toString());
  }

  enum Genre {
    NOVEL, POETRY
  }

  record Search(String sort, int pages, @Pattern(regexp = "[A-Z]\\d+") String shelf) {
  }

  interface Books {
    String idsByTitle(String title);
  }
}
