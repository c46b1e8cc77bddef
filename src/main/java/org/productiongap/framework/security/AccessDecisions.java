package org.productiongap.framework.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.productiongap.flow.Calls;
import org.productiongap.flow.Constants;
import org.productiongap.flow.Origins;
import org.productiongap.framework.Annotation;
import org.productiongap.framework.EachNode;
import org.productiongap.framework.FileFacts;
import org.productiongap.framework.Jakarta;
import org.productiongap.framework.SourceNames;
import org.productiongap.framework.StaticCalls;
import org.productiongap.framework.Types;
import org.productiongap.framework.Words;
import org.sonar.plugins.java.api.tree.BaseTreeVisitor;
import org.sonar.plugins.java.api.tree.BinaryExpressionTree;
import org.sonar.plugins.java.api.tree.BlockTree;
import org.sonar.plugins.java.api.tree.ClassTree;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;
import org.sonar.plugins.java.api.tree.ConditionalExpressionTree;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.LambdaExpressionTree;
import org.sonar.plugins.java.api.tree.MemberSelectExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.MethodReferenceTree;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.Modifier;
import org.sonar.plugins.java.api.tree.NewClassTree;
import org.sonar.plugins.java.api.tree.ReturnStatementTree;
import org.sonar.plugins.java.api.tree.ThrowStatementTree;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.TryStatementTree;
import org.sonar.plugins.java.api.tree.UnaryExpressionTree;
import org.sonar.plugins.java.api.tree.VariableTree;

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
  /** Questions that are about access where a caller is handed in, or where the class is named for it. */
  private static final Pattern PERMITS = Pattern.compile("(can|may|allows?|permits?)([A-Z]\\w{0,60})?");
  private static final Pattern ASKS_ABOUT_CALLER = Pattern.compile("(is|has)[A-Z]\\w{0,60}");
  private static final Set<String> STATES = Set.of("enabled", "locked", "expired", "active", "available", "supported", "empty", "present", "anonymous",
    "authenticated");
  private static final Set<String> CALLER_TYPES = Set.of("Authentication", "Principal", "UserDetails", "SecurityContext", "SecurityIdentity", "Jwt",
    "OAuth2User", "OidcUser", "JsonWebToken");
  private static final Set<String> GUARD_CLASSES = Set.of("auth", "authorization", "authorizer", "authz", "permission", "security", "access", "acl", "guard");
  private static final Set<String> EVERYTHING = Set.of("Exception", "Throwable");
  private static final Set<String> VOTING_MANAGERS = Set.of("org.springframework.security.access.AccessDecisionManager",
    "org.springframework.security.access.vote.AbstractAccessDecisionManager");
  private static final Set<String> CALLERS = Stream.concat(Jakarta.both("ws.rs.core.SecurityContext").stream(),
    Stream.concat(Jakarta.both("servlet.http.HttpServletRequestWrapper").stream(), Jakarta.both("security.enterprise.SecurityContext").stream()))
    .collect(Collectors.toUnmodifiableSet());
  private static final Set<String> PASSWORD_ENCODERS = Set.of("org.springframework.security.crypto.password.PasswordEncoder");
  private static final Set<String> INTERCEPTORS = Set.of("org.springframework.web.servlet.HandlerInterceptor",
    "org.springframework.web.servlet.AsyncHandlerInterceptor", "org.springframework.web.servlet.handler.HandlerInterceptorAdapter");
  private static final Set<String> GUARDS = Set.of("auth", "authentication", "authorization", "login", "permission", "security", "access", "admin", "jwt",
    "token", "role");
  /** What carries a value that is there. */
  private static final Set<String> CARRIERS = Set.of("just", "item", "completedFuture", "completedStage", "fromSupplier", "fromCallable", "justOrEmpty",
    "of", "valueOf", "defer");
  private static final Set<String> DEFAULTS = Set.of("defaultIfEmpty", "switchIfEmpty", "onErrorReturn", "orElse");
  /** First words of methods that ask and do not judge. */
  private static final Set<String> ASKING = Set.of("get", "is", "has", "to", "equals", "contains", "size", "format", "value", "name", "find", "count",
    "exists", "stream", "map", "filter", "any", "none", "all", "create", "default", "switch", "just", "then", "on", "length", "starts", "ends", "trim",
    "println", "printf", "from", "item");
  private static final Set<String> LOGGERS = Set.of("log", "logger");
  private static final Pattern OTHER_SENSE = Pattern.compile("\\w{0,40}(Accessible|Accessor|Accessory)\\w{0,40}");
  /** How many variables on the way to an answer are looked through. */
  private static final int MOST_VARIABLES = 3;

  private AccessDecisions() {
  }

  /**
   * One decision.
   *
   * @param name how it is called
   * @param place the name of the method, or the arrow of the lambda
   * @param results every expression that it may answer with; empty where silence is a yes
   * @param isAlwaysYes whether the answer is yes, whoever asks
   * @param onlyIf what an expression of another file must ask to make it a decision about access, an {@link AskedBean} or a {@link BeanMethod}; empty
   *   where it is one
   *   anyway
   */
  public record Decision(String name, Tree place, List<ExpressionTree> results, boolean isAlwaysYes, Optional<Record> onlyIf) {

    Decision(String name, Tree place, List<ExpressionTree> results, boolean isAlwaysYes) {
      this(name, place, results, isAlwaysYes, Optional.empty());
    }

    Decision onlyIf(Record asked) {
      return new Decision(name, place, results, isAlwaysYes, Optional.of(asked));
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
    new EachNode() {
      @Override
      public void visitMethod(MethodTree method) {
        if (method.block() != null && method.parent() instanceof ClassTree type) {
          if (refusesByException(method, type)) {
            decisions.add(new Decision(method.simpleName().name(), method.simpleName(), List.of(), !mayRefuse(method.block())));
          } else if (decides(method, type)) {
            decisions.add(decision(method.simpleName(), method.block()));
          } else if (mayBeAsked(method, type)) {
            decisions.add(decision(method.simpleName(), method.block()).onlyIf(new AskedBean(AskedBean.nameOf(type), method.simpleName().name())));
          } else if (mayBeProvided(method, type)) {
            decisions.add(decision(method.simpleName(), method.block())
              .onlyIf(new BeanMethod(type.symbol().type().fullyQualifiedName(), method.simpleName().name())));
          } else if (returnsManager(method)) {
            results(method.block()).forEach(manager -> ofManager(method.simpleName(), manager).ifPresent(decisions::add));
          }
        }
      }

      @Override
      public void visitVariable(VariableTree variable) {
        if (variable.initializer() != null && SourceNames.of(variable.type()).filter(MANAGERS::contains).isPresent()) {
          ofManager(variable.simpleName(), variable.initializer()).ifPresent(decisions::add);
        }
      }
    }.goThrough(file);
    return List.copyOf(decisions);
  }

  /** What a manager decides that is written as an expression: a lambda, or the framework's own that always says yes. */
  private static Optional<Decision> ofManager(IdentifierTree name, ExpressionTree manager) {
    ExpressionTree plain = Calls.plain(manager);
    if (plain instanceof LambdaExpressionTree lambda) {
      return Optional.of(decision(name, lambda.body()));
    }
    return StaticCalls.is(plain, AUTHORIZATION + "SingleResultAuthorizationManager", "permitAll")
      ? Optional.of(new Decision(name.name(), name, List.of(plain), true)) : Optional.empty();
  }

  private static Decision decision(IdentifierTree name, Tree body) {
    List<ExpressionTree> results = body instanceof ExpressionTree expression ? List.of(expression) : results(body);
    boolean isYes = !results.isEmpty() && results.stream().allMatch(AccessDecisions::isYes) && !(body instanceof BlockTree block && mayRefuse(block));
    return new Decision(name.name(), name, results, isYes);
  }

  /** Whether an answer is yes on every branch, and through what wraps it. */
  private static boolean isYes(ExpressionTree result) {
    return isYes(result, 0);
  }

  private static boolean isYes(ExpressionTree result, int variables) {
    ExpressionTree plain = Calls.plain(result);
    if (plain instanceof ConditionalExpressionTree conditional) {
      return isYes(conditional.trueExpression(), variables) && isYes(conditional.falseExpression(), variables);
    }
    if (plain instanceof BinaryExpressionTree binary && binary.is(Tree.Kind.CONDITIONAL_OR, Tree.Kind.CONDITIONAL_AND)) {
      boolean one = isYes(binary.leftOperand(), variables);
      boolean other = isYes(binary.rightOperand(), variables);
      return binary.is(Tree.Kind.CONDITIONAL_OR) ? one || other : one && other;
    }
    if (plain instanceof UnaryExpressionTree not && not.is(Tree.Kind.LOGICAL_COMPLEMENT)) {
      return Constants.of(Calls.plain(not.expression()), Boolean.class).filter(value -> !value).isPresent();
    }
    if (plain instanceof LambdaExpressionTree lambda) {
      return lambda.parameters().isEmpty() && lambda.body() instanceof ExpressionTree body && isYes(body, variables);
    }
    if (plain instanceof MethodInvocationTree call) {
      return isYesOfChain(call, variables) || SpringSecurityChains.isYes(plain);
    }
    if (plain instanceof NewClassTree creation) {
      return creation.arguments().size() == 1 && SourceNames.of(creation.identifier()).filter((AUTHORIZATION + "AuthorizationDecision")::equals).isPresent()
        && isYes(creation.arguments().get(0), variables);
    }
    if (plain instanceof IdentifierTree && variables < MOST_VARIABLES) {
      Origins origins = Origins.of(plain);
      return SpringSecurityChains.isYes(plain) || origins.isComplete() && !origins.all().isEmpty()
        && origins.all().stream().allMatch(origin -> origin.tree() != plain && !(origin.tree() instanceof IdentifierTree)
          && isYes(origin.tree(), variables + 1));
    }
    return SpringSecurityChains.isYes(plain);
  }

  /** A value that a reactive chain, a future or an optional carries. */
  private static boolean isYesOfChain(MethodInvocationTree call, int variables) {
    String name = Calls.name(call).name();
    Optional<ExpressionTree> receiver = Calls.receiver(call);
    if (receiver.isEmpty()) {
      return false;
    }
    if (CARRIERS.contains(name) && call.arguments().size() == 1) {
      return isYes(call.arguments().get(0), variables);
    }
    if (DEFAULTS.contains(name) && call.arguments().size() == 1) {
      return isYes(call.arguments().get(0), variables) && (isMappedToYes(receiver.get(), variables) || isYes(receiver.get(), variables));
    }
    boolean maps = name.equals("map") && call.arguments().size() == 1;
    return maps && isYes(receiver.get(), variables) && (isMappedToYes(call, variables) || isDecisionOf(call.arguments().get(0)));
  }

  private static boolean isMappedToYes(ExpressionTree expression, int variables) {
    return expression instanceof MethodInvocationTree call && Set.of("map", "thenReturn").contains(Calls.name(call).name()) && call.arguments().size() == 1
      && (call.arguments().get(0) instanceof LambdaExpressionTree lambda ? lambda.body() instanceof ExpressionTree body && isYes(body, variables)
        : isYes(call.arguments().get(0), variables));
  }

  /** {@code AuthorizationDecision::new}. */
  private static boolean isDecisionOf(ExpressionTree constructor) {
    return constructor instanceof MethodReferenceTree reference && reference.method().name().equals("new");
  }

  /** Every call may throw, unless it only asks or logs, or a catch for everything answers in its place. */
  private static boolean mayRefuse(Tree code) {
    boolean[] found = new boolean[1];
    code.accept(new BaseTreeVisitor() {
      @Override
      public void visitThrowStatement(ThrowStatementTree statement) {
        found[0] = true;
      }

      @Override
      public void visitMethodInvocation(MethodInvocationTree call) {
        if (isLog(call)) {
          return;
        }
        Words words = Words.of(Calls.name(call).name());
        found[0] |= !words.startWithAny(ASKING) && !CARRIERS.contains(Calls.name(call).name());
        super.visitMethodInvocation(call);
      }

      @Override
      public void visitTryStatement(TryStatementTree attempt) {
        boolean caught = attempt.catches().stream().anyMatch(handler -> EVERYTHING.contains(handler.parameter().type().symbolType().name()));
        if (!caught) {
          scan(attempt.block());
        }
        attempt.catches().forEach(handler -> scan(handler.block()));
        scan(attempt.finallyBlock());
      }

      @Override
      public void visitLambdaExpression(LambdaExpressionTree lambda) {
        // runs elsewhere
      }

      @Override
      public void visitClass(ClassTree type) {
        // runs elsewhere
      }
    });
    return found[0];
  }

  private static boolean isLog(MethodInvocationTree call) {
    Optional<ExpressionTree> receiver = Calls.receiver(call);
    return receiver.isPresent() && (receiver.get() instanceof IdentifierTree logger && LOGGERS.contains(logger.name().toLowerCase(Locale.ROOT))
      || receiver.get() instanceof MemberSelectExpressionTree select && Set.of("out", "err", "log", "logger").contains(select.identifier().name()));
  }

  /** A method without an answer, which says no by an exception. */
  private static boolean refusesByException(MethodTree method, ClassTree type) {
    return method.simpleName().name().equals("decide") && method.parameters().size() == 3 && implementsOne(type, VOTING_MANAGERS);
  }

  private static boolean decides(MethodTree method, ClassTree type) {
    String name = method.simpleName().name();
    if (implementsOne(type, MANAGERS)) {
      return MANAGER_METHODS.contains(name);
    }
    if (type.is(Tree.Kind.INTERFACE) || !isBoolean(method) || implementsOne(type, REPORTED_BY_SONAR)) {
      return false;
    }
    boolean asks = DECIDES.matcher(name).matches() && !OTHER_SENSE.matcher(name).matches() || asksForCaller(method, type);
    return isOfFramework(method, type) || (asks || AskedBean.in(SourceNames.fileOf(method))
      .contains(new AskedBean(type.simpleName() == null ? "" : AskedBean.nameOf(type), name))) && isSecurityBean(type);
  }

  /** A method that is about access only if somebody's expression asks it. */
  private static boolean mayBeAsked(MethodTree method, ClassTree type) {
    return isSecurityBean(type) && mayAnswer(method, type);
  }

  /** The same for a class that a method of the configuration makes a bean. */
  private static boolean mayBeProvided(MethodTree method, ClassTree type) {
    return mayAnswer(method, type) && method.modifiers().modifiers().stream().anyMatch(keyword -> keyword.modifier() == Modifier.PUBLIC)
      && !isSecurityBean(type);
  }

  private static boolean mayAnswer(MethodTree method, ClassTree type) {
    return type.is(Tree.Kind.CLASS) && type.simpleName() != null && isBoolean(method) && !implementsOne(type, REPORTED_BY_SONAR)
      && method.modifiers().modifiers().stream().noneMatch(keyword -> keyword.modifier() == Modifier.PRIVATE || keyword.modifier() == Modifier.STATIC);
  }

  private static boolean asksForCaller(MethodTree method, ClassTree type) {
    String name = method.simpleName().name();
    boolean isForCaller = method.parameters().stream().anyMatch(parameter -> CALLER_TYPES.contains(parameter.type().symbolType().name()));
    boolean isGuard = type.simpleName() != null && Words.of(type.simpleName().name()).containAny(GUARD_CLASSES) && !method.parameters().isEmpty();
    return (isForCaller || isGuard && name.startsWith("can")) && PERMITS.matcher(name).matches()
      || isForCaller && ASKS_ABOUT_CALLER.matcher(name).matches() && !Words.of(name).containAny(STATES);
  }

  /** A method that a framework asks whether somebody may go on. */
  private static boolean isOfFramework(MethodTree method, ClassTree type) {
    String name = method.simpleName().name();
    boolean isGuard = type.simpleName() != null && Words.of(type.simpleName().name()).containAny(GUARDS);
    return name.equals("isUserInRole") && method.parameters().size() == 1 && implementsOne(type, CALLERS)
      || name.equals("matches") && method.parameters().size() == 2 && implementsOne(type, PASSWORD_ENCODERS)
      || Set.of("isAccessAllowed", "doCredentialsMatch").contains(name) && isOfShiro(type)
      || name.equals("preHandle") && method.parameters().size() == 3 && isGuard && implementsOne(type, INTERCEPTORS);
  }

  private static boolean isOfShiro(ClassTree type) {
    return type.superClass() != null && SourceNames.of(type.superClass()).filter(parent -> parent.startsWith("org.apache.shiro.")).isPresent()
      || type.superInterfaces().stream().anyMatch(declared -> SourceNames.of(declared).filter(parent -> parent.startsWith("org.apache.shiro.")).isPresent());
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
      || type.superClass() != null && SourceNames.of(type.superClass()).filter(names::contains).isPresent()
      || type.parent() instanceof NewClassTree creation && SourceNames.of(creation.identifier()).filter(names::contains).isPresent()
      || names.stream().anyMatch(name -> Types.is(type.symbol().type(), name));
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
