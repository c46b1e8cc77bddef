package samples.embedded.silent;

import java.io.File;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;

@Configuration
class Silent {

  @Value("${shop.url:jdbc:h2:mem:shop}")
  private String url;

  @Bean
  @Profile("test")
  DataSource test() {
    return new EmbeddedDatabaseBuilder().build();
  }

  Connection servers() throws SQLException {
    DriverManager.getConnection("jdbc:h2:tcp://db.example.com/shop");
    DriverManager.getConnection("jdbc:hsqldb:hsql://db.example.com/shop");
    DriverManager.getConnection("jdbc:derby://db.example.com:1527/shop");
    return DriverManager.getConnection("jdbc:postgresql://db.example.com/shop");
  }

  boolean isEmbedded(String given) {
    return given.startsWith("jdbc:h2:mem") || given.contains("jdbc:sqlite:") || given.equals("jdbc:h2:mem:shop");
  }
}

@Configuration
class Spool {

  private static final String URL = "jdbc:h2:file:%s/spool";

  @Bean
  DataSource spool() {
    File folder = new File("spool");
    folder.deleteOnExit();
    return new DriverManagerDataSource(String.format(URL, folder));
  }
}

class DesktopNotes {

  Connection notes() throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:notes.db");
  }
}
