package samples.database.properties;

import com.microsoft.sqlserver.jdbc.SQLServerDataSource;
import com.mysql.cj.jdbc.MysqlDataSource;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.r2dbc.postgresql.PostgresqlConnectionConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionFactory;
import io.r2dbc.postgresql.client.SSLMode;
import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryOptions;
import io.r2dbc.spi.Option;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class ByDriverManager {

  private static final String URL = "jdbc:postgresql://db.example.com/shop";
  private static final String SSL_MODE = "sslmode";

  Connection plain() throws SQLException {
    Properties login = new Properties();
    login.setProperty("user", "shop");
    login.setProperty("sslmode", "disable"); // Noncompliant {{"sslmode=disable" sends everything to the database in plain text over the network; require an encrypted connection.}}
    return DriverManager.getConnection("jdbc:postgresql://db.example.com/shop", login);
  }

  Connection constants() throws SQLException {
    Properties login = new Properties();
    login.put(SSL_MODE, "prefer"); // Noncompliant
    return DriverManager.getConnection(URL, login);
  }

  Connection trusting() throws SQLException {
    Properties login = new Properties();
    login.setProperty("encrypt", "true");
    login.setProperty("trustServerCertificate", "true"); // Noncompliant {{"trustServerCertificate=true" lets anybody on the way answer for the database; check the server's certificate.}}
    return DriverManager.getConnection("jdbc:sqlserver://sql.example.net:1433;databaseName=shop", login);
  }

  Connection onThisMachine() throws SQLException {
    Properties login = new Properties();
    login.setProperty("sslmode", "disable");
    return DriverManager.getConnection("jdbc:postgresql://localhost/shop", login);
  }

  Connection wherever(String url) throws SQLException {
    Properties login = new Properties();
    login.setProperty("sslmode", "disable");
    return DriverManager.getConnection(url, login);
  }

  Connection encrypted() throws SQLException {
    Properties login = new Properties();
    login.setProperty("sslmode", "verify-full");
    return DriverManager.getConnection(URL, login);
  }
}

@Configuration
class DriverDataSources {

  @Bean
  DataSource postgres() {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setServerNames(new String[] {"db.example.com"});
    source.setDatabaseName("shop");
    source.setSslMode("disable"); // Noncompliant
    return source;
  }

  @Bean
  DataSource postgresByUrl() {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl("jdbc:postgresql://db.example.com/shop");
    source.setSsl(false); // Noncompliant
    return source;
  }

  @Bean
  DataSource mysql() throws SQLException {
    MysqlDataSource source = new MysqlDataSource();
    source.setServerName("mysql.example.com");
    source.setUseSSL(false); // Noncompliant {{"useSSL=false" sends everything to the database in plain text over the network; require an encrypted connection.}}
    return source;
  }

  @Bean
  DataSource sqlServer() {
    SQLServerDataSource source = new SQLServerDataSource();
    source.setServerName("sql.example.net");
    source.setEncrypt(true);
    source.setTrustServerCertificate(true); // Noncompliant
    return source;
  }

  @Bean
  DataSource postgresInContainer() {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setServerNames(new String[] {"postgres"});
    source.setSslMode("disable");
    return source;
  }

  @Bean
  DataSource fromEnvironment(@Value("${db.host}") String host) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setServerNames(new String[] {host});
    source.setSslMode("disable");
    return source;
  }

  @Bean
  DataSource encrypted() {
    SQLServerDataSource source = new SQLServerDataSource();
    source.setServerName("sql.example.net");
    source.setEncrypt(true);
    source.setTrustServerCertificate(false);
    return source;
  }

  @Bean
  @Profile("dev")
  DataSource ofDevelopers() {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setServerNames(new String[] {"dev-db.example.com"});
    source.setSslMode("disable");
    return source;
  }
}

@Configuration
class Pools {

  private final HikariConfig shared = new HikariConfig();

  @Bean
  DataSource pool() {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl("jdbc:mysql://mysql.example.com/shop");
    config.addDataSourceProperty("cachePrepStmts", "true");
    config.addDataSourceProperty("useSSL", "false"); // Noncompliant
    return new HikariDataSource(config);
  }

  @Bean
  DataSource byClassName() {
    HikariDataSource pool = new HikariDataSource();
    pool.setDataSourceClassName("org.postgresql.ds.PGSimpleDataSource");
    pool.addDataSourceProperty("serverName", "db.example.com");
    pool.addDataSourceProperty("sslmode", "disable"); // Noncompliant
    return pool;
  }

  @Bean
  DataSource field() {
    this.shared.setJdbcUrl("jdbc:postgresql://db.example.com/shop");
    this.shared.addDataSourceProperty("ssl", false); // Noncompliant
    return new HikariDataSource(shared);
  }

  @Bean
  DataSource withProperties() {
    Properties properties = new Properties();
    properties.setProperty("useSSL", "false"); // Noncompliant
    DriverManagerDataSource source = new DriverManagerDataSource();
    source.setUrl("jdbc:mysql://mysql.example.com/shop");
    source.setConnectionProperties(properties);
    return source;
  }

  @Bean
  DataSource safe() {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl("jdbc:mysql://mysql.example.com/shop");
    config.addDataSourceProperty("sslMode", "VERIFY_IDENTITY");
    return new HikariDataSource(config);
  }

  @Bean
  DataSource local() {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl("jdbc:mysql://mysql:3306/shop");
    config.addDataSourceProperty("useSSL", "false");
    return new HikariDataSource(config);
  }
}

class Reactive {

  ConnectionFactory options() {
    return ConnectionFactories.get(ConnectionFactoryOptions.builder()
      .option(ConnectionFactoryOptions.DRIVER, "postgresql")
      .option(ConnectionFactoryOptions.HOST, "db.example.com")
      .option(ConnectionFactoryOptions.SSL, false) // Noncompliant
      .build());
  }

  ConnectionFactory optionOfDriver() {
    ConnectionFactoryOptions.Builder builder = ConnectionFactoryOptions.builder();
    builder.option(ConnectionFactoryOptions.HOST, "db.example.com");
    builder.option(Option.valueOf("sslMode"), "disable"); // Noncompliant
    return ConnectionFactories.get(builder.build());
  }

  ConnectionFactory ofDriver() {
    return new PostgresqlConnectionFactory(PostgresqlConnectionConfiguration.builder().host("db.example.com").username("shop").sslMode(SSLMode.DISABLE).build()); // Noncompliant
  }

  ConnectionFactory encrypted() {
    return new PostgresqlConnectionFactory(PostgresqlConnectionConfiguration.builder().host("db.example.com").username("shop").sslMode(SSLMode.VERIFY_FULL).build());
  }
}

/** Their addresses are those of something else. */
class NoDatabase {

  JavaMailSenderImpl mails() {
    JavaMailSenderImpl sender = new JavaMailSenderImpl();
    sender.setHost("smtp.example.com");
    Properties properties = sender.getJavaMailProperties();
    properties.put("ssl", "false");
    return sender;
  }

  Map<String, String> settings() {
    Map<String, String> settings = new HashMap<>();
    settings.put("host", "files.example.com");
    settings.put("ssl", "false");
    return settings;
  }
}
