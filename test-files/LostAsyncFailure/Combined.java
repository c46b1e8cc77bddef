package samples.async.combined;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

interface Post {

  void letter(String to);

  Mono<Void> parcel(String to);
}

@RestController
class Dispatch {

  private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);

  private final Post post;

  Dispatch(Post post) {
    this.post = post;
  }

  @PostMapping("/both")
  void both() {
    CompletableFuture.allOf(
      CompletableFuture.runAsync(() -> post.letter("north")), // Noncompliant
      CompletableFuture.runAsync(() -> post.letter("south")).exceptionally(failure -> {
        LOG.error("no letter", failure);
        return null;
      }));
  }

  @PostMapping("/both/awaited")
  void awaited() {
    CompletableFuture.allOf(CompletableFuture.runAsync(() -> post.letter("north")), CompletableFuture.runAsync(() -> post.letter("south"))).join();
    CompletableFuture.anyOf(CompletableFuture.runAsync(() -> post.letter("east"))).whenComplete((done, failure) -> LOG.info("east", failure));
  }

  @PostMapping("/both/answered")
  CompletableFuture<Void> answered() {
    return CompletableFuture.allOf(CompletableFuture.runAsync(() -> post.letter("north")));
  }

  @PostMapping("/audited")
  Mono<Void> audited() {
    return post.parcel("north")
      .doOnSuccess(done -> post.parcel("archive")) // Noncompliant {{Nobody subscribes to what this call returns, so the work never starts and no failure shows: return it or chain it.}}
      .then(Mono.fromRunnable(() -> post.parcel("south").subscribe())); // Noncompliant
  }

  @PostMapping("/chained")
  Mono<Void> chained(List<String> all) {
    return post.parcel("north").then(Mono.defer(() -> post.parcel("archive"))).thenMany(reactor.core.publisher.Flux.fromIterable(all).flatMap(to -> post.parcel(to))).then();
  }
}
