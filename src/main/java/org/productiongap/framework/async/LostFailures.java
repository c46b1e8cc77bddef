package org.productiongap.framework.async;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.productiongap.flow.Calls;
import org.productiongap.flow.Destinations;
import org.productiongap.flow.Origins;
import org.productiongap.framework.EachNode;
import org.productiongap.framework.FileFacts;
import org.productiongap.framework.SourceNames;
import org.productiongap.framework.StaticCalls;
import org.productiongap.framework.Types;
import org.productiongap.framework.web.WebEndpoint;
import org.productiongap.framework.web.WebEndpoints;
import org.sonar.plugins.java.api.semantic.Type;
import org.sonar.plugins.java.api.tree.Arguments;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.LambdaExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.VariableTree;

/**
 * Work in the background whose result, and with it the failure, nobody takes.
 */
public final class LostFailures {

  private static final Set<String> REACTIVE = Set.of("reactor.core.publisher.Mono", "reactor.core.publisher.Flux");
  private static final Set<String> MUTINY = Set.of("io.smallrye.mutiny.Uni", "io.smallrye.mutiny.Multi");
  private static final Set<String> FUTURE = Set.of("java.util.concurrent.CompletableFuture");
  private static final Set<String> FUTURE_HANDLERS = Set.of("exceptionally", "exceptionallyAsync", "exceptionallyCompose", "handle", "handleAsync",
    "whenComplete", "whenCompleteAsync", "join", "get", "getNow");
  private static final Set<String> REACTIVE_HANDLERS = Set.of("onErrorResume", "onErrorReturn", "onErrorContinue", "onErrorComplete", "onErrorMap",
    "doOnError", "onErrorStop", "doOnTerminate", "doFinally", "doOnEach", "materialize", "retryWhen", "as", "transform", "onFailure", "onItemOrFailure",
    "onTermination", "plug", "stage");

  private static final Set<String> RETURNING_NOTHING = Set.of("java.lang.Runnable", "java.util.function.Consumer", "java.util.function.BiConsumer",
    "java.util.function.LongConsumer");
  private static final Set<String> DROPPING = Set.of("forEach", "forEachOrdered", "ifPresent");

  private LostFailures() {
  }

  /** What becomes of the work. */
  public enum Kind {
    /** Its future is dropped, with the failure in it. */
    DROPPED_FUTURE,
    /** Nobody starts it at all. */
    NEVER_STARTED,
    /** It is started and nobody is told of its failure. */
    NO_ERROR_CONSUMER
  }

  /**
   * One piece of work.
   *
   * @param kind what becomes of it
   * @param place the name of the call that starts it, or should
   * @param failure the first call in it that may throw; null when that is not known
   */
  public record LostFailure(Kind kind, Tree place, Tree failure) {
  }

  /**
   * @param file the root of a file
   * @return in the order of the source; computed once per file
   */
  public static List<LostFailure> in(CompilationUnitTree file) {
    return FileFacts.of(file, LostFailures.class, LostFailures::find);
  }

  private static List<LostFailure> find(CompilationUnitTree file) {
    List<LostFailure> lost = new ArrayList<>();
    new EachNode() {
      @Override
      public void visitMethodInvocation(MethodInvocationTree call) {
        submitted(call).or(() -> invoked(call)).or(() -> completable(call)).or(() -> reactive(call)).ifPresent(lost::add);
      }
    }.goThrough(file);
    return List.copyOf(lost);
  }

  private static Optional<LostFailure> submitted(MethodInvocationTree call) {
    boolean isSubmit = Calls.name(call).name().equals("submit") && !call.arguments().isEmpty()
      && Calls.receiver(call).map(ExpressionTree::symbolType).filter(LostFailures::isExecutor).isPresent();
    return isSubmit && isDropped(call) ? dropped(call, call.arguments().get(0)) : Optional.empty();
  }

  /** All at once: the call waits for them, and each failure stays in its future. */
  private static Optional<LostFailure> invoked(MethodInvocationTree call) {
    boolean isInvoke = Calls.name(call).name().equals("invokeAll") && !call.arguments().isEmpty()
      && Calls.receiver(call).map(ExpressionTree::symbolType).filter(LostFailures::isExecutor).isPresent();
    return isInvoke && isDropped(call)
      ? Origins.inside(call.arguments().get(0)).all().stream().flatMap(task -> dropped(call, task.tree()).stream()).findFirst()
      : Optional.empty();
  }

  private static boolean isExecutor(Type type) {
    return Types.is(type, "java.util.concurrent.ExecutorService") || Types.is(type, "org.springframework.core.task.AsyncTaskExecutor");
  }

  private static Optional<LostFailure> dropped(MethodInvocationTree call, ExpressionTree task) {
    return Failures.ofTask(task)
      .map(failure -> new LostFailure(Kind.DROPPED_FUTURE, Calls.name(call), failure instanceof MethodInvocationTree thrower ? Calls.name(thrower) : failure));
  }

