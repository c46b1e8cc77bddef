package samples.messages.routed;

import java.util.function.Predicate;
import org.springframework.boot.autoconfigure.web.WebProperties;
import org.springframework.boot.autoconfigure.web.reactive.error.AbstractErrorWebExceptionHandler;
import org.springframework.boot.web.reactive.error.ErrorAttributes;
import org.springframework.context.ApplicationContext;
import org.springframework.web.reactive.function.server.RequestPredicate;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

class TideException extends RuntimeException {

  TideException(String message) {
    super(message);
  }
}

class Failures extends AbstractErrorWebExceptionHandler {

  Failures(ErrorAttributes attributes, WebProperties properties, ApplicationContext context) {
    super(attributes, properties.getResources(), context);
  }

  @Override
  protected RouterFunction<ServerResponse> getRoutingFunction(ErrorAttributes attributes) {
    return RouterFunctions.route(is(TideException.class::isInstance), this::tide)
      .andRoute(is(IllegalStateException.class::isInstance), this::state)
      .andRoute(is(Throwable.class::isInstance), this::any);
  }

  private RequestPredicate is(Predicate<Throwable> chosen) {
    return request -> chosen.test(getError(request));
  }

  private Mono<ServerResponse> tide(ServerRequest request) {
    Throwable failure = getError(request);
    return ServerResponse.badRequest().bodyValue(failure.getMessage());
  }

  private Mono<ServerResponse> state(ServerRequest request) {
    return ServerResponse.badRequest().bodyValue(getError(request).getMessage()); // Noncompliant
  }

  private Mono<ServerResponse> any(ServerRequest request) {
    return ServerResponse.badRequest().bodyValue(getError(request).getMessage()); // Noncompliant
  }
}
