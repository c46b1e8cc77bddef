package samples.restclient;

import java.time.Duration;
import org.springframework.boot.web.client.ClientHttpRequestFactories;
import org.springframework.boot.web.client.ClientHttpRequestFactorySettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

@Configuration
class Clients {

  @Bean
  RestClient created() {
    return RestClient.create("https://tracking.example.com"); // Noncompliant {{This RestClient has no time-out of its own: a partner that stays silent holds every caller up; set a "requestFactory(...)" with a read time-out.}}
//         ^^^^^^^^^^^^^^^^^
  }

  @Bean
  RestClient built() {
    return RestClient.builder() // Noncompliant
      .baseUrl("https://tracking.example.com")
      .defaultHeader("Accept", "application/json")
      .build();
  }

  @Bean
  RestClient builtInSteps() {
    RestClient.Builder builder = RestClient.builder(); // Noncompliant
    builder.baseUrl("https://tracking.example.com");
    return builder.build();
  }

  @Bean
  RestClient endlessFactory() {
    return RestClient.builder().requestFactory(new JdkClientHttpRequestFactory()).build(); // Noncompliant
  }

  @Bean
  RestClient limited() {
    var factory = new JdkClientHttpRequestFactory();
    factory.setReadTimeout(Duration.ofSeconds(5));
    return RestClient.builder().requestFactory(factory).baseUrl("https://tracking.example.com").build();
  }

  @Bean
  RestClient limitedInSteps() {
    RestClient.Builder builder = RestClient.builder();
    configure(builder);
    return builder.build();
  }

  private static void configure(RestClient.Builder builder) {
    SimpleClientHttpRequestFactory factory = new SimpleClientHttpRequestFactory();
    factory.setReadTimeout(Duration.ofSeconds(5));
    builder.requestFactory(factory);
  }

  @Bean
  RestClient limitedBySettings() {
    return RestClient.builder()
      .requestFactory(ClientHttpRequestFactories.get(ClientHttpRequestFactorySettings.DEFAULTS.withReadTimeout(Duration.ofSeconds(3))))
      .build();
  }

  @Bean
  RestClient given(ClientHttpRequestFactory factory) {
    return RestClient.builder().requestFactory(factory).build();
  }

  @Bean
  RestClient ofTemplate(RestTemplate template) {
    return RestClient.create(template);
  }

  @Bean
  RestClient.Builder builder() {
    return RestClient.builder();
  }
}

class Tracking {

  private final RestClient client = RestClient.create(); // Noncompliant

  String where(String parcel) {
    return client.get().uri("https://tracking.example.com/{parcel}", parcel).retrieve().body(String.class);
  }
}
