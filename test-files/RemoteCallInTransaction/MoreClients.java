package samples.remote.more;

import jakarta.ejb.Stateless;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

@RegisterRestClient
@Path("/prices")
interface Prices {

  @GET
  String price();
}

@ApplicationScoped
class QuarkusOrders {

  @Inject
  EntityManager manager;
  @RestClient
  Prices prices;

  @Transactional
  public void place(Object order) {
    manager.persist(order);
    prices.price(); // Noncompliant
  }

  @Transactional(Transactional.TxType.NEVER)
  public void outside() {
    prices.price();
  }
}

@Stateless
class EnterpriseOrders {

  @Inject
  EntityManager manager;
  private final Client client = ClientBuilder.newClient();

  public void place(Object order) throws MessagingException {
    manager.persist(order);
    client.target("https://x.example.com").request().get(String.class); // Noncompliant
    send(null);
  }

  private void send(Message message) throws MessagingException {
    Transport.send(message); // Noncompliant
  }
}

@Service
@org.springframework.transaction.annotation.Transactional
class WholeClass {

  private final CloseableHttpClient http;
  private final RestTemplate rest = new RestTemplate();

  WholeClass(CloseableHttpClient http) {
    this.http = http;
  }

  public void apache() throws IOException {
    http.execute(new HttpGet("https://x.example.com"), response -> null); // Noncompliant
  }

  public void connection() throws IOException {
    HttpURLConnection connection = (HttpURLConnection) new URL("https://x.example.com").openConnection();
    try (InputStream in = connection.getInputStream()) { // Noncompliant
      in.readAllBytes();
    }
  }

  public void exchange() {
    rest.exchange("https://x.example.com", org.springframework.http.HttpMethod.GET, null, String.class); // Noncompliant
  }

  @org.springframework.transaction.annotation.Transactional(readOnly = true)
  public void read() {
    rest.getForObject("https://x.example.com", String.class);
  }
}

@Service
class ByHand {

  private final PlatformTransactionManager transactions;
  private final RestTemplate rest;
  private final WebClient web;

  ByHand(PlatformTransactionManager transactions, RestTemplate rest, WebClient web) {
    this.transactions = transactions;
    this.rest = rest;
    this.web = web;
  }

  public void byHand() {
    TransactionStatus status = transactions.getTransaction(TransactionDefinition.withDefaults());
    rest.getForObject("https://x.example.com", String.class); // Noncompliant
    transactions.commit(status);
    rest.getForObject("https://x.example.com", String.class);
  }

  public Mono<String> outside() {
    return web.get().uri("/x").retrieve().bodyToMono(String.class);
  }
}
