package com.acme.shop.unlogged.servers;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;
import io.vertx.ext.web.Router;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

@Provider
class QuietMapper implements ExceptionMapper<Throwable> {

  @Override
  public Response toResponse(Throwable failure) { // Noncompliant {{"toResponse" answers every failure and leaves no trace of it: log "failure" with its stack trace first.}}
    return Response.serverError().entity("The invoice was not stored").build();
  }
}

class QuietFilter extends OncePerRequestFilter {

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
    try {
      chain.doFilter(request, response);
    } catch (Exception e) { // Noncompliant {{This answers every failure and leaves no trace of it: log "e" with its stack trace first.}}
//           ^^^^^^^^^^^
      response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
    }
  }
}

class QuietOldFilter implements Filter {

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException {
    try {
      if (request.isSecure()) {
        chain.doFilter(request, response);
      }
    } catch (ServletException | RuntimeException e) { // Noncompliant
      ((HttpServletResponse) response).setStatus(500);
    }
  }
}

class QuietWebFilter implements WebFilter {

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    return chain.filter(exchange).onErrorResume(e -> { // Noncompliant
//                                ^^^^^^^^^^^^^
      exchange.getResponse().setRawStatusCode(500);
      return exchange.getResponse().setComplete();
    });
  }
}

class QuietReferredFilter implements WebFilter {

  private static final Logger REFERRED = LoggerFactory.getLogger(QuietReferredFilter.class);

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    return exchange.getRequest().getQueryParams().isEmpty()
      ? chain.filter(exchange).onErrorResume(this::quiet) // Noncompliant
      : chain.filter(exchange).onErrorResume(QuietReferredFilter::telling);
  }

  private Mono<Void> quiet(Throwable failure) {
    return Mono.empty();
  }

  private static Mono<Void> telling(Throwable failure) {
    REFERRED.error("Request failed", failure);
    return Mono.empty();
  }
}

class QuietExceptionHandler implements WebExceptionHandler {

  @Override
  public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) { // Noncompliant
    exchange.getResponse().setRawStatusCode(500);
    return exchange.getResponse().setComplete();
  }
}

class QuietGraph extends DataFetcherExceptionResolverAdapter {

  @Override
  protected GraphQLError resolveToSingleError(Throwable failure, DataFetchingEnvironment environment) { // Noncompliant
    return GraphqlErrorBuilder.newError(environment).message("The seat was not reserved").build();
  }
}

class QuietRoutes {

  RouterFunction<ServerResponse> routes() {
    return RouterFunctions.route()
      .GET("/parcels", request -> ServerResponse.ok().bodyValue("none"))
      .onError(Exception.class, (e, request) -> ServerResponse.status(500).bodyValue("The parcel was not sent")) // Noncompliant
      .build();
  }

  void install(Router router) {
    router.route().failureHandler(context -> context.response().setStatusCode(500).end("The mail was not sent")); // Noncompliant
  }
}
