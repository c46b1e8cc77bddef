package samples.reactive;

import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

@RestController
class WeatherController {

  @GetMapping("/weather")
  Mono<String> weather(@RequestParam String town) {
    return Mono.just("<h1>" + town + "</h1>"); // Noncompliant
  }

  @GetMapping(path = "/forecast", produces = "text/html")
  Mono<String> forecast(@RequestParam String town) {
    return Mono.fromCallable(() -> "Forecast for " + town); // Noncompliant
  }

  Mono<ServerResponse> page(ServerRequest request) {
    String town = request.queryParam("town").orElse("Bergen");
    return ServerResponse.ok().contentType(MediaType.TEXT_HTML).bodyValue("Weather in " + town); // Noncompliant {{"town" comes from the request and is written into this page as it is: escape it for HTML, or let a template do so.}}
  }

  Mono<ServerResponse> json(ServerRequest request) {
    return ServerResponse.ok().contentType(MediaType.APPLICATION_JSON).bodyValue("<b>" + request.pathVariable("town") + "</b>");
  }

  Mono<ServerResponse> map(ServerRequest request) {
    return ServerResponse.ok().bodyValue(Map.of("town", "<b>" + request.pathVariable("town") + "</b>"));
  }

  @QueryMapping
  String markup(@Argument String town) {
    return "<b>" + town + "</b>";
  }
}

class WeatherRoutes {

  void page(RoutingContext context) {
    context.response().putHeader("content-type", "text/html").end("Weather in " + context.pathParam("town")); // Noncompliant
  }

  void tagged(RoutingContext context) {
    context.response().end("<h1>" + context.request().getParam("town") + "</h1>"); // Noncompliant
  }

  void json(RoutingContext context) {
    context.response().putHeader("Content-Type", "application/json").end("{\"town\": \"<b>" + context.pathParam("town") + "</b>\"}");
  }
}
