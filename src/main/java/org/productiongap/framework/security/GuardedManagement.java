package org.productiongap.framework.security;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.stream.Stream;
import org.productiongap.framework.FactSource;
import org.productiongap.framework.JavaFile;
import org.productiongap.framework.Place;
import org.sonar.plugins.java.api.tree.ExpressionTree;

/**
 * An access rule that lets only some reach the management endpoints, so that exposing them opens them to those alone.
 *
 * @param place the expression that says which requests
 */
public record GuardedManagement(Place place) {

  /** The access rules of a file. */
  @AutoService(FactSource.class)
  public static final class Source implements FactSource {

    @Override
    public List<GuardedManagement> of(JavaFile file) {
      return AccessChains.in(file.tree()).stream()
        .flatMap(Source::guarded)
        .map(requests -> new GuardedManagement(file.place(requests)))
        .toList();
    }

    private static Stream<ExpressionTree> guarded(AccessChain chain) {
      Stream<ExpressionTree> rules = chain.rules().stream()
        .filter(rule -> rule.grant() != AccessRule.Grant.EVERYONE)
        .flatMap(rule -> ManagementPaths.endpoints(rule.requests()).stream());
      Stream<ExpressionTree> scope = chain.partial() && chain.rules().stream().anyMatch(rule -> rule.all() && rule.grant() != AccessRule.Grant.EVERYONE)
        ? ManagementPaths.endpoints(chain.scope()).stream() : Stream.empty();
      return Stream.concat(rules, scope);
    }
  }
}
