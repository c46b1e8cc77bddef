package samples.amounts.kept;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import lombok.Data;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

class Sums {

  static void requirePositive(BigDecimal sum) {
    if (sum.signum() <= 0) {
      throw new IllegalArgumentException("Not positive");
    }
  }

  static void print(BigDecimal sum) {
    System.out.println(sum);
  }
}

record Refund(BigDecimal amount, @NotBlank String to) {

  Refund {
    Sums.requirePositive(amount);
  }
}

record Gift(BigDecimal amount, @NotBlank String to) { // Noncompliant

  Gift {
    Sums.print(amount);
  }
}

record Exchange(int quantity, @NotBlank String of) {
}

@Data
class Restock {

  private int quantity;
  @NotBlank
  private String sku;

  @AssertTrue
  public boolean isPlausible() {
    return quantity > 0 && quantity < 1000;
  }
}

@Data
class Discard {

  private int quantity; // Noncompliant
  @NotBlank
  private String sku;

  @AssertTrue
  public boolean isPlausible() {
    return sku.startsWith("A");
  }
}

@RestController
class TillController {

  private static final int MOST = 50;
  private final Map<String, Object> done = new HashMap<>();

  @PostMapping("/add")
  void atLeastOne(@RequestParam int quantity) {
    done.put("add", Math.max(1, quantity));
  }

  @PostMapping("/take")
  void clamped(@RequestParam int quantity) {
    done.put("take", within(quantity));
  }

  private static int within(int number) {
    return Math.min(Math.max(number, 0), MOST);
  }

  @PostMapping("/give")
  void asItComes(@RequestParam int quantity) { // Noncompliant
    done.put("give", doubled(quantity));
  }

  private static int doubled(int number) {
    return number + number;
  }

  @PostMapping("/refunds")
  void refund(@Valid @RequestBody Refund refund) {
    done.put("refund", refund);
  }

  @PostMapping("/gifts")
  void gift(@Valid @RequestBody Gift gift) {
    done.put("gift", gift);
  }

  @PostMapping("/exchanges")
  void exchange(@Valid @RequestBody Exchange exchange) {
    done.put("exchange", switch (Integer.signum(exchange.quantity())) {
      case 1 -> exchange.of();
      default -> throw new IllegalArgumentException("Nothing to exchange");
    });
  }

  @PostMapping("/stock")
  void restock(@Valid @RequestBody Restock restock) {
    done.put("restock", restock);
  }

  @PostMapping("/waste")
  void discard(@Valid @RequestBody Discard discard) {
    done.put("discard", discard);
  }
}
