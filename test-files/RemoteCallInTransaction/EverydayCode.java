package samples.remote.everyday;

import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.param.PaymentIntentCreateParams;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import lombok.RequiredArgsConstructor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.springframework.ai.chat.client.ChatClient;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.context.event.EventListener;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

@Entity
class Order {

  @Id
  Long id;
  String mail;
}

interface OrderRepository extends JpaRepository<Order, Long> {
}

@FeignClient("stock")
interface StockClient {

  @PostMapping("/reservations")
  void reserve(Long id);
}

@HttpExchange("/prices")
interface PriceClient {

  @GetExchange
  String price();
}

record Placed(long id) {
}

@Service
@RequiredArgsConstructor
class Orders {

  private final OrderRepository orders;
  private final RestTemplate rest;
  private final RestClient client;
  private final WebClient web;
  private final StockClient stock;
  private final PriceClient prices;
  private final JavaMailSender mails;
  private final KafkaTemplate<String, String> kafka;
  private final TransactionTemplate transactions;
  private final ChatClient chat;
  private final HttpClient http = HttpClient.newHttpClient();
  private final OkHttpClient okHttp = new OkHttpClient();

  @Transactional
  public void restTemplate(Order order) {
    orders.save(order);
    rest.postForObject("https://stock.example.com", order, String.class); // Noncompliant
  }

  @Transactional
  public String restClient(Order order) {
    orders.save(order);
    return client.get().uri("https://stock.example.com").retrieve().body(String.class); // Noncompliant
  }

  @Transactional
  public String webClient(Order order) {
    orders.save(order);
    return web.get().uri("/x").retrieve().bodyToMono(String.class).block(); // Noncompliant
  }

  @Transactional
  public void feign(Order order) {
    orders.save(order);
    stock.reserve(order.id); // Noncompliant
  }

  @Transactional
  public String exchange(Order order) {
    orders.save(order);
    return prices.price(); // Noncompliant
  }

  @Transactional
  public void mail(Order order) {
    orders.save(order);
    tell(order);
  }

  private void tell(Order order) {
    SimpleMailMessage message = new SimpleMailMessage();
    message.setTo(order.mail);
    mails.send(message); // Noncompliant
  }

  @Transactional
  public void jdk(Order order) throws IOException, InterruptedException {
    orders.save(order);
    http.send(HttpRequest.newBuilder(URI.create("https://x.example.com")).build(), HttpResponse.BodyHandlers.ofString()); // Noncompliant
  }

  @Transactional
  public void okHttp(Order order) throws IOException {
    orders.save(order);
    okHttp.newCall(new Request.Builder().url("https://x.example.com").build()).execute().close(); // Noncompliant
  }

  @Transactional
  public void stripe(Order order) throws StripeException {
    orders.save(order);
    PaymentIntent.create(PaymentIntentCreateParams.builder().setAmount(10L).build()); // Noncompliant
  }

  @Transactional
  public String model(Order order) {
    orders.save(order);
    return chat.prompt("Summarize").call().content(); // Noncompliant
  }

  public void template(Order order) {
    transactions.executeWithoutResult(status -> {
      orders.save(order);
      stock.reserve(order.id); // Noncompliant
    });
    stock.reserve(order.id);
  }

  @Transactional(readOnly = true)
  public String reading() {
    orders.findAll();
    return prices.price();
  }

  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  public String suspended() {
    return prices.price();
  }

  @Transactional
  public void broker(Order order) {
    orders.save(order);
    kafka.send("orders", "placed");
  }

  @Transactional
  public void afterCommit(Order order) {
    orders.save(order);
    TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
      @Override
      public void afterCommit() {
        stock.reserve(order.id);
      }
    });
  }

  @Transactional
  public void elsewhere(Order order) {
    orders.save(order);
    CompletableFuture.runAsync(() -> stock.reserve(order.id));
  }

  @TransactionalEventListener
  public void placed(Placed event) {
    stock.reserve(event.id());
  }

  @Async
  @EventListener
  public void async(Placed event) {
    stock.reserve(event.id());
  }

  public void withoutTransaction(Order order) {
    orders.save(order);
    stock.reserve(order.id);
  }
}
