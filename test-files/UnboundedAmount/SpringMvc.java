package samples.amount.mvc;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.deser.std.NumberDeserializers;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.math.BigDecimal;
import java.util.List;
import lombok.Data;
import org.hibernate.validator.constraints.Range;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

record TransferRequest(@NotBlank String iban, @NotNull BigDecimal amount) { // Noncompliant {{Nothing bounds "amount" of "TransferRequest", so a caller may send a negative or an absurdly high one; add "@Positive" or "@Min", and "@Max" or "@DecimalMax".}}
//                                                                ^^^^^^
}

@Data
class OrderRequest {

  private String customer;

  private double price; // Noncompliant

  private BigDecimal totalAmount; // Noncompliant

  private long totalItems;

  private List<OrderLine> lines;

  private long orderId;

  private int taxRate;

  @JsonProperty(access = JsonProperty.Access.READ_ONLY)
  private BigDecimal totalPrice;
}

record OrderLine(String sku, Integer quantity, int count, @Positive int qty) { // Noncompliant 2
}

@Retention(RetentionPolicy.RUNTIME)
@Min(1)
@Constraint(validatedBy = {})
@interface Pieces {

  String message() default "no pieces";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}

record Bounded(@Positive BigDecimal amount, @DecimalMin("0.01") BigDecimal price, @Range(min = 1, max = 9) int quantity, @Pieces Integer qty,
  @Max(10) Long total, @JsonDeserialize(using = NumberDeserializers.BigDecimalDeserializer.class) BigDecimal fee, boolean paid, String cost) {
}

record PriceFilter(BigDecimal price, BigDecimal minPrice) {
}

record Limits(BigDecimal minPrice, BigDecimal maxPrice) {
}

record Refund(BigDecimal amount) {

  Refund {
    if (amount.signum() < 0) {
      throw new IllegalArgumentException("amount");
    }
  }
}

record Deposit(String account, BigDecimal amount) {
}

record Withdrawal(String account, long amount) {
}

record Payout(String account, BigDecimal amount) { // Noncompliant
}

@RestController
class OrderController {

  private Bank bank;

  @PostMapping("/transfers")
  void transfer(@Valid @RequestBody TransferRequest request) {
    bank.take(request);
  }

  @PostMapping("/orders")
  void order(@RequestBody OrderRequest request) {
    bank.take(request);
  }

  @PostMapping("/bounded")
  void bounded(@RequestBody Bounded bounded) {
    bank.take(bounded);
  }

  @PostMapping("/limits")
  void limits(@RequestBody Limits limits) {
    bank.take(limits);
  }

  @PostMapping("/filter")
  void search(@RequestBody PriceFilter filter) {
    bank.take(filter);
  }

  @PostMapping("/refund")
  void refund(@RequestBody Refund refund) {
    bank.take(refund);
  }

  @PostMapping("/deposit")
  void deposit(@RequestBody Deposit deposit) {
    if (deposit.amount().compareTo(BigDecimal.ZERO) <= 0) {
      throw new IllegalArgumentException("amount");
    }
    bank.take(deposit);
  }

  @PostMapping("/withdrawal")
  void withdraw(@RequestBody Withdrawal withdrawal) {
    long amount = withdrawal.amount();
    if (amount < 1) {
      throw new IllegalArgumentException("amount");
    }
    bank.take(withdrawal);
  }

  @PostMapping("/payout")
  void payout(@RequestBody Payout payout) {
    if (bank.balance().compareTo(payout.amount()) < 0) {
      throw new IllegalArgumentException("balance");
    }
    bank.take(payout);
  }

  @PutMapping("/cart/{sku}")
  void cart(@PathVariable String sku, @RequestParam int quantity) { // Noncompliant {{Nothing bounds "quantity", so a caller may send a negative or an absurdly high one; add "@Positive" or "@Min", and "@Max" or "@DecimalMax".}}
    bank.take(sku + quantity);
  }

  @PostMapping("/pay/{amount}")
  void pay(@PathVariable BigDecimal amount) { // Noncompliant
    bank.take(amount);
  }

  @PutMapping("/cart/checked/{sku}")
  void checked(@PathVariable String sku, @RequestParam int quantity, @RequestParam @Min(1) long amount) {
    if (quantity <= 0) {
      throw new IllegalArgumentException("quantity");
    }
    bank.take(sku + quantity + amount);
  }

  @GetMapping("/products")
  void products(@RequestParam BigDecimal price) {
    bank.take(price);
  }
}

record Statement(BigDecimal amount, int quantity) {
}

interface Bank {

  void take(Object anything);

  BigDecimal balance();
}
