package samples.sql.everyday;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.hibernate.Session;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.JpaSort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

record Search(String text, String sort, int limit, Direction direction) {

  enum Direction {
    ASC, DESC
  }
}

interface PlantApi {

  @GetMapping("/api/plants")
  List<Map<String, Object>> plants(@RequestParam("name") String name);
}

@RestController
class PlantController implements PlantApi {

  private final JdbcTemplate jdbc;

  PlantController(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Map<String, Object>> plants(String name) {
    String sql = "SELECT * FROM plant WHERE 1 = 1";
    if (name != null) {
      sql = sql + " AND name LIKE '%" + name + "%'";
    }
    return jdbc.queryForList(sql); // Noncompliant
  }
}

@RestController
@RequestMapping("/orders")
class OrderController {

  private static final Set<String> SORTABLE = Set.of("id", "created");
  private static final String BASE = "SELECT * FROM orders ORDER BY ";

  private final JdbcTemplate jdbc;
  private final NamedParameterJdbcTemplate named;
  private final JdbcClient client;
  private final DatabaseClient reactive;
  private final DSLContext dsl;
  @PersistenceContext
  private EntityManager entities;

  OrderController(JdbcTemplate jdbc, NamedParameterJdbcTemplate named, JdbcClient client, DatabaseClient reactive, DSLContext dsl) {
    this.jdbc = jdbc;
    this.named = named;
    this.client = client;
    this.reactive = reactive;
    this.dsl = dsl;
  }

  @PostMapping("/search")
  List<Map<String, Object>> search(@RequestBody Search search) {
    StringBuilder sql = new StringBuilder("SELECT * FROM orders WHERE text = '");
    sql.append(search.text());
    sql.append("'");
    return jdbc.queryForList(sql.toString()); // Noncompliant
  }

  @PostMapping("/search2")
  List<Map<String, Object>> searchSafe(@RequestBody Search search) {
    StringBuilder sql = new StringBuilder("SELECT * FROM orders WHERE text = ? ORDER BY id ");
    sql.append(search.direction()).append(" LIMIT ").append(search.limit());
    return jdbc.queryForList(sql.toString(), search.text());
  }

  @GetMapping("/sorted")
  List<Map<String, Object>> sorted(@RequestParam(defaultValue = "id") String sort) {
    if (!SORTABLE.contains(sort)) {
      throw new IllegalArgumentException("sort");
    }
    return jdbc.queryForList(BASE.concat(sort));
  }

  @GetMapping("/sorted2")
  List<Map<String, Object>> sortedUnchecked(@RequestParam(defaultValue = "id") String sort) {
    return jdbc.queryForList(BASE.concat(sort)); // Noncompliant
  }

  @GetMapping("/sorted3")
  List<Map<String, Object>> sortedBySwitch(@RequestParam String sort) {
    String column = switch (sort) {
      case "date" -> "created";
      case "price" -> "total";
      default -> "id";
    };
    return jdbc.queryForList(BASE.concat(column));
  }

  @GetMapping("/named")
  List<Map<String, Object>> named(@RequestParam String status, @RequestParam String customer) {
    String sql = String.join(" ", "SELECT * FROM orders WHERE status = '" + status + "'", "AND customer = :customer");
    return named.queryForList(sql, new MapSqlParameterSource("customer", customer)); // Noncompliant
  }

  @GetMapping("/client")
  List<Map<String, Object>> client(@RequestParam String status) {
    String where = MessageFormat.format("status = ''{0}''", status);
    return client.sql("SELECT * FROM orders WHERE " + where).query().listOfRows();
  }

  @GetMapping("/client2")
  List<Map<String, Object>> clientSafe(@RequestParam String status) {
    return client.sql("SELECT * FROM orders WHERE status = :status").param("status", status).query().listOfRows();
  }

  @GetMapping("/flux")
  Flux<Map<String, Object>> reactive(@RequestHeader("X-Tenant") String tenant) {
    return reactive.sql(() -> "SELECT * FROM orders WHERE tenant = '" + tenant + "'").fetch().all(); // Noncompliant
  }

  @GetMapping("/flux2/{tenant}")
  Flux<Map<String, Object>> reactiveSchema(@PathVariable String tenant) {
    return reactive.sql("SELECT * FROM %s.orders".formatted(tenant)).fetch().all(); // Noncompliant
  }

  @GetMapping("/flux3/{id}")
  Flux<Map<String, Object>> reactiveById(@PathVariable UUID id, @RequestParam LocalDate day) {
    return reactive.sql("SELECT * FROM orders WHERE id = '" + id + "' AND day = '" + day + "'").fetch().all();
  }

