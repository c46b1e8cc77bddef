package org.productiongap.framework.security;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.productiongap.framework.Annotation;
import org.productiongap.framework.Annotations;
import org.productiongap.framework.EachNode;
import org.productiongap.framework.FactSource;
import org.productiongap.framework.Jakarta;
import org.productiongap.framework.JavaFile;
import org.productiongap.framework.Mentions;
import org.productiongap.framework.Names;
import org.productiongap.framework.web.WebEndpoint;
import org.productiongap.framework.web.WebEndpoints;
import org.sonar.plugins.java.api.tree.ClassTree;
import org.sonar.plugins.java.api.tree.MethodTree;

/**
 * What a file says about access decided by annotations on methods.
 *
 * @param home the package of the file
 * @param isEnabled whether it tells the framework to look at such annotations
 * @param endpoints how many of its methods a request can reach
 * @param guarded how many of these such an annotation decides about
 */
public record MethodSecurity(String home, boolean isEnabled, int endpoints, int guarded) {

  private static final String CONFIG = "org.springframework.security.config.annotation.method.configuration.";
  private static final List<String> ENABLING_NAMES = List.of("EnableMethodSecurity", "EnableGlobalMethodSecurity", "EnableReactiveMethodSecurity");
  static final Set<String> ENABLING = ENABLING_NAMES.stream().map(CONFIG::concat).collect(Collectors.toUnmodifiableSet());
  private static final Set<String> GUARDS = Names.union(Stream.of("prepost.PreAuthorize", "prepost.PostAuthorize", "annotation.Secured")
    .map("org.springframework.security.access."::concat).collect(Collectors.toSet()), Jakarta.bothIn("annotation.security", "RolesAllowed", "DenyAll"));

  /**
   * Whether the methods of an application decide instead of its paths: it is enabled, and most of its endpoints are annotated.
   *
   * @param all of a project
   * @param application a package of the application
   */
  public static boolean decides(Collection<MethodSecurity> all, String application) {
    List<MethodSecurity> own = all.stream().filter(file -> ConfiguredSecurity.isOfOneOrganization(file.home, application)).toList();
    int endpoints = own.stream().mapToInt(MethodSecurity::endpoints).sum();
    return own.stream().anyMatch(MethodSecurity::isEnabled) && endpoints > 0 && 2 * own.stream().mapToInt(MethodSecurity::guarded).sum() > endpoints;
  }

  /** Files that enable it, or have endpoints. */
  @AutoService(FactSource.class)
  public static final class Source implements FactSource {

    @Override
    public List<MethodSecurity> of(JavaFile file) {
      List<MethodTree> handlers = new ArrayList<>();
      for (WebEndpoint endpoint : WebEndpoints.in(file.tree())) {
        if (endpoint.handler() instanceof MethodTree handler) {
          handlers.add(handler);
        }
      }
      boolean isEnabled = Mentions.any(file.tree(), ENABLING_NAMES) && isEnabled(file);
      return handlers.isEmpty() && !isEnabled ? List.of()
        : List.of(new MethodSecurity(ConfiguredSecurity.home(file.tree()), isEnabled, handlers.size(), (int) handlers.stream().filter(Source::isGuarded)
          .count()));
    }

    private static boolean isEnabled(JavaFile file) {
      boolean[] found = new boolean[1];
      new EachNode() {
        @Override
        public void visitClass(ClassTree type) {
          found[0] |= Annotation.on(type.modifiers()).stream().anyMatch(annotation -> annotation.isOrCarries(ENABLING));
        }
      }.goThrough(file.tree());
      return found[0];
    }

    private static boolean isGuarded(MethodTree handler) {
      return Stream.concat(Annotations.ofMethod(handler).stream(), handler.parent() instanceof ClassTree owner ? Annotation.on(owner.modifiers()).stream()
        : Stream.empty())
        .anyMatch(annotation -> annotation.isOrCarries(GUARDS));
    }
  }
}
