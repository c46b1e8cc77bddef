package org.productiongap.framework.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.productiongap.framework.SourceNames;
import org.productiongap.framework.web.RequestInput.Kind;
import org.sonar.plugins.java.api.semantic.Type;
import org.sonar.plugins.java.api.tree.BaseTreeVisitor;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.LambdaExpressionTree;
import org.sonar.plugins.java.api.tree.MemberSelectExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.NewClassTree;
import org.sonar.plugins.java.api.tree.ParameterizedTypeTree;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.TypeTree;
import org.sonar.plugins.java.api.tree.VariableTree;

/**
 * Functional endpoints of WebFlux and WebMvc.fn, methods and lambdas, and WebFlux filters. Their inputs are the calls that read
 * the request.
 */
final class SpringFunctions implements WebFramework {

  private static final Set<String> REQUEST = Set.of("org.springframework.web.reactive.function.server.ServerRequest",
    "org.springframework.web.servlet.function.ServerRequest");
  private static final Set<String> RESPONSE = Set.of("org.springframework.web.reactive.function.server.ServerResponse",
    "org.springframework.web.servlet.function.ServerResponse");
  private static final Set<String> EXCHANGE = Set.of("org.springframework.web.server.ServerWebExchange");
  private static final Set<String> FILTER_CHAIN = Set.of("org.springframework.web.server.WebFilterChain");
  private static final Set<String> ROUTES = Set.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS");

  /** Calls that read into a type that is given as their first argument. */
  private static final Map<String, Kind> TYPED_READS = Map.of("bodyToMono", Kind.BODY, "bodyToFlux", Kind.BODY, "body", Kind.BODY, "bind", Kind.FORM);
  private static final Map<String, Kind> READS = Map.of("pathVariable", Kind.PATH, "queryParam", Kind.PARAMETER, "param", Kind.PARAMETER,
    "formData", Kind.REQUEST, "multipartData", Kind.REQUEST);

  private static final List<AnswerCall> ANSWERS = Stream.of(
    AnswerCall.each(Set.of("org.springframework.web.reactive.function.server.ServerResponse$BodyBuilder",
      "org.springframework.web.servlet.function.ServerResponse$BodyBuilder"), 0, "body", "bodyValue", "syncBody"),
    AnswerCall.each(Set.of("org.springframework.web.reactive.function.server.ServerResponse$HeadersBuilder",
      "org.springframework.web.servlet.function.ServerResponse$HeadersBuilder"), 1, "header"),
    AnswerCall.each(Set.of("org.springframework.web.reactive.function.BodyInserters"), 0, "fromValue", "fromObject"))
    .flatMap(calls -> calls)
    .toList();

  @Override
  public List<AnswerCall> answerCalls() {
    return ANSWERS;
  }

  @Override
  public Optional<WebEndpoint> endpoint(HandlerMethod method) {
    List<VariableTree> parameters = method.tree().parameters();
    Optional<VariableTree> request = request(parameters);
    if (request.isPresent() && answers(method.tree().returnType())) {
      return Optional.of(new WebEndpoint(method.tree(), Set.of(), inputs(request.get(), method.tree().block())));
    }
    boolean isFilter = "filter".equals(method.name()) && parameters.size() == 2 && BoundTypes.is(method.typeOf(0), EXCHANGE)
      && BoundTypes.is(method.typeOf(1), FILTER_CHAIN);
    return isFilter ? Optional.of(new WebEndpoint(method.tree(), Set.of(), List.of(method.input(0, Kind.REQUEST)))) : Optional.empty();
  }

  @Override
  public Optional<WebEndpoint> endpoint(LambdaExpressionTree lambda) {
    return request(lambda.parameters())
      .filter(request -> isHandler(lambda))
      .map(request -> new WebEndpoint(lambda, methods(lambda), inputs(request, lambda.body())));
  }

  private static boolean isHandler(LambdaExpressionTree lambda) {
    Type type = lambda.symbolType();
    return type.isUnknown() || type.name().startsWith("Handler");
  }

  private static Optional<VariableTree> request(List<VariableTree> parameters) {
    return parameters.stream().filter(parameter -> REQUEST.contains(nameOf(parameter))).findFirst();
  }

  private static String nameOf(VariableTree parameter) {
    Type type = parameter.symbol().type();
    return type != null && SourceNames.isKnown(type) ? type.fullyQualifiedName() : SourceNames.of(parameter.type()).orElse("");
  }

  private static boolean answers(TypeTree returned) {
    return returned != null && BoundTypes.isOrHolds(returned, RESPONSE);
  }

  private static Set<String> methods(LambdaExpressionTree lambda) {
    Tree call = lambda.parent() == null ? null : lambda.parent().parent();
    if (call instanceof MethodInvocationTree route) {
      String name = nameOf(route);
      if (ROUTES.contains(name)) {
        return Set.of(name);
      }
      return route.arguments().stream()
        .filter(argument -> argument instanceof MethodInvocationTree predicate && ROUTES.contains(nameOf(predicate)))
        .findFirst()
        .map(predicate -> Set.of(nameOf((MethodInvocationTree) predicate)))
        .orElse(Set.of());
    }
    return Set.of();
  }

  private static List<RequestInput> inputs(VariableTree request, Tree body) {
    List<RequestInput> inputs = new ArrayList<>();
    if (body != null) {
      body.accept(new BaseTreeVisitor() {
        @Override
        public void visitMethodInvocation(MethodInvocationTree call) {
          if (call.methodSelect() instanceof MemberSelectExpressionTree select && select.expression() instanceof IdentifierTree receiver
            && receiver.name().equals(request.simpleName().name())) {
            read(call).ifPresent(inputs::add);
          }
          super.visitMethodInvocation(call);
        }
      });
    }
    return List.copyOf(inputs);
  }

  private static Optional<RequestInput> read(MethodInvocationTree call) {
    String name = nameOf(call);
    if (READS.containsKey(name)) {
      return Optional.of(new RequestInput(READS.get(name), call, call.symbolType(), null, List.of()));
    }
    if (!TYPED_READS.containsKey(name) || call.arguments().isEmpty()) {
      return Optional.empty();
    }
    return givenType(call.arguments().get(0)).map(type -> new RequestInput(TYPED_READS.get(name), call, type.symbolType(), type, List.of()));
  }

  /** The type that {@code X.class}, {@code new ParameterizedTypeReference<X>() {}} or {@code BodyExtractors.toMono(X.class)} means. */
  static Optional<TypeTree> givenType(ExpressionTree argument) {
    if (argument instanceof MemberSelectExpressionTree select && "class".equals(select.identifier().name())) {
      return select.expression() instanceof TypeTree type ? Optional.of(type) : Optional.empty();
    }
    if (argument instanceof NewClassTree created && created.identifier() instanceof ParameterizedTypeTree reference
      && reference.typeArguments().size() == 1) {
      return Optional.of(reference.typeArguments().get(0));
    }
    boolean isExtractor = argument instanceof MethodInvocationTree call && call.arguments().size() == 1;
    return isExtractor ? givenType(((MethodInvocationTree) argument).arguments().get(0)) : Optional.empty();
  }

  private static String nameOf(MethodInvocationTree call) {
    if (call.methodSelect() instanceof MemberSelectExpressionTree select) {
      return select.identifier().name();
    }
    return call.methodSelect() instanceof IdentifierTree identifier ? identifier.name() : "";
  }
}
