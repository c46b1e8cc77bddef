package org.productiongap.framework.transaction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.productiongap.flow.Answer;
import org.productiongap.framework.Annotation;
import org.productiongap.framework.Annotations;
import org.productiongap.framework.SourceNames;
import org.sonar.plugins.java.api.semantic.Symbol;
import org.sonar.plugins.java.api.semantic.Type;
import org.sonar.plugins.java.api.tree.AnnotationTree;
import org.sonar.plugins.java.api.tree.ClassTree;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.Modifier;
import org.sonar.plugins.java.api.tree.TypeTree;

/**
 * The transaction that annotations declare for a method: on the method, on what it overrides, on its class, on what this extends and
 * implements, each also as a part of another annotation.
 *
 * @param annotation the annotation that means it, as written; of a composed one the annotation that it is made of
 * @param tree where it is written in this file; null when elsewhere
 * @param family whose annotation it is
 * @param isOnType whether it stands on a class or an interface
 */
public record DeclaredTransaction(Annotation annotation, AnnotationTree tree, Family family, boolean isOnType) {

  /** Whose annotation it is: what they do with a checked exception differs only in the names of attributes. */
  public enum Family {
    /** Spring's own. */
    SPRING,
    /** That of Jakarta Transactions. */
    JAKARTA,
    /** The attribute of an enterprise bean. */
    ENTERPRISE_BEAN,
    /** Another library's. */
    OTHER
  }

  private static final int COMPOSITION_DEPTH = 3;

  /**
   * The annotation that decides for a method: the nearest one.
   *
   * @param method any method
   * @return empty when no annotation that can be seen opens or closes a transaction
   */
  public static Optional<DeclaredTransaction> of(MethodTree method) {
    return first(Annotations.ofMethod(method), false).or(() -> isIntercepted(method) ? onTypes(method) : Optional.empty());
  }

  /** Whether an annotation on a class holds for a method: never for one that only the class itself can call. */
  private static boolean isIntercepted(MethodTree method) {
    return method.modifiers().modifiers().stream().noneMatch(keyword -> keyword.modifier() == Modifier.PRIVATE || keyword.modifier() == Modifier.STATIC);
  }

  private static Optional<DeclaredTransaction> onTypes(MethodTree method) {
    if (!(method.parent() instanceof ClassTree owner)) {
      return Optional.empty();
    }
    Optional<DeclaredTransaction> own = first(Annotation.on(owner.modifiers()), true);
    if (own.isPresent()) {
      return own;
    }
    List<Annotation> inherited = new ArrayList<>();
    owner.symbol().superTypes().stream().map(Type::symbol).filter(type -> !type.type().is("java.lang.Object"))
      .forEach(type -> inherited.addAll(Annotation.on(type)));
    return first(inherited, true);
  }

  private static Optional<DeclaredTransaction> first(List<Annotation> annotations, boolean isOnType) {
    for (Annotation annotation : annotations) {
      Optional<DeclaredTransaction> found = find(annotation, COMPOSITION_DEPTH, new HashSet<>())
        .map(meant -> new DeclaredTransaction(meant, annotation.tree().orElse(null), family(meant), isOnType));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<Annotation> find(Annotation annotation, int depth, Set<String> seen) {
    if (annotation.is(TransactionNames.TRANSACTIONAL) || annotation.is(TransactionNames.EJB_ATTRIBUTE)) {
      return Optional.of(annotation);
    }
    if (depth == 0 || !seen.add(annotation.name()) || annotation.name().startsWith("java.")) {
      return Optional.empty();
    }
    return annotation.meta().stream().flatMap(meta -> find(meta, depth - 1, seen).stream()).findFirst();
  }

  private static Family family(Annotation annotation) {
    if (annotation.is(TransactionNames.SPRING)) {
      return Family.SPRING;
    }
    if (annotation.is(TransactionNames.JAKARTA)) {
      return Family.JAKARTA;
    }
    return annotation.is(TransactionNames.EJB_ATTRIBUTE) ? Family.ENTERPRISE_BEAN : Family.OTHER;
  }

  /** Whether it opens a transaction, or joins one that must be open; cannot tell where the caller decides. */
  public Answer opens() {
    String attribute = switch (family) {
      case JAKARTA, ENTERPRISE_BEAN -> "value";
      case SPRING, OTHER -> "propagation";
    };
    if (!annotation.gives(attribute)) {
      return Answer.YES;
    }
    Optional<Object> value = annotation.value(attribute);
    if (value.isEmpty()) {
      return Answer.CANNOT_TELL;
    }
    String propagation = value.get().toString();
    return TransactionNames.OPEN.contains(propagation)
      || family == Family.OTHER && !TransactionNames.CLOSED.contains(propagation) && !propagation.equals("SUPPORTS") ? Answer.YES
      : TransactionNames.CLOSED.contains(propagation) ? Answer.NO : Answer.CANNOT_TELL;
  }

  /** Whether it says that nothing is changed. */
  public boolean isReadOnly() {
    return annotation.is(TransactionNames.READ_ONLY) || annotation.value("readOnly").filter(Boolean.TRUE::equals).isPresent();
  }

  /** Whether annotations that cannot be seen, or types that are unknown, may declare a transaction for a method. */
  static boolean mayBeOutOfSight(MethodTree method) {
    if (!(method.parent() instanceof ClassTree owner)) {
      return false;
    }
    boolean allUnderstood = Annotations.ofMethod(method).stream().allMatch(TransactionNames::isUnderstood)
      && Annotation.on(owner.modifiers()).stream().allMatch(TransactionNames::isUnderstood);
    return !allUnderstood || owner.superClass() != null && !isKnown(owner.superClass()) || owner.superInterfaces().stream().anyMatch(parent -> !isKnown(parent))
      || owner.symbol().superTypes().stream().map(Type::symbol).anyMatch(Symbol::isUnknown);
  }

  private static boolean isKnown(TypeTree type) {
    return SourceNames.isKnown(type.symbolType()) || SourceNames.of(type).filter(name -> name.startsWith("java.") || name.startsWith("org.springframework."))
      .isPresent();
  }
}
