package samples.inert.shop;

import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class BasketController {

  @PostMapping("/baskets")
  void fill(@Valid @RequestBody Basket basket) {
    System.setProperty("basket", basket.toString());
  }
}
