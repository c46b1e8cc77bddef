package org.productiongap.framework.security;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.productiongap.flow.Calls;
import org.productiongap.flow.Constants;
import org.productiongap.flow.Returns;
import org.productiongap.framework.Annotation;
import org.productiongap.framework.EachNode;
import org.productiongap.framework.SourceNames;
import org.sonar.plugins.java.api.semantic.Symbol;
import org.sonar.plugins.java.api.tree.BaseTreeVisitor;
import org.sonar.plugins.java.api.tree.BlockTree;
import org.sonar.plugins.java.api.tree.ClassTree;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.LambdaExpressionTree;
import org.sonar.plugins.java.api.tree.MemberSelectExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.MethodReferenceTree;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.NewArrayTree;
import org.sonar.plugins.java.api.tree.NewClassTree;
import org.sonar.plugins.java.api.tree.ParenthesizedTree;
import org.sonar.plugins.java.api.tree.ReturnStatementTree;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.VariableTree;

/**
 * Spring Security 5 to 7, servlet and reactive. The calls are known by their names, because the method that has the builder
 * as its parameter is known by that type, with or without the class path.
 */
final class SpringSecurityChains {

  private static final String CONFIG = "org.springframework.security.config.";
  private static final Set<String> BUILDERS = Set.of(CONFIG + "annotation.web.builders.HttpSecurity", CONFIG + "web.server.ServerHttpSecurity");
  private static final Set<String> AUTHORIZE = Set.of("authorizeRequests", "authorizeHttpRequests", "authorizeExchange");
  private static final Set<String> ALL_REQUESTS = Set.of("anyRequest", "anyExchange");
  private static final Set<String> SOME_REQUESTS = Set.of("requestMatchers", "antMatchers", "mvcMatchers", "regexMatchers", "pathMatchers", "matchers",
    "dispatcherTypeMatchers", "securityMatcher");
  private static final Set<String> PARTIAL = Set.of("securityMatcher", "securityMatchers", "requestMatcher", "antMatcher", "mvcMatcher", "regexMatcher");
  private static final Set<String> SOMEONE = Set.of("authenticated", "fullyAuthenticated", "rememberMe", "denyAll", "hasRole", "hasAnyRole", "hasAllRoles",
    "hasAuthority", "hasAnyAuthority", "hasAllAuthorities", "hasIpAddress", "hasScope", "hasAnyScope");
  private static final Set<String> EVERYTHING = Set.of("/**", "**", ".*", "^.*$", "/.*");
  private static final Set<String> PATTERN_FACTORIES = Set.of("antMatcher", "regexMatcher", "pathPattern", "matcher", "pathMatchers", "antMatchers");
  private static final Set<String> CHAINS = Set.of("org.springframework.security.web.SecurityFilterChain",
    "org.springframework.security.web.server.SecurityWebFilterChain", "org.springframework.security.web.DefaultSecurityFilterChain");
  private static final String ADAPTER = CONFIG + "annotation.web.configuration.WebSecurityConfigurerAdapter";
  private static final String DECISION = "AuthorizationDecision";

  private SpringSecurityChains() {
  }

  static List<AccessChain> find(CompilationUnitTree file) {
    List<AccessChain> chains = new ArrayList<>();
    new EachNode() {
      @Override
      public void visitMethod(MethodTree method) {
        if (method.block() != null && !method.symbol().isPrivate() && builds(method)) {
          Reader reader = new Reader(method);
          method.block().accept(reader);
          AccessChain chain = reader.chain();
          if (!chain.rules().isEmpty() || chain.asksNobody()) {
            chains.add(chain);
          }
        }
      }
    }.goThrough(file);
    return List.copyOf(chains);
  }

  private static boolean builds(MethodTree method) {
    return method.parameters().stream().anyMatch(parameter -> SourceNames.of(parameter.type()).filter(BUILDERS::contains).isPresent());
  }

  private static final class Reader extends BaseTreeVisitor {

    private final MethodTree method;
    private final Set<MethodTree> read = new HashSet<>();
    private final List<AccessRule> rules = new ArrayList<>();
    private final List<ExpressionTree> scope = new ArrayList<>();
    private boolean partial;
    private boolean complete;
    private boolean openByDefault;
    private boolean authorizes;
    private boolean builds;

    Reader(MethodTree method) {
      this.method = method;
      read.add(method);
      complete = !(method.parent() instanceof ClassTree type)
        || Annotation.on(type.modifiers()).stream().noneMatch(annotation -> annotation.isOrCarries(MethodSecurity.ENABLING));
    }

    AccessChain chain() {
      return new AccessChain(method, List.copyOf(rules), partial, List.copyOf(scope), complete, openByDefault, asksNobody());
    }

    /** A chain that is handed to the framework with no rule, and no filter of the application's own that might stand in for one. */
    private boolean asksNobody() {
      boolean isHandedOver = builds && method.returnType() != null && SourceNames.of(method.returnType()).filter(CHAINS::contains).isPresent()
        || method.simpleName().name().equals("configure") && method.parent() instanceof ClassTree type && type.superClass() != null
          && SourceNames.of(type.superClass()).filter(ADAPTER::equals).isPresent();
      return isHandedOver && complete && rules.isEmpty() && !authorizes;
    }

