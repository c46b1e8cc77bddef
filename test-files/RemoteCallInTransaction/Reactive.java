package samples.remote.reactive;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.repository.reactive.ReactiveCrudRepository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

record Trip(Long id, String city) {
}

interface TripRepository extends ReactiveCrudRepository<Trip, Long> {
}

@Service
class Trips {

  private final TripRepository trips;
  private final WebClient partner;
  private final TransactionalOperator operator;

  Trips(TripRepository trips, WebClient.Builder builder, TransactionalOperator operator) {
    this.trips = trips;
    this.partner = builder.baseUrl("https://partner.example.com").build();
    this.operator = operator;
  }

  @Transactional
  public Mono<Trip> book(Trip trip) {
    return trips.save(trip)
      .flatMap(saved -> partner.post().uri("/bookings").bodyValue(saved).retrieve().toBodilessEntity() // Noncompliant
        .thenReturn(saved));
  }

  @Transactional
  public Flux<Trip> bookAll(Flux<Trip> all) {
    return trips.saveAll(all).delayUntil(this::announce).concatWith(reserve().thenMany(Flux.empty()));
  }

  private Mono<String> reserve() {
    return partner.post().uri("/reservations").retrieve().bodyToMono(String.class); // Noncompliant
  }

  private Mono<Void> announce(Trip trip) {
    return partner.post().uri("/announcements").bodyValue(trip).exchangeToMono(answer -> Mono.empty());
  }

  public Mono<Trip> byOperator(Trip trip) {
    return trips.save(trip)
      .delayUntil(saved -> partner.post().uri("/bookings").bodyValue(saved).retrieve().toBodilessEntity()) // Noncompliant
      .as(operator::transactional);
  }

  public Mono<Trip> wrappedByOperator(Trip trip) {
    return operator.transactional(trips.save(trip).delayUntil(saved -> partner.post().uri("/bookings").retrieve().bodyToMono(Void.class))); // Noncompliant
  }

  public Flux<Trip> executed(Trip trip) {
    return operator.execute(status -> trips.save(trip).delayUntil(saved -> partner.get().uri("/x").exchangeToMono(answer -> answer.releaseBody()))); // Noncompliant
  }

  /** After the transaction. */
  public Mono<Trip> afterwards(Trip trip) {
    return trips.save(trip)
      .as(operator::transactional)
      .delayUntil(saved -> partner.post().uri("/bookings").bodyValue(saved).retrieve().toBodilessEntity());
  }

  /** On its own, whatever becomes of the transaction. */
  @Transactional
  public Mono<Trip> started(Trip trip) {
    partner.post().uri("/statistics").bodyValue(trip).retrieve().toBodilessEntity().subscribe();
    return trips.save(trip);
  }

  @Transactional(readOnly = true)
  public Mono<String> reading(Long id) {
    return trips.findById(id).flatMap(trip -> partner.get().uri("/weather").retrieve().bodyToMono(String.class));
  }

  public Mono<String> without(Long id) {
    return trips.findById(id).flatMap(trip -> partner.get().uri("/weather").retrieve().bodyToMono(String.class));
  }
}

@Entity
class Ride {

  @Id
  Long id;
}

interface RideRepository extends JpaRepository<Ride, Long> {
}

/** The transaction of a blocking store is over when the chain is returned. */
@Service
class Rides {

  private final RideRepository rides;
  private final WebClient partner;

  Rides(RideRepository rides, WebClient partner) {
    this.rides = rides;
    this.partner = partner;
  }

  @Transactional
  public Mono<String> book(Ride ride) {
    rides.save(ride);
    return partner.post().uri("/rides").retrieve().bodyToMono(String.class);
  }
}
