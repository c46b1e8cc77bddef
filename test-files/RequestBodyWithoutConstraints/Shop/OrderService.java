package samples.unconstrained.shop;

class OrderService {

  void create(OrderDto order) {
    System.setProperty("sku", order.sku());
  }

  void takeBack(ReturnDto returned) {
    if (returned.order() == null || returned.reason().isBlank()) {
      throw new IllegalArgumentException("Not a return");
    }
    System.setProperty("order", returned.order());
  }

  void coupon(CouponDto coupon) {
    coupon.valid();
  }

  void price(PriceDto price) {
    System.setProperty("currency", price.currency());
  }

  void offer(OfferDto offer) {
    System.out.println(offer.customer() + offer.text() + offer.price());
  }
}
