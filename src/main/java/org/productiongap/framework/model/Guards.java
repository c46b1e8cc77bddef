package org.productiongap.framework.model;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.productiongap.flow.Calls;
import org.productiongap.flow.Destinations;
import org.productiongap.framework.Annotation;
import org.productiongap.framework.Annotations;
import org.productiongap.framework.SourceNames;
import org.productiongap.framework.Types;
import org.productiongap.framework.logging.LogCalls;
import org.productiongap.framework.web.FailureHandler;
import org.productiongap.framework.web.FailureHandlers;
import org.sonar.plugins.java.api.tree.BlockTree;
import org.sonar.plugins.java.api.tree.CatchTree;
import org.sonar.plugins.java.api.tree.ClassTree;
import org.sonar.plugins.java.api.tree.ExpressionStatementTree;
import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.LambdaExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.StatementTree;
import org.sonar.plugins.java.api.tree.ThrowStatementTree;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.TryStatementTree;
import org.sonar.plugins.java.api.tree.TypeTree;
import org.sonar.plugins.java.api.tree.UnionTypeTree;

/**
 * What stands between the failure of a call and the client: a catch, a resilience library, operators of a reactive chain.
 */
final class Guards {

  private static final String R4J = "io.github.resilience4j.";
  private static final String FT = "org.eclipse.microprofile.faulttolerance.";
  private static final Set<String> ANNOTATIONS = Set.of("org.springframework.retry.annotation.Retryable", "org.springframework.retry.annotation.CircuitBreaker",
    "org.springframework.resilience.annotation.Retryable", "org.springframework.resilience.annotation.ConcurrencyLimit",
    R4J + "circuitbreaker.annotation.CircuitBreaker", R4J + "retry.annotation.Retry", R4J + "timelimiter.annotation.TimeLimiter", R4J
      + "bulkhead.annotation.Bulkhead",
    R4J + "ratelimiter.annotation.RateLimiter", FT + "Retry", FT + "Timeout", FT + "CircuitBreaker", FT + "Fallback", FT + "Bulkhead", FT + "Asynchronous",
    "io.micronaut.retry.annotation.Retryable", "io.micronaut.retry.annotation.CircuitBreaker", "io.smallrye.faulttolerance.api.RateLimit");
  private static final Set<String> DECORATORS = Set.of("decorateSupplier", "decorateCallable", "decorateRunnable", "decorateFunction",
    "decorateCheckedSupplier", "decorateFutureSupplier", "executeSupplier", "executeCallable", "executeRunnable", "executeCheckedSupplier",
    "executeFutureSupplier", "executeCompletionStage", "executeWithRetry", "ofSupplier", "getStage");
  /** They run a function, and what is called on their result deals with its failure as a catch does. */
  private static final Set<String> STARTERS = Set.of("supplyAsync", "runAsync", "fromCallable", "fromSupplier", "fromRunnable", "defer", "item");
  private static final Set<String> ENDS = Set.of("timeout", "orTimeout", "completeOnTimeout", "ifNoItem");
  private static final Set<String> DECORATOR_TYPES = Set.of("org.springframework.retry.support.RetryTemplate", "org.springframework.retry.RetryOperations",
    "org.springframework.core.retry.RetryTemplate", "org.springframework.core.retry.RetryOperations",
    "org.springframework.cloud.client.circuitbreaker.CircuitBreaker", "dev.failsafe.FailsafeExecutor", "net.jodah.failsafe.FailsafeExecutor");
  private static final Set<String> BROAD = Set.of("java.lang.Exception", "java.lang.RuntimeException", "java.lang.Throwable");
  private static final int DEEPEST = 3;

  private final ModelLibraries.Library library;

  Guards(ModelLibraries.Library library) {
    this.library = library;
  }

  /** Whether a call is guarded where it stands, or where the private methods around it are called. */
  boolean isGuarded(MethodInvocationTree call) {
    return isChainGuarded(call) || isGuarded(call, 0) || isHandledInFile(call);
  }

