package org.productiongap.framework.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.productiongap.flow.Origins;
import org.productiongap.flow.Returns;
import org.productiongap.framework.EachNode;
import org.productiongap.framework.FileFacts;
import org.productiongap.framework.SourceNames;
import org.productiongap.framework.Types;
import org.sonar.plugins.java.api.semantic.Type;
import org.sonar.plugins.java.api.tree.Arguments;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.LambdaExpressionTree;
import org.sonar.plugins.java.api.tree.LiteralTree;
import org.sonar.plugins.java.api.tree.MemberSelectExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.NewClassTree;
import org.sonar.plugins.java.api.tree.ReturnStatementTree;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * What the code of a file sends to the clients of the application: what endpoints and handlers of failures return, and what calls of a library put
 * into an answer, wherever they stand. The cause that an exception is created with is no answer.
 */
public final class ClientAnswers {

  private static final Map<String, List<AnswerCall>> CALLS = WebFramework.ALL.stream()
    .flatMap(framework -> framework.answerCalls().stream())
    .collect(Collectors.groupingBy(AnswerCall::name));
  /** Calls that take an exception to go on with it, not to show it. */
  private static final Set<String> TAKING_FAILURES = Set.of("create", "builder", "resume", "setErrorResult", "sendError", "handleExceptionInternal");

  private static final List<String> WRAPPERS = List.of("java.util.concurrent.", "reactor.core.publisher.", "io.smallrye.mutiny.", "io.reactivex.",
    "io.vertx.core.", "org.springframework.http.", "org.jboss.resteasy.reactive.", "io.micronaut.http.", "java.lang.Void", "org.reactivestreams.");

  private ClientAnswers() {
  }

  /**
   * @param file the root of a file
   * @return its answers, calls in the order of the source before what is returned; computed once per file
   */
  public static List<ClientAnswer> in(CompilationUnitTree file) {
    return FileFacts.of(file, ClientAnswers.class, ClientAnswers::collect);
  }

  private static List<ClientAnswer> collect(CompilationUnitTree file) {
    List<ClientAnswer> answers = new ArrayList<>();
    new EachNode() {
      @Override
      public void visitMethodInvocation(MethodInvocationTree call) {
        String name = nameOf(call);
        CALLS.getOrDefault(name, List.of()).stream().filter(sink -> sink.matches(call)).findFirst()
          .ifPresent(sink -> addArguments(call, call.arguments(), sink.first(), TAKING_FAILURES.contains(name)));
        addOthers(call);
      }

      @Override
      public void visitNewClass(NewClassTree creation) {
        CALLS.getOrDefault(AnswerCall.NEW, List.of()).stream().filter(sink -> sink.matches(creation)).findFirst()
          .ifPresent(sink -> addArguments(creation, creation.arguments(), sink.first(), createsException(creation)));
        addOthers(creation);
      }

      private void addArguments(Tree sink, Arguments arguments, int first, boolean withoutFailures) {
        arguments.stream().skip(first)
          .filter(argument -> !withoutFailures || !ThrownBy.isException(argument))
          .forEach(argument -> answers.add(new ClientAnswer(argument, sink)));
      }

      private void addOthers(ExpressionTree call) {
        WebFramework.ALL.forEach(framework -> answers.addAll(framework.answers(call)));
      }
    }.goThrough(file);
    answers.addAll(returned(file));
    return List.copyOf(answers);
  }

  private static List<ClientAnswer> returned(CompilationUnitTree file) {
    Set<Tree> answering = Collections.newSetFromMap(new IdentityHashMap<>());
    WebEndpoints.in(file).forEach(endpoint -> answering.add(endpoint.handler()));
    FailureHandlers.in(file).forEach(handler -> answering.add(handler.method()));
    Stream<ExpressionTree> ofMethods = HandlerMethods.in(file).stream()
      .filter(method -> answering.contains(method.tree()) && returnsValue(method.tree()))
      .flatMap(method -> isView(method) ? Returns.of(method.tree()).stream().filter(ClientAnswers::isRedirect) : Returns.of(method.tree()).stream());
    Stream<ExpressionTree> ofLambdas = answering.stream()
      .filter(LambdaExpressionTree.class::isInstance)
      .flatMap(lambda -> Returns.of((LambdaExpressionTree) lambda).stream());
    return Stream.concat(ofMethods, ofLambdas)
      .filter(content -> !ThrownBy.isException(content))
      .map(content -> new ClientAnswer(content, content.parent() instanceof ReturnStatementTree statement ? statement : content))
      .toList();
  }

  private static boolean returnsValue(MethodTree method) {
    Type type = method.returnType() == null ? null : method.returnType().symbolType();
    return type != null && !type.isVoid() && !(isWrapper(type) && type.typeArguments().stream().anyMatch(argument -> argument.is("java.lang.Void")));
  }

  /** Whether a type is only a way to hand its argument over, so that with {@code Void} there is no content. */
  private static boolean isWrapper(Type type) {
    return WRAPPERS.stream().anyMatch(type.fullyQualifiedName()::startsWith);
  }

  private static boolean isView(HandlerMethod method) {
    return WebFramework.ALL.stream().anyMatch(framework -> framework.returnsView(method));
  }

  private static boolean isRedirect(ExpressionTree view) {
    return Origins.inside(view).all().stream()
      .anyMatch(origin -> origin.tree() instanceof LiteralTree literal && literal.value().startsWith("\"redirect:"));
  }

  private static boolean createsException(NewClassTree creation) {
    return Types.is(creation.symbolType(), "java.lang.Throwable")
      || SourceNames.of(creation.identifier()).filter(name -> name.endsWith("Exception")).isPresent();
  }

  static String nameOf(MethodInvocationTree call) {
    if (call.methodSelect() instanceof MemberSelectExpressionTree select) {
      return select.identifier().name();
    }
    return call.methodSelect() instanceof IdentifierTree identifier ? identifier.name() : "";
  }
}
