package com.acme.shop.lombokflux;

import java.util.Map;
import lombok.Data;
import lombok.RequiredArgsConstructor;
import org.springframework.data.annotation.Id;
import org.springframework.data.repository.reactive.ReactiveCrudRepository;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

@Data
class Member {

  @Id
  private Long id;
  private String email;
}

interface Members extends ReactiveCrudRepository<Member, Long> {
}

@Component
@RequiredArgsConstructor
class MemberHandler {

  private final Members members;

  Mono<ServerResponse> register(ServerRequest request) {
    return request.bodyToMono(Member.class)
      .flatMap(members::save)
      .flatMap(saved -> ServerResponse.status(HttpStatus.CREATED).bodyValue(saved.getId()))
      .onErrorResume(e -> ServerResponse.status(500).bodyValue(Map.of("message", e.getMessage()))); // Noncompliant
  }

  Mono<ServerResponse> registerQuietly(ServerRequest request) {
    return request.bodyToMono(Member.class)
      .flatMap(members::save)
      .flatMap(saved -> ServerResponse.status(HttpStatus.CREATED).bodyValue(saved.getId()))
      .onErrorResume(IllegalStateException.class, e -> ServerResponse.status(409).bodyValue(Map.of("message", "Registered already")))
      .onErrorResume(e -> ServerResponse.status(500).bodyValue(Map.of("message", "The member could not be registered")));
  }
}
