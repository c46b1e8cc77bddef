package samples.beans;

import java.time.Duration;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

class Stock {

  private final WebClient client;

  Stock(WebClient client) {
    this.client = client;
  }

  Mono<String> of(String article) {
    return client.get().uri("/{article}", article).retrieve().bodyToMono(String.class).timeout(Duration.ofSeconds(3));
  }
}
