package samples.localhost.wired;

import org.springframework.web.client.RestTemplate;

class PriceClient {

  private final RestTemplate rest = new RestTemplate();

  String price() {
    return rest.getForObject("http://localhost:8084/price", String.class); // Noncompliant
  }
}
