package org.productiongap.framework.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.productiongap.framework.Annotation;
import org.productiongap.framework.Annotations;
import org.productiongap.framework.Jakarta;
import org.productiongap.framework.Names;
import org.productiongap.framework.web.RequestInput.Kind;
import org.sonar.plugins.java.api.tree.TypeTree;
import org.sonar.plugins.java.api.tree.VariableTree;

/**
 * Resources of JAX-RS in both namespaces, the interfaces that declare their contracts included. The entity is the parameter that
 * nothing else fills.
 */
final class JaxRsResources implements WebFramework {

  private static final Set<String> HTTP_METHOD = Jakarta.both("ws.rs.HttpMethod");
  private static final Set<String> METHODS = Jakarta.bothIn("ws.rs", "GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS");
  private static final Set<String> PATH = Jakarta.both("ws.rs.Path");
  private static final Set<String> CONTEXT = Jakarta.both("ws.rs.core.Context");
  /** What RESTEasy Reactive hands over without an annotation, besides the request. */
  private static final Set<String> SURROUNDINGS = Names.union(
    Jakarta.both("ws.rs.core.SecurityContext", "ws.rs.core.Request", "ws.rs.sse.SseEventSink", "ws.rs.sse.Sse", "ws.rs.core.Application",
      "ws.rs.container.ResourceInfo", "ws.rs.container.ResourceContext", "ws.rs.container.AsyncResponse"),
    Set.of("io.vertx.core.http.HttpServerResponse", "io.vertx.mutiny.core.http.HttpServerResponse"));
  private static final Map<String, Kind> SOURCES = sources();
  private static final Set<String> MAPPER = Jakarta.both("ws.rs.ext.ExceptionMapper");
  private static final Set<String> SERVER_MAPPER = Set.of("org.jboss.resteasy.reactive.server.ServerExceptionMapper");
  private static final List<AnswerCall> ANSWERS = answersOfJaxRs();

  private static List<AnswerCall> answersOfJaxRs() {
    String reactive = "org.jboss.resteasy.reactive.RestResponse";
    Set<String> response = Names.union(Jakarta.both("ws.rs.core.Response", "ws.rs.core.Response$ResponseBuilder"),
      Set.of(reactive, reactive + "$ResponseBuilder"));
    return Stream.of(
      AnswerCall.each(response, 0, "entity", "ok", "accepted"),
      AnswerCall.each(response, 1, "status", "header", "create"),
      AnswerCall.each(Jakarta.both("ws.rs.WebApplicationException"), 0, AnswerCall.NEW),
      AnswerCall.each(Jakarta.both("ws.rs.container.AsyncResponse"), 0, "resume"))
      .flatMap(calls -> calls)
      .toList();
  }

  private static Map<String, Kind> sources() {
    Map<String, Kind> sources = new HashMap<>();
    Jakarta.bothIn("ws.rs", "PathParam", "MatrixParam").forEach(name -> sources.put(name, Kind.PATH));
    Jakarta.bothIn("ws.rs", "QueryParam", "FormParam").forEach(name -> sources.put(name, Kind.PARAMETER));
    Jakarta.bothIn("ws.rs", "HeaderParam", "CookieParam").forEach(name -> sources.put(name, Kind.HEADER));
    Jakarta.bothIn("ws.rs", "BeanParam").forEach(name -> sources.put(name, Kind.FORM));
    for (String home : List.of("org.jboss.resteasy.reactive.Rest", "org.jboss.resteasy.annotations.jaxrs.")) {
      String end = home.endsWith(".") ? "Param" : "";
      Map.of("Path", Kind.PATH, "Matrix", Kind.PATH, "Query", Kind.PARAMETER, "Form", Kind.PARAMETER, "Header", Kind.HEADER, "Cookie", Kind.HEADER)
        .forEach((name, kind) -> sources.put(home + name + end, kind));
    }
    sources.put("org.glassfish.jersey.media.multipart.FormDataParam", Kind.PART);
    sources.put("org.jboss.resteasy.annotations.providers.multipart.MultipartForm", Kind.FORM);
    sources.put("org.jboss.resteasy.reactive.MultipartForm", Kind.FORM);
    return Map.copyOf(sources);
  }

  @Override
  public Optional<WebEndpoint> endpoint(HandlerMethod method) {
    Set<String> methods = methods(method.annotations());
    return methods.isEmpty() || method.owner().isClient() ? Optional.empty()
      : Optional.of(new WebEndpoint(method.tree(), methods, method.inputs(index -> kind(method, index))));
  }

  @Override
  public Optional<RequestInput> injected(VariableTree field) {
    List<Annotation> annotations = Annotation.on(field.modifiers());
    return annotations.stream()
      .map(annotation -> SOURCES.get(annotation.name()))
      .filter(Objects::nonNull)
      .findFirst()
      .map(kind -> new RequestInput(kind, field, field.type().symbolType(), field.type(), annotations));
  }

  private static Set<String> methods(List<Annotation> annotations) {
    Set<String> methods = new TreeSet<>();
    for (Annotation annotation : annotations) {
      if (annotation.is(METHODS)) {
        methods.add(annotation.name().substring(annotation.name().lastIndexOf('.') + 1));
      } else {
        annotation.meta().stream().filter(meta -> meta.is(HTTP_METHOD)).forEach(meta -> meta.value("value").ifPresent(name -> methods.add(name.toString())));
      }
    }
    return methods;
  }

  private static Optional<Kind> kind(HandlerMethod method, int index) {
    TypeTree type = method.typeOf(index);
    List<Annotation> annotations = method.annotationsOf(index);
    for (Annotation annotation : annotations) {
      Kind source = SOURCES.get(annotation.name());
      if (source != null) {
        boolean isFile = source == Kind.PARAMETER && (BoundTypes.isOrHolds(type, BoundTypes.FILES) || type.symbolType().is("java.io.InputStream"));
        return Optional.of(isFile ? Kind.PART : source);
      }
    }
    if (BoundTypes.is(type, BoundTypes.REQUESTS)) {
      return Optional.of(Kind.REQUEST);
    }
    if (Annotations.has(annotations, CONTEXT) || !BoundTypes.sayNothingOfTheSource(annotations) || BoundTypes.is(type, SURROUNDINGS)) {
      return Optional.empty();
    }
    return Optional.of(isInPath(method, index) ? Kind.PATH : Kind.BODY);
  }

  /** RESTEasy Reactive fills a parameter from the path when the two have the same name. */
  private static boolean isInPath(HandlerMethod method, int index) {
    String name = method.tree().parameters().get(index).simpleName().name();
    return Annotations.find(method.annotations(), PATH)
      .flatMap(path -> path.value("value"))
      .map(Object::toString)
      .filter(path -> path.contains("{" + name + "}") || path.contains("{" + name + ":"))
      .isPresent();
  }
  @Override
  public Optional<FailureHandler> failureHandler(HandlerMethod method) {
    Optional<Annotation> mapper = Annotations.find(method.annotations(), SERVER_MAPPER);
    if (mapper.isPresent()) {
      return Optional.of(method.failureHandlerFor(SpringControllers.typesOf(mapper.get())));
    }
    boolean isMapper = "toResponse".equals(method.name()) && method.owner().isSubtypeOfAny(MAPPER);
    return isMapper ? Optional.of(method.failureHandlerFor(List.of())) : Optional.empty();
  }

  @Override
  public List<AnswerCall> answerCalls() {
    return ANSWERS;
  }

}
