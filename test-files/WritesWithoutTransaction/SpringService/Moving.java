package samples.springservice;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class Moving {

  private final StockService stock;
  private final Inventory inventory;

  Moving(StockService stock, Inventory inventory) {
    this.stock = stock;
    this.inventory = inventory;
  }

  @Transactional
  public void count(Shelf one, Shelf other) {
    inventory.count(one, other);
  }

  @Transactional
  public void move(Shelf from, Shelf to) {
    stock.move(from, to);
  }
}
