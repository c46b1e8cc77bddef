package org.productiongap.framework.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.productiongap.framework.Annotation;
import org.productiongap.framework.Annotations;
import org.productiongap.framework.web.RequestInput.Kind;
import org.sonar.plugins.java.api.tree.ParameterizedTypeTree;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.TypeTree;

/**
 * Controllers of Micronaut, the interfaces that declare their contracts included.
 */
final class MicronautControllers implements WebFramework {

  private static final String HTTP = "io.micronaut.http.annotation.";
  private static final Map<String, String> METHODS = Stream.of("Get", "Post", "Put", "Patch", "Delete", "Head", "Options", "Trace")
    .collect(Collectors.toUnmodifiableMap(HTTP::concat, name -> name.toUpperCase(Locale.ROOT)));
  private static final Map<String, Kind> SOURCES = Map.of(HTTP + "Body", Kind.BODY, HTTP + "Part", Kind.PART, HTTP + "RequestBean", Kind.FORM,
    HTTP + "QueryValue", Kind.PARAMETER, HTTP + "PathVariable", Kind.PATH, HTTP + "Header", Kind.HEADER, HTTP + "CookieValue", Kind.HEADER);
  private static final Set<String> REQUEST = Set.of("io.micronaut.http.HttpRequest");

  private static final Set<String> ERROR = Set.of(HTTP + "Error");
  private static final Set<String> HANDLER = Set.of("io.micronaut.http.server.exceptions.ExceptionHandler");
  private static final List<AnswerCall> ANSWERS = answersOfMicronaut();

  private static List<AnswerCall> answersOfMicronaut() {
    Set<String> response = Set.of("io.micronaut.http.HttpResponse", "io.micronaut.http.MutableHttpResponse", "io.micronaut.http.HttpResponseFactory");
    return Stream.of(
      AnswerCall.each(response, 0, "ok", "badRequest", "serverError", "notFound", "created", "accepted", "unprocessableEntity", "unauthorized", "body"),
      AnswerCall.each(response, 1, "status", "header"),
      AnswerCall.each(Set.of("io.micronaut.http.exceptions.HttpStatusException"), 1, AnswerCall.NEW),
      AnswerCall.each(Set.of("io.micronaut.http.hateoas.JsonError"), 0, AnswerCall.NEW))
      .flatMap(calls -> calls)
      .toList();
  }

  @Override
  public Optional<WebEndpoint> endpoint(HandlerMethod method) {
    return Annotations.find(method.annotations(), METHODS.keySet())
      .filter(mapping -> !method.owner().isClient())
      .map(mapping -> new WebEndpoint(method.tree(), methods(mapping), method.inputs(index -> kind(method, index))));
  }

  private static Set<String> methods(Annotation mapping) {
    String method = METHODS.get(mapping.name());
    return method == null ? Set.of() : Set.of(method);
  }

  private static Optional<Kind> kind(HandlerMethod method, int index) {
    TypeTree type = method.typeOf(index);
    List<Annotation> annotations = method.annotationsOf(index);
    for (Annotation annotation : annotations) {
      Kind source = SOURCES.get(annotation.name());
      if (source != null) {
        return Optional.of(source);
      }
    }
    if (BoundTypes.isOrHolds(type, BoundTypes.FILES)) {
      return Optional.of(Kind.PART);
    }
    if (BoundTypes.is(type, REQUEST)) {
      boolean typed = type instanceof ParameterizedTypeTree request && !request.typeArguments().get(0).is(Tree.Kind.UNBOUNDED_WILDCARD);
      return Optional.of(typed ? Kind.BODY : Kind.REQUEST);
    }
    return BoundTypes.sayNothingOfTheSource(annotations) && BoundTypes.isSimple(type.symbolType()) ? Optional.of(Kind.PARAMETER) : Optional.empty();
  }
  @Override
  public Optional<FailureHandler> failureHandler(HandlerMethod method) {
    Optional<Annotation> error = Annotations.find(method.annotations(), ERROR);
    if (error.isPresent()) {
      return Optional.of(method.failureHandlerFor(SpringControllers.typesOf(error.get())));
    }
    boolean isHandler = "handle".equals(method.name()) && method.owner().isSubtypeOfAny(HANDLER);
    return isHandler ? Optional.of(method.failureHandlerFor(List.of())) : Optional.empty();
  }

  @Override
  public List<AnswerCall> answerCalls() {
    return ANSWERS;
  }

}
