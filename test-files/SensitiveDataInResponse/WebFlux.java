package samples.answers.webflux;

import lombok.Getter;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Getter
class Subscriber {
  private String mail;
  private String password; // Noncompliant
}

record Voucher(String code, String privateKey) { // Noncompliant
}

@RestController
class SubscriberController {

  @GetMapping("/subscribers")
  Flux<Subscriber> all() {
    return Flux.empty();
  }

  @GetMapping("/voucher")
  Mono<Voucher> voucher() {
    return Mono.empty();
  }
}
