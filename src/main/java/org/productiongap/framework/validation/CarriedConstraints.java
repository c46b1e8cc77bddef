package org.productiongap.framework.validation;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.productiongap.flow.Answer;
import org.productiongap.framework.Annotation;
import org.productiongap.framework.FileFacts;
import org.productiongap.framework.Payload;
import org.productiongap.framework.SourceNames;
import org.sonar.plugins.java.api.semantic.Type;
import org.sonar.plugins.java.api.tree.ClassTree;

/**
 * Which constraints a type carries: on itself, on its members, on what it extends or implements, and on what its members hand
 * validation on to.
 *
 * @param answer whether it carries any
 * @param example one of them, the nearest; present when the answer is yes
 */
public record CarriedConstraints(Answer answer, Optional<CarriedConstraint> example) {

  private static final int DEPTH = 5;
  private static final CarriedConstraints NONE = new CarriedConstraints(Answer.NO, Optional.empty());
  private static final CarriedConstraints UNKNOWN = new CarriedConstraints(Answer.CANNOT_TELL, Optional.empty());

  /**
   * @param type a type; containers around it are taken off first
   */
  public static CarriedConstraints of(Type type) {
    return FileFacts.about(CarriedConstraints.class, type, any -> search(Payload.of(any).type(), "", DEPTH, new HashSet<>()));
  }

  private static CarriedConstraints search(Type type, String prefix, int depth, Set<String> seen) {
    if (PayloadType.isOfThePlatform(type)) {
      return NONE;
    }
    if (type.isTypeVar()) {
      CarriedConstraints ofBound = search(type.erasure(), prefix, depth, seen);
      return ofBound.answer == Answer.YES ? ofBound : UNKNOWN;
    }
    if (depth == 0 || !SourceNames.isKnown(type)) {
      return UNKNOWN;
    }
    if (!seen.add(type.fullyQualifiedName() + type.typeArguments().stream().map(Type::fullyQualifiedName).toList())) {
      return NONE;
    }
    if (CarriesNothing.certainly(PayloadType.source(type))) {
      return NONE;
    }
    PayloadType payload = PayloadType.of(type);
    return own(payload, prefix)
      .or(() -> ofSubtypes(type, prefix, depth, seen))
      .orElseGet(() -> cascaded(payload, prefix, depth, seen));
  }

  private static Optional<CarriedConstraints> own(PayloadType payload, String prefix) {
    for (PayloadMember member : payload.members()) {
      List<Annotation> constraints = member.allConstraints();
      if (!constraints.isEmpty()) {
        return Optional.of(yes(constraints.get(0), prefix + member.name()));
      }
    }
    String path = prefix.isEmpty() ? "" : prefix.substring(0, prefix.length() - 1);
    return Constraints.among(payload.annotations()).stream().findFirst().map(constraint -> yes(constraint, path));
  }

  private static CarriedConstraints yes(Annotation constraint, String path) {
    return new CarriedConstraints(Answer.YES, Optional.of(new CarriedConstraint(Constraints.nameOf(constraint), path, constraint)));
  }

  /** A value of an abstract type is a value of one of its subtypes; those of this file are known. */
  private static Optional<CarriedConstraints> ofSubtypes(Type type, String prefix, int depth, Set<String> seen) {
    ClassTree source = PayloadType.source(type);
    if (source == null || !source.symbol().isAbstract() && !source.symbol().isInterface()) {
      return Optional.empty();
    }
    return ClassesOfFile.of(source).stream()
      .filter(other -> other != source && other.symbol().type().isSubtypeOf(type.erasure()))
      .map(subtype -> search(subtype.symbol().type(), prefix, depth - 1, seen))
      .filter(carried -> carried.answer == Answer.YES)
      .findFirst();
  }

  private static CarriedConstraints cascaded(PayloadType payload, String prefix, int depth, Set<String> seen) {
    boolean complete = payload.isComplete();
    for (PayloadMember member : payload.members()) {
      if (member.isCascaded()) {
        CarriedConstraints inside = search(member.content().type(), prefix + member.name() + ".", depth - 1, seen);
        if (inside.answer == Answer.YES) {
          return inside;
        }
        complete &= inside.answer == Answer.NO;
      }
    }
    return complete ? NONE : UNKNOWN;
  }
}
