package samples.database.encrypted;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

class Silent {

  private static final Logger LOG = LoggerFactory.getLogger(Silent.class);

  Connection encrypted(Properties login) throws SQLException {
    return DriverManager.getConnection("jdbc:postgresql://db.example.com/shop?sslmode=verify-full", login);
  }

  Connection unsaid(Properties login) throws SQLException {
    return DriverManager.getConnection("jdbc:mysql://db.example.com/shop?useUnicode=true", login);
  }

  Connection sameMachine(Properties login) throws SQLException {
    return DriverManager.getConnection("jdbc:mysql://localhost:3306/shop?useSSL=false", login);
  }

  Connection container(Properties login) throws SQLException {
    return DriverManager.getConnection("jdbc:mysql://mysql:3306/shop?useSSL=false", login);
  }

  Connection fromEnvironment(String host, Properties login) throws SQLException {
    return DriverManager.getConnection("jdbc:mysql://" + host + "/shop?useSSL=false", login);
  }

  void say() {
    LOG.warn("jdbc:mysql://db.example.com/shop?useSSL=false is not encrypted");
    LOG.info("jdbc:mysql://db.example.com/shop?useSSL=false");
  }

  boolean isPlain(String url) {
    return url.equals("jdbc:mysql://db.example.com/shop?useSSL=false") || url.startsWith("redis://cache.example.com");
  }
}

@Configuration
class Development {

  @Bean
  @Profile("dev")
  String broker() {
    return "amqp://broker.example.com";
  }

  @Bean
  String brokers() {
    return "amqps://broker.example.com";
  }
}
