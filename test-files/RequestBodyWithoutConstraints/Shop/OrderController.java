package samples.unconstrained.shop;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class OrderController {

  private final OrderService service = new OrderService();

  @PostMapping("/orders")
  void create(@RequestBody OrderDto order) { // Noncompliant
    if (order == null) {
      throw new IllegalArgumentException("order");
    }
    service.create(order);
  }

  @PostMapping("/returns")
  void takeBack(@RequestBody ReturnDto returned) {
    service.takeBack(returned);
  }

  @PostMapping("/coupons")
  void coupon(@RequestBody CouponDto coupon) {
    service.coupon(coupon);
  }

  @PostMapping("/prices")
  void price(@RequestBody PriceDto price) {
    service.price(price);
  }

  @PostMapping("/offers")
  void offer(@RequestBody OfferDto offer) { // Noncompliant
    service.offer(offer);
  }
}
