package samples.graphql;

import java.util.List;
import java.util.Map;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Controller;

@Controller
class RecipeResolver {

  private final JdbcTemplate jdbc;

  RecipeResolver(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @QueryMapping
  List<Map<String, Object>> recipes(@Argument String name, @Argument int limit) {
    StringBuilder sql = new StringBuilder("SELECT * FROM recipe WHERE name = '").append(name).append("' LIMIT ").append(limit);
    return jdbc.queryForList(sql.toString()); // Noncompliant {{"name" comes from the request and becomes part of this statement: bind it as a parameter, or choose among constants.}}
  }

  @QueryMapping
  List<Map<String, Object>> filtered(@Argument Filter filter) {
    StringBuilder sql = new StringBuilder("SELECT * FROM recipe ORDER BY ").append(filter.sort());
    return jdbc.queryForList(sql.toString()); // Noncompliant
  }

  @QueryMapping
  List<Map<String, Object>> newest(@Argument int limit) {
    StringBuilder sql = new StringBuilder("SELECT * FROM recipe ORDER BY created LIMIT ").append(limit);
    return jdbc.queryForList(sql.toString());
  }

  record Filter(String sort) {
  }
}
