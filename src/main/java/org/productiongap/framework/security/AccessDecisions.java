package org.productiongap.framework.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.productiongap.framework.Annotation;
import org.productiongap.framework.FileFacts;
import org.productiongap.framework.Jakarta;
import org.productiongap.framework.SourceNames;
import org.sonar.plugins.java.api.tree.BaseTreeVisitor;
import org.sonar.plugins.java.api.tree.BlockTree;
import org.sonar.plugins.java.api.tree.ClassTree;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;
import org.sonar.plugins.java.api.tree.ExpressionStatementTree;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.LambdaExpressionTree;
import org.sonar.plugins.java.api.tree.MemberSelectExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.ReturnStatementTree;
import org.sonar.plugins.java.api.tree.StatementTree;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.TryStatementTree;

/**
 * Code whose answer decides whether a request may go on.
 */
public final class AccessDecisions {

  private static final String AUTHORIZATION = "org.springframework.security.authorization.";
  private static final Set<String> MANAGERS = Set.of(AUTHORIZATION + "AuthorizationManager", AUTHORIZATION + "ReactiveAuthorizationManager");
  private static final Set<String> REPORTED_BY_SONAR = Set.of("org.springframework.security.access.PermissionEvaluator",
    "org.springframework.security.access.AccessDecisionVoter");
  private static final String STEREOTYPES = "org.springframework.stereotype.";
  private static final Set<String> BEANS = Stream.concat(
    Stream.of(STEREOTYPES + "Component", STEREOTYPES + "Service"),
    Jakarta.both("enterprise.context.ApplicationScoped", "enterprise.context.RequestScoped", "inject.Singleton", "inject.Named", "ejb.Stateless").stream())
    .collect(Collectors.toUnmodifiableSet());
  private static final Set<String> MANAGER_METHODS = Set.of("check", "authorize", "verify");
  private static final Pattern DECIDES = Pattern.compile(
    "(is|has|can|check|verify)(User|Caller)?(Authoriz|Authoris|Permission|Permitted|Access|Admin|Owner|Allowed|ValidToken|TokenValid)\\w{0,40}"
      + "|(validate|verify|check)(Jwt)?Token|isValidToken|isTokenValid|isOwnedBy\\w{0,20}");
  private static final Set<String> EVERYTHING = Set.of("Exception", "Throwable");
  private static final Set<String> LOGGERS = Set.of("log", "logger");
  private static final Pattern OTHER_SENSE = Pattern.compile("\\w{0,40}(Accessible|Accessor|Accessory)\\w{0,40}");

  private AccessDecisions() {
  }

  /**
   * One decision.
   *
   * @param name how it is called
   * @param place the name of the method, or the arrow of the lambda
   * @param results every expression that it may answer with
   * @param mayRefuse whether something on the way may refuse by an exception
   */
  public record Decision(String name, Tree place, List<ExpressionTree> results, boolean mayRefuse) {

    /** Whether the answer is yes, whoever asks. */
    public boolean isAlwaysYes() {
      return !mayRefuse && !results.isEmpty() && results.stream().allMatch(SpringSecurityChains::isYes);
    }
  }

  /**
   * @param file the root of a file
   * @return its decisions; computed once per file
   */
  public static List<Decision> in(CompilationUnitTree file) {
    return FileFacts.of(file, AccessDecisions.class, AccessDecisions::find);
  }

  private static List<Decision> find(CompilationUnitTree file) {
    List<Decision> decisions = new ArrayList<>();
    file.accept(new BaseTreeVisitor() {
      @Override
      public void visitMethod(MethodTree method) {
        if (method.block() != null && method.parent() instanceof ClassTree type) {
          if (decides(method, type)) {
            decisions.add(decision(method, method.block()));
          } else if (returnsManager(method)) {
            results(method.block()).stream()
              .filter(LambdaExpressionTree.class::isInstance)
              .map(LambdaExpressionTree.class::cast)
              .forEach(lambda -> decisions.add(decision(method, lambda.body())));
          }
        }
        super.visitMethod(method);
      }
    });
    return List.copyOf(decisions);
  }

  private static Decision decision(MethodTree method, Tree body) {
    List<ExpressionTree> results = body instanceof ExpressionTree expression ? List.of(expression) : results(body);
    return new Decision(method.simpleName().name(), method.simpleName(), results, body instanceof BlockTree block && mayRefuse(block));
  }

  /** Every call may throw, unless it only logs, or a catch for everything answers in its place. */
  private static boolean mayRefuse(BlockTree block) {
    return block.body().stream().anyMatch(statement -> {
      if (statement instanceof TryStatementTree attempt) {
        boolean caught = attempt.catches().stream().anyMatch(handler -> EVERYTHING.contains(handler.parameter().type().symbolType().name()));
        return !caught && mayRefuse(attempt.block()) || attempt.catches().stream().anyMatch(handler -> mayRefuse(handler.block()));
      }
      return !(statement instanceof ReturnStatementTree) && !isLog(statement);
    });
  }

  private static boolean isLog(StatementTree statement) {
    return statement instanceof ExpressionStatementTree expression && expression.expression() instanceof MethodInvocationTree call
      && call.methodSelect() instanceof MemberSelectExpressionTree select && select.expression() instanceof IdentifierTree logger
      && LOGGERS.contains(logger.name().toLowerCase(Locale.ROOT));
  }

  private static boolean decides(MethodTree method, ClassTree type) {
    String name = method.simpleName().name();
    boolean manager = implementsOne(type, MANAGERS);
    return manager && MANAGER_METHODS.contains(name)
      || !manager && !type.symbol().isInterface() && isBoolean(method) && DECIDES.matcher(name).matches() && !OTHER_SENSE.matcher(name).matches()
        && isSecurityBean(type) && !implementsOne(type, REPORTED_BY_SONAR);
  }

  private static boolean isBoolean(MethodTree method) {
    String type = method.returnType() == null ? "" : method.returnType().symbolType().name();
    return type.equals("boolean") || type.equals("Boolean") || type.equals("Mono") || type.equals("Uni");
  }

  private static boolean isSecurityBean(ClassTree type) {
    return Annotation.on(type.modifiers()).stream().anyMatch(annotation -> annotation.isOrCarries(BEANS));
  }

  private static boolean implementsOne(ClassTree type, Set<String> names) {
    return type.superInterfaces().stream().anyMatch(declared -> SourceNames.of(declared).filter(names::contains).isPresent())
      || names.stream().anyMatch(name -> type.symbol().type().isSubtypeOf(name));
  }

  private static boolean returnsManager(MethodTree method) {
    return method.returnType() != null && SourceNames.of(method.returnType()).filter(MANAGERS::contains).isPresent();
  }

  private static List<ExpressionTree> results(Tree body) {
    List<ExpressionTree> results = new ArrayList<>();
    body.accept(new BaseTreeVisitor() {
      @Override
      public void visitReturnStatement(ReturnStatementTree result) {
        if (result.expression() != null) {
          results.add(result.expression());
        }
      }

      @Override
      public void visitLambdaExpression(LambdaExpressionTree lambda) {
        // its returns are not this method's
      }

      @Override
      public void visitClass(ClassTree type) {
        // nor are those of a class inside
      }
    });
    return results;
  }
}
