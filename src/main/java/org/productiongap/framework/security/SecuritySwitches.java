package org.productiongap.framework.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.productiongap.flow.Constants;
import org.productiongap.framework.Annotation;
import org.productiongap.framework.EachNode;
import org.productiongap.framework.FileFacts;
import org.productiongap.framework.Jakarta;
import org.productiongap.framework.web.WebEndpoints;
import org.sonar.plugins.java.api.tree.ClassTree;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.MemberSelectExpressionTree;
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
    "ReactiveSecurityAutoConfiguration", "ReactiveManagementWebSecurityAutoConfiguration", "SecurityFilterAutoConfiguration",
    "ServletWebSecurityAutoConfiguration", "ReactiveWebSecurityAutoConfiguration");
  private static final Pattern WIDE = Pattern.compile("/?\\*\\*?(/\\*\\*?)?|\\^?/?\\.\\*\\$?|/api(/v\\d)?/\\*\\*|/rest/\\*\\*|/api/\\.\\*");
  private static final Set<String> PERMIT_ALL = Jakarta.both("annotation.security.PermitAll");
  private static final Set<String> METHOD_RULES = Jakarta.both("annotation.security.RolesAllowed", "annotation.security.DenyAll");
  private static final Set<String> WRITES = Set.of("POST", "PUT", "PATCH", "DELETE");
  private static final List<String> PUBLIC_BY_NATURE = List.of("auth", "login", "sign", "regist", "public", "token", "webhook", "callback", "contact",
    "health", "password", "otp", "verif", "activat", "confirm", "forgot");

  private SecuritySwitches() {
  }

  /**
   * One such place.
   *
   * @param tree the exact place
   * @param what is left without security, in a few words
   * @param isReplaceable whether it only leaves out a default, which another class of the application may replace
   */
  public record Switch(Tree tree, String what, boolean isReplaceable) {
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
    IgnoredRequests.in(file).forEach(opening -> ignored(opening).ifPresent(switches::add));
    new EachNode() {
      @Override
      public void visitClass(ClassTree type) {
        for (Annotation annotation : Annotation.on(type.modifiers())) {
          if (annotation.isOrCarries(APPLICATIONS)) {
            excludedConfiguration(annotation, "exclude").or(() -> excludedConfiguration(annotation, "excludeName"))
              .ifPresent(excluded -> switches.add(new Switch(excluded, "the whole application", true)));
          } else if (annotation.is(PERMIT_ALL) && annotation.tree().isPresent() && isWriteResource(file, type)) {
            switches.add(new Switch(annotation.tree().get(), "every method of " + type.simpleName().name(), false));
          }
        }
      }
    }.goThrough(file);
    return List.copyOf(switches);
  }

  private static Optional<Switch> ignored(AccessChain.Opening opening) {
    if (opening.requests().isEmpty()) {
      return Optional.of(new Switch(opening.decision(), "every request", false));
    }
    return opening.requests().stream().flatMap(argument -> wide(argument).map(what -> new Switch(argument, what, false)).stream()).findFirst();
  }

  private static Optional<String> wide(ExpressionTree matcher) {
    if (SpringSecurityChains.isAnyRequest(matcher)) {
      return Optional.of("every request");
    }
    return SpringSecurityChains.patterns(List.of(matcher)).stream().filter(SecuritySwitches::isWide).findFirst().map(pattern -> "every request to " + pattern);
  }

  /**
   * Whether a class switches security on when a framework configures itself.
   *
   * @param className with or without its package
   */
  public static boolean isSecurityConfiguration(String className) {
    return CONFIGURATIONS.contains(className.substring(className.lastIndexOf('.') + 1));
  }

  /** Whether a pattern of paths takes in everything, or the whole API. */
  public static boolean isWide(String pattern) {
    return WIDE.matcher(pattern).matches();
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
    String name = Constants.of(configuration, String.class).orElse("");
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private static boolean isWriteResource(CompilationUnitTree file, ClassTree type) {
    String name = type.simpleName() == null ? "" : type.simpleName().name().toLowerCase(Locale.ROOT);
    return PUBLIC_BY_NATURE.stream().noneMatch(name::contains) && WebEndpoints.in(file).stream()
      .anyMatch(endpoint -> endpoint.handler().parent() == type && endpoint.methods().stream().anyMatch(WRITES::contains)
        && endpoint.handler() instanceof MethodTree method && PUBLIC_BY_NATURE.stream().noneMatch(method.simpleName().name().toLowerCase(Locale.ROOT)::contains)
        && Annotation.on(method.modifiers()).stream().noneMatch(annotation -> annotation.isOrCarries(METHOD_RULES)));
  }
}
