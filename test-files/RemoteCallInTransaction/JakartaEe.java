package samples.jakartaee;

import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.param.PaymentIntentCreateParams;
import jakarta.ejb.Stateless;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.client.Client;

@ApplicationScoped
class Payments {

  private final Client client;

  Payments(Client client) {
    this.client = client;
  }

  @Transactional
  public void pay(PaymentIntentCreateParams params) throws StripeException {
    PaymentIntent.create(params); // Noncompliant
    client.target("https://ledger.example.com").request().get(String.class); // Noncompliant
  }

  public void outside(PaymentIntentCreateParams params) throws StripeException {
    PaymentIntent.create(params);
  }
}

@Stateless
class Ledger {

  private final Client client;

  Ledger(Client client) {
    this.client = client;
  }

  public String balance() {
    return client.target("https://ledger.example.com").request().get(String.class); // Noncompliant
  }
}
