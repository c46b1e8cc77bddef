package samples.database.plain;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class Connections {

  private static final String URL = "jdbc:mysql://db.example.com:3306/shop?useSSL=false&serverTimezone=UTC"; // Noncompliant {{"useSSL=false" sends everything to the database in plain text over the network; require an encrypted connection.}}
//                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

  Connection mysql(Properties login) throws SQLException {
    return DriverManager.getConnection(URL, login);
  }

  Connection postgres(Properties login) throws SQLException {
    return DriverManager.getConnection("jdbc:postgresql://10.0.4.17/shop?sslmode=disable", login); // Noncompliant
  }

  Connection sqlServer(Properties login) throws SQLException {
    return DriverManager.getConnection("jdbc:sqlserver://db.example.com:1433;databaseName=shop;encrypt=false", login); // Noncompliant
  }

  Connection trusting(Properties login) throws SQLException {
    return DriverManager.getConnection("jdbc:sqlserver://db.example.com:1433;databaseName=shop;encrypt=true;trustServerCertificate=true", login); // Noncompliant {{"trustServerCertificate=true" lets anybody on the way answer for the database; check the server's certificate.}}
  }

  Connection inParts(Properties login) throws SQLException {
    return DriverManager.getConnection("jdbc:mariadb://db.example.com/shop" + "?sslMode=disable", login); // Noncompliant
  }
}

@Configuration
class DataSources {

  @Bean
  DriverManagerDataSource shop() {
    DriverManagerDataSource source = new DriverManagerDataSource();
    source.setUrl("jdbc:mysql://db.example.com/shop?sslMode=DISABLED"); // Noncompliant
    return source;
  }

  @Bean
  String cache() {
    return "redis://cache.example.com:6379"; // Noncompliant
  }

  @Bean
  String broker() {
    return "amqp://shop@broker.example.com"; // Noncompliant
  }

  @Bean
  String documents() {
    return "mongodb://docs.example.com/shop?tls=false"; // Noncompliant
  }

  @Bean
  String reactive() {
    return "r2dbc:postgresql://db.example.com/shop?sslMode=disable"; // Noncompliant
  }
}
