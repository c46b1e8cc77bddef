package samples.querylibraries;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.vertx.ext.web.RoutingContext;
import io.vertx.sqlclient.SqlClient;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

@Path("/plants")
class PlantResource {

  private final DSLContext dsl;
  private final PlantMapper mapper;
  private final Plants plants;

  PlantResource(DSLContext dsl, PlantMapper mapper, Plants plants) {
    this.dsl = dsl;
    this.mapper = mapper;
    this.plants = plants;
  }

  @GET
  int fetch(@QueryParam("name") String name) {
    return dsl.fetch("select * from plant where name = '" + name + "'").size(); // Noncompliant
  }

  @GET
  @Path("/condition")
  int condition(@QueryParam("name") String name, @QueryParam("sort") String sort) {
    return dsl.selectFrom(DSL.table("plant"))
      .where(DSL.condition("name = '" + name + "'")) // Noncompliant
      .orderBy(DSL.field(sort)) // Noncompliant
      .fetch().size();
  }

  @GET
  @Path("/bound")
  int bound(@QueryParam("name") String name) {
    return dsl.selectFrom(DSL.table("plant"))
      .where(DSL.field("name", String.class).eq(name))
      .and(DSL.condition("family = {0}", DSL.val(name)))
      .fetch().size();
  }

  @GET
  @Path("/mapped")
  List<String> mapped(@QueryParam("sort") String sort, @QueryParam("name") String name) {
    return mapper.sorted(name, sort);
  }

  @GET
  @Path("/counted")
  List<String> counted(@QueryParam("name") String name) {
    return mapper.named(name, 10);
  }

  @GET
  @Path("/panache")
  List<Plant> panache(@QueryParam("name") String name) {
    return plants.list("name = '" + name + "'"); // Noncompliant
  }

  @GET
  @Path("/panache/bound")
  List<Plant> panacheBound(@QueryParam("name") String name) {
    return plants.list("name = ?1", name);
  }

  @Mapper
  interface PlantMapper {
    @Select("SELECT name FROM plant WHERE name LIKE #{name} ORDER BY ${sort}") // Noncompliant {{"sort" comes from the request and becomes part of this statement: bind it as a parameter, or choose among constants.}}
    List<String> sorted(@Param("name") String name, @Param("sort") String sort);

    @Select("SELECT name FROM plant WHERE name = #{name} LIMIT ${limit}")
    List<String> named(@Param("name") String name, @Param("limit") int limit);

    @Select("SELECT name FROM plant ORDER BY ${sort}")
    List<String> calledElsewhere(@Param("sort") String sort);
  }

  interface Plants extends PanacheRepository<Plant> {
  }

  static class Plant {
  }
}

class PlantRoutes {

  private final SqlClient client;

  PlantRoutes(SqlClient client) {
    this.client = client;
  }

  void byName(RoutingContext context) {
    String name = context.request().getParam("name");
    client.query("SELECT * FROM plant WHERE name = '" + name + "'").execute(); // Noncompliant
  }

  void byFamily(RoutingContext context) {
    client.preparedQuery("SELECT * FROM plant WHERE family = '" + context.pathParam("family") + "'").execute(); // Noncompliant
  }
}
