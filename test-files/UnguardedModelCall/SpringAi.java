package samples.springai;

import io.github.resilience4j.circuitbreaker.annotation.CircuitBreaker;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.ai.chat.client.ChatClient;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.embedding.EmbeddingModel;
import org.springframework.boot.CommandLineRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.retry.annotation.Retryable;
import org.springframework.retry.support.RetryTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;

@RestController
class Assistant {

  private static final Logger LOG = LoggerFactory.getLogger(Assistant.class);

  private final ChatClient client;
  private final ChatModel model;

  Assistant(ChatClient.Builder builder, ChatModel model) {
    this.client = builder.build();
    this.model = model;
  }

  @GetMapping("/ask")
  String ask(@RequestParam String question) {
    return client.prompt().user(question).call().content(); // Noncompliant {{When this model is slow, overloaded or refuses, nothing handles it: limit and retry the call, and answer with something of your own when it fails.}}
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  }

  @GetMapping("/summary")
  String summary(@RequestParam String text) {
    return summarize(text);
  }

  private String summarize(String text) {
    return model.call("Summarize: " + text); // Noncompliant
  }

  @GetMapping("/stream")
  Flux<String> stream(@RequestParam String question) {
    return client.prompt(question).stream().content(); // Noncompliant
  }

  @GetMapping("/stream/limited")
  Flux<String> streamLimited(@RequestParam String question) {
    return client.prompt(question).stream().content()
      .timeout(Duration.ofSeconds(20))
      .onErrorResume(failure -> Flux.just("The assistant is not available."));
  }

  @GetMapping("/ask/careful")
  String careful(@RequestParam String question) {
    try {
      return client.prompt().user(question).call().content();
    } catch (RuntimeException e) {
      LOG.warn("no answer", e);
      return "The assistant is not available, please use the search.";
    }
  }

  @GetMapping("/ask/rethrown")
  String rethrown(@RequestParam String question) {
    try {
      return client.prompt().user(question).call().content(); // Noncompliant
    } catch (RuntimeException e) {
      throw e;
    }
  }

  @GetMapping("/ask/helper")
  String byHelper(@RequestParam String question) {
    try {
      return answer(question);
    } catch (Exception e) {
      throw new IllegalStateException("The assistant failed", e);
    }
  }

  private String answer(String question) {
    return model.call(question);
  }
}

@Service
class Summaries {

  private final ChatModel model;
  private final EmbeddingModel embeddings;
  private final RetryTemplate retry = RetryTemplate.builder().maxAttempts(2).build();

  Summaries(ChatModel model, EmbeddingModel embeddings) {
    this.model = model;
    this.embeddings = embeddings;
  }

  public String of(String text) {
    return model.call(text); // Noncompliant
  }

  public float[] vector(String text) {
    return embeddings.embed(text); // Noncompliant
  }

  @Scheduled(cron = "0 0 3 * * *")
  void nightly() {
    model.call("What happened today?"); // Noncompliant
  }

  @Retryable
  public String retried(String text) {
    return model.call(text);
  }

  @CircuitBreaker(name = "model", fallbackMethod = "short")
  public String broken(String text) {
    return model.call(text);
  }

  public String decorated(String text) {
    return retry.execute(context -> model.call(text));
  }
}

@RestController
class Handled {

  private final ChatModel model;

  Handled(ChatModel model) {
    this.model = model;
  }

  @ExceptionHandler(IllegalArgumentException.class)
  String wrongInput() {
    return "Please ask in fewer words.";
  }
}

@Configuration
class Demo {

  @Bean
  CommandLineRunner run(ChatModel model) {
    return arguments -> System.out.println(model.call("Are you there?"));
  }
}

class NoBean {

  String ask(ChatModel model) {
    return model.call("Are you there?");
  }
}
