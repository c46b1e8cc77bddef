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

  @PostMapping("/shelves")
  ShelfDto shelve(@Valid @RequestBody ShelfDtoRequest shelf) {
    ShelfDto answer = new ShelfDto();
    answer.setName(shelf.getName());
    return answer;
  }
}
