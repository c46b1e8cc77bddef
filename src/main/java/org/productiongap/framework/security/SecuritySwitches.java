package org.productiongap.framework.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.productiongap.framework.Annotation;
import org.productiongap.framework.FileFacts;
import org.productiongap.framework.Jakarta;
import org.productiongap.framework.web.WebEndpoints;
import org.sonar.plugins.java.api.tree.BaseTreeVisitor;
import org.sonar.plugins.java.api.tree.ClassTree;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.MemberSelectExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.NewArrayTree;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * Places where code takes requests away from the security layer.
 */
public final class SecuritySwitches {

  private static final String BOOT = "org.springframework.boot.autoconfigure.";
  private static final Set<String> APPLICATIONS = Set.of(BOOT + "SpringBootApplication", BOOT + "EnableAutoConfiguration");
  private static final Set<String> CONFIGURATIONS = Set.of("SecurityAutoConfiguration", "ManagementWebSecurityAutoConfiguration",
    "ReactiveSecurityAutoConfiguration", "ReactiveManagementWebSecurityAutoConfiguration", "SecurityFilterAutoConfiguration", "ServletWebSecurityAutoConfiguration",
    "ReactiveWebSecurityAutoConfiguration");
  private static final Set<String> MATCHERS = Set.of("requestMatchers", "antMatchers", "mvcMatchers", "regexMatchers");
  private static final Set<String> PERMIT_ALL = Jakarta.both("annotation.security.PermitAll");
  private static final Set<String> METHOD_RULES = Jakarta.both("annotation.security.RolesAllowed", "annotation.security.DenyAll");
  private static final Set<String> WRITES = Set.of("POST", "PUT", "PATCH", "DELETE");
  private static final List<String> PUBLIC_BY_NATURE = List.of("auth", "login", "sign", "regist", "public", "token", "webhook", "callback", "contact", "health", "password");

  private SecuritySwitches() {
  }

  /**
   * One such place.
   *
   * @param tree the exact place
   * @param what is left without security, in a few words
   */
  public record Switch(Tree tree, String what) {
  }

  /**
   * @param file the root of a file
   * @return its switches in the order of the source; computed once per file
   */
  public static List<Switch> in(CompilationUnitTree file) {
    return FileFacts.of(file, SecuritySwitches.class, SecuritySwitches::find);
  }

  private static List<Switch> find(CompilationUnitTree file) {
    List<Switch> switches = new ArrayList<>();
    file.accept(new BaseTreeVisitor() {
      @Override
      public void visitMethodInvocation(MethodInvocationTree call) {
        ignoredPaths(call).ifPresent(switches::add);
        super.visitMethodInvocation(call);
      }

      @Override
      public void visitClass(ClassTree type) {
        for (Annotation annotation : Annotation.on(type.modifiers())) {
          if (annotation.isOrCarries(APPLICATIONS)) {
            excludedConfiguration(annotation, "exclude").or(() -> excludedConfiguration(annotation, "excludeName"))
              .ifPresent(excluded -> switches.add(new Switch(excluded, "the whole application")));
          } else if (annotation.is(PERMIT_ALL) && annotation.tree().isPresent() && isWriteResource(file, type)) {
            switches.add(new Switch(annotation.tree().get(), "every method of " + type.simpleName().name()));
          }
        }
        super.visitClass(type);
      }
    });
    return List.copyOf(switches);
  }

  private static Optional<Switch> ignoredPaths(MethodInvocationTree call) {
    if (!MATCHERS.contains(name(call)) || !(call.methodSelect() instanceof MemberSelectExpressionTree select)
      || !(select.expression() instanceof MethodInvocationTree receiver) || !isIgnoring(receiver)
      || call.arguments().stream().anyMatch(SpringSecurityChains::isHttpMethod)) {
      return Optional.empty();
    }
    return call.arguments().stream()
      .filter(argument -> argument.asConstant(String.class).filter(SecuritySwitches::isWide).isPresent())
      .findFirst()
      .map(pattern -> new Switch(pattern, "every request to " + pattern.asConstant(String.class).orElseThrow()));
  }

  private static boolean isIgnoring(MethodInvocationTree receiver) {
    return name(receiver).equals("ignoring") || MATCHERS.contains(name(receiver)) && receiver.methodSelect() instanceof MemberSelectExpressionTree select
      && select.expression() instanceof MethodInvocationTree before && isIgnoring(before);
  }

  private static boolean isWide(String pattern) {
    return pattern.matches("/?\\*\\*?|/api(/v\\d)?/\\*\\*|/rest/\\*\\*");
  }

  private static Optional<ExpressionTree> excludedConfiguration(Annotation application, String attribute) {
    return application.expression(attribute).flatMap(value -> (value instanceof NewArrayTree array ? array.initializers() : List.of(value)).stream()
      .map(ExpressionTree.class::cast)
      .filter(element -> CONFIGURATIONS.contains(simpleName(element)))
      .findFirst());
  }

  private static String simpleName(ExpressionTree configuration) {
    if (configuration instanceof MemberSelectExpressionTree select && select.identifier().name().equals("class")) {
      return select.expression() instanceof MemberSelectExpressionTree qualified ? qualified.identifier().name()
        : select.expression() instanceof IdentifierTree identifier ? identifier.name() : "";
    }
    String name = configuration.asConstant(String.class).orElse("");
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private static boolean isWriteResource(CompilationUnitTree file, ClassTree type) {
    String name = type.simpleName() == null ? "" : type.simpleName().name().toLowerCase(Locale.ROOT);
    return PUBLIC_BY_NATURE.stream().noneMatch(name::contains) && WebEndpoints.in(file).stream()
      .anyMatch(endpoint -> endpoint.handler().parent() == type && endpoint.methods().stream().anyMatch(WRITES::contains)
        && endpoint.handler() instanceof MethodTree method
        && Annotation.on(method.modifiers()).stream().noneMatch(annotation -> annotation.isOrCarries(METHOD_RULES)));
  }

  private static String name(MethodInvocationTree call) {
    return call.methodSelect() instanceof MemberSelectExpressionTree select ? select.identifier().name() : ((IdentifierTree) call.methodSelect()).name();
  }
}
