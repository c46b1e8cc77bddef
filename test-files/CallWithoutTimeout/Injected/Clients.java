package samples.injected;

import org.springframework.boot.web.client.RestTemplateBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.reactive.function.client.WebClient;

@Configuration
class Clients {

  @Bean
  RestTemplate template(RestTemplateBuilder builder) {
    return builder.rootUri("https://stock.example.com").build(); // Noncompliant
  }

  @Bean
  RestClient client(RestClient.Builder builder) {
    return builder.baseUrl("https://stock.example.com").build(); // Noncompliant
  }

  @Bean
  WebClient reactive(WebClient.Builder builder) {
    return builder.baseUrl("https://stock.example.com").build(); // Noncompliant
  }

  @Bean
  WebClient created() {
    return WebClient.create("https://stock.example.com"); // Noncompliant
  }
}
