package samples.verbose.java;

import java.util.Properties;
import org.hibernate.cfg.AvailableSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;
import org.springframework.web.filter.CommonsRequestLoggingFilter;
import org.springframework.web.servlet.DispatcherServlet;
import reactor.netty.http.client.HttpClient;

@Configuration
class Verbose {

  @Bean
  Properties hibernate() {
    Properties hibernate = new Properties();
    hibernate.setProperty("hibernate.show_sql", "true"); // Noncompliant {{This writes every SQL statement into the log of production; switch it on where it is needed, in a development profile.}}
//                                              ^^^^^^
    hibernate.put(AvailableSettings.SHOW_SQL, true); // Noncompliant
    return hibernate;
  }

  @Bean
  HibernateJpaVendorAdapter adapter() {
    HibernateJpaVendorAdapter adapter = new HibernateJpaVendorAdapter();
    adapter.setShowSql(true); // Noncompliant
//          ^^^^^^^^^^
    return adapter;
  }

  @Bean
  CommonsRequestLoggingFilter requests() {
    CommonsRequestLoggingFilter filter = new CommonsRequestLoggingFilter();
    filter.setIncludeQueryString(true);
    filter.setIncludePayload(true); // Noncompliant {{This writes whole requests and answers, with the passwords and personal data in them, into the log of production; switch it on where it is needed, in a development profile.}}
    filter.setIncludeHeaders(true); // Noncompliant
    filter.setMaxPayloadLength(10_000);
    return filter;
  }

  void details(DispatcherServlet servlet, ServerCodecConfigurer codecs) {
    servlet.setEnableLoggingRequestDetails(true); // Noncompliant
    codecs.defaultCodecs().enableLoggingRequestDetails(true); // Noncompliant
  }

  @Bean
  feign.Logger.Level feign() {
    return feign.Logger.Level.FULL; // Noncompliant
  }

  HttpClient tapped() {
    return HttpClient.create().wiretap(true); // Noncompliant
  }

  void platform() {
    System.setProperty("javax.net.debug", "all"); // Noncompliant
  }
}
