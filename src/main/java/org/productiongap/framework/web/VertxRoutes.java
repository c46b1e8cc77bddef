package org.productiongap.framework.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.productiongap.framework.Annotation;
import org.productiongap.framework.Annotations;
import org.productiongap.framework.Names;
import org.productiongap.framework.SourceNames;
import org.productiongap.framework.web.RequestInput.Kind;
import org.sonar.plugins.java.api.semantic.Type;
import org.sonar.plugins.java.api.tree.BaseTreeVisitor;
import org.sonar.plugins.java.api.tree.LambdaExpressionTree;
import org.sonar.plugins.java.api.tree.MemberSelectExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.VariableTree;

/**
 * Handlers of Vert.x Web, methods and lambdas that take the routing context alone, and reactive routes of Quarkus.
 */
final class VertxRoutes implements WebFramework {

  private static final Set<String> CONTEXT = Set.of("io.vertx.ext.web.RoutingContext", "io.vertx.mutiny.ext.web.RoutingContext",
    "io.vertx.rxjava3.ext.web.RoutingContext", "io.quarkus.vertx.web.RoutingExchange");
  private static final Set<String> ROUTE = Set.of("io.quarkus.vertx.web.Route");
  private static final Set<String> ROUTE_BODY = Set.of("io.quarkus.vertx.web.Body");
  private static final Set<String> ROUTE_PARAMETER = Set.of("io.quarkus.vertx.web.Param");
  private static final Set<String> ROUTE_HEADER = Set.of("io.quarkus.vertx.web.Header");

  private static final Set<String> RESPONSES = Set.of("io.vertx.core.http.HttpServerResponse", "io.vertx.mutiny.core.http.HttpServerResponse",
    "io.vertx.rxjava3.core.http.HttpServerResponse");
  private static final List<AnswerCall> ANSWERS = Stream.of(
    AnswerCall.each(Names.union(RESPONSES, CONTEXT), 0, "end", "endAndForget", "json", "jsonAndForget", "write", "setStatusMessage"),
    AnswerCall.each(RESPONSES, 1, "putHeader"))
    .flatMap(calls -> calls)
    .toList();

  @Override
  public List<AnswerCall> answerCalls() {
    return ANSWERS;
  }

  @Override
  public Optional<WebEndpoint> endpoint(HandlerMethod method) {
    Optional<Annotation> route = Annotations.find(method.annotations(), ROUTE);
    if (route.isPresent()) {
      Set<String> methods = new TreeSet<>();
      route.get().values("methods").forEach(name -> methods.add(name.toString()));
      return Optional.of(new WebEndpoint(method.tree(), methods, method.inputs(index -> kind(method, index))));
    }
    MethodTree tree = method.tree();
    return tree.block() != null && takesContext(tree.parameters())
      ? Optional.of(new WebEndpoint(tree, Set.of(), inputs(tree.parameters().get(0), tree.block()))) : Optional.empty();
  }

  @Override
  public Optional<WebEndpoint> endpoint(LambdaExpressionTree lambda) {
    return takesContext(lambda.parameters())
      ? Optional.of(new WebEndpoint(lambda, Set.of(), inputs(lambda.parameters().get(0), lambda.body()))) : Optional.empty();
  }

  private static boolean takesContext(List<VariableTree> parameters) {
    return parameters.size() == 1 && CONTEXT.contains(nameOf(parameters.get(0)));
  }

  private static String nameOf(VariableTree parameter) {
    Type type = parameter.symbol().type();
    return type != null && SourceNames.isKnown(type) ? type.fullyQualifiedName() : SourceNames.of(parameter.type()).orElse("");
  }

  private static Optional<Kind> kind(HandlerMethod method, int index) {
    List<Annotation> annotations = method.annotationsOf(index);
    if (Annotations.has(annotations, ROUTE_BODY)) {
      return Optional.of(Kind.BODY);
    }
    if (Annotations.has(annotations, ROUTE_PARAMETER)) {
      return Optional.of(Kind.PARAMETER);
    }
    if (Annotations.has(annotations, ROUTE_HEADER)) {
      return Optional.of(Kind.HEADER);
    }
    return BoundTypes.is(method.typeOf(index), CONTEXT) || BoundTypes.is(method.typeOf(index), BoundTypes.REQUESTS) ? Optional.of(Kind.REQUEST)
      : Optional.empty();
  }

  private static List<RequestInput> inputs(VariableTree context, Tree body) {
    List<RequestInput> inputs = new ArrayList<>();
    inputs.add(new RequestInput(Kind.REQUEST, context, context.symbol().type(), context.type(), List.of()));
    body.accept(new BaseTreeVisitor() {
      @Override
      public void visitMethodInvocation(MethodInvocationTree call) {
        if (call.methodSelect() instanceof MemberSelectExpressionTree select && "asPojo".equals(select.identifier().name()) && !call.arguments().isEmpty()) {
          SpringFunctions.givenType(call.arguments().get(0))
            .ifPresent(type -> inputs.add(new RequestInput(Kind.BODY, call, type.symbolType(), type, List.of())));
        }
        super.visitMethodInvocation(call);
      }
    });
    return List.copyOf(inputs);
  }
}
