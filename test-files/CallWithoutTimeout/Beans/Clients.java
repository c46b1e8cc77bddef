package samples.beans;

import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.client.WebClient;

@Configuration
class Clients {

  @Bean
  WebClient reactive() {
    return WebClient.create("https://stock.example.com");
  }

  @Bean
  CloseableHttpClient apache() {
    return HttpClients.createDefault(); // Noncompliant
  }
}
