package samples.springservice;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class Moving {

  private final StockService stock;

  Moving(StockService stock) {
    this.stock = stock;
  }

  @Transactional
  public void move(Shelf from, Shelf to) {
    stock.move(from, to);
  }
}
