package com.acme.shop.webflux;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class StockException extends RuntimeException {

  StockException(String message) {
    super(message);
  }
}

interface StockService {

  Mono<String> find(String item);
}

@RestController
class StockController {

  private static final Logger LOG = LoggerFactory.getLogger(StockController.class);

  private final StockService stock;

  StockController(StockService stock) {
    this.stock = stock;
  }

  @GetMapping("/stock/{item}")
  Mono<ResponseEntity<String>> find(@PathVariable String item) {
    return stock.find(item)
      .map(ResponseEntity::ok)
      .onErrorResume(e -> Mono.just(ResponseEntity.status(500).body(e.getMessage()))); // Noncompliant {{The text of this Throwable reaches the client: log "e" and answer with a text of your own.}}
  }

  @GetMapping("/stock/{item}/text")
  Mono<String> text(@PathVariable String item) {
    return stock.find(item)
      .doOnError(e -> LOG.warn("Stock: {}", e.getMessage()))
      .onErrorResume(DataAccessException.class, e -> Mono.just("Failed: " + e.getMessage())); // Noncompliant {{The text of this DataAccessException reaches the client: log "e" and answer with a text of your own.}}
  }

  @GetMapping("/stock/{item}/map")
  Mono<Map<String, String>> map(@PathVariable String item) {
    return stock.find(item)
      .map(found -> Map.of("found", found))
      .onErrorResume(WebClientResponseException.class, e -> {
        LOG.warn("Stock", e);
        Map<String, String> body = Map.of("error", e.getMessage()); // Noncompliant
        return Mono.just(body);
      });
  }

  @GetMapping("/stock/{item}/mapped")
  Mono<String> mapped(@PathVariable String item) {
    return stock.find(item)
      .onErrorMap(e -> new ResponseStatusException(HttpStatus.BAD_GATEWAY, e.getMessage(), e)); // Noncompliant
  }

  @GetMapping("/stock/events")
  Flux<ServerSentEvent<String>> events() {
    return stock.find("all").flux()
      .map(found -> ServerSentEvent.builder(found).build())
      .onErrorResume(e -> Flux.just(ServerSentEvent.<String>builder().event("error").data(e.getMessage()).build())); // Noncompliant
  }

  @GetMapping("/stock/{item}/own")
  Mono<String> own(@PathVariable String item) {
    return stock.find(item)
      .onErrorResume(StockException.class, e -> Mono.just(e.getMessage()))
      .onErrorResume(e -> e instanceof StockException, e -> Mono.just(e.getMessage()))
      .onErrorMap(e -> new StockException("Stock is closed: " + e.getMessage()))
      .onErrorReturn("We do not know");
  }
}

@RestControllerAdvice
class StockAdvice {

  @ExceptionHandler(DataAccessException.class)
  Mono<ResponseEntity<Map<String, Object>>> database(DataAccessException e) {
    return Mono.just(ResponseEntity.status(500).body(Map.of("message", e.getMessage()))); // Noncompliant
  }

  @ExceptionHandler(StockException.class)
  Mono<String> own(StockException e) {
    return Mono.just(e.getMessage());
  }
}

@Component
@Order(-2)
class JsonFailures implements WebExceptionHandler {

  @Override
  public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
    exchange.getResponse().setStatusCode(HttpStatus.INTERNAL_SERVER_ERROR);
    byte[] bytes = ("{\"error\":\"" + failure.getMessage() + "\"}").getBytes(StandardCharsets.UTF_8); // Noncompliant {{The text of this Throwable reaches the client: log "failure" and answer with a text of your own.}}
    DataBuffer buffer = exchange.getResponse().bufferFactory().wrap(bytes);
    return exchange.getResponse().writeWith(Mono.just(buffer));
  }
}

class StockClient {

  private final WebClient client;

  StockClient(WebClient client) {
    this.client = client;
  }

  Mono<String> report(Exception e) {
    return client.post().uri("/failures").bodyValue(e.getMessage()).retrieve().bodyToMono(String.class);
  }
}
