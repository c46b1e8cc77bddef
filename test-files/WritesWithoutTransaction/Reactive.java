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
