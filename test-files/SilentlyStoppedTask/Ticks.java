package samples.tasks.ticks;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

interface Buoy {
  Mono<String> position();

  void blink();
}

class Harbour {
  private static final Logger LOG = LoggerFactory.getLogger(Harbour.class);
  private final Buoy buoy;
  private Disposable running;

  Harbour(Buoy buoy) {
    this.buoy = buoy;
  }

  void follow() {
    Flux.interval(Duration.ofSeconds(10)).flatMap(tick -> buoy.position()).subscribe(); // Noncompliant {{The first error ends this periodic work for good: take every error inside the step, or add "retry()" behind it.}}
//                                                                         ^^^^^^^^^
    Flux.interval(Duration.ofSeconds(10)).onBackpressureDrop().concatMap(tick -> buoy.position()).subscribe(where -> LOG.info("at {}", where)); // Noncompliant
    Flux.interval(Duration.ofSeconds(1)).doOnNext(tick -> buoy.blink()).subscribe(); // Noncompliant
    Flux.interval(Duration.ofSeconds(10)).flatMap(this::position).subscribe(); // Noncompliant
  }

  void followOn() {
    Flux.interval(Duration.ofSeconds(10)).flatMap(tick -> buoy.position().onErrorResume(e -> Mono.empty())).subscribe();
    Flux.interval(Duration.ofSeconds(10)).flatMap(tick -> buoy.position()).retry().subscribe();
    Flux.interval(Duration.ofSeconds(10)).flatMap(tick -> buoy.position()).onErrorContinue((e, tick) -> LOG.error("lost", e)).subscribe();
    Flux.interval(Duration.ofSeconds(10)).flatMap(tick -> buoy.position()).subscribe(where -> LOG.info("at {}", where), e -> LOG.error("lost", e));
    Flux.interval(Duration.ofSeconds(10)).flatMap(this::positionOrNothing).subscribe();
    Flux.interval(Duration.ofSeconds(10)).flatMap(tick -> positionOrNothing(tick)).subscribe();
    Flux.interval(Duration.ofSeconds(1)).doOnNext(tick -> LOG.info("tick {}", tick)).subscribe();
    Flux.interval(Duration.ofSeconds(1)).take(3).doOnNext(tick -> buoy.blink()).subscribe();
    Flux.interval(Duration.ofSeconds(1)).doOnNext(tick -> {
      try {
        buoy.blink();
      } catch (RuntimeException e) {
        LOG.error("dark", e);
      }
    }).subscribe();
    Flux.range(1, 10).flatMap(tick -> buoy.position()).subscribe();
  }

  void watch() {
    running = Flux.interval(Duration.ofSeconds(10)).flatMap(tick -> buoy.position()).subscribe();
  }

  boolean isWatching() {
    return running != null && !running.isDisposed();
  }

  private Mono<String> position(long tick) {
    return buoy.position();
  }

  private Mono<String> positionOrNothing(long tick) {
    return buoy.position().doOnError(e -> LOG.error("lost", e)).onErrorComplete();
  }
}
