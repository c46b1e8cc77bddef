package samples.resttemplate;

import java.net.HttpURLConnection;
import java.time.Duration;
import java.util.List;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.core5.util.Timeout;
import org.springframework.boot.web.client.RestTemplateBuilder;
import org.springframework.boot.web.client.RestTemplateCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.http.client.BufferingClientHttpRequestFactory;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.StringHttpMessageConverter;
import org.springframework.stereotype.Service;
import org.springframework.web.client.RestTemplate;

@Configuration
class Templates {

  private static final int NEVER = 0;

  @Bean
  RestTemplate plain() {
    return new RestTemplate(); // Noncompliant {{This RestTemplate has no time-out of its own: a partner that stays silent holds every caller up; set "setReadTimeout(...)" on its request factory.}}
//         ^^^^^^^^^^^^^^^^^^
  }

  @Bean
  RestTemplate withConverters(List<HttpMessageConverter<?>> converters) {
    return new RestTemplate(converters); // Noncompliant
  }

  @Bean
  RestTemplate addsConverters() {
    RestTemplate template = new RestTemplate(); // Noncompliant
    template.getMessageConverters().add(0, new StringHttpMessageConverter());
    template.getInterceptors().add((request, body, execution) -> execution.execute(request, body));
    return template;
  }

  @Bean
  RestTemplate connectOnly() {
    SimpleClientHttpRequestFactory factory = new SimpleClientHttpRequestFactory();
    factory.setConnectTimeout(2_000);
    return new RestTemplate(factory); // Noncompliant
  }

  @Bean
  RestTemplate zero() {
    SimpleClientHttpRequestFactory factory = new SimpleClientHttpRequestFactory();
    factory.setReadTimeout(NEVER);
    return new RestTemplate(factory); // Noncompliant
  }

  @Bean
  RestTemplate buffered() {
    return new RestTemplate(new BufferingClientHttpRequestFactory(new SimpleClientHttpRequestFactory())); // Noncompliant
  }

  @Bean
  RestTemplate factorySetLater() {
    RestTemplate template = new RestTemplate(); // Noncompliant
    template.setRequestFactory(new JdkClientHttpRequestFactory());
    return template;
  }

  @Bean
  ClientHttpRequestFactory factoryBean() {
    return new HttpComponentsClientHttpRequestFactory(); // Noncompliant {{This request factory has no time-out of its own: a partner that stays silent holds every caller up; set "setReadTimeout(...)".}}
  }

  @Bean
  RestTemplate built() {
    return new RestTemplateBuilder().rootUri("https://stock.example.com").build(); // Noncompliant {{This RestTemplate has no time-out of its own: a partner that stays silent holds every caller up; set "readTimeout(...)".}}
  }

  @Bean
  RestTemplate builtConnectOnly() {
    return new RestTemplateBuilder() // Noncompliant {{This RestTemplate limits only the connect: a partner that stays silent afterwards holds every caller up; set "readTimeout(...)".}}
      .connectTimeout(Duration.ofSeconds(2))
      .build();
  }

  @Bean
  RestTemplate builtWithFactory() {
    return new RestTemplateBuilder().requestFactory(() -> new SimpleClientHttpRequestFactory()).build(); // Noncompliant
  }

  @Bean
  RestTemplate builtWithClass() {
    return new RestTemplateBuilder().requestFactory(SimpleClientHttpRequestFactory.class).build(); // Noncompliant
  }

  @Bean
  RestTemplate limitedFactory() {
    SimpleClientHttpRequestFactory factory = new SimpleClientHttpRequestFactory();
    factory.setConnectTimeout(2_000);
    factory.setReadTimeout(5_000);
    return new RestTemplate(factory);
  }

  @Bean
  RestTemplate limitedByHelper() {
    RestTemplate template = new RestTemplate();
    limit(template);
    return template;
  }

  private void limit(RestTemplate template) {
    template.setRequestFactory(factory(3_000));
  }

  private static ClientHttpRequestFactory factory(int milliseconds) {
    var factory = new SimpleClientHttpRequestFactory();
    factory.setReadTimeout(milliseconds);
    return factory;
  }

  @Bean
  RestTemplate limitedByCast() {
    RestTemplate template = new RestTemplate();
    ((SimpleClientHttpRequestFactory) template.getRequestFactory()).setReadTimeout(4_000);
    return template;
  }

  @Bean
  RestTemplate limitedByApache() {
    var client = HttpClients.custom()
      .setDefaultRequestConfig(RequestConfig.custom().setResponseTimeout(Timeout.ofSeconds(5)).build())
      .build();
    return new RestTemplate(new HttpComponentsClientHttpRequestFactory(client));
  }

  RestTemplate limitedByTheFactory() {
    var client = HttpClients.custom().disableCookieManagement().build();
    HttpComponentsClientHttpRequestFactory factory = new HttpComponentsClientHttpRequestFactory();
    factory.setHttpClient(client);
    factory.setReadTimeout(3_000);
    return new RestTemplate(factory);
  }

  RestTemplate reportedOnce() {
    var client = HttpClients.custom().disableCookieManagement().build();
    HttpComponentsClientHttpRequestFactory factory = new HttpComponentsClientHttpRequestFactory();
    factory.setHttpClient(client);
    return new RestTemplate(factory); // Noncompliant
  }

  @Bean
  RestTemplate limitedBySubclass() {
    return new RestTemplate(new SimpleClientHttpRequestFactory() {
      @Override
      protected void prepareConnection(HttpURLConnection connection, String method) throws java.io.IOException {
        super.prepareConnection(connection, method);
        connection.setReadTimeout(3_000);
      }
    });
  }

  @Bean
  RestTemplate given(ClientHttpRequestFactory factory) {
    return new RestTemplate(factory);
  }

  @Bean
  RestTemplate customized(RestTemplateCustomizer customizer) {
    RestTemplate template = new RestTemplate();
    customizer.customize(template);
    return template;
  }

  @Bean
  RestTemplate limitedBuilder() {
    return new RestTemplateBuilder().connectTimeout(Duration.ofSeconds(2)).readTimeout(Duration.ofSeconds(5)).build();
  }

  @Bean
  RestTemplate limitedBuilderInSteps() {
    RestTemplateBuilder builder = new RestTemplateBuilder();
    builder = builder.connectTimeout(Duration.ofSeconds(2));
    builder = builder.readTimeout(Duration.ofSeconds(5));
    return builder.build();
  }

  @Bean
  RestTemplate limitedBySupplier() {
    return new RestTemplateBuilder().requestFactory(() -> factory(2_000)).build();
  }

  @Bean
  @Profile("dev")
  RestTemplate forDevelopers() {
    return new RestTemplate();
  }
}

@Service
class Stock {

  private final RestTemplate rest = new RestTemplate(); // Noncompliant

  int of(String article) {
    return rest.getForObject("https://stock.example.com/{article}", Integer.class, article);
  }
}

@Service
class Prices {

  private final RestTemplate rest = new RestTemplate();

  Prices() {
    SimpleClientHttpRequestFactory factory = new SimpleClientHttpRequestFactory();
    factory.setReadTimeout(1_000);
    rest.setRequestFactory(factory);
  }

  int of(String article) {
    return rest.getForObject("https://prices.example.com/{article}", Integer.class, article);
  }
}
