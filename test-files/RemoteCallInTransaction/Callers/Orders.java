package samples.callers;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class Orders {

  private final StockClient stock;

  Orders(StockClient stock) {
    this.stock = stock;
  }

  public void place(String article) {
    if (stock.available(article) > 0) {
      store(article);
      stock.announce(article);
    }
  }

  @Transactional
  public void store(String article) {
    stock.reserve(article);
  }

  @Transactional
  public void withdraw(String article) {
    stock.cancel(article);
  }
}
