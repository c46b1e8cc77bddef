package samples.schema.java;

import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import jakarta.persistence.Persistence;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.cfg.AvailableSettings;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;

@Configuration
class Jpa {

  @Value("${schema.action:update}")
  private String action;

  @Bean
  LocalContainerEntityManagerFactoryBean factory() {
    LocalContainerEntityManagerFactoryBean factory = new LocalContainerEntityManagerFactoryBean();
    Properties properties = new Properties();
    properties.setProperty("hibernate.hbm2ddl.auto", "update"); // Noncompliant {{"update" changes the database schema when the application starts; use migration scripts and let the application validate only.}}
//                                                   ^^^^^^^^
    properties.put(AvailableSettings.HBM2DDL_AUTO, "create-drop"); // Noncompliant
    factory.setJpaProperties(properties);
    return factory;
  }

  @Bean
  HibernateJpaVendorAdapter adapter() {
    HibernateJpaVendorAdapter adapter = new HibernateJpaVendorAdapter();
    adapter.setGenerateDdl(true); // Noncompliant
    return adapter;
  }

  Map<String, Object> byMap(Environment environment) {
    Map<String, Object> properties = new HashMap<>();
    properties.put("jakarta.persistence.schema-generation.database.action", "drop-and-create"); // Noncompliant
    properties.put("hibernate.hbm2ddl.auto", environment.getProperty("schema.action", "update")); // Noncompliant
    properties.put("hibernate.hbm2ddl.auto", action); // Noncompliant
    return properties;
  }
}

class Plain {

  void start() {
    Persistence.createEntityManagerFactory("shop", Map.of("hibernate.hbm2ddl.auto", "create")); // Noncompliant
    new StandardServiceRegistryBuilder().applySetting("hibernate.hbm2ddl.auto", "create-only"); // Noncompliant
    new org.hibernate.cfg.Configuration().setProperty("hibernate.hbm2ddl.auto", "update"); // Noncompliant
    System.setProperty("spring.jpa.hibernate.ddl-auto", "update"); // Noncompliant
  }

  static void byCommandLine(String[] args) {
    SpringApplication.run(Plain.class, "--spring.jpa.hibernate.ddl-auto=update"); // Noncompliant
    SpringApplication.run(Plain.class, "--spring.jpa.hibernate.ddl-auto=validate");
    SpringApplication.run(Plain.class, args);
  }
}
