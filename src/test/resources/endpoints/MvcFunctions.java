package samples.mvcfunctions;

import java.util.List;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

record Order(String item) {
}

class OrderHandler {

  ServerResponse create(ServerRequest request) throws Exception { // Noncompliant {{ANY, BODY Order}}
    Order order = request.body(Order.class);
    return ServerResponse.ok().body(order);
  }

  ServerResponse many(ServerRequest request) throws Exception { // Noncompliant {{ANY, BODY List<Order>, FORM Order}}
    request.body(new ParameterizedTypeReference<List<Order>>() {});
    request.bind(Order.class);
    return ServerResponse.ok().build();
  }

  RouterFunction<ServerResponse> routes() {
    return RouterFunctions.route()
      .GET("/orders", request -> ServerResponse.ok().body(request.param("q"))) // Noncompliant {{GET, PARAMETER Optional<String>}}
      .filter((request, next) -> next.handle(request)) // Noncompliant {{ANY}}
      .onError(IllegalStateException.class, (failure, request) -> ServerResponse.badRequest().build())
      .build();
  }
}
