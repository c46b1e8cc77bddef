package samples.reactive;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

interface Audit {

  Mono<Void> record(String event);
}

@RestController
class Parcels {

  private static final Logger LOG = LoggerFactory.getLogger(Parcels.class);

  private final Audit audit;

  Parcels(Audit audit) {
    this.audit = audit;
  }

  @PostMapping("/parcels/{id}")
  Mono<String> accept(@PathVariable String id) {
    audit.record("accepted " + id); // Noncompliant {{Nobody subscribes to what this call returns, so the work never starts and no failure shows: return it or chain it.}}
//        ^^^^^^
    return Mono.just(id);
  }

  @PostMapping("/parcels/{id}/lost")
  Mono<String> lost(@PathVariable String id) {
    audit.record("lost " + id).subscribe(); // Noncompliant {{The client is answered before this work fails, and nobody handles the failure: return the work, or give it an error consumer.}}
    return Mono.just(id);
  }

  @PostMapping("/parcels/{id}/found")
  Mono<String> found(@PathVariable String id) {
    audit.record("found " + id).doOnError(failure -> LOG.error("no audit", failure)).subscribe();
    audit.record("found " + id).subscribe(done -> LOG.info("recorded"), failure -> LOG.error("no audit", failure));
    return audit.record("found again " + id).thenReturn(id);
  }
}
