package com.acme.shop.words.servers;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

class EmptyMapper implements ExceptionMapper<RuntimeException> {

  @Override
  public Response toResponse(RuntimeException failure) {
    return Response.serverError().entity("Internal error").build(); // Noncompliant
  }
}

class EmptyGraph extends DataFetcherExceptionResolverAdapter {

  @Override
  protected GraphQLError resolveToSingleError(Throwable failure, DataFetchingEnvironment environment) {
    return GraphqlErrorBuilder.newError(environment).message("Something went wrong").build(); // Noncompliant
  }
}

class EmptyHandler {

  Mono<ServerResponse> send(ServerRequest request) {
    return request.bodyToMono(String.class)
      .flatMap(body -> ServerResponse.ok().bodyValue("Sent"))
      .onErrorResume(e -> ServerResponse.status(500).bodyValue("An unexpected error has occurred.")); // Noncompliant
  }
}
