package samples.stripe;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.Charge;
import com.stripe.model.Customer;
import com.stripe.model.PaymentIntent;
import com.stripe.model.Refund;
import com.stripe.net.RequestOptions;
import com.stripe.param.CustomerCreateParams;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.RefundCreateParams;
import java.util.HashMap;
import java.util.Map;

class Checkout {

  private final StripeClient client = new StripeClient(System.getenv("STRIPE_KEY"));

  PaymentIntent pay(long cents) throws StripeException {
    PaymentIntentCreateParams params = PaymentIntentCreateParams.builder().setAmount(cents).setCurrency("eur").build();
    return PaymentIntent.create(params); // Noncompliant {{A repeated request makes this payment twice; give it an idempotency key that belongs to the order, by "RequestOptions" with "setIdempotencyKey(...)".}}
//                       ^^^^^^
  }

  Charge charge(int cents, String token) throws StripeException {
    Map<String, Object> params = new HashMap<>();
    params.put("amount", cents);
    params.put("source", token);
    return Charge.create(params); // Noncompliant
  }

  Refund refund(String charge, String account) throws StripeException {
    RequestOptions options = RequestOptions.builder().setStripeAccount(account).build();
    return Refund.create(RefundCreateParams.builder().setCharge(charge).build(), options); // Noncompliant {{A repeated request makes this refund twice; give it an idempotency key that belongs to the order, by "RequestOptions" with "setIdempotencyKey(...)".}}
  }

  PaymentIntent payWithoutOptions(PaymentIntentCreateParams params) throws StripeException {
    return PaymentIntent.create(params, (RequestOptions) null); // Noncompliant
  }

  PaymentIntent payByClient(PaymentIntentCreateParams params) throws StripeException {
    return client.paymentIntents().create(params); // Noncompliant
  }

  PaymentIntent keyed(PaymentIntentCreateParams params, String order) throws StripeException {
    RequestOptions options = RequestOptions.builder().setIdempotencyKey("order-" + order).build();
    return PaymentIntent.create(params, options);
  }

  PaymentIntent keyedInSteps(PaymentIntentCreateParams params, String order) throws StripeException {
    RequestOptions.RequestOptionsBuilder options = RequestOptions.builder();
    options.setIdempotencyKey("order-" + order);
    return PaymentIntent.create(params, options.build());
  }

  PaymentIntent keyedByHelper(PaymentIntentCreateParams params, String order) throws StripeException {
    return client.paymentIntents().create(params, keyOf(order));
  }

  private static RequestOptions keyOf(String order) {
    return RequestOptions.builder().setIdempotencyKey(order).build();
  }

  PaymentIntent given(PaymentIntentCreateParams params, RequestOptions options) throws StripeException {
    return PaymentIntent.create(params, options);
  }

  Customer customer(String email) throws StripeException {
    return Customer.create(CustomerCreateParams.builder().setEmail(email).build());
  }
}
