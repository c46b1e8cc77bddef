// libraries: legacy
package samples.amount.legacy;

import javax.validation.constraints.Min;
import javax.validation.constraints.NotNull;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

class CartItem {

  @NotNull
  private Integer quantity; // Noncompliant

  @Min(0)
  private Integer price;

  public Integer getQuantity() {
    return quantity;
  }

  public void setQuantity(Integer quantity) {
    this.quantity = quantity;
  }

  public Integer getPrice() {
    return price;
  }

  public void setPrice(Integer price) {
    this.price = price;
  }
}

@RestController
class CartController {

  @PostMapping("/cart")
  void add(@RequestBody CartItem item) {
    System.setProperty("item", "" + item.getQuantity());
  }
}
