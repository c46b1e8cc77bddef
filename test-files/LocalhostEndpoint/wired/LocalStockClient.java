package samples.localhost.wired;

import org.springframework.web.client.RestTemplate;

class LocalStockClient implements StockClient {

  private final RestTemplate rest = new RestTemplate();

  @Override
  public String stock() {
    return rest.getForObject("http://localhost:8083/stock", String.class);
  }
}