  @GetMapping("/jooq")
  Object jooq(@RequestParam String name, @RequestParam String order) {
    return dsl.select().from("plant").where("name = '" + name + "'").orderBy(DSL.field(order)).fetch(); // Noncompliant 2
  }

  @GetMapping("/jooq2")
  Object jooqSafe(@RequestParam String name) {
    return dsl.select().from("plant").where(DSL.field("name").eq(name)).fetch();
  }

  @GetMapping("/jpa")
  List<?> jpa(@RequestParam List<String> ids) {
    String in = ids.stream().collect(Collectors.joining(","));
    return entities.createNativeQuery("SELECT * FROM orders WHERE id IN (" + in + ")").getResultList();
  }

  @GetMapping("/jpa2")
  List<?> jpaTyped(@RequestParam String ids) {
    return entities.unwrap(Session.class).createNativeQuery("SELECT id FROM orders WHERE id IN (" + ids + ")", Long.class).list(); // Noncompliant
  }

  @GetMapping("/jpa3")
  List<?> jpaHelper(@RequestParam String city) {
    return entities.createQuery(where(city)).getResultList(); // Noncompliant
  }

  private static String where(String city) {
    return "select o from Order o where o.city = '" + city + "'";
  }

  @GetMapping("/jpa4")
  List<?> jpaRun(@RequestParam String city) {
    return run("select o from Order o where o.city = '" + city + "'");
  }

  private List<?> run(String jpql) {
    return entities.createQuery(jpql).getResultList(); // Noncompliant
  }

  @GetMapping("/jpa5")
  List<?> jpaBound(@RequestParam String city) {
    return entities.createQuery("select o from Order o where o.city like :city").setParameter("city", "%" + city + "%").getResultList();
  }

  @GetMapping("/page")
  Sort sort(@RequestParam String sort) {
    return JpaSort.unsafe(sort); // Noncompliant
  }

  @GetMapping("/page2")
  Sort safeSort(@RequestParam String sort) {
    return Sort.by(sort);
  }

  @GetMapping("/number")
  List<Map<String, Object>> number(@RequestParam String limit) {
    int count = Integer.parseInt(limit);
    StringBuilder sql = new StringBuilder("SELECT * FROM orders LIMIT ").append(count);
    return jdbc.queryForList(sql.toString());
  }
}

class Handlers {

  private final DatabaseClient database;

  Handlers(DatabaseClient database) {
    this.database = database;
  }

  Mono<ServerResponse> stops(ServerRequest request) {
    String line = request.queryParam("line").orElse("1");
    return ServerResponse.ok().body(database.sql("SELECT * FROM stop WHERE line = '" + line + "'").fetch().all(), Map.class); // Noncompliant
  }

  Mono<ServerResponse> stop(ServerRequest request) {
    long id = Long.parseLong(request.pathVariable("id"));
    return ServerResponse.ok().body(database.sql("SELECT * FROM stop WHERE id = " + id).fetch().one(), Map.class);
  }
}

@Path("/guests")
class GuestResource {

  @PersistenceContext
  EntityManager entities;

  @GET
  @Path("/{city}")
  public List<?> guests(@PathParam("city") String city, @QueryParam("order") String order) {
    var jpql = new StringBuilder("select g from Guest g where g.city = :city");
    jpql.append(" order by g.").append(order);
    return entities.createQuery(jpql.toString()).setParameter("city", city).getResultList(); // Noncompliant
  }

  @GET
  @Path("/checked/{city}")
  public List<?> checked(@PathParam("city") String city, @QueryParam("order") String order) {
    if (!order.matches("[a-z]+")) {
      return List.of();
    }
    var jpql = new StringBuilder("select g from Guest g where g.city = :city");
    jpql.append(" order by g.").append(order);
    return entities.createQuery(jpql.toString()).setParameter("city", city).getResultList();
  }
}

class SearchServlet extends HttpServlet {

  private final transient DataSource source;

  SearchServlet(DataSource source) {
    this.source = source;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String query = request.getParameter("q");
    String sql = "SELECT name FROM member WHERE name LIKE '%";
    sql += query;
    sql += "%'";
    try (Connection connection = source.getConnection(); Statement statement = connection.createStatement()) {
      statement.execute(sql);
      statement.addBatch("INSERT INTO searched VALUES ('".concat(query).concat("')")); // Noncompliant
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }
}
