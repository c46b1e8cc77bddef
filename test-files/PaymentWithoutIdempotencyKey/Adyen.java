package samples.adyen;

import com.adyen.model.RequestOptions;
import com.adyen.model.checkout.PaymentRefundRequest;
import com.adyen.model.checkout.PaymentRefundResponse;
import com.adyen.model.checkout.PaymentRequest;
import com.adyen.model.checkout.PaymentResponse;
import com.adyen.service.checkout.ModificationsApi;
import com.adyen.service.checkout.PaymentsApi;

class Terminal {

  private final PaymentsApi payments;

  Terminal(PaymentsApi payments) {
    this.payments = payments;
  }

  PaymentResponse pay(PaymentRequest request) throws Exception {
    return payments.payments(request); // Noncompliant {{A repeated request makes this payment twice; give it an idempotency key that belongs to the order, by "RequestOptions" with "idempotencyKey(...)".}}
  }

  PaymentResponse payWithEmptyOptions(PaymentRequest request) throws Exception {
    return payments.payments(request, new RequestOptions()); // Noncompliant
  }

  PaymentResponse keyed(PaymentRequest request) throws Exception {
    return payments.payments(request, new RequestOptions().idempotencyKey(request.getReference()));
  }

  PaymentResponse keyedBySetter(PaymentRequest request) throws Exception {
    RequestOptions options = new RequestOptions();
    options.setIdempotencyKey(request.getReference());
    return payments.payments(request, options);
  }

  PaymentRefundResponse refund(ModificationsApi modifications, String payment, PaymentRefundRequest request) throws Exception {
    return modifications.refundCapturedPayment(payment, request); // Noncompliant
  }

  PaymentRefundResponse refundOnce(ModificationsApi modifications, String payment, PaymentRefundRequest request, RequestOptions options) throws Exception {
    modifications.refundCapturedPayment(payment, request, new RequestOptions().idempotencyKey(request.getReference()));
    return modifications.refundCapturedPayment(payment, request, options);
  }
}
