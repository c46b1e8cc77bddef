package org.productiongap.framework.payment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.productiongap.flow.Answer;
import org.productiongap.flow.BuilderCalls;
import org.productiongap.flow.Calls;
import org.productiongap.flow.Constants;
import org.productiongap.flow.Destinations;
import org.productiongap.framework.EachNode;
import org.productiongap.framework.FileFacts;
import org.productiongap.framework.Mentions;
import org.productiongap.framework.StaticCalls;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.NewClassTree;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * Calls that move money, through the libraries of payment providers, without the key by which the provider knows a repetition.
 */
public final class Payments {

  private static final String STRIPE = "com.stripe.model.";
  private static final Map<String, String> STRIPE_MODELS = Map.of(STRIPE + "Charge", "charge", STRIPE + "PaymentIntent", "payment", STRIPE
    + "Refund", "refund", STRIPE + "Transfer", "transfer",
    STRIPE + "Payout", "payout", STRIPE + "Subscription", "subscription", STRIPE + "Invoice", "invoice", STRIPE + "InvoiceItem", "invoice item", STRIPE
      + "Topup", "top-up");
  private static final String SERVICE = "com.stripe.service.";
  private static final Map<String, String> STRIPE_SERVICES = Map.of(SERVICE + "ChargeService", "charge", SERVICE + "PaymentIntentService", "payment", SERVICE
    + "RefundService", "refund",
    SERVICE + "TransferService", "transfer", SERVICE + "PayoutService", "payout", SERVICE + "SubscriptionService", "subscription", SERVICE
      + "InvoiceService", "invoice",
    SERVICE + "InvoiceItemService", "invoice item");
  private static final Map<String, String> ADYEN = Map.of("payments", "payment", "authorise", "payment", "refundCapturedPayment", "refund", "donations",
    "donation", "transferFunds", "transfer");
  private static final Set<String> PROVIDERS = Set.of("stripe", "adyen", "paypal");
  private static final Set<String> ADYEN_OPTIONS = Set.of("com.adyen.model.RequestOptions");
  private static final Set<String> STRIPE_OPTIONS = Set.of("com.stripe.net.RequestOptions");
  private static final Set<String> PAYPAL_INPUT = Set.of("com.paypal.sdk.models.CreateOrderInput$Builder", "com.paypal.sdk.models.CaptureOrderInput$Builder");
  private static final Set<String> PAYPAL_REQUEST = Set.of("com.paypal.orders.OrdersCreateRequest", "com.paypal.orders.OrdersCaptureRequest",
    "com.paypal.payments.CapturesRefundRequest");
  private static final String KEY = "setIdempotencyKey";

  private Payments() {
  }

  /**
   * A payment that a repetition makes twice.
   *
   * @param place the name of the call, or the creation of the request
   * @param what what is made, such as {@code refund}
   * @param fix what gives it a key, as people write it, names of code in double quotes
   */
  public record Payment(Tree place, String what, String fix) {
  }

  /**
   * @param file the root of a file
   * @return those that certainly have no key, in the order of the source; computed once per file
   */
  public static List<Payment> withoutKey(CompilationUnitTree file) {
    return FileFacts.of(file, Payments.class, Payments::find);
  }

  private static List<Payment> find(CompilationUnitTree file) {
    List<Payment> payments = new ArrayList<>();
    if (!Mentions.parts(file, PROVIDERS)) {
      return payments;
    }
    new EachNode() {
      @Override
      public void visitMethodInvocation(MethodInvocationTree call) {
        stripe(call).or(() -> adyen(call)).ifPresent(payments::add);
      }

      @Override
      public void visitNewClass(NewClassTree creation) {
        payPal(creation).ifPresent(payments::add);
      }
    }.goThrough(file);
    return List.copyOf(payments);
  }

  private static Optional<Payment> stripe(MethodInvocationTree call) {
    if (!Calls.name(call).name().equals("create") || call.arguments().isEmpty() || call.arguments().size() > 2) {
      return Optional.empty();
    }
    Optional<String> what = StaticCalls.owner(call).map(STRIPE_MODELS::get)
      .or(() -> Calls.receiver(call).flatMap(StaticCalls::typeOf).map(STRIPE_SERVICES::get));
    boolean hasNoKey = call.arguments().size() == 1 || isWithoutKey(call.arguments().get(1), STRIPE_OPTIONS, Set.of(KEY));
    return what.filter(known -> hasNoKey).map(known -> new Payment(Calls.name(call), known, "\"RequestOptions\" with \"setIdempotencyKey(...)\""));
  }

  private static Optional<Payment> adyen(MethodInvocationTree call) {
    String what = ADYEN.get(Calls.name(call).name());
    if (what == null || call.arguments().isEmpty()) {
      return Optional.empty();
    }
    boolean isAdyen = Calls.receiver(call).flatMap(StaticCalls::typeOf).filter(type -> type.startsWith("com.adyen.service.")).isPresent();
    ExpressionTree last = call.arguments().get(call.arguments().size() - 1);
    boolean hasNoOptions = call.arguments().size() == 1
      || !Calls.isNull(last) && StaticCalls.typeOf(last).filter(type -> !ADYEN_OPTIONS.contains(type)).isPresent();
    boolean hasNoKey = hasNoOptions || isWithoutKey(last, ADYEN_OPTIONS, Set.of("idempotencyKey", KEY));
    return isAdyen && hasNoKey ? Optional.of(new Payment(Calls.name(call), what, "\"RequestOptions\" with \"idempotencyKey(...)\"")) : Optional.empty();
  }

  /** Whether request options certainly carry no key. */
  private static boolean isWithoutKey(ExpressionTree options, Set<String> types, Set<String> setters) {
    if (Calls.isNull(options)) {
      return true;
    }
    return BuilderCalls.on(options).has(start -> StaticCalls.isNew(start, types) || StaticCalls.is(start, types, Set.of("builder", "getDefault")),
      step -> step instanceof MethodInvocationTree call && setters.contains(Calls.name(call).name()) && !call.arguments().isEmpty()
        && !Calls.isNull(call.arguments().get(0))) == Answer.NO;
  }

  private static Optional<Payment> payPal(NewClassTree creation) {
    boolean isInput = StaticCalls.isNew(creation, PAYPAL_INPUT);
    if (!isInput && !StaticCalls.isNew(creation, PAYPAL_REQUEST)) {
      return Optional.empty();
    }
    Destinations uses = Destinations.of(creation, call -> true);
    boolean hasKey = uses.takers().stream().anyMatch(Payments::isPayPalKey);
    boolean isSent = uses.takers().stream().anyMatch(taker -> taker instanceof MethodInvocationTree call
      && Set.of("execute", "createOrder", "captureOrder", "createOrderAsync", "captureOrderAsync")
      .contains(Calls.name(call).name()));
    return !hasKey && isSent
      ? Optional.of(new Payment(creation, "payment", isInput ? "\"paypalRequestId(...)\"" : "the header \"PayPal-Request-Id\"")) : Optional.empty();
  }

  private static boolean isPayPalKey(Tree taker) {
    return taker instanceof MethodInvocationTree call && switch (Calls.name(call).name()) {
      case "paypalRequestId", "payPalRequestId", "headers" -> true;
      case "header" -> call.arguments().size() == 2 && Constants.of(call.arguments().get(0), String.class)
        .map(name -> name.equalsIgnoreCase("PayPal-Request-Id")).orElse(true);
      default -> false;
    };
  }
}
