package org.productiongap.framework.web;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.productiongap.flow.Calls;
import org.productiongap.framework.Jakarta;
import org.productiongap.framework.Mentions;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;

/**
 * Which calls read a text, or a collection of texts, from an object that stands for the request.
 *
 * @param owners the types that have them
 * @param names the methods
 */
record RequestReads(Set<String> owners, Set<String> names) {

  private static final Set<String> TEXTS = Set.of("getParameter", "getHeader", "getQueryString", "getPathInfo", "getRequestURI", "pathVariable", "getParam",
    "pathParam", "getHeaderString", "getOriginalFilename", "getSubmittedFileName", "filename", "fileName", "getFileName", "getFormAttribute");
  /** The type whose method for it is called as many others are. */
  private static final Set<String> ITEM = Set.of("fileitem");
  private static final Set<String> TELLING_NAMES = Set.of("getSubmittedFileName", "getOriginalFilename", "filename", "getFileName", "fileName", "getFilename");
  private static final String FUNCTION = "web.reactive.function.server.ServerRequest";

  private static final List<RequestReads> FILE_NAMES = List.of(
    new RequestReads(Jakarta.both("servlet.http.Part"), Set.of("getSubmittedFileName")),
    new RequestReads(spring("web.multipart.MultipartFile"), Set.of("getOriginalFilename")),
    new RequestReads(spring("http.codec.multipart.FilePart"), Set.of("filename")),
    new RequestReads(Set.of("org.apache.commons.fileupload.FileItem", "org.apache.commons.fileupload.FileItemStream",
      "org.apache.commons.fileupload2.core.FileItem", "org.apache.commons.fileupload2.core.FileItemInput"), Set.of("getName")),
    new RequestReads(Set.of("org.glassfish.jersey.media.multipart.FormDataContentDisposition", "org.glassfish.jersey.media.multipart.ContentDisposition"),
      Set.of("getFileName")),
    new RequestReads(Set.of("org.jboss.resteasy.reactive.multipart.FileUpload", "io.vertx.ext.web.FileUpload"), Set.of("fileName")),
    new RequestReads(Set.of("io.micronaut.http.multipart.FileUpload", "io.micronaut.http.multipart.CompletedFileUpload",
      "io.micronaut.http.multipart.StreamingFileUpload"), Set.of("getFilename")));
  private static final List<RequestReads> ALL = List.of(
    new RequestReads(Jakarta.both("servlet.http.HttpServletRequest", "servlet.ServletRequest"), Set.of("getParameter", "getParameterValues", "getParameterMap",
      "getHeader", "getHeaders", "getQueryString", "getPathInfo", "getRequestURI", "getRequestURL", "getCookies", "getReader", "getInputStream", "getPart")),
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
    new RequestReads(Set.of("io.vertx.core.http.HttpServerRequest", "io.vertx.mutiny.core.http.HttpServerRequest",
      "io.vertx.rxjava3.core.http.HttpServerRequest"),
      Set.of("getParam", "params", "getHeader", "headers", "formAttributes", "getFormAttribute", "query", "uri", "path")));

  private static Set<String> spring(String... names) {
    return Set.copyOf(List.of(names).stream().map("org.springframework."::concat).toList());
  }

  /** Whether a call reads from the request. */
  static boolean is(MethodInvocationTree call) {
    return isAny(call, ALL) || isFileName(call);
  }

  /** Whether a call reads the name that the client gave to a file. */
  static boolean isFileName(MethodInvocationTree call) {
    return isAny(call, FILE_NAMES);
  }

  /** Whether a file names one of the methods that do, and one of the types whose method says little. */
  static boolean mayNameFiles(CompilationUnitTree file) {
    return Mentions.any(file, TELLING_NAMES) || Mentions.parts(file, ITEM);
  }

  /** Whether a call reads one text, which its name says where its type is unknown. */
  static boolean isText(MethodInvocationTree call) {
    return TEXTS.contains(Calls.name(call).name());
  }

  private static boolean isAny(MethodInvocationTree call, List<RequestReads> reads) {
    Optional<ExpressionTree> receiver = Calls.receiver(call);
    String name = Calls.name(call).name();
    return receiver.isPresent() && reads.stream().anyMatch(read -> read.names.contains(name) && isOn(receiver.get(), read.owners));
  }

  private static boolean isOn(ExpressionTree receiver, Collection<String> owners) {
    return AnswerCall.isOf(receiver, owners);
  }
}
