package samples.micronaut;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

record Order(String item) {
}

@Controller("/orders")
class Orders {

  @Post
  void create(@Body Order order) { // Noncompliant {{POST, BODY Order}}
  }

  @Post("/upload")
  void upload(CompletedFileUpload file, HttpRequest<?> request) { // Noncompliant {{POST, PART CompletedFileUpload, REQUEST HttpRequest<?>}}
  }

  @Post("/raw")
  void raw(HttpRequest<Order> request) { // Noncompliant {{POST, BODY HttpRequest<Order>}}
  }

  @Get("/{id}")
  void find(String id, @QueryValue int page) { // Noncompliant {{GET, PARAMETER String, PARAMETER int}}
  }
}

class Routes {

  void register(Router router) {
    router.post("/orders").handler(context -> context.json(context.body().asPojo(Order.class))); // Noncompliant {{ANY, REQUEST RoutingContext, BODY Order}}
    router.get("/orders").handler(this::list);
  }

  private void list(RoutingContext context) { // Noncompliant {{ANY, REQUEST RoutingContext}}
    context.end();
  }
}
