package samples.spring;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.springframework.cloud.openfeign.FeignClient;
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

@FeignClient(name = "stock")
interface StockApi {

  @PostMapping("/reservations")
  void reserve(String article);
}

interface OrderStore {

  void insert(String order);
}

@Service
class Orders {

  private final RestTemplate rest;
  private final RestClient client;
  private final WebClient web;
  private final StockApi stock;
  private final JavaMailSender mail;
  private final OrderStore store;
  private final TransactionTemplate transaction;
  private final HttpClient http = HttpClient.newHttpClient();

  Orders(RestTemplate rest, RestClient client, WebClient web, StockApi stock, JavaMailSender mail, OrderStore store, TransactionTemplate transaction) {
    this.rest = rest;
    this.client = client;
    this.web = web;
    this.stock = stock;
    this.mail = mail;
    this.store = store;
    this.transaction = transaction;
  }

  @Transactional
  public void place(String order) {
    store.insert(order);
    rest.postForObject("https://stock.example.com/reservations", order, Void.class); // Noncompliant {{This call leaves the process while a database transaction is open: a slow partner keeps rows locked and connections taken; make the call before or after the transaction.}}
//  ^^^^^^^^^^^^^^^^^^
    client.post().uri("https://stock.example.com").body(order).retrieve().toBodilessEntity(); // Noncompliant
    web.post().uri("https://stock.example.com").retrieve().toBodilessEntity().block(); // Noncompliant
    stock.reserve(order); // Noncompliant
    mail.send(new SimpleMailMessage()); // Noncompliant
  }

  @Transactional
  public void byHelper(String order) throws IOException, InterruptedException {
    store.insert(order);
    reserve(order);
  }

  private void reserve(String order) throws IOException, InterruptedException {
    http.send(HttpRequest.newBuilder().build(), BodyHandlers.discarding()); // Noncompliant
  }

  public void inTemplate(String order) {
    transaction.executeWithoutResult(status -> {
      store.insert(order);
      stock.reserve(order); // Noncompliant
    });
    stock.reserve(order);
  }

  @Transactional(readOnly = true)
  public void reading(String order) {
    stock.reserve(order);
  }

  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  public void suspended(String order) {
    stock.reserve(order);
  }

  @Transactional
  public void afterwards(String order) {
    store.insert(order);
    TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
      @Override
      public void afterCommit() {
        stock.reserve(order);
      }
    });
  }

  @TransactionalEventListener
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void placed(String order) {
    stock.reserve(order);
  }

  @Async
  public void later(String order) {
    stock.reserve(order);
  }

  public void without(String order) {
    stock.reserve(order);
  }
}
