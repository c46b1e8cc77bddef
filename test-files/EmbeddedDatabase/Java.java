package samples.embedded.java;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;
import org.springframework.stereotype.Repository;

@Configuration
class DataSources {

  private static final String URL = "jdbc:h2:mem:shop;DB_CLOSE_DELAY=-1"; // Noncompliant {{This database lives in the memory of the application, and its data is gone with the next restart; use a database server.}}
//                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

  @Bean
  DataSource embedded() {
    return new EmbeddedDatabaseBuilder().setType(EmbeddedDatabaseType.H2).build(); // Noncompliant
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  }

  @Bean
  DataSource memory() {
    return new DriverManagerDataSource(URL);
  }

  @Bean
  DataSource file() {
    DriverManagerDataSource source = new DriverManagerDataSource();
    source.setUrl("jdbc:h2:file:./data/shop"); // Noncompliant {{This database is a file on the machine of the application, and its data is lost with that machine; use a database server.}}
    return source;
  }
}

class Connections {

  Connection h2() throws SQLException {
    return DriverManager.getConnection("jdbc:h2:~/shop"); // Noncompliant
  }

  Connection hsqldb() throws SQLException {
    return DriverManager.getConnection("jdbc:hsqldb:mem:shop"); // Noncompliant
  }

  Connection derby() throws SQLException {
    return DriverManager.getConnection("jdbc:derby:shop;create=true"); // Noncompliant
  }
}

@Repository
class Visits {

  Connection sqlite() throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:visits.db"); // Noncompliant
  }
}
