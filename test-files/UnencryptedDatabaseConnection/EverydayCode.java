package samples.database.everyday;

import com.rabbitmq.client.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactories;
import jakarta.annotation.sql.DataSourceDefinition;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

interface Addresses {

  String HOST = "db.internal.example.com";
  String REPORTS = "jdbc:mysql://" + HOST + ":3306/reports?useSSL=false&serverTimezone=UTC"; // Noncompliant
}

@Configuration
class Pools {

  private static final String URL = "jdbc:sqlserver://sql.example.net:1433;databaseName=shop;encrypt=false"; // Noncompliant

  @Bean
  DataSource built() {
    return DataSourceBuilder.create()
      .url("jdbc:mysql://db.example.com/shop?allowPublicKeyRetrieval=true&useSSL=false") // Noncompliant
      .username("shop")
      .build();
  }

  @Bean
  DataSource reports() {
    DriverManagerDataSource source = new DriverManagerDataSource();
    source.setUrl(Addresses.REPORTS);
    source.setDriverClassName("com.mysql.cj.jdbc.Driver");
    return source;
  }

  @Bean
  DataSource server() {
    return new DriverManagerDataSource(URL);
  }

  @Bean
  DataSource trusting() {
    return new DriverManagerDataSource("jdbc:sqlserver://sql.example.net:1433;encrypt=true;trustServerCertificate=true"); // Noncompliant
  }

  @Bean
  DataSource verifying() {
    return new DriverManagerDataSource("jdbc:sqlserver://sql.example.net:1433;encrypt=true;trustServerCertificate=false");
  }

  @Bean
  @Profile("local")
  DataSource local() {
    return new DriverManagerDataSource("jdbc:mysql://db.example.com/shop?useSSL=false");
  }

  @Bean
  DataSource container() {
    return new DriverManagerDataSource("jdbc:mysql://mysql:3306/shop?useSSL=false");
  }

  @Bean
  DataSource onThisMachine() {
    return new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:5432/shop?sslmode=disable");
  }

  @Bean
  DataSource host(@Value("${db.host}") String host) {
    return new DriverManagerDataSource("jdbc:mysql://" + host + "/shop?useSSL=false");
  }

  @Bean
  io.r2dbc.spi.ConnectionFactory reactive() {
    return ConnectionFactories.get("r2dbc:postgresql://shop@db.example.com/shop?sslMode=disable"); // Noncompliant
  }

  @Bean
  io.r2dbc.spi.ConnectionFactory reactiveSafe() {
    return ConnectionFactories.get("r2dbc:postgresql://shop@db.example.com/shop?sslMode=verify-full");
  }

  @Bean
  ConnectionFactory broker() throws Exception {
    ConnectionFactory factory = new ConnectionFactory();
    factory.setUri("amqp://broker.example.com:5672/shop"); // Noncompliant
    return factory;
  }

  @Bean
  ConnectionFactory safeBroker() throws Exception {
    ConnectionFactory factory = new ConnectionFactory();
    factory.setUri("amqps://broker.example.com:5671/shop");
    return factory;
  }
}

@DataSourceDefinition(name = "java:app/jdbc/shop", className = "org.postgresql.ds.PGSimpleDataSource",
  url = "jdbc:postgresql://db.example.com/shop?sslmode=allow") // Noncompliant
class Definitions {
}

class Plain {

  private static final String HOST = "pg.example.com";

  Connection formatted() throws SQLException {
    return DriverManager.getConnection(String.format("jdbc:postgresql://%s/shop?sslmode=disable", HOST), "shop", System.getenv("DB_PASSWORD")); // Noncompliant
  }

  Connection concatenated(String database) throws SQLException {
    String url = "jdbc:mysql://" + HOST + "/" + database + "?useSSL=false"; // Noncompliant
    return DriverManager.getConnection(url, "shop", System.getenv("DB_PASSWORD"));
  }

  Connection toAnyHost(String host) throws SQLException {
    return DriverManager.getConnection("jdbc:mysql://" + host + ":3306/shop?useSSL=false");
  }

  void explain() {
    System.out.println("Do not use useSSL=false");
  }
}
