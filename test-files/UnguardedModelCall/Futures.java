package samples.springai.futures;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.ai.chat.client.ChatClient;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

@Service
class Letters {

  private static final Logger LOG = LoggerFactory.getLogger(Letters.class);

  private final ChatClient client;

  Letters(ChatClient client) {
    this.client = client;
  }

  public CompletableFuture<String> later(String topic) {
    return CompletableFuture.supplyAsync(() -> client.prompt(topic).call().content())
      .orTimeout(20, TimeUnit.SECONDS)
      .exceptionally(failure -> "The letter was not written; please write it yourself.");
  }

  public CompletableFuture<String> laterAndHoping(String topic) {
    return CompletableFuture.supplyAsync(() -> client.prompt(topic).call().content()); // Noncompliant
  }

  public Mono<String> wrapped(String topic) {
    return Mono.fromCallable(() -> client.prompt(topic).call().content()).onErrorReturn("The letter was not written; please write it yourself.");
  }

  public String toldAndThrown(String topic) {
    try {
      return client.prompt(topic).call().content(); // Noncompliant
    } catch (RuntimeException e) {
      LOG.error("no letter about {}", topic, e);
      throw e;
    }
  }

  public String toldAndChanged(String topic) {
    try {
      return client.prompt(topic).call().content();
    } catch (RuntimeException e) {
      LOG.error("no letter about {}", topic, e);
      throw new IllegalStateException("The letter was not written", e);
    }
  }
}
