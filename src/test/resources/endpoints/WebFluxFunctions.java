package samples.functions;

import java.util.List;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.web.reactive.function.BodyExtractors;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

record Order(String item) {
}

class OrderHandler {

  Mono<ServerResponse> create(ServerRequest request) { // Noncompliant {{ANY, BODY Order}}
    return request.bodyToMono(Order.class).flatMap(order -> ServerResponse.ok().bodyValue(order));
  }

  Mono<ServerResponse> createAll(ServerRequest request) { // Noncompliant {{ANY, PATH String, BODY Order, BODY List<Order>}}
    request.pathVariable("id");
    request.body(BodyExtractors.toFlux(Order.class));
    return request.bodyToMono(new ParameterizedTypeReference<List<Order>>() {}).then(ServerResponse.noContent().build());
  }

  String log(ServerRequest request) {
    return request.path();
  }

  RouterFunction<ServerResponse> routes() {
    return RouterFunctions.route()
      .POST("/orders", request -> request.bodyToMono(Order.class).flatMap(order -> ServerResponse.ok().bodyValue(order))) // Noncompliant {{POST, BODY Order}}
      .build()
      .and(RouterFunctions.route(RequestPredicates.PUT("/x"), request -> ServerResponse.noContent().build())); // Noncompliant {{PUT}}
  }

  HandlerFunction<ServerResponse> anonymous() {
    return new HandlerFunction<>() {
      @Override
      public Mono<ServerResponse> handle(ServerRequest request) { // Noncompliant {{ANY, BODY Order}}
        return request.bodyToMono(Order.class).then(ServerResponse.ok().build());
      }
    };
  }
}

class Filter implements WebFilter {

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) { // Noncompliant {{ANY, REQUEST ServerWebExchange}}
    return chain.filter(exchange);
  }
}