    @Override
    public void visitMethodInvocation(MethodInvocationTree call) {
      scan(call.methodSelect());
      String name = name(call).name();
      builds |= name.equals("build") && call.arguments().isEmpty();
      Optional<MethodInvocationTree> matcher = receiver(call).filter(receiver -> isMatcher(receiver, name));
      if (matcher.isPresent()) {
        rules.add(rule(matcher.get(), call));
      } else if (AUTHORIZE.contains(name)) {
        authorizes = true;
        openByDefault |= name.equals("authorizeRequests");
        call.arguments().forEach(this::readCustomizer);
      } else if (PARTIAL.contains(name) && call.methodSelect() instanceof MemberSelectExpressionTree && !isTypeName(call)
        || name.equals("requestMatchers") && (call.arguments().isEmpty() || isCustomizer(call.arguments().get(0)))) {
        partial |= patterns(call.arguments()).stream().noneMatch(EVERYTHING::contains);
        scope.addAll(call.arguments());
      } else if (name.startsWith("addFilter") || name.equals("apply") || name.equals("with") || name.equals("oauth2AuthorizationServer")) {
        authorizes = true;
        scan(call.arguments());
      } else if (passesOn(call)) {
        scan(call.arguments());
        readHelper(call.methodSymbol());
      } else {
        scan(call.arguments());
      }
    }

    private static boolean isTypeName(MethodInvocationTree call) {
      return call.methodSelect() instanceof MemberSelectExpressionTree select && Calls.isTypeName(select.expression());
    }

    private static boolean isMatcher(MethodInvocationTree receiver, String decision) {
      String name = name(receiver).name();
      return (ALL_REQUESTS.contains(name) || SOME_REQUESTS.contains(name))
        && (SOMEONE.contains(decision) || Set.of("permitAll", "access", "anonymous").contains(decision));
    }

    private void readCustomizer(ExpressionTree customizer) {
      ExpressionTree argument = Constants.value(customizer).orElse(customizer);
      Optional<MethodTree> maker = argument instanceof MethodInvocationTree call ? Calls.target(call) : Optional.empty();
      if (maker.isPresent() && read.add(maker.get())) {
        Returns.of(maker.get()).forEach(this::readCustomizer);
      } else if (argument instanceof LambdaExpressionTree lambda) {
        scan(lambda.body());
      } else if (argument instanceof MethodReferenceTree reference) {
        readHelper(reference.method().symbol());
      } else {
        complete &= argument instanceof MethodInvocationTree call && name(call).name().equals("withDefaults");
      }
    }

    private boolean passesOn(MethodInvocationTree call) {
      return call.arguments().stream()
        .filter(argument -> argument instanceof IdentifierTree || argument.symbolType().isUnknown()
          || BUILDERS.contains(argument.symbolType().fullyQualifiedName()))
        .map(Calls::start).anyMatch(start -> start instanceof IdentifierTree identifier && isBuilder(identifier.symbol()));
    }

    private static boolean isBuilder(Symbol symbol) {
      if (symbol.declaration() instanceof VariableTree variable && (symbol.isParameter() || symbol.isLocalVariable())) {
        Tree type = variable.type();
        return SourceNames.of(type).filter(BUILDERS::contains).isPresent() || variable.symbol().type().name().endsWith("Registry");
      }
      return false;
    }

    private void readHelper(Symbol symbol) {
      if (symbol.declaration() instanceof MethodTree helper && helper.block() != null && read.add(helper)) {
        scan(helper.block());
      } else {
        complete = false;
      }
    }
  }

  private static AccessRule rule(MethodInvocationTree matcher, MethodInvocationTree decision) {
    boolean someMethods = matcher.arguments().stream().anyMatch(SpringSecurityChains::asksForMethod);
    List<String> patterns = patterns(matcher.arguments());
    boolean all = !someMethods && (ALL_REQUESTS.contains(name(matcher).name()) || patterns.stream().anyMatch(EVERYTHING::contains)
      || matcher.arguments().stream().anyMatch(SpringSecurityChains::isAnyRequest));
    return new AccessRule(name(matcher), name(decision), grant(decision), all, !someMethods, patterns, List.copyOf(matcher.arguments()));
  }

  private static AccessRule.Grant grant(MethodInvocationTree decision) {
    String name = name(decision).name();
    if (name.equals("permitAll") || name.equals("access") && grantsAlways(decision.arguments().get(0))) {
      return AccessRule.Grant.EVERYONE;
    }
    return SOMEONE.contains(name) ? AccessRule.Grant.SOMEONE : AccessRule.Grant.CANNOT_TELL;
  }

