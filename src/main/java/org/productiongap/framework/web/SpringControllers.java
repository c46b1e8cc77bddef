package org.productiongap.framework.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.productiongap.framework.Annotation;
import org.productiongap.framework.Annotations;
import org.productiongap.framework.web.RequestInput.Kind;
import org.sonar.plugins.java.api.semantic.Type;
import org.sonar.plugins.java.api.tree.TypeTree;

/**
 * Annotated controllers of Spring MVC and WebFlux, the interfaces that declare their contracts included. Interfaces that call
 * others are not endpoints; {@code @HttpExchange} is a contract that a controller may implement, and otherwise a client's.
 */
final class SpringControllers implements WebFramework {

  private static final String WEB = "org.springframework.web.bind.annotation.";
  private static final String EXCHANGE = "org.springframework.web.service.annotation.";
  private static final Set<String> REQUEST_MAPPING = Set.of(WEB + "RequestMapping");
  private static final Set<String> HTTP_EXCHANGE = Set.of(EXCHANGE + "HttpExchange");
  private static final Map<String, String> METHODS = Stream.of("Get", "Post", "Put", "Patch", "Delete")
    .flatMap(method -> Stream.of(WEB + method + "Mapping", EXCHANGE + method + "Exchange").map(name -> Map.entry(name, method.toUpperCase(Locale.ROOT))))
    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  private static final Set<String> MAPPINGS = namesIn(WEB, REQUEST_MAPPING);
  private static final Set<String> EXCHANGES = namesIn(EXCHANGE, HTTP_EXCHANGE);
  private static final int COMPOSITION_DEPTH = 3;

  private static final Map<String, Kind> SOURCES = Map.of(WEB + "RequestBody", Kind.BODY, WEB + "RequestPart", Kind.PART,
    WEB + "ModelAttribute", Kind.FORM, WEB + "RequestParam", Kind.PARAMETER, WEB + "PathVariable", Kind.PATH, WEB + "MatrixVariable", Kind.PATH,
    WEB + "RequestHeader", Kind.HEADER, WEB + "CookieValue", Kind.HEADER);
  private static final Set<String> WHOLE_BODIES = Set.of("org.springframework.http.HttpEntity", "org.springframework.http.RequestEntity",
    "java.io.InputStream", "java.io.Reader");
  /** Simple types that Spring fills from the request's surroundings. */
  private static final Set<String> IMPLICIT = Set.of("java.util.Locale", "java.util.TimeZone", "java.time.ZoneId");

  private static Set<String> namesIn(String home, Set<String> general) {
    return BoundTypes.union(general, METHODS.keySet().stream().filter(name -> name.startsWith(home)).collect(Collectors.toSet()));
  }

  @Override
  public Optional<WebEndpoint> endpoint(HandlerMethod method) {
    return mapping(method)
      .filter(mapping -> !method.owner().isClient())
      .map(mapping -> new WebEndpoint(method.tree(), methods(method, mapping), method.inputs(index -> kind(method, index))));
  }

  private static Optional<Annotation> mapping(HandlerMethod method) {
    Optional<Annotation> mapping = Annotations.find(method.annotations(), MAPPINGS);
    return mapping.isPresent() || !method.owner().isController() ? mapping : Annotations.find(method.annotations(), EXCHANGES);
  }

  private static Set<String> methods(HandlerMethod method, Annotation mapping) {
    Set<String> methods = methods(mapping, COMPOSITION_DEPTH);
    if (methods.isEmpty()) {
      Annotations.find(method.owner().annotations(), REQUEST_MAPPING).ifPresent(shared -> methods.addAll(methods(shared, COMPOSITION_DEPTH)));
    }
    return methods;
  }

  private static Set<String> methods(Annotation mapping, int depth) {
    Set<String> methods = new TreeSet<>();
    if (METHODS.containsKey(mapping.name())) {
      methods.add(METHODS.get(mapping.name()));
    } else if (mapping.is(REQUEST_MAPPING) || mapping.is(HTTP_EXCHANGE)) {
      mapping.values("method").forEach(method -> methods.add(method.toString()));
    } else if (depth > 0) {
      mapping.meta().forEach(meta -> methods.addAll(methods(meta, depth - 1)));
    }
    return methods;
  }

  private static Optional<Kind> kind(HandlerMethod method, int index) {
    TypeTree type = method.typeOf(index);
    List<Annotation> annotations = method.annotationsOf(index);
    Optional<Kind> source = annotations.stream().map(annotation -> SOURCES.get(annotation.name())).filter(Objects::nonNull).findFirst();
    if (source.isPresent()) {
      return source.map(kind -> kind == Kind.PARAMETER && BoundTypes.isOrHolds(type, BoundTypes.FILES) ? Kind.PART : kind);
    }
    if (BoundTypes.is(type, WHOLE_BODIES)) {
      return Optional.of(Kind.BODY);
    }
    if (BoundTypes.isOrHolds(type, BoundTypes.REQUESTS)) {
      return Optional.of(Kind.REQUEST);
    }
    if (BoundTypes.isOrHolds(type, BoundTypes.FILES)) {
      return Optional.of(Kind.PART);
    }
    return BoundTypes.sayNothingOfTheSource(annotations) ? kindByType(type.symbolType()) : Optional.empty();
  }

  private static Optional<Kind> kindByType(Type type) {
    if (type.is("reactor.core.publisher.Mono") && type.typeArguments().size() == 1) {
      return kindByType(type.typeArguments().get(0));
    }
    if (type.isUnknown() || type.isTypeVar() || IMPLICIT.contains(type.fullyQualifiedName())) {
      return Optional.empty();
    }
    if (BoundTypes.isSimple(type)) {
      return Optional.of(Kind.PARAMETER);
    }
    return BoundTypes.hasMembersToBind(type) ? Optional.of(Kind.FORM) : Optional.empty();
  }
}
