// libraries: legacy
package samples.ignored.legacy;

import javax.validation.Valid;
import javax.validation.constraints.NotNull;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

class Payment {

  @NotNull
  public Integer cents;
}

@RestController
class PaymentController {

  private int total;

  @PostMapping("/payments")
  int pay(@Valid @RequestBody Payment payment, BindingResult bindingResult) { // Noncompliant
    total += payment.cents.intValue();
    return total;
  }

  @PostMapping("/payments/checked")
  int payChecked(@Valid @RequestBody Payment payment, BindingResult bindingResult) {
    if (bindingResult.getErrorCount() > 0) {
      throw new IllegalArgumentException(bindingResult.toString());
    }
    total += payment.cents.intValue();
    return total;
  }
}
