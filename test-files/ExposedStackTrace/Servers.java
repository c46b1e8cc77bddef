package com.acme.shop.traces.servers;

import com.google.common.base.Throwables;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;
import io.vertx.ext.web.Router;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

class TraceServlet extends HttpServlet {

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
    try {
      reserve(request);
    } catch (IOException e) {
      e.printStackTrace(response.getWriter()); // Noncompliant {{The stack trace of "e" reaches the client: log it, and answer with a text of your own.}}
    } catch (RuntimeException e) {
      PrintWriter out = response.getWriter();
      out.println("<pre>");
      e.printStackTrace(out); // Noncompliant
      out.println("</pre>");
    }
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
    try {
      reserve(request);
    } catch (IOException e) {
      response.sendError(500, Throwables.getStackTraceAsString(e)); // Noncompliant
    }
  }

  private void reserve(HttpServletRequest request) throws IOException {
    request.getInputStream().close();
  }
}

@Provider
class TraceMapper implements ExceptionMapper<RuntimeException> {

  @Override
  public Response toResponse(RuntimeException failure) {
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    return Response.serverError().entity(trace.toString()).build(); // Noncompliant
  }
}

class TraceHandler {

  Mono<ServerResponse> send(ServerRequest request) {
    return request.bodyToMono(String.class)
      .flatMap(body -> ServerResponse.ok().bodyValue(body))
      .onErrorResume(failure -> ServerResponse.status(500).bodyValue(failure.getStackTrace())); // Noncompliant
  }
}

class TraceResolver extends DataFetcherExceptionResolverAdapter {

  @Override
  protected GraphQLError resolveToSingleError(Throwable failure, DataFetchingEnvironment environment) {
    return GraphqlErrorBuilder.newError(environment).message(Throwables.getStackTraceAsString(failure)).build(); // Noncompliant
  }
}

class TraceRoutes {

  void install(Router router) {
    router.route().failureHandler(context -> context.response().end(Throwables.getStackTraceAsString(context.failure()))); // Noncompliant
  }
}
