package samples.schema.sources;

import java.util.Map;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.orm.jpa.EntityManagerFactoryBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;

@Configuration
class Spool {

  @Bean
  LocalContainerEntityManagerFactoryBean spoolFactory(@Qualifier("spool") DataSource source, EntityManagerFactoryBuilder builder) {
    return builder.dataSource(source).packages("samples.schema.spool").properties(properties()).build();
  }

  private static Map<String, String> properties() {
    return Map.of("hibernate.hbm2ddl.auto", "create");
  }
}

@Configuration
class Orders {

  @Bean
  LocalContainerEntityManagerFactoryBean ordersFactory(@Qualifier("orders") DataSource source, EntityManagerFactoryBuilder builder) {
    return builder.dataSource(source).packages("samples.schema.orders").properties(Map.of("hibernate.hbm2ddl.auto", "create")).build(); // Noncompliant
  }
}
