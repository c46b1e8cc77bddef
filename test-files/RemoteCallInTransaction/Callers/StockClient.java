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

  public void cancel(String article) {
    if (!article.isEmpty()) {
      send("cancellations", article);
    }
  }

  public void announce(String article) {
    write("announcements", article);
  }

  private void send(String kind, String article) {
    rest.postForObject("https://stock.example.com/{kind}", article, Void.class, kind); // Noncompliant
  }

  private void write(String kind, String article) {
    rest.put("https://stock.example.com/{kind}", article, kind);
  }
}
