package samples.reactive;

import org.springframework.data.annotation.Id;
import org.springframework.data.r2dbc.repository.R2dbcRepository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

@Service
class Bookings {

  private final Seats seats;
  private final Tickets tickets;
  private final TransactionalOperator operator;

  Bookings(Seats seats, Tickets tickets, TransactionalOperator operator) {
    this.seats = seats;
    this.tickets = tickets;
    this.operator = operator;
  }

  public Mono<Ticket> book(Seat seat) { // Noncompliant
    return seats.save(seat).flatMap(saved -> tickets.save(new Ticket(null, saved.id())));
  }

  public Mono<Void> clear(Seat seat, Ticket ticket) { // Noncompliant
    return tickets.delete(ticket).then(seats.save(seat)).then();
  }

  public Mono<Ticket> bookTogether(Seat seat) {
    return seats.save(seat).flatMap(saved -> tickets.save(new Ticket(null, saved.id()))).as(operator::transactional);
  }

  public Mono<Seat> swap(long from, long to) { // Noncompliant
    return seats.findById(from)
      .flatMap(seat -> {
        Seat freed = new Seat(seat.id());
        return seats.save(freed);
      })
      .then(seats.findById(to))
      .flatMap(seat -> {
        Seat taken = new Seat(seat.id());
        return seats.save(taken);
      });
  }

  public Mono<Seat> renewOrAdd(long id) {
    return seats.findById(id)
      .flatMap(seat -> {
        Seat renewed = new Seat(seat.id());
        return seats.save(renewed);
      })
      .switchIfEmpty(Mono.defer(() -> {
        Seat added = new Seat(id);
        return seats.save(added);
      }));
  }

  @Transactional
  public Mono<Ticket> bookAnnotated(Seat seat) {
    return seats.save(seat).flatMap(saved -> tickets.save(new Ticket(null, saved.id())));
  }

  public Mono<Seat> find(long id) {
    return seats.findById(id).switchIfEmpty(Mono.defer(() -> seats.save(new Seat(id))));
  }

  interface Seats extends R2dbcRepository<Seat, Long> {
  }

  interface Tickets extends R2dbcRepository<Ticket, Long> {
  }

  record Seat(@Id Long id) {
  }

  record Ticket(@Id Long id, Long seat) {
  }
}
