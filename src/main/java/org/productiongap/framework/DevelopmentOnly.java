package org.productiongap.framework;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.productiongap.flow.Calls;
import org.productiongap.flow.Constants;
import org.sonar.plugins.java.api.tree.BinaryExpressionTree;
import org.sonar.plugins.java.api.tree.ClassTree;
import org.sonar.plugins.java.api.tree.ConditionalExpressionTree;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.IfStatementTree;
import org.sonar.plugins.java.api.tree.MemberSelectExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.UnaryExpressionTree;

/**
 * Whether code takes part in production. A bean that a development profile guards does not; one that a condition guards may
 * not, which nobody can tell from one file.
 */
public final class DevelopmentOnly {

  /** Profile names that mean development; every other name is production. */
  private static final Set<String> USUAL = Set.of("dev", "development", "local", "test", "testing", "it", "ci", "e2e", "demo", "sample");
  /** What the administrator of the server named; one scanner judges one project. */
  private static volatile Set<String> profiles = USUAL;
  private static final Set<String> PRODUCTION = Set.of("prod", "production", "live");

  private static final Set<String> FLAGS = Set.of("debug", "debugging", "verbose", "dev", "development", "developer", "diagnostic", "stacktrace", "trace",
    "include", "show", "expose", "prod", "production");

  private static final int COMPOSITION_DEPTH = 3;
  private static final String BOOT = "org.springframework.boot.autoconfigure.condition.";
  private static final Set<String> PROFILE = Set.of("org.springframework.context.annotation.Profile", "io.quarkus.arc.profile.IfBuildProfile");
  private static final Set<String> NOT_PROFILE = Set.of("io.quarkus.arc.profile.UnlessBuildProfile");
  private static final Set<String> CONDITIONS = Set.of(BOOT + "ConditionalOnProperty", BOOT + "ConditionalOnExpression",
    BOOT + "ConditionalOnBooleanProperty", BOOT + "ConditionalOnMissingBean", "org.springframework.context.annotation.Conditional",
    "io.micronaut.context.annotation.Requires", "io.quarkus.arc.properties.IfBuildProperty", "io.quarkus.arc.lookup.LookupIfProperty",
    "io.quarkus.arc.properties.UnlessBuildProperty");

  private DevelopmentOnly() {
  }

