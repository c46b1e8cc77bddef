package samples.callers;

import org.springframework.stereotype.Component;
import org.springframework.web.client.RestTemplate;

@Component
class StockClient {

  private final RestTemplate rest;

  StockClient(RestTemplate rest) {
    this.rest = rest;
  }

  public void reserve(String article) {
    rest.postForObject("https://stock.example.com/reservations", article, Void.class); // Noncompliant
  }

  public int available(String article) {
    return rest.getForObject("https://stock.example.com/{article}", Integer.class, article);
  }
}
