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
import org.productiongap.framework.Names;
import org.productiongap.framework.Types;
import org.productiongap.framework.web.RequestInput.Kind;
import org.sonar.plugins.java.api.semantic.Type;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.MemberSelectExpressionTree;
import org.sonar.plugins.java.api.tree.NewArrayTree;
import org.sonar.plugins.java.api.tree.NewClassTree;
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

  private static final Set<String> EXCEPTION_HANDLER = Set.of(WEB + "ExceptionHandler");
  private static final Set<String> RESPONSE_STATUS = Set.of(WEB + "ResponseStatus");
  private static final Set<String> RESPONSE_BODY = Set.of(WEB + "ResponseBody");
  private static final Set<String> PAGES = Set.of("org.springframework.stereotype.Controller", WEB + "ControllerAdvice");
  private static final Set<String> CALLBACKS = Set.of("resolveException", "doResolveException", "commence", "handle", "onAuthenticationFailure");
  private static final Set<String> CALLBACK_TYPES = Set.of("org.springframework.web.servlet.HandlerExceptionResolver",
    "org.springframework.web.servlet.handler.AbstractHandlerExceptionResolver", "org.springframework.web.server.WebExceptionHandler",
    "org.springframework.boot.web.reactive.error.ErrorWebExceptionHandler", "org.springframework.security.web.AuthenticationEntryPoint",
    "org.springframework.security.web.access.AccessDeniedHandler", "org.springframework.security.web.authentication.AuthenticationFailureHandler",
    "org.springframework.security.web.server.ServerAuthenticationEntryPoint",
    "org.springframework.security.web.server.authorization.ServerAccessDeniedHandler");
  /** What Boot asks for the content of its error answer, before and since version 4. */
  private static final Set<String> ATTRIBUTES = Set.of("getErrorAttributes");
  static final Set<String> ATTRIBUTES_TYPES = Stream.of("boot.web.servlet.error.", "boot.web.reactive.error.", "boot.webmvc.error.",
      "boot.webflux.error.")
    .flatMap(home -> Stream.of(home + "ErrorAttributes", home + "DefaultErrorAttributes"))
    .map("org.springframework."::concat)
    .collect(Collectors.toUnmodifiableSet());
  private static final List<AnswerCall> ANSWERS = answersOfSpring();

  private static List<AnswerCall> answersOfSpring() {
    String http = "org.springframework.http.";
    String ui = "org.springframework.ui.";
    Set<String> entity = Set.of(http + "ResponseEntity", http + "ResponseEntity$BodyBuilder", http + "ResponseEntity$HeadersBuilder");
    Set<String> problem = Set.of(http + "ProblemDetail");
    Set<String> error = Set.of("org.springframework.web.ErrorResponse", "org.springframework.web.ErrorResponse$Builder");
    Set<String> statusException = Set.of("org.springframework.web.server.ResponseStatusException", "org.springframework.web.ErrorResponseException");
    Set<String> advice = Set.of("org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler",
      "org.springframework.web.reactive.result.method.annotation.ResponseEntityExceptionHandler");
    Set<String> model = Set.of(ui + "Model", ui + "ModelMap", "org.springframework.web.servlet.ModelAndView",
      "org.springframework.web.reactive.result.view.Rendering$Builder");
    Set<String> errors = Set.of("org.springframework.validation.Errors");
    Set<String> deferred = Set.of("org.springframework.web.context.request.async.DeferredResult");
    String emitter = "org.springframework.web.servlet.mvc.method.annotation.";
    return Stream.of(
      AnswerCall.each(entity, 0, AnswerCall.NEW, "body", "ok", "of", "ofNullable"),
      AnswerCall.each(entity, 1, "header"),
      AnswerCall.each(problem, 0, "setDetail", "setTitle"),
      AnswerCall.each(problem, 1, "forStatusAndDetail", "setProperty"),
      AnswerCall.each(statusException, 0, AnswerCall.NEW, "setDetail", "setTitle"),
      AnswerCall.each(error, 0, "detail", "title"),
      AnswerCall.each(error, 1, "property"),
      AnswerCall.each(error, 2, "create", "builder"),
      AnswerCall.each(advice, 1, "handleExceptionInternal"),
      AnswerCall.each(advice, 2, "createProblemDetail"),
      AnswerCall.each(model, 0, AnswerCall.NEW, "addAttribute", "addFlashAttribute", "addObject", "put", "modelAttribute"),
      AnswerCall.each(errors, 1, "reject"),
      AnswerCall.each(errors, 2, "rejectValue"),
      AnswerCall.each(Set.of("org.springframework.validation.ObjectError"), 1, AnswerCall.NEW),
      AnswerCall.each(deferred, 0, "setResult", "setErrorResult"),
      AnswerCall.each(Set.of(emitter + "ResponseBodyEmitter", emitter + "SseEmitter$SseEventBuilder"), 0, "send", "data"),
      AnswerCall.each(Set.of("org.springframework.web.socket.WebSocketSession"), 0, "sendMessage"),
      AnswerCall.each(Set.of("org.springframework.http.ReactiveHttpOutputMessage"), 0, "writeWith", "writeAndFlushWith"))
      .flatMap(calls -> calls)
      .toList();
  }

  private static Set<String> namesIn(String home, Set<String> general) {
    return Names.union(general, METHODS.keySet().stream().filter(name -> name.startsWith(home)).collect(Collectors.toSet()));
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
  @Override
  public Optional<FailureHandler> failureHandler(HandlerMethod method) {
    Optional<Annotation> handler = Annotations.find(method.annotations(), EXCEPTION_HANDLER);
    if (handler.isPresent()) {
      return Optional.of(method.failureHandlerFor(typesOf(handler.get())));
    }
    boolean isCallback = CALLBACKS.contains(method.name()) && method.owner().isSubtypeOfAny(CALLBACK_TYPES)
      || ATTRIBUTES.contains(method.name()) && method.owner().isSubtypeOfAny(ATTRIBUTES_TYPES);
    return isCallback ? Optional.of(method.failureHandlerFor(List.of())) : Optional.empty();
  }

  /** The classes that an annotation names as its value, as they are written. */
  static List<TypeTree> typesOf(Annotation annotation) {
    return annotation.expression("value").or(() -> annotation.expression("exception")).map(SpringControllers::types).orElse(List.of());
  }

  private static List<TypeTree> types(ExpressionTree value) {
    if (value instanceof NewArrayTree array) {
      return array.initializers().stream().flatMap(element -> types(element).stream()).toList();
    }
    return value instanceof MemberSelectExpressionTree select && select.expression() instanceof TypeTree type ? List.of(type) : List.of();
  }

  @Override
  public List<AnswerCall> answerCalls() {
    return ANSWERS;
  }

  /** An exception that says itself which status it stands for is answered with its text. */
  @Override
  public List<ClientAnswer> answers(ExpressionTree call) {
    return call instanceof NewClassTree creation ? ofStatus(creation) : List.of();
  }

  /** What an exception is created with that Spring answers by itself, because its type says with which status. */
  static List<ClientAnswer> ofStatus(NewClassTree creation) {
    if (!Types.is(creation.symbolType(), "java.lang.Throwable")
      || Annotations.find(Annotation.on(creation.symbolType().symbol()), RESPONSE_STATUS).filter(status -> !hasReason(status)).isEmpty()) {
      return List.of();
    }
    return creation.arguments().stream()
      .filter(argument -> !Types.is(argument.symbolType(), "java.lang.Throwable"))
      .map(argument -> new ClientAnswer(argument, creation))
      .toList();
  }

  /** Whether an annotation has a text of its own, which Spring sends instead of that of the exception. */
  private static boolean hasReason(Annotation status) {
    return status.value("reason").filter(reason -> !reason.toString().isBlank()).isPresent();
  }

  @Override
  public boolean returnsView(HandlerMethod method) {
    TypeTree returned = method.tree().returnType();
    return returned != null && returned.symbolType().is("java.lang.String")
      && (Annotations.find(method.annotations(), MAPPINGS).isPresent() || Annotations.find(method.annotations(), EXCEPTION_HANDLER).isPresent())
      && Annotations.has(method.owner().annotations(), PAGES) && !Annotations.has(method.owner().annotations(), RESPONSE_BODY)
      && !Annotations.has(method.annotations(), RESPONSE_BODY);
  }

}
