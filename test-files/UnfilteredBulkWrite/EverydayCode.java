package samples.bulk.everyday;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaUpdate;
import jakarta.persistence.criteria.Root;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.context.annotation.Profile;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Entity
@Table(name = "parcel")
@NamedQuery(name = "Parcel.close", query = "update Parcel p set p.open = false") // Noncompliant
@NamedQuery(name = "Parcel.closeOne", query = "update Parcel p set p.open = false where p.id = :id")
class Parcel {

  @Id
  Long id;
  boolean open;
}

interface ParcelRepository extends JpaRepository<Parcel, Long> {

  @Modifying
  @Transactional
  @Query("DELETE FROM Parcel") // Noncompliant
  void removeAll();

  @Modifying
  @Query(value = "UPDATE parcel SET open = TRUE", nativeQuery = true) // Noncompliant
  void open();

  @Modifying
  // Noncompliant@+1
  @Query(value = """
    UPDATE parcel
    SET open = FALSE
    """, nativeQuery = true)
  void close();

  @Modifying
  @Query("delete from Parcel p where 1 = 1") // Noncompliant
  void removeAlways();

  @Modifying
  @NativeQuery("TRUNCATE TABLE parcel") // Noncompliant
  void truncate();

  @Modifying
  @Query("delete from Parcel p where p.open = false")
  void removeClosed();

  @Modifying
  @Query("update Parcel p set p.open = :open where p.id in (select q.id from Parcel q)")
  void openAll(boolean open);

  @Query("select p from Parcel p")
  Parcel all();

  void deleteByOpenFalse();
}

@Mapper
interface ParcelMapper {

  @Delete("DELETE FROM parcel") // Noncompliant
  int deleteAll();

  @org.apache.ibatis.annotations.Update({"UPDATE parcel", "SET open = #{open}"}) // Noncompliant
  int open(@Param("open") boolean open);

  @org.apache.ibatis.annotations.Update("<script>UPDATE parcel <set>open = #{open}</set> <where><if test='id != null'>id = #{id}</if></where></script>")
  int openSome(@Param("open") boolean open, @Param("id") Long id);

  @Delete("DELETE FROM parcel_staging")
  int clearStaging();
}

@Service
@RequiredArgsConstructor
class Parcels {

  private static final String REMOVE = "DELETE FROM parcel";
  private static final String RESET = "UPDATE " + Tables.PARCEL + " SET open = 1";

  private final JdbcTemplate jdbc;
  private final NamedParameterJdbcTemplate named;
  private final JdbcClient client;
  private final DatabaseClient reactive;
  private final EntityManager manager;
  private final DSLContext dsl;

  void jdbc(String where) {
    jdbc.update(REMOVE); // Noncompliant
    jdbc.execute("TRUNCATE TABLE parcel"); // Noncompliant
    named.update(RESET, Map.of()); // Noncompliant
    client.sql("delete from parcel").update(); // Noncompliant
    client.sql("delete from parcel where id = :id").param("id", 1).update();
    jdbc.update("delete from parcel " + where);
    jdbc.update("delete from parcel where open = ?", true);
    jdbc.update("DELETE FROM tmp_parcel");
    jdbc.batchUpdate("UPDATE parcel SET open = 0", "DELETE FROM parcel WHERE id = 3"); // Noncompliant
    reactive.sql("UPDATE parcel SET open = false").then().block(); // Noncompliant
  }

  void jpa() {
    manager.createQuery("delete from Parcel").executeUpdate(); // Noncompliant
    manager.createNativeQuery("DELETE FROM parcel -- WHERE id = 1").executeUpdate(); // Noncompliant
    manager.createQuery("delete from Parcel p where p.id = :id").setParameter("id", 1L).executeUpdate();
  }

  void criteria() {
    CriteriaBuilder builder = manager.getCriteriaBuilder();
    CriteriaUpdate<Parcel> update = builder.createCriteriaUpdate(Parcel.class);
    Root<Parcel> parcel = update.from(Parcel.class);
    update.set(parcel.get("open"), false);
    manager.createQuery(update).executeUpdate(); // Noncompliant
  }

  void criteriaWhere() {
    CriteriaBuilder builder = manager.getCriteriaBuilder();
    CriteriaUpdate<Parcel> update = builder.createCriteriaUpdate(Parcel.class);
    Root<Parcel> parcel = update.from(Parcel.class);
    update.set(parcel.get("open"), false);
    restrict(builder, update, parcel);
    manager.createQuery(update).executeUpdate();
  }

  private static void restrict(CriteriaBuilder builder, CriteriaUpdate<Parcel> update, Root<Parcel> parcel) {
    update.where(builder.equal(parcel.get("id"), 1));
  }

  void jooq() {
    dsl.deleteFrom(DSL.table("parcel")).execute(); // Noncompliant
    dsl.update(DSL.table("parcel")).set(DSL.field("open"), false).execute(); // Noncompliant
    dsl.deleteFrom(DSL.table("parcel")).where(DSL.field("id").eq(1)).execute();
    dsl.truncate("parcel").execute(); // Noncompliant
  }

  void plain(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate("UPDATE parcel SET open = 0"); // Noncompliant
      statement.executeUpdate("UPDATE parcel SET open = 0 WHERE id = 4");
    }
    try (PreparedStatement statement = connection.prepareStatement("UPDATE parcel SET open = ?")) { // Noncompliant
      statement.setBoolean(1, true);
      statement.executeUpdate();
    }
  }

  @Profile("test")
  @Service
  static class Cleaner {

    private final JdbcTemplate jdbc;

    Cleaner(JdbcTemplate jdbc) {
      this.jdbc = jdbc;
    }

    void clean() {
      jdbc.update("DELETE FROM parcel");
    }
  }
}

class Tables {

  static final String PARCEL = "parcel";
}

@RestController
@RequestMapping("/parcels")
@RequiredArgsConstructor
class ParcelController {

  private final ParcelRepository parcels;

  @DeleteMapping
  void deleteAll() {
    parcels.deleteAll(); // Noncompliant
  }

  @DeleteMapping("/now")
  void deleteAllNow() {
    clear();
  }

  private void clear() {
    parcels.deleteAllInBatch(); // Noncompliant
  }

  @DeleteMapping("/{id}")
  void delete(@PathVariable long id) {
    parcels.deleteById(id);
    parcels.deleteAll(java.util.List.of());
  }
}
