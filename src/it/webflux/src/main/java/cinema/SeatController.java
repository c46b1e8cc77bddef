package cinema;

import jakarta.validation.Valid;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
public class SeatController {

  private static final Logger LOG = LoggerFactory.getLogger(SeatController.class);

  private final Seats seats;

  public SeatController(Seats seats) {
    this.seats = seats;
  }

  @PostMapping("/seats")
  public Mono<String> reserve(@Valid @RequestBody Mono<SeatRequest> request) {
    return request.flatMap(seats::reserve);
  }

  @PostMapping("/seats/at-the-door")
  public Mono<String> reserveAtTheDoor(@RequestBody Mono<SeatRequest> request) { // Gap: UnvalidatedRequestBody
    return request.flatMap(seats::reserve);
  }

  @GetMapping("/films/{film}/seats")
  public Mono<ResponseEntity<String>> free(@PathVariable String film) {
    return seats.free(film)
      .map(number -> ResponseEntity.ok(String.valueOf(number)))
      .doOnError(e -> LOG.error("Seats of {} cannot be counted", film, e))
      .onErrorResume(e -> Mono.just(ResponseEntity.status(HttpStatus.BAD_GATEWAY).body(e.getMessage()))); // Gap: ExposedExceptionMessage
  }
}
