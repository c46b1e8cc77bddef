package samples.localhost.leftover;

import org.springframework.web.client.RestClient;

class Stock {
  private static final String BEFORE_THE_MOVE = "http://localhost:8081";
  private static final String NOW = "http://localhost:8082"; // Noncompliant

  RestClient client() {
    return RestClient.create(NOW);
  }
}
