package samples.amount.shapes;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import lombok.Builder;
import lombok.Value;
import lombok.extern.jackson.Jacksonized;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

@Value
@Builder
@Jacksonized
class Invoice {

  String number;
  BigDecimal netAmount; // Noncompliant
  Map<String, Position> positions;
}

record Position(@NotNull Integer quantity, @PositiveOrZero BigDecimal unitPrice) { // Noncompliant
}

record Envelope<T>(T content, BigDecimal fee) { // Noncompliant
}

record Gift(String to, float value, double price) { // Noncompliant
}

record Top(List<Inner> inner) {

  record Inner(short qty) { // Noncompliant
  }
}

record Donation(BigDecimal amount) { // Noncompliant
}

class Wallet {

  private final BigDecimal balance = BigDecimal.ZERO;
  private static BigDecimal totalAmount = BigDecimal.ZERO;
  private BigDecimal deposit;

  public BigDecimal getBalance() {
    return balance.add(totalAmount);
  }

  public BigDecimal getDeposit() {
    return deposit;
  }

  public void setDeposit(BigDecimal deposit) {
    this.deposit = deposit;
  }
}

interface GiftApi {

  @PatchMapping("/gifts")
  void give(@Valid @RequestBody Envelope<Gift> gift);
}

@RestController
class Resource implements GiftApi {

  @PostMapping("/invoices")
  void invoice(@RequestBody List<Invoice> invoices) {
    invoices.clear();
  }

  @Override
  public void give(Envelope<Gift> gift) {
    System.setProperty("gift", gift.content().to());
  }

  @PostMapping("/top")
  void top(@RequestBody Top top) {
    top.inner().clear();
  }

  @DeleteMapping("/wallets")
  void wallet(String id) {
    System.setProperty("id", id);
  }

  Mono<ServerResponse> donate(ServerRequest request) {
    return request.bodyToMono(Donation.class).flatMap(donation -> ServerResponse.ok().bodyValue(donation.amount()));
  }
}
