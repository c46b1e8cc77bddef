package com.acme.shop.functions;

import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

record Parcel(String to) {
}

class ParcelException extends RuntimeException {

  ParcelException(String message) {
    super(message);
  }
}

interface Parcels {

  Mono<Parcel> send(Parcel parcel);
}

class ParcelHandler {

  private static final Logger LOG = LoggerFactory.getLogger(ParcelHandler.class);

  private final Parcels parcels;

  ParcelHandler(Parcels parcels) {
    this.parcels = parcels;
  }

  Mono<ServerResponse> send(ServerRequest request) {
    return request.bodyToMono(Parcel.class)
      .flatMap(parcels::send)
      .flatMap(parcel -> ServerResponse.ok().bodyValue(parcel))
      .onErrorResume(e -> ServerResponse.status(500).bodyValue("Not sent: " + e.getMessage())); // Noncompliant
  }

  Mono<ServerResponse> inserted(ServerRequest request) {
    return request.bodyToMono(Parcel.class)
      .flatMap(parcels::send)
      .flatMap(parcel -> ServerResponse.ok().bodyValue(parcel))
      .onErrorResume(DataAccessException.class, e -> ServerResponse.status(HttpStatus.CONFLICT)
        .contentType(MediaType.APPLICATION_JSON)
        .body(BodyInserters.fromValue(Map.of("error", e.getMessage())))); // Noncompliant
  }

  Mono<ServerResponse> helped(ServerRequest request) {
    return request.bodyToMono(Parcel.class)
      .flatMap(parcels::send)
      .flatMap(parcel -> ServerResponse.ok().bodyValue(parcel))
      .onErrorResume(this::failed);
  }

  private Mono<ServerResponse> failed(Throwable failure) {
    LOG.error("Not sent", failure);
    return ServerResponse.badRequest().body(Mono.just(failure.getMessage()), String.class); // Noncompliant
  }

  Mono<ServerResponse> own(ServerRequest request) {
    return request.bodyToMono(Parcel.class)
      .flatMap(parcels::send)
      .flatMap(parcel -> ServerResponse.ok().bodyValue(parcel))
      .onErrorResume(ParcelException.class, e -> ServerResponse.badRequest().bodyValue(e.getMessage()))
      .onErrorResume(e -> {
        LOG.error("Not sent: {}", e.getMessage(), e);
        return ServerResponse.status(500).bodyValue("The parcel was not sent, we are looking into it");
      });
  }

  RouterFunction<ServerResponse> routes() {
    return RouterFunctions.route()
      .POST("/parcels", this::send)
      .onError(DataAccessException.class, (e, request) -> ServerResponse.status(500).bodyValue(e.getMessage())) // Noncompliant
      .onError(ParcelException.class, (e, request) -> ServerResponse.status(400).bodyValue(e.getMessage()))
      .build();
  }
}

class MvcParcelHandler {

  org.springframework.web.servlet.function.ServerResponse send(org.springframework.web.servlet.function.ServerRequest request) {
    try {
      Parcel parcel = request.body(Parcel.class);
      return org.springframework.web.servlet.function.ServerResponse.ok().body(parcel);
    } catch (Exception e) {
      return org.springframework.web.servlet.function.ServerResponse.badRequest().body(Map.of("error", e.getMessage())); // Noncompliant
    }
  }
}
