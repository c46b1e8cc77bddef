package samples.silent;

import org.springframework.stereotype.Service;
import org.springframework.web.client.RestTemplate;

@Service
class Rates {

  private final RestTemplate rest;

  Rates(RestTemplate rest) {
    this.rest = rest;
  }

  public String today() {
    return rest.getForObject("https://rates.example.com", String.class);
  }
}
