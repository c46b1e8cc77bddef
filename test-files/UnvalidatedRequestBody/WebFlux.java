package samples.webflux;

import jakarta.validation.Valid;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@RestController
class BookingController {

  private final Bookings bookings;
  private final Validator validator;

  BookingController(Bookings bookings, Validator validator) {
    this.bookings = bookings;
    this.validator = validator;
  }

  @PostMapping("/bookings")
  Mono<ResponseEntity<String>> book(@RequestBody Mono<BookingRequest> request) { // Noncompliant {{Annotate this parameter with "@Valid": nothing checks the constraints of "BookingRequest", such as "@NotBlank" on "guest".}}
    return request.flatMap(bookings::save).map(ResponseEntity::ok);
  }

  @PostMapping("/bookings/plain")
  Mono<String> bookPlain(@RequestBody BookingRequest request) { // Noncompliant
    return bookings.save(request);
  }

  @PostMapping("/bookings/many")
  Flux<String> bookAll(@RequestBody Flux<BookingRequest> requests) { // Noncompliant
    return requests.filter(request -> request.nights() > 0).flatMap(bookings::save);
  }

  @PostMapping("/bookings/valid")
  Mono<String> valid(@Valid @RequestBody Mono<BookingRequest> request) {
    return request.flatMap(bookings::save);
  }

  @PostMapping("/bookings/element")
  Mono<String> element(@RequestBody Mono<@Valid BookingRequest> request) {
    return request.flatMap(bookings::save);
  }

  @PostMapping("/bookings/by-hand")
  Mono<String> byHand(@RequestBody Mono<BookingRequest> request) {
    return request.doOnNext(this::refuseInvalid).flatMap(bookings::save);
  }

  @PostMapping("/bookings/in-lambda")
  Mono<String> inLambda(@RequestBody Mono<BookingRequest> request) {
    return request.flatMap(booking -> validator.validate(booking).isEmpty() ? bookings.save(booking) : Mono.error(new IllegalArgumentException()));
  }

  @PostMapping("/bookings/blocking")
  Mono<String> afterBlock(@RequestBody Mono<BookingRequest> request) {
    BookingRequest booking = request.block();
    stopWhenWrong(booking);
    return bookings.save(booking);
  }

  private void refuseInvalid(BookingRequest booking) {
    if (!validator.validate(booking).isEmpty()) {
      throw new IllegalArgumentException("Not a booking");
    }
  }

  private void stopWhenWrong(BookingRequest booking) {
    refuseInvalid(booking);
  }
}

interface Bookings {

  Mono<String> save(BookingRequest request);
}

record BookingRequest(@NotBlank String guest, @Min(1) int nights) {
}