  private static Optional<LostFailure> completable(MethodInvocationTree call) {
    boolean isStart = StaticCalls.is(call, FUTURE, Set.of("runAsync", "supplyAsync"));
    if (!isStart || call.arguments().isEmpty()) {
      return Optional.empty();
    }
    MethodInvocationTree last = lastOfChain(call);
    if (last.parent() instanceof Arguments arguments && arguments.parent() instanceof MethodInvocationTree combined
      && StaticCalls.is(combined, FUTURE, Set.of("allOf", "anyOf"))) {
      MethodInvocationTree end = lastOfChain(combined);
      boolean isLost = isDropped(end) && Stream.concat(chain(end, combined).stream(), chain(last, call).stream()).noneMatch(FUTURE_HANDLERS::contains);
      return isLost ? dropped(call, call.arguments().get(0)) : Optional.empty();
    }
    return isDropped(last) && chain(last, call).stream().noneMatch(FUTURE_HANDLERS::contains) ? last == call ? dropped(call, call.arguments().get(0))
      : Optional.of(new LostFailure(Kind.DROPPED_FUTURE, Calls.name(call), null)) : Optional.empty();
  }

  private static Optional<LostFailure> reactive(MethodInvocationTree call) {
    if (isStatement(call) && REACTIVE.contains(call.symbolType().fullyQualifiedName())) {
      return Optional.of(new LostFailure(Kind.NEVER_STARTED, Calls.name(call), null));
    }
    boolean isSubscribe = Calls.name(call).name().equals("subscribe") && call.arguments().size() <= 1 && isOf(call, REACTIVE) || isSubscribeOfMutiny(call);
    boolean isOfValues = call.arguments().stream().allMatch(argument -> argument.is(Tree.Kind.LAMBDA_EXPRESSION, Tree.Kind.METHOD_REFERENCE));
    return isSubscribe && isOfValues && isStatement(call) && servesHandler(call) && chain(call, null).stream().noneMatch(REACTIVE_HANDLERS::contains)
      ? Optional.of(new LostFailure(Kind.NO_ERROR_CONSUMER, Calls.name(call), null)) : Optional.empty();
  }

  /** Mutiny says in two calls what Reactor says in one. */
  private static boolean isSubscribeOfMutiny(MethodInvocationTree call) {
    return Calls.name(call).name().equals("with") && call.arguments().size() == 1
      && Calls.receiver(call).filter(subscribe -> subscribe instanceof MethodInvocationTree start && Calls.name(start).name().equals("subscribe")
        && isOf(start, MUTINY)).isPresent();
  }

  private static boolean isOf(MethodInvocationTree call, Set<String> sources) {
    return Calls.receiver(call).map(source -> source.symbolType().fullyQualifiedName()).filter(sources::contains).isPresent();
  }

  /** In a handler, or in a method that one calls. */
  private static boolean servesHandler(MethodInvocationTree call) {
    return isInHandler(call) || Calls.method(call).flatMap(Calls::callersInFile).orElse(List.of()).stream().anyMatch(LostFailures::isInHandler);
  }

  private static boolean isInHandler(Tree tree) {
    CompilationUnitTree file = SourceNames.fileOf(tree);
    List<Tree> handlers = WebEndpoints.in(file).stream().map(WebEndpoint::handler).toList();
    for (Tree outer = tree; outer != null; outer = outer.parent()) {
      if (handlers.contains(outer)) {
        return true;
      }
    }
    return false;
  }

  private static MethodInvocationTree lastOfChain(MethodInvocationTree call) {
    MethodInvocationTree last = call;
    while (last.parent().parent() instanceof MethodInvocationTree next && next.methodSelect() == last.parent()) {
      last = next;
    }
    return last;
  }

  /** The names of the calls of a chain, from its last call back to where it starts. */
  private static List<String> chain(MethodInvocationTree last, MethodInvocationTree start) {
    List<String> names = new ArrayList<>();
    ExpressionTree current = last;
    while (current instanceof MethodInvocationTree call && call != start) {
      names.add(Calls.name(call).name());
      current = Calls.receiver(call).orElse(null);
    }
    return names;
  }

  private static boolean isStatement(MethodInvocationTree call) {
    return Calls.isStatement(call)
      || call.parent() instanceof LambdaExpressionTree lambda && (isDropping(lambda) || RETURNING_NOTHING.contains(lambda.symbolType().fullyQualifiedName()));
  }

  /** Whether nobody looks at what a lambda returns. */
  private static boolean isDropping(LambdaExpressionTree lambda) {
    return lambda.parent() != null && lambda.parent().parent() instanceof MethodInvocationTree loop && DROPPING.contains(Calls.name(loop).name());
  }

  /** Whether nobody takes what a call returns, or only a variable that nobody reads. */
  private static boolean isDropped(MethodInvocationTree call) {
    if (call.parent() instanceof VariableTree variable && variable.symbol().isLocalVariable()) {
      Destinations destinations = Destinations.of(call, taker -> true);
      return destinations.takers().isEmpty() && !destinations.leaves();
    }
    return isStatement(call);
  }
}
