package org.productiongap.framework.web;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.productiongap.flow.Calls;
import org.productiongap.framework.Jakarta;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;

/**
 * Which calls read a text, or a collection of texts, from an object that stands for the request.
 *
 * @param owners the types that have them
 * @param names the methods
 */
record RequestReads(Set<String> owners, Set<String> names) {

  private static final String FUNCTION = "web.reactive.function.server.ServerRequest";

  private static final List<RequestReads> ALL = List.of(
    new RequestReads(Jakarta.both("servlet.http.HttpServletRequest", "servlet.ServletRequest"), Set.of("getParameter", "getParameterValues", "getParameterMap",
      "getHeader", "getHeaders", "getQueryString", "getPathInfo", "getRequestURI", "getRequestURL", "getCookies", "getReader", "getInputStream", "getPart")),
    new RequestReads(Jakarta.both("servlet.http.Part"), Set.of("getSubmittedFileName", "getInputStream")),
    new RequestReads(spring("web.context.request.WebRequest", "web.context.request.NativeWebRequest", "web.context.request.ServletWebRequest"),
      Set.of("getParameter", "getParameterValues", "getParameterMap", "getHeader", "getHeaderValues")),
    new RequestReads(spring(FUNCTION, "web.servlet.function.ServerRequest"), Set.of("pathVariable", "pathVariables", "queryParam", "queryParams", "param",
      "params", "formData", "bodyToMono", "bodyToFlux", "body", "headers", "cookies", "bind", "path")),
    new RequestReads(spring("http.server.reactive.ServerHttpRequest", "http.server.ServerHttpRequest"), Set.of("getQueryParams", "getHeaders", "getCookies")),
    new RequestReads(spring("web.server.ServerWebExchange"), Set.of("getFormData")),
    new RequestReads(Jakarta.both("ws.rs.core.UriInfo"), Set.of("getQueryParameters", "getPathParameters", "getPath")),
    new RequestReads(Jakarta.both("ws.rs.core.HttpHeaders", "ws.rs.container.ContainerRequestContext"),
      Set.of("getHeaderString", "getRequestHeader", "getRequestHeaders", "getHeaders", "getCookies", "getEntityStream")),
    new RequestReads(Set.of("io.vertx.ext.web.RoutingContext", "io.vertx.mutiny.ext.web.RoutingContext", "io.vertx.rxjava3.ext.web.RoutingContext"),
      Set.of("pathParam", "pathParams", "queryParam", "queryParams", "getBodyAsString", "getBodyAsJson", "body", "bodyAsString")),
    new RequestReads(Set.of("io.vertx.core.http.HttpServerRequest", "io.vertx.mutiny.core.http.HttpServerRequest", "io.vertx.rxjava3.core.http.HttpServerRequest"),
      Set.of("getParam", "params", "getHeader", "headers", "formAttributes", "getFormAttribute", "query", "uri", "path")));

  private static Set<String> spring(String... names) {
    return Set.copyOf(List.of(names).stream().map("org.springframework."::concat).toList());
  }

  /** Whether a call reads from the request. */
  static boolean is(MethodInvocationTree call) {
    Optional<ExpressionTree> receiver = Calls.receiver(call);
    String name = Calls.name(call).name();
    return receiver.isPresent() && ALL.stream().anyMatch(reads -> reads.names.contains(name) && isOn(receiver.get(), reads.owners));
  }

  private static boolean isOn(ExpressionTree receiver, Collection<String> owners) {
    return AnswerCall.isOf(receiver, owners);
  }
}
