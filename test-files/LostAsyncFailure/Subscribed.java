package samples.background.subscribed;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.function.client.WebClient;

@RestController
class Hooks {
  private static final Logger LOG = LoggerFactory.getLogger(Hooks.class);
  private final WebClient partner;

  Hooks(WebClient partner) {
    this.partner = partner;
  }

  @PostMapping("/orders")
  void ordered(@RequestBody String order) {
    deliver(order);
    deliverOrLog(order);
  }

  private void deliver(String order) {
    partner.post().uri("/hook").bodyValue(order).retrieve().toBodilessEntity().subscribe(); // Noncompliant
//                                                                             ^^^^^^^^^
  }

  private void deliverOrLog(String order) {
    partner.post().uri("/hook").bodyValue(order).retrieve().toBodilessEntity()
      .subscribe(done -> LOG.info("delivered"), failure -> LOG.error("Order is not delivered", failure));
  }

  void warmUp() {
    connect();
  }

  private void connect() {
    partner.get().uri("/").retrieve().toBodilessEntity().subscribe();
  }
}
