package samples.schema.sources;

import java.io.File;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@Configuration
class Sources {

  private static final String SPOOL_URL = "jdbc:h2:file:%s/spool";

  @Bean("orders")
  @Primary
  @ConfigurationProperties("shop.orders")
  DataSource orders() {
    return DataSourceBuilder.create().build();
  }

  @Bean("spool")
  DataSource spoolOfThisNode() {
    File folder = new File("spool");
    folder.deleteOnExit();
    return new DriverManagerDataSource(String.format(SPOOL_URL, folder));
  }
}
