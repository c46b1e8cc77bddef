package samples.mappers;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.persistence.Entity;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Update;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.Condition;
import org.jooq.TableField;

@Mapper
interface PlotMapper {

  @Delete("delete from plot") // Noncompliant {{This statement deletes every row of "plot"; say in its WHERE clause which rows are meant.}}
  int clear();

  @Update({"update plot", "set tenant = null"}) // Noncompliant
  int release();

  @Delete("delete from plot where id = #{id}")
  int delete(long id);

  @Update({"update plot set tenant = null", "where id = #{id}"})
  int releaseOne(long id);

  @Delete("<script>delete from plot <where><if test='tenant != null'>tenant = #{tenant}</if></where></script>")
  int clearOf(String tenant);

  @Update("update ${table} set tenant = null")
  int releaseIn(String table);
}

@Entity
class Plot extends PanacheEntity {
  String tenant;
}

class Plots implements PanacheRepository<Plot> {
}

@Path("/plots")
class PlotResource {

  private final DSLContext database;
  private final Plots plots;

  PlotResource(DSLContext database, Plots plots) {
    this.database = database;
    this.plots = plots;
  }

  @DELETE
  void clear() {
    Plot.deleteAll(); // Noncompliant
    plots.deleteAll(); // Noncompliant
    Plot.delete("tenant", "anna");
  }

  void release() {
    Plot.update("tenant = null"); // Noncompliant {{This call changes every row of "Plot"; give it a condition that says which rows are meant.}}
    plots.update("update Plot set tenant = null"); // Noncompliant
    plots.update("tenant = null where tenant = ?1", "anna");
  }

  void byQuery(Table<Record> plot, TableField<Record, String> tenant, Condition condition) {
    database.deleteFrom(plot).execute(); // Noncompliant {{This call deletes every row of "plot"; give it a condition that says which rows are meant.}}
    database.update(plot).set(tenant, "nobody").execute(); // Noncompliant
    database.deleteFrom(plot).where(condition).execute();
    database.update(plot).set(tenant, "nobody").where(condition).execute();
  }
}
