package samples.moreshapes;

import jakarta.persistence.EntityManager;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.Data;
import org.hibernate.Session;
import org.springframework.http.RequestEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

interface SongApi {

  @GetMapping("/songs")
  List<Map<String, Object>> songs(@RequestParam String title);
}

@RestController
class SongController implements SongApi {

  private static final List<String> COLUMNS = List.of("title", "artist");

  private final SongDao songs;
  private final JdbcTemplate jdbc;
  private final DatabaseClient database;
  private final EntityManager entities;

  SongController(SongDao songs, JdbcTemplate jdbc, DatabaseClient database, EntityManager entities) {
    this.songs = songs;
    this.jdbc = jdbc;
    this.database = database;
    this.entities = entities;
  }

  @Override
  public List<Map<String, Object>> songs(String title) {
    StringBuilder sql = new StringBuilder("SELECT * FROM song WHERE title = '" + title + "'");
    return jdbc.queryForList(sql.toString()); // Noncompliant
  }

  @GetMapping("/songs/dao")
  List<Map<String, Object>> throughDao(@RequestParam String artist) {
    return songs.byArtist(artist);
  }

  @PostMapping("/songs/lombok")
  List<Map<String, Object>> lombok(@RequestBody SongSearch search) {
    String where = "";
    where = where.concat(" WHERE album = '" + search.getAlbum().toLowerCase(Locale.ROOT) + "'");
    return jdbc.queryForList("SELECT * FROM song".concat(where)); // Noncompliant
  }

  @PostMapping("/songs/entity")
  List<Map<String, Object>> entity(RequestEntity<SongSearch> request) {
    StringBuilder sql = new StringBuilder("SELECT * FROM song WHERE album = '").append(request.getBody().getAlbum()).append("'");
    return jdbc.queryForList(sql.toString()); // Noncompliant
  }

  @PostMapping("/songs/raw")
  List<Map<String, Object>> raw(@RequestBody String condition, @CookieValue String theme) {
    StringJoiner sql = new StringJoiner(" ");
    sql.add("SELECT * FROM song WHERE").add(condition);
    return jdbc.queryForList(sql.toString()); // Noncompliant
  }

  @GetMapping("/songs/stream")
  List<Map<String, Object>> stream(@RequestParam String title) {
    String sql = Stream.of("SELECT * FROM song WHERE title = '", title, "'").collect(Collectors.joining());
    return jdbc.queryForList(sql); // Noncompliant
  }

  @GetMapping("/songs/either")
  List<Map<String, Object>> either(@RequestParam String title, @RequestParam boolean exact) {
    String sql;
    if (exact) {
      sql = "SELECT * FROM song WHERE title = '" + title + "'";
    } else {
      sql = "SELECT * FROM song WHERE title LIKE '%" + title + "%'";
    }
    return jdbc.queryForList(sql); // Noncompliant
  }

  @GetMapping("/songs/supplied")
  Mono<Long> supplied(@RequestParam String title) {
    return database.sql(() -> "DELETE FROM song WHERE title = '" + title + "'").fetch().rowsUpdated(); // Noncompliant
  }

  @GetMapping("/songs/unwrapped")
  List<?> unwrapped(@RequestParam String title) {
    return entities.unwrap(Session.class).createNativeQuery("select * from song where title = '" + title + "'", Object.class).getResultList(); // Noncompliant
  }

  @GetMapping("/songs/creator")
  List<Object> creator(@RequestParam String title) {
    StringBuilder sql = new StringBuilder("SELECT * FROM song WHERE title = '").append(title).append("'");
    return jdbc.query(connection -> connection.prepareStatement(sql.toString()), (row, number) -> row.getString(1)); // Noncompliant
  }

  @GetMapping("/songs/one-of")
  List<Map<String, Object>> oneOf(@RequestParam String sort, @RequestParam String then) {
    if (COLUMNS.stream().noneMatch(column -> column.equals(sort))) {
      throw new IllegalArgumentException("sort");
    }
    boolean known = false;
    for (String column : COLUMNS) {
      known |= column.equalsIgnoreCase(then);
    }
    if (!known) {
      throw new IllegalArgumentException("then");
    }
    return jdbc.queryForList(new StringBuilder("SELECT * FROM song ORDER BY ").append(sort).append(", ").append(then).toString());
  }

  @GetMapping("/songs/corrected")
  List<Map<String, Object>> corrected(@RequestParam String sort) {
    String column = sort;
    column = COLUMNS.contains(column) ? column : "title";
    return jdbc.queryForList(new StringBuilder("SELECT * FROM song ORDER BY ").append(column).toString());
  }

  @Data
  static class SongSearch {
    private String album;
    private int year;
  }
}

@Repository
class SongDao {

  private final JdbcTemplate jdbc;

  SongDao(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  public List<Map<String, Object>> byArtist(String artist) {
    String sql = "SELECT * FROM song";
    sql = sql + " WHERE artist = '" + artist + "'";
    return jdbc.queryForList(sql); // Noncompliant
  }

  public List<Map<String, Object>> byLabel(String label) {
    StringBuilder sql = new StringBuilder("SELECT * FROM song WHERE label = '").append(label).append("'");
    return jdbc.queryForList(sql.toString());
  }
}

@Path("/albums")
class AlbumResource {

  private EntityManager entities;

  @POST
  public List<?> form(MultivaluedMap<String, String> form) {
    StringBuilder jpql = new StringBuilder("select a from Album a where a.title = '").append(form.getFirst("title")).append("'");
    return entities.createQuery(jpql.toString()).getResultList(); // Noncompliant
  }

  @POST
  @Path("/bean")
  public List<?> bean(@BeanParam Criteria criteria) {
    StringBuilder jpql = new StringBuilder("select a from Album a order by ").append(criteria.sort);
    return entities.createQuery(jpql.toString()).getResultList(); // Noncompliant
  }

  static class Criteria {
    @QueryParam("sort")
    String sort;
  }
}