  /** Whether the argument of {@code access} says yes to everyone. */
  static boolean grantsAlways(ExpressionTree argument) {
    ExpressionTree manager = Constants.value(argument).orElse(argument);
    Optional<String> expression = Constants.of(manager, String.class);
    if (expression.isPresent()) {
      return Set.of("permitAll", "permitAll()", "true").contains(expression.get().trim());
    }
    if (manager instanceof NewClassTree created) {
      return created.identifier() instanceof IdentifierTree type && type.name().equals("WebExpressionAuthorizationManager") && created.arguments().size() == 1
        && grantsAlways(created.arguments().get(0));
    }
    if (manager instanceof MethodInvocationTree call) {
      return name(call).name().equals("permitAll") && call.arguments().isEmpty();
    }
    return manager instanceof LambdaExpressionTree lambda && result(lambda).filter(SpringSecurityChains::isYes).isPresent();
  }

  private static Optional<ExpressionTree> result(LambdaExpressionTree lambda) {
    if (lambda.body() instanceof ExpressionTree expression) {
      return Optional.of(expression);
    }
    return lambda.body() instanceof BlockTree block && block.body().size() == 1 && block.body().get(0) instanceof ReturnStatementTree result
      ? Optional.ofNullable(result.expression()) : Optional.empty();
  }

  /** Whether the expression is a constant yes, as the decision itself or wrapped. */
  static boolean isYes(ExpressionTree expression) {
    if (Constants.of(expression, Boolean.class).orElse(false) || isTrueConstant(expression)) {
      return true;
    }
    if (expression instanceof ParenthesizedTree parenthesized) {
      return isYes(parenthesized.expression());
    }
    Optional<ExpressionTree> value = Constants.value(expression);
    if (value.isPresent() && value.get() != expression) {
      return isYes(value.get());
    }
    if (expression instanceof NewClassTree created) {
      return created.identifier() instanceof IdentifierTree type && type.name().equals(DECISION) && created.arguments().size() == 1
        && Constants.of(created.arguments().get(0), Boolean.class).orElse(false);
    }
    return expression instanceof MethodInvocationTree call && Set.of("just", "item").contains(name(call).name()) && call.arguments().size() == 1
      && isYes(call.arguments().get(0));
  }

  private static boolean isTrueConstant(ExpressionTree expression) {
    return expression instanceof MemberSelectExpressionTree select && select.identifier().name().equals("TRUE")
      && select.expression() instanceof IdentifierTree type && type.name().equals("Boolean");
  }

  private static boolean isCustomizer(ExpressionTree argument) {
    return argument instanceof LambdaExpressionTree lambda && !(lambda.parent().parent() instanceof MemberSelectExpressionTree select
      && (SOMEONE.contains(select.identifier().name()) || Set.of("permitAll", "access", "not").contains(select.identifier().name())));
  }

  /** Whether a matcher, or one made for it in place, holds for one method of HTTP only. */
  static boolean asksForMethod(ExpressionTree argument) {
    if (argument instanceof NewClassTree created) {
      return created.arguments().size() > 1;
    }
    return isHttpMethod(argument) || argument instanceof MethodInvocationTree call && call.arguments().stream().anyMatch(SpringSecurityChains::isHttpMethod);
  }

  static boolean isHttpMethod(ExpressionTree argument) {
    return argument instanceof MemberSelectExpressionTree select && select.expression() instanceof IdentifierTree type && type.name().equals("HttpMethod")
      || argument.symbolType().is("org.springframework.http.HttpMethod");
  }

  static boolean isAnyRequest(ExpressionTree matcher) {
    ExpressionTree argument = Constants.value(matcher).orElse(matcher);
    if (argument instanceof LambdaExpressionTree lambda) {
      return lambda.body() instanceof ExpressionTree body && Constants.of(body, Boolean.class).orElse(false);
    }
    return argument instanceof MemberSelectExpressionTree select && select.expression() instanceof IdentifierTree type
      && type.name().equals("AnyRequestMatcher")
      || argument instanceof MethodInvocationTree call && name(call).name().equals("anyExchange");
  }

  static List<String> patterns(List<ExpressionTree> arguments) {
    return arguments.stream().flatMap(SpringSecurityChains::patterns).toList();
  }

  private static Stream<String> patterns(ExpressionTree argument) {
    Optional<String> constant = Constants.text(argument);
    if (constant.isPresent()) {
      return constant.stream();
    }
    if (argument instanceof NewArrayTree array) {
      return array.initializers().stream().flatMap(SpringSecurityChains::patterns);
    }
    if (argument instanceof NewClassTree created && !created.arguments().isEmpty()) {
      return patterns(created.arguments().get(0));
    }
    if (argument instanceof MethodInvocationTree call && PATTERN_FACTORIES.contains(name(call).name())) {
      return patterns(call.arguments()).stream();
    }
    Optional<ExpressionTree> value = Constants.value(argument);
    return value.isPresent() && value.get() != argument ? patterns(value.get()) : Stream.empty();
  }

  private static Optional<MethodInvocationTree> receiver(MethodInvocationTree call) {
    return call.methodSelect() instanceof MemberSelectExpressionTree select && select.expression() instanceof MethodInvocationTree receiver
      ? Optional.of(receiver) : Optional.empty();
  }

  private static IdentifierTree name(MethodInvocationTree call) {
    return call.methodSelect() instanceof MemberSelectExpressionTree select ? select.identifier() : (IdentifierTree) call.methodSelect();
  }
}
