package samples.verbose.silent;

import java.util.Properties;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;
import org.springframework.web.filter.CommonsRequestLoggingFilter;
import reactor.netty.http.client.HttpClient;

@Configuration
class Silent {

  @Value("${shop.show-sql}")
  private boolean showSql;

  @Bean
  Properties hibernate() {
    Properties hibernate = new Properties();
    hibernate.setProperty("hibernate.show_sql", "false");
    hibernate.setProperty("hibernate.format_sql", "true");
    hibernate.setProperty("hibernate.use_sql_comments", "true");
    return hibernate;
  }

  @Bean
  HibernateJpaVendorAdapter adapter() {
    HibernateJpaVendorAdapter adapter = new HibernateJpaVendorAdapter();
    adapter.setShowSql(showSql);
    adapter.setShowSql(false);
    return adapter;
  }

  @Bean
  CommonsRequestLoggingFilter requests() {
    CommonsRequestLoggingFilter filter = new CommonsRequestLoggingFilter();
    filter.setIncludePayload(false);
    filter.setIncludeClientInfo(true);
    return filter;
  }

  @Bean
  feign.Logger.Level feign() {
    return feign.Logger.Level.BASIC;
  }

  HttpClient untapped() {
    return HttpClient.create().wiretap(false);
  }

  @Bean
  @Profile("dev")
  HibernateJpaVendorAdapter development() {
    HibernateJpaVendorAdapter adapter = new HibernateJpaVendorAdapter();
    adapter.setShowSql(true);
    return adapter;
  }
}
