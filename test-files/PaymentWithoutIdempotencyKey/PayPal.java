package samples.paypal;

import com.paypal.sdk.controllers.OrdersController;
import com.paypal.sdk.models.CaptureOrderInput;
import com.paypal.sdk.models.CreateOrderInput;
import com.paypal.sdk.models.OrderRequest;

class Orders {

  private final OrdersController orders;

  Orders(OrdersController orders) {
    this.orders = orders;
  }

  void create(OrderRequest request) throws Exception {
    orders.createOrder(new CreateOrderInput.Builder(null, request).prefer("return=minimal").build()); // Noncompliant {{A repeated request makes this payment twice; give it an idempotency key that belongs to the order, by "paypalRequestId(...)".}}
  }

  void capture(String id) throws Exception {
    CaptureOrderInput input = new CaptureOrderInput.Builder(id, null).build(); // Noncompliant
    orders.captureOrder(input);
  }

  void keyed(OrderRequest request, String cart) throws Exception {
    orders.createOrder(new CreateOrderInput.Builder(null, request).paypalRequestId(cart).build());
  }
}
