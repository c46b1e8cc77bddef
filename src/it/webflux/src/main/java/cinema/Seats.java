package cinema;

import reactor.core.publisher.Mono;

public interface Seats {

  Mono<String> reserve(SeatRequest request);

  Mono<Integer> free(String film);
}
