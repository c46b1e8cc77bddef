package samples.amount.auction;

import java.math.BigDecimal;
import jakarta.validation.constraints.Positive;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

record Bid(BigDecimal bidAmount) { // Noncompliant
}

record BoundedBid(@Positive BigDecimal bidAmount) {
}

@RestController
class Auction {
  @PostMapping("/bids")
  Mono<Void> bid(@RequestBody Mono<Bid> bid) {
    return bid.then();
  }

  @PostMapping("/bounded")
  Mono<Void> bounded(@RequestBody Mono<BoundedBid> bid) {
    return bid.then();
  }
}
