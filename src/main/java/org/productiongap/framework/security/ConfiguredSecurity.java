package org.productiongap.framework.security;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.productiongap.framework.Annotation;
import org.productiongap.framework.EachNode;
import org.productiongap.framework.FactSource;
import org.productiongap.framework.Jakarta;
import org.productiongap.framework.JavaFile;
import org.productiongap.framework.Place;
import org.productiongap.framework.SourceNames;
import org.productiongap.framework.Words;
import org.sonar.plugins.java.api.tree.ClassTree;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.MemberSelectExpressionTree;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.TypeTree;

/**
 * A class that looks after the security of an application itself, whatever the framework's defaults are.
 *
 * @param place its name
 * @param home the package that it is in
 */
public record ConfiguredSecurity(Place place, String home) {

  private static final int ORGANIZATION = 2;

  /** Whether it may be part of the application whose main class is in a package: both are of the same organization. */
  public boolean mayServe(String application) {
    return isOfOneOrganization(home, application);
  }

  /** Whether two packages may be of the same application. */
  static boolean isOfOneOrganization(String home, String other) {
    return organization(home).equals(organization(other));
  }

  private static String organization(String name) {
    return Arrays.stream(name.split("\\.")).limit(ORGANIZATION).collect(Collectors.joining("."));
  }

  /** The package that a file declares; empty for none. */
  public static String home(CompilationUnitTree file) {
    return file.packageDeclaration() == null ? "" : dotted(file.packageDeclaration().packageName());
  }

  private static String dotted(ExpressionTree name) {
    return name instanceof MemberSelectExpressionTree select ? dotted(select.expression()) + '.' + select.identifier().name()
      : name instanceof IdentifierTree identifier ? identifier.name() : "";
  }

  /** Classes that configure the security framework, and filters of the application's own that are named for it. */
  @AutoService(FactSource.class)
  public static final class Source implements FactSource {

    private static final String CONFIG = "org.springframework.security.config.annotation.";
    private static final Set<String> ENABLING = Set.of(CONFIG + "web.configuration.EnableWebSecurity", CONFIG + "web.reactive.EnableWebFluxSecurity",
      CONFIG + "web.servlet.configuration.EnableWebMvcSecurity");
    private static final Set<String> BASES = Set.of(CONFIG + "web.configuration.WebSecurityConfigurerAdapter",
      "org.keycloak.adapters.springsecurity.config.KeycloakWebSecurityConfigurerAdapter");
    private static final Set<String> CHAINS = Set.of("org.springframework.security.web.SecurityFilterChain",
      "org.springframework.security.web.server.SecurityWebFilterChain", "org.springframework.security.web.FilterChainProxy");
    private static final Set<String> FILTERS = Stream.concat(
      Stream.of("servlet.Filter", "servlet.http.HttpFilter", "ws.rs.container.ContainerRequestFilter").flatMap(name -> Jakarta.both(name).stream()),
      Stream.of("org.springframework.web.filter.OncePerRequestFilter", "org.springframework.web.filter.GenericFilterBean",
        "org.springframework.web.servlet.HandlerInterceptor", "org.springframework.web.servlet.handler.HandlerInterceptorAdapter",
        "org.springframework.web.server.WebFilter")).collect(Collectors.toUnmodifiableSet());
    private static final Set<String> GUARDS = Set.of("auth", "authentication", "authenticate", "authorization", "login", "permission", "security", "jwt",
      "token", "session");

    @Override
    public List<ConfiguredSecurity> of(JavaFile file) {
      List<ConfiguredSecurity> found = new ArrayList<>();
      new EachNode() {
        @Override
        public void visitClass(ClassTree type) {
          if (type.simpleName() != null && secures(type) && !isOpen(file.tree(), type)) {
            found.add(new ConfiguredSecurity(file.place(type.simpleName()), home(file.tree())));
          }
        }
      }.goThrough(file.tree());
      return found;
    }

    /** Whether all that it configures lets everyone through. */
    private static boolean isOpen(CompilationUnitTree file, ClassTree type) {
      List<AccessChain> chains = AccessChains.in(file).stream().filter(chain -> chain.method().parent() == type).toList();
      boolean ignoresAll = SecuritySwitches.in(file).stream().anyMatch(found -> !found.isReplaceable() && isWithin(type, found.tree()));
      return ignoresAll || !chains.isEmpty() && chains.stream().allMatch(AccessChain::protectsNothing);
    }

    private static boolean isWithin(ClassTree type, Tree tree) {
      for (Tree outer = tree; outer != null; outer = outer.parent()) {
        if (outer == type) {
          return true;
        }
      }
      return false;
    }

    private static boolean secures(ClassTree type) {
      return Annotation.on(type.modifiers()).stream().anyMatch(annotation -> annotation.isOrCarries(ENABLING))
        || type.superClass() != null && isOne(type.superClass(), BASES)
        || type.members().stream().anyMatch(member -> member instanceof MethodTree method && method.returnType() != null && isOne(method.returnType(), CHAINS))
        || Words.of(type.simpleName().name()).containAny(GUARDS)
          && Stream.concat(Stream.ofNullable(type.superClass()), type.superInterfaces().stream()).anyMatch(parent -> isOne(parent, FILTERS));
    }

    private static boolean isOne(TypeTree type, Set<String> names) {
      return SourceNames.of(type).filter(names::contains).isPresent();
    }
  }
}
