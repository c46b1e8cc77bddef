package samples.localhost.once;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.client.RestTemplate;

final class Ledger {

  private static Connection connection;

  private Ledger() {
  }

  static Connection open(String user, String password) throws SQLException {
    if (connection == null) {
      synchronized (Ledger.class) {
        if (connection == null) {
          connection = DriverManager.getConnection("jdbc:postgresql://localhost:5432/ledger", user, password); // Noncompliant
        }
      }
    }
    return connection;
  }

  static void close() throws SQLException {
    connection.close();
    connection = null;
  }
}

class Archive {

  private Connection connection;

  Connection open() throws SQLException {
    if (this.connection == null || this.connection.isClosed()) {
      String url = "jdbc:mysql://127.0.0.1:3306/archive"; // Noncompliant
      this.connection = DriverManager.getConnection(url);
    }
    return connection;
  }
}

class Ferry {

  private RestTemplate rest;

  RestTemplate rest() {
    if (rest == null) {
      rest = new RestTemplate();
      rest.getForObject("http://localhost:8090/timetable", String.class); // Noncompliant
    }
    return rest;
  }
}

class WhereNobodySaysAnother {

  private final String given;
  private Connection connection;
  private Connection handed;
  @Autowired(required = false)
  private Connection injected;
  private URI address;

  WhereNobodySaysAnother(String given, Connection handed) {
    this.given = given;
    this.handed = handed;
  }

  Connection chosen() throws SQLException {
    if (connection == null) {
      String url = given;
      if (url == null) {
        url = "jdbc:postgresql://localhost:5432/ledger";
      }
      connection = DriverManager.getConnection(url);
    }
    return connection;
  }

  Connection handed() throws SQLException {
    if (handed == null) {
      handed = DriverManager.getConnection("jdbc:postgresql://localhost:5432/ledger");
    }
    return handed;
  }

  Connection injected() throws SQLException {
    if (injected == null) {
      injected = DriverManager.getConnection("jdbc:postgresql://localhost:5432/ledger");
    }
    return injected;
  }

  URI address() {
    if (address == null) {
      address = URI.create("http://localhost:8090");
    }
    return address;
  }

  Connection looked(Connection pooled) throws SQLException {
    if (pooled == null) {
      return DriverManager.getConnection("jdbc:postgresql://localhost:5432/ledger");
    }
    return pooled;
  }
}
