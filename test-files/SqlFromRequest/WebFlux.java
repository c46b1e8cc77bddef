package samples.webflux;

import java.util.Map;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@RestController
class StopController {

  private final DatabaseClient database;

  StopController(DatabaseClient database) {
    this.database = database;
  }

  @GetMapping("/stops")
  Flux<Map<String, Object>> stops(@RequestParam String line) {
    return database.sql("SELECT * FROM stop WHERE line = '" + line + "'").fetch().all(); // Noncompliant {{"line" comes from the request and becomes part of this statement: bind it as a parameter, or choose among constants.}}
  }

  @GetMapping("/stops/near")
  Flux<Map<String, Object>> near(ServerWebExchange exchange) {
    String order = exchange.getRequest().getQueryParams().getFirst("order");
    return database.sql("SELECT * FROM stop ORDER BY %s".formatted(order)).fetch().all(); // Noncompliant
  }

  Mono<ServerResponse> byZone(ServerRequest request) {
    String zone = request.pathVariable("zone");
    String sql = "SELECT * FROM stop WHERE zone = '" + zone + "'";
    return ServerResponse.ok().body(database.sql(sql).fetch().all(), Map.class); // Noncompliant
  }

  RouterFunction<ServerResponse> routes() {
    return RouterFunctions.route()
      .GET("/zones/{zone}", this::byZone)
      .GET("/lines", request -> {
        String name = request.queryParam("name").orElse("");
        return ServerResponse.ok().body(database.sql("SELECT * FROM line WHERE name = '" + name + "'").fetch().all(), Map.class); // Noncompliant
      })
      .POST("/lines", request -> request.bodyToMono(Line.class)
        .flatMap(line -> database.sql("INSERT INTO line (name) VALUES ('" + line.name() + "')").fetch().rowsUpdated()) // Noncompliant
        .flatMap(rows -> ServerResponse.noContent().build()))
      .build();
  }

  record Line(String name) {
  }
}
