package samples.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

class MeterTable {

  private static final String RESET = "UPDATE meter SET reading = 0";
//                            ^^^^^> {{The statement is written here.}}

  private final JdbcTemplate jdbc;
  private final NamedParameterJdbcTemplate named;
  private final JdbcClient client;
  private final DatabaseClient reactive;

  MeterTable(JdbcTemplate jdbc, NamedParameterJdbcTemplate named, JdbcClient client, DatabaseClient reactive) {
    this.jdbc = jdbc;
    this.named = named;
    this.client = client;
    this.reactive = reactive;
  }

  void spring(long id) {
    jdbc.update(RESET); // Noncompliant {{This statement changes every row of "meter"; say in its WHERE clause which rows are meant.}}
//              ^^^^^
    jdbc.execute("TRUNCATE TABLE meter"); // Noncompliant
    jdbc.update("delete from grid.meter"); // Noncompliant
    named.getJdbcOperations().batchUpdate("delete from meter"); // Noncompliant
    client.sql("delete from meter").update(); // Noncompliant
    jdbc.update("update meter set reading = ? where id = ?", 0, id);
    jdbc.update("delete from meter limit 100");
    jdbc.update("delete from tmp_meter");
    jdbc.execute("create table meter_copy as select * from meter");
    client.sql("delete from meter where id = :id").param("id", id).update();
  }

  Mono<Long> flux() {
    return reactive.sql("DELETE FROM meter").fetch().rowsUpdated(); // Noncompliant
  }

  void plain(Connection connection, long id) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate("DELETE FROM meter"); // Noncompliant
      statement.execute("DELETE FROM meter;"); // Noncompliant
      statement.addBatch("DELETE FROM meter"); // Noncompliant
      statement.executeUpdate("DELETE FROM meter WHERE id = " + id);
      statement.executeUpdate("DELETE FROM " + name());
    }
    try (PreparedStatement statement = connection.prepareStatement("UPDATE meter SET reading = ?")) { // Noncompliant
      statement.setInt(1, 0);
      statement.executeUpdate();
    }
  }

  private String name() {
    return "meter_" + System.nanoTime();
  }
}