  /**
   * Whether the member or one of the types around a node is guarded by a development profile, by the absence of a production
   * profile, or by a condition.
   *
   * @param tree any node
   */
  public static boolean guards(Tree tree) {
    for (Tree current = tree; current != null; current = current.parent()) {
      if (current instanceof MethodTree method && guarded(Annotation.on(method.modifiers()))
        || current instanceof ClassTree type && guarded(Annotation.on(type.modifiers()))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Like {@link #guards(Tree)}, of profiles alone: for code that is a gap wherever it runs in production, even if only there where
   * somebody has switched it on.
   *
   * @param tree any node
   */
  public static boolean isInProfile(Tree tree) {
    for (Tree current = tree; current != null; current = current.parent()) {
      if (current instanceof MethodTree method && isInProfile(Annotation.on(method.modifiers()))
        || current instanceof ClassTree type && isInProfile(Annotation.on(type.modifiers()))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a node counts only under a condition that somebody sets for developers: a flag such as {@code debug} or {@code includeStackTrace}, or the
   * name of a development profile.
   *
   * @param tree any node
   */
  public static boolean isOnDemand(Tree tree) {
    Tree inner = tree;
    for (Tree around = tree.parent(); around != null && !(around instanceof MethodTree); inner = around, around = around.parent()) {
      boolean isGuarded = around instanceof IfStatementTree branches && inner != branches.condition() && isForDevelopers(branches.condition())
        || around instanceof ConditionalExpressionTree choice && inner != choice.condition() && isForDevelopers(choice.condition());
      if (isGuarded) {
        return true;
      }
    }
    return false;
  }

  private static boolean isForDevelopers(ExpressionTree condition) {
    ExpressionTree plain = Calls.plain(condition);
    if (plain instanceof UnaryExpressionTree negated) {
      return isForDevelopers(negated.expression());
    }
    if (plain.is(Tree.Kind.CONDITIONAL_AND, Tree.Kind.CONDITIONAL_OR)) {
      return isForDevelopers(((BinaryExpressionTree) plain).leftOperand()) || isForDevelopers(((BinaryExpressionTree) plain).rightOperand());
    }
    if (plain instanceof IdentifierTree flag) {
      return Words.of(flag.name()).containAny(FLAGS);
    }
    if (plain instanceof MemberSelectExpressionTree flag) {
      return Words.of(flag.identifier().name()).containAny(FLAGS);
    }
    return plain instanceof MethodInvocationTree call && (Words.of(Calls.name(call).name()).containAny(FLAGS)
      || Stream.concat(call.arguments().stream(), Calls.receiver(call).stream()).anyMatch(part -> Constants.of(part, String.class)
        .filter(DevelopmentOnly::isDevelopmentName).isPresent()));
  }

  private static boolean guarded(List<Annotation> annotations) {
    return annotations.stream().anyMatch(annotation -> hasCondition(annotation, COMPOSITION_DEPTH)) || isInProfile(annotations);
  }

  /** A profile is a condition, too, but what counts of it is its name. */
  private static boolean hasCondition(Annotation annotation, int depth) {
    return annotation.is(CONDITIONS)
      || depth > 0 && !annotation.is(PROFILE) && annotation.isOrCarries(CONDITIONS)
      && annotation.meta().stream().anyMatch(meta -> hasCondition(meta, depth - 1));
  }

  private static boolean isInProfile(List<Annotation> annotations) {
    return annotations.stream().anyMatch(annotation -> annotation.is(PROFILE) && values(annotation).stream().allMatch(DevelopmentOnly::isDevelopment)
      || annotation.is(NOT_PROFILE) && values(annotation).stream().allMatch(PRODUCTION::contains)
      || annotation.meta().stream().anyMatch(meta -> meta.is(PROFILE) && values(meta).stream().allMatch(DevelopmentOnly::isDevelopment)));
  }

  private static List<String> values(Annotation profile) {
    List<String> values = profile.values("value").stream().map(Object::toString).toList();
    return values.isEmpty() ? profile.values("anyOf").stream().map(Object::toString).toList() : values;
  }

  /**
   * Whether a profile expression such as {@code dev}, {@code !prod} or {@code dev & h2} means development.
   *
   * @param expression the expression; unknown words count as production
   */
  public static boolean isDevelopment(String expression) {
    return isDevelopment(expression, profiles);
  }

  /**
   * The same with names of one's own.
   *
   * @param expression the profile expression
   * @param names of profiles that mean development, in lower case
   */
  public static boolean isDevelopment(String expression, Set<String> names) {
    String lower = expression.toLowerCase(Locale.ROOT).replaceAll("[()\\s]", "");
    return Arrays.stream(lower.split("\\|"))
      .allMatch(alternative -> Arrays.stream(alternative.split("&"))
        .anyMatch(term -> term.startsWith("!") ? PRODUCTION.contains(term.substring(1)) : isDevelopmentName(term, names)));
  }

  /**
   * Whether the name of a profile has one of the words that mean development.
   *
   * @param name such as {@code dev}, {@code local-docker}
   */
  public static boolean isDevelopmentName(String name) {
    return isDevelopmentName(name, profiles);
  }

  private static boolean isDevelopmentName(String name, Set<String> names) {
    return Arrays.stream(name.toLowerCase(Locale.ROOT).split("[-_.]")).anyMatch(names::contains);
  }

  /** The names of profiles that mean development. */
  public static Set<String> profiles() {
    return profiles;
  }

  /** The names that mean development unless a team says otherwise. */
  public static Set<String> usualProfiles() {
    return USUAL;
  }

  /**
   * Says which names of profiles mean development in this process.
   *
   * @param names in any case; none: the usual ones
   */
  public static void use(Collection<String> names) {
    Set<String> named = names.stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).filter(name -> !name.isEmpty()).collect(Collectors.toSet());
    profiles = named.isEmpty() ? USUAL : Set.copyOf(named);
  }
}
