package com.acme.shop.others;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.http.hateoas.JsonError;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;

interface Mailbox {

  void send(String text) throws IOException;
}

class MailException extends RuntimeException {

  MailException(String message) {
    super(message);
  }
}

@Controller("/mails")
class Mails {

  private final Mailbox mailbox;

  Mails(Mailbox mailbox) {
    this.mailbox = mailbox;
  }

  @Post
  HttpResponse<String> send(@Body String text) {
    try {
      mailbox.send(text);
      return HttpResponse.ok("sent");
    } catch (IOException e) {
      return HttpResponse.serverError(e.getMessage()); // Noncompliant
    } catch (MailException e) {
      return HttpResponse.badRequest(e.getMessage());
    }
  }

  @Post("/thrown")
  void thrown(@Body String text) {
    try {
      mailbox.send(text);
    } catch (IOException e) {
      throw new HttpStatusException(HttpStatus.BAD_GATEWAY, "Not sent: " + e.getMessage()); // Noncompliant
    }
  }

  @Error(exception = RuntimeException.class)
  HttpResponse<JsonError> failed(HttpRequest<?> request, RuntimeException e) {
    JsonError error = new JsonError(e.getMessage()); // Noncompliant
    return HttpResponse.<JsonError>serverError().body(error);
  }
}

class Routes {

  private final Mailbox mailbox;

  Routes(Mailbox mailbox) {
    this.mailbox = mailbox;
  }

  void register(Router router) {
    router.post("/mails").handler(this::send);
    router.route().failureHandler(context -> {
      Throwable failure = context.failure();
      context.response().setStatusCode(500).end(failure.getMessage()); // Noncompliant
    });
  }

  private void send(RoutingContext context) {
    try {
      mailbox.send(context.body().asString());
      context.end("sent");
    } catch (MailException e) {
      context.response().setStatusCode(400).end(e.getMessage());
    } catch (Exception e) {
      context.json(new JsonObject().put("error", e.getMessage())); // Noncompliant
    }
  }
}
