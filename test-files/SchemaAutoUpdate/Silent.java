package samples.schema.silent;

import java.util.Map;
import java.util.Properties;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;

@Configuration
class Silent {

  @Value("${schema.action}")
  private String action;

  @Value("${schema.action:validate}")
  private String validating;

  Properties properties(Environment environment) {
    Properties properties = new Properties();
    properties.setProperty("hibernate.hbm2ddl.auto", "validate");
    properties.setProperty("hibernate.hbm2ddl.auto", "none");
    properties.setProperty("hibernate.hbm2ddl.auto", action);
    properties.setProperty("hibernate.hbm2ddl.auto", validating);
    properties.setProperty("hibernate.hbm2ddl.auto", environment.getRequiredProperty("schema.action"));
    properties.setProperty("hibernate.dialect", "update");
    properties.put("mode", "create");
    return properties;
  }

  HibernateJpaVendorAdapter adapter(boolean generate) {
    HibernateJpaVendorAdapter adapter = new HibernateJpaVendorAdapter();
    adapter.setGenerateDdl(false);
    adapter.setGenerateDdl(generate);
    return adapter;
  }

  @Bean
  @Profile("dev")
  Map<String, String> development() {
    return Map.of("hibernate.hbm2ddl.auto", "update");
  }
}
