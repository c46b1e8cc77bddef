package com.acme.shop.swallowed.reactive;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.annotation.Id;
import org.springframework.data.r2dbc.repository.R2dbcRepository;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

class Seat {

  @Id
  Long number;
}

interface Seats extends R2dbcRepository<Seat, Long> {
}

@Service
class SeatService {

  private static final Logger LOG = LoggerFactory.getLogger(SeatService.class);

  private final Seats seats;

  SeatService(Seats seats) {
    this.seats = seats;
  }

  Mono<Seat> reserve(Seat seat) {
    return seats.save(seat).onErrorResume(e -> Mono.empty()); // Noncompliant
//                          ^^^^^^^^^^^^^
  }

  Mono<Seat> logged(Seat seat) {
    return seats.findById(seat.number)
      .flatMap(found -> seats.save(found))
      .onErrorResume(e -> { // Noncompliant
        LOG.error("Not reserved", e);
        return Mono.empty();
      });
  }

  Mono<Void> completed(Seat seat) {
    return seats.delete(seat)
      .doOnError(e -> LOG.error("Not deleted", e))
      .onErrorComplete(); // Noncompliant
  }

  Mono<Seat> told(Seat seat) {
    return seats.save(seat).onErrorResume(e -> Mono.error(new IllegalStateException("Not reserved", e)));
  }

  Mono<Boolean> answered(Seat seat) {
    return seats.save(seat).map(saved -> true).onErrorReturn(false);
  }

  Mono<Seat> expected(Seat seat) {
    return seats.save(seat).onErrorResume(DuplicateKeyException.class, e -> Mono.empty());
  }

  Mono<Seat> filled(Seat seat) {
    return seats.save(seat).onErrorResume(e -> Mono.empty()).switchIfEmpty(Mono.error(new IllegalStateException("Not reserved")));
  }

  Mono<Seat> read(long number) {
    return seats.findById(number).onErrorResume(e -> Mono.empty());
  }
}
