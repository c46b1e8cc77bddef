package samples.remote.references;

import jakarta.persistence.EntityManager;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.client.RestClient;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Service
class Couriers {

  private final EntityManager manager;
  private final RestClient carrier;
  private final JavaMailSender mails;
  private final TransactionTemplate transaction;

  Couriers(EntityManager manager, RestClient carrier, JavaMailSender mails, TransactionTemplate transaction) {
    this.manager = manager;
    this.carrier = carrier;
    this.mails = mails;
    this.transaction = transaction;
  }

  public String send() {
    return transaction.execute(this::place);
  }

  private String place(TransactionStatus status) {
    manager.flush();
    return carrier.post().uri("/parcels").retrieve().body(String.class); // Noncompliant
  }

  public void sendQuietly() {
    transaction.executeWithoutResult(this::announce);
  }

  /** Called from outside as well, and one way here is in a transaction. */
  public void announce(TransactionStatus status) {
    tell("desk@example.org");
  }

  private void tell(String address) {
    SimpleMailMessage message = new SimpleMailMessage();
    message.setTo(address);
    mails.send(message); // Noncompliant
  }

  public void afterwards() {
    String number = transaction.execute(this::number);
    carrier.post().uri("/parcels/{number}", number).retrieve().toBodilessEntity();
  }

  private String number(TransactionStatus status) {
    return manager.createQuery("select max(p.number) from Parcel p", String.class).getSingleResult();
  }

  public void onAnotherThread() {
    new Thread(this::ask).start();
  }

  private void ask() {
    carrier.get().uri("/health").retrieve().toBodilessEntity();
  }
}

@Service
class ReactiveCouriers {

  private final WebClient carrier;
  private final TransactionalOperator operator;

  ReactiveCouriers(WebClient carrier, TransactionalOperator operator) {
    this.carrier = carrier;
    this.operator = operator;
  }

  public Flux<String> inOperator() {
    return operator.execute(transaction -> place("one"));
  }

  private Mono<String> place(String parcel) {
    return carrier.post().uri("/parcels/{parcel}", parcel).retrieve().bodyToMono(String.class); // Noncompliant
  }

  public Flux<String> byReference() {
    return operator.execute(this::book);
  }

  private Mono<String> book(org.springframework.transaction.ReactiveTransaction transaction) {
    return carrier.post().uri("/bookings").retrieve().bodyToMono(String.class); // Noncompliant
  }

  public Mono<String> inChain(Mono<String> parcels) {
    return parcels.flatMap(this::label).as(operator::transactional);
  }

  private Mono<String> label(String parcel) {
    return carrier.post().uri("/labels/{parcel}", parcel).retrieve().bodyToMono(String.class); // Noncompliant
  }

  public Mono<String> outside(Mono<String> parcels) {
    return parcels.as(operator::transactional).flatMap(this::track);
  }

  private Mono<String> track(String parcel) {
    return carrier.get().uri("/tracks/{parcel}", parcel).retrieve().bodyToMono(String.class);
  }
}
