package samples.sql.shapes;

import jakarta.persistence.EntityManager;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;

record Filter(String name, String sort, List<String> wards) {
}

@RestController
class PatientSearch {

  private static final Set<String> COLUMNS = Set.of("name", "born");

  private final JdbcTemplate jdbc;
  private final NamedParameterJdbcTemplate named;
  private final JdbcClient client;
  private final DatabaseClient reactive;
  private final EntityManager manager;

  PatientSearch(JdbcTemplate jdbc, NamedParameterJdbcTemplate named, JdbcClient client, DatabaseClient reactive, EntityManager manager) {
    this.jdbc = jdbc;
    this.named = named;
    this.client = client;
    this.reactive = reactive;
    this.manager = manager;
  }

  @PostMapping("/patients/search")
  List<Map<String, Object>> search(@RequestBody Filter filter) {
    StringBuilder sql = new StringBuilder("select * from patient where 1 = 1");
    List<Object> given = new ArrayList<>();
    if (filter.name() != null) {
      sql.append(" and name like '%").append(filter.name()).append("%'");
    }
    return jdbc.queryForList(sql.toString(), given.toArray()); // Noncompliant
  }

  @GetMapping("/patients/sorted")
  List<Map<String, Object>> sorted(@RequestParam String sort) {
    String sql = ordered("select * from patient", sort);
    return named.queryForList(sql, Map.of()); // Noncompliant
  }

  private static String ordered(String sql, String column) {
    return "%s order by %s".formatted(sql, column);
  }

  @PostMapping("/patients/wards")
  List<String> inWards(@RequestBody Filter filter) {
    String wards = filter.wards().stream().map(ward -> "'" + ward + "'").collect(Collectors.joining(","));
    String sql;
    sql = "select name from patient where ward in (" + wards + ")";
    JdbcClient.StatementSpec statement = client.sql(sql); // Noncompliant
    return statement.query(String.class).list();
  }

  @GetMapping("/patients/reactive")
  Flux<Map<String, Object>> reactive(@RequestParam String name) {
    String condition = String.join("", "name = '", name, "'");
    return reactive.sql("select * from patient where " + condition).fetch().all(); // Noncompliant
  }

  @GetMapping("/patients/named")
  List<?> jpa(HttpServletRequest request) {
    String name = request.getParameter("name");
    String text = "from Patient p where p.name = '".concat(name).concat("'");
    return manager.createQuery(text).getResultList(); // Noncompliant
  }

  @GetMapping("/patients/safe")
  List<Map<String, Object>> safe(@RequestParam String name, @RequestParam String sort) {
    if (!COLUMNS.contains(sort)) {
      throw new IllegalArgumentException(sort);
    }
    return jdbc.queryForList("select * from patient where name = ? order by " + sort, name);
  }

  @GetMapping("/patients/number")
  List<Map<String, Object>> number(@RequestParam long ward) {
    return jdbc.queryForList(new StringBuilder("select * from patient where ward = ").append(ward).toString());
  }
}

@Path("/staff")
class Staff {

  private final EntityManager manager;

  Staff(EntityManager manager) {
    this.manager = manager;
  }

  @GET
  public List<?> staff(@QueryParam("role") String role) {
    return find(role);
  }

  private List<?> find(String role) {
    String sql = "select * from staff";
    if (role != null) {
      sql = sql + " where role = '" + role + "'";
    }
    return manager.createNativeQuery(sql).getResultList(); // Noncompliant
  }
}
