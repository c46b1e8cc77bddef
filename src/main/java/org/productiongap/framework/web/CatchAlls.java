package org.productiongap.framework.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.productiongap.flow.Calls;
import org.productiongap.flow.Constants;
import org.productiongap.framework.EachNode;
import org.productiongap.framework.FileFacts;
import org.productiongap.framework.Jakarta;
import org.productiongap.framework.Names;
import org.productiongap.framework.SourceNames;
import org.sonar.plugins.java.api.tree.CatchTree;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.LambdaExpressionTree;
import org.sonar.plugins.java.api.tree.MemberSelectExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.MethodReferenceTree;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.TryStatementTree;
import org.sonar.plugins.java.api.tree.TypeTree;
import org.sonar.plugins.java.api.tree.UnionTypeTree;

/**
 * Where the code of a file answers every failure: handlers for the most general types, filters around the rest of the chain, and functions that routes and
 * reactive chains are given for failures. A reactive chain that tells of its failures before is none.
 */
public final class CatchAlls {

  private static final Set<String> GENERAL = Set.of("java.lang.Exception", "java.lang.Throwable", "java.lang.RuntimeException");
  private static final Set<String> CHAINS = Names.union(Jakarta.both("servlet.FilterChain"),
    Set.of("org.springframework.web.server.WebFilterChain", "org.springframework.cloud.gateway.filter.GatewayFilterChain"));
  private static final Set<String> ROUTERS = Set.of("org.springframework.web.servlet.function.RouterFunctions$Builder",
    "org.springframework.web.reactive.function.server.RouterFunctions$Builder", "io.vertx.ext.web.Route", "io.vertx.ext.web.Router");
  private static final Set<String> FOR_FAILURES = Set.of("onError", "failureHandler", "errorHandler");
  private static final int ANY_FAILURE = 500;
  private static final Set<String> TELLING = Set.of("doOnError", "log", "onErrorMap", "doOnTerminate", "onErrorContinue");

  private final List<CatchAll> all = new ArrayList<>();

  private CatchAlls(CompilationUnitTree file) {
    FailureHandlers.in(file).stream()
      .filter(handler -> handler.method().block() != null && handler.types().stream().anyMatch(CatchAlls::isGeneral))
      .map(handler -> new CatchAll(handler.method().simpleName(), handler.method().block(),
        handler.failure() == null ? "" : handler.failure().simpleName().name()))
      .forEach(all::add);
    new EachNode() {
      @Override
      public void visitMethodInvocation(MethodInvocationTree call) {
        String name = Calls.name(call).name();
        if (("doFilter".equals(name) || "filter".equals(name)) && AnswerCall.isOn(call, CHAINS)) {
          catching(call).ifPresent(handler -> all.add(new CatchAll(handler.parameter(), handler.block(), handler.parameter().simpleName().name())));
          resuming(call).ifPresent(all::add);
        } else if (FOR_FAILURES.contains(name) && AnswerCall.isOn(call, ROUTERS) && !call.arguments().isEmpty()) {
          function(call, Calls.name(call)).ifPresent(all::add);
        }
      }
    }.goThrough(file);
  }

  /**
   * @param file the root of a file
   * @return computed once per file
   */
  public static List<CatchAll> in(CompilationUnitTree file) {
    return List.copyOf(FileFacts.of(file, CatchAlls.class, CatchAlls::new).all);
  }

  private static boolean isGeneral(Tree type) {
    if (type instanceof UnionTypeTree union) {
      return union.typeAlternatives().stream().anyMatch(CatchAlls::isGeneral);
    }
    return SourceNames.of(type).filter(GENERAL::contains).isPresent();
  }

  /** The catch block that takes every failure of a call. */
  private static Optional<CatchTree> catching(Tree call) {
    for (Tree inner = call, around = call.parent(); around != null && !(around instanceof MethodTree); inner = around, around = around.parent()) {
      if (around instanceof TryStatementTree attempt && attempt.block() == inner) {
        Optional<CatchTree> general = attempt.catches().stream().filter(handler -> isGeneral(handler.parameter().type())).findFirst();
        if (general.isPresent()) {
          return general;
        }
      }
    }
    return Optional.empty();
  }

  /** The function that takes over where the chain that begins with a call fails. */
  private static Optional<CatchAll> resuming(MethodInvocationTree call) {
    MethodInvocationTree link = call;
    while (link.parent() instanceof MemberSelectExpressionTree select && select.parent() instanceof MethodInvocationTree next) {
      String name = select.identifier().name();
      if (TELLING.contains(name)) {
        return Optional.empty();
      }
      if ("onErrorResume".equals(name)) {
        return function(next, select.identifier());
      }
      link = next;
    }
    return Optional.empty();
  }

  /** The lambda at the end of the arguments, where what stands before it does not choose among failures. */
  private static Optional<CatchAll> function(MethodInvocationTree call, Tree place) {
    int last = call.arguments().size() - 1;
    boolean takesAll = call.arguments().stream().limit(last).allMatch(CatchAlls::isAnyFailure);
    if (takesAll && call.arguments().get(last) instanceof MethodReferenceTree reference
      && reference.method().symbol().declaration() instanceof MethodTree method && method.block() != null
      && !method.parameters().isEmpty()) {
      return Optional.of(new CatchAll(place, method.block(), method.parameters().get(0).simpleName().name()));
    }
    return takesAll && call.arguments().get(last) instanceof LambdaExpressionTree lambda && !lambda.parameters().isEmpty()
      ? Optional.of(new CatchAll(place, lambda.body(), lambda.parameters().get(0).simpleName().name())) : Optional.empty();
  }

  private static boolean isAnyFailure(ExpressionTree chosen) {
    return Constants.of(chosen, Integer.class).filter(status -> status == ANY_FAILURE).isPresent()
      || chosen instanceof MemberSelectExpressionTree type && "class".equals(type.identifier().name())
      && type.expression() instanceof TypeTree general && isGeneral(general);
  }
}