  private boolean isGuarded(Tree tree, int depth) {
    Tree inner = tree;
    for (Tree outer = tree.parent(); outer != null; inner = outer, outer = outer.parent()) {
      if (outer instanceof TryStatementTree guarded && isTriedIn(guarded, inner) && guarded.catches().stream().anyMatch(this::catches)
        || outer instanceof LambdaExpressionTree lambda && isDecorated(lambda)
        || outer instanceof ClassTree type && isAnnotated(Annotation.on(type.modifiers()))) {
        return true;
      }
      if (outer instanceof MethodTree method) {
        if (isAnnotated(Annotations.ofMethod(method)) || depth < DEEPEST && areCallersGuarded(method, depth)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean areCallersGuarded(MethodTree method, int depth) {
    List<MethodInvocationTree> callers = Calls.callers(method).orElse(List.of());
    return !callers.isEmpty() && callers.stream().allMatch(caller -> isGuarded(caller, depth + 1));
  }

  private static boolean isTriedIn(TryStatementTree tried, Tree inner) {
    return inner == tried.block() || tried.resourceList().contains(inner);
  }

  /** Whether a catch takes what the library throws and does something about it. */
  private boolean catches(CatchTree handler) {
    TypeTree type = handler.parameter().type();
    List<? extends TypeTree> types = type instanceof UnionTypeTree union ? union.typeAlternatives() : List.of(type);
    return types.stream().anyMatch(this::takes) && !onlyPassesOn(handler);
  }

  private boolean takes(TypeTree type) {
    String name = SourceNames.of(type).orElse(type.symbolType().fullyQualifiedName());
    return BROAD.contains(name) || library.exceptionHomes().stream().anyMatch(name::startsWith) || name.endsWith("RestClientException")
      || name.endsWith("ResourceAccessException")
      || name.endsWith("WebClientException");
  }

  private static boolean onlyPassesOn(CatchTree handler) {
    BlockTree block = handler.block();
    int last = block.body().size() - 1;
    boolean isToldBefore = block.body().stream().limit(Math.max(0, last)).allMatch(Guards::isLog);
    StatementTree only = last >= 0 && isToldBefore ? block.body().get(last) : null;
    return only instanceof ThrowStatementTree thrown && thrown.expression() instanceof IdentifierTree identifier
      && identifier.name().equals(handler.parameter().simpleName().name());
  }

  private static boolean isLog(StatementTree statement) {
    return statement instanceof ExpressionStatementTree expression && expression.expression() instanceof MethodInvocationTree call && LogCalls.isLog(call);
  }

  private static boolean isDecorated(LambdaExpressionTree lambda) {
    if (!(lambda.parent() != null && lambda.parent().parent() instanceof MethodInvocationTree call)) {
      return false;
    }
    if (DECORATORS.contains(Calls.name(call).name()) || STARTERS.contains(Calls.name(call).name()) && steps(call).anyMatch(Guards::handles)) {
      return true;
    }
    return Calls.receiver(call).map(receiver -> receiver.symbolType()).filter(type -> Types.isAny(type, DECORATOR_TYPES)).isPresent();
  }

  private static boolean isAnnotated(List<Annotation> annotations) {
    return Annotations.has(annotations, ANNOTATIONS);
  }

  /** Whether a reactive or future chain that starts with the call ends the wait and deals with the failure. */
  private static boolean isChainGuarded(MethodInvocationTree call) {
    List<String> steps = steps(call).toList();
    return steps.stream().anyMatch(ENDS::contains) && steps.stream().anyMatch(Guards::handles);
  }

  /** What is called on what a call returns. */
  private static Stream<String> steps(MethodInvocationTree call) {
    return Destinations.of(call, taker -> true).takers().stream()
      .flatMap(taker -> taker instanceof MethodInvocationTree step ? Stream.of(Calls.name(step).name()) : Stream.empty());
  }

  private static boolean handles(String step) {
    return step.startsWith("onError") || step.startsWith("exceptionally") || step.equals("handle") || step.startsWith("onFailure") || step.startsWith("retry");
  }

  /** Whether the file itself answers requests whose handling failed this way. */
  private boolean isHandledInFile(Tree tree) {
    return FailureHandlers.in(SourceNames.fileOf(tree)).stream().map(FailureHandler::types).flatMap(List::stream).anyMatch(this::takes);
  }
}
