package org.productiongap.framework.validation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.productiongap.framework.Annotation;
import org.productiongap.framework.TestCode;
import org.productiongap.framework.Types;
import org.productiongap.framework.Words;
import org.productiongap.framework.persistence.Entities;
import org.productiongap.framework.persistence.StoredTypes;
import org.productiongap.framework.validation.InertConstraint.Cause;
import org.sonar.plugins.java.api.tree.ClassTree;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.ParameterizedTypeTree;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.TypeTree;
import org.sonar.plugins.java.api.tree.VariableTree;

/**
 * Members at which the validation of a payload stops, although their type has constraints. Left out are what is stored, where a
 * reference to another row is not its owner's to validate, what is sent, and beans.
 */
final class InertMembers {

  private static final Set<String> ANSWERS = Set.of("response", "resp", "res", "reply", "result", "view", "vo", "projection", "summary", "answer");
  private static final String GENERATED = "Generated";

  private InertMembers() {
  }

  static List<InertConstraint> in(CompilationUnitTree file) {
    List<InertConstraint> found = new ArrayList<>();
    Set<Tree> seen = new HashSet<>();
    for (ClassTree type : ClassesOfFile.of(file)) {
      if (type.is(Tree.Kind.CLASS, Tree.Kind.RECORD) && type.simpleName() != null && mayHoldOther(type) && mayBePayload(type)) {
        PayloadType payload = PayloadType.of(type.symbol().type());
        String name = type.symbol().type().fullyQualifiedName();
        boolean isCertain = isMeantToBeValidated(payload, type) || TakenTypes.of(file, name).filter(TakenType::isValidated).isPresent();
        List<InertConstraint> own = new ArrayList<>();
        payload.writableMembers().stream()
          .filter(member -> member.tree() != null && seen.add(member.tree()))
          .forEach(member -> judge(member, isCertain ? "" : name, own));
        if (!own.isEmpty() && !isOtherwise(type)) {
          found.addAll(own);
        }
      }
    }
    return found;
  }

  /** A quick look: whether a class extends another, or has a member that is not of the platform. */
  private static boolean mayHoldOther(ClassTree type) {
    return type.superClass() != null || Stream.concat(type.recordComponents().stream(), type.members().stream()).map(InertMembers::typeOf)
      .anyMatch(member -> member != null && (member instanceof ParameterizedTypeTree || member.is(Tree.Kind.ARRAY_TYPE)
        || !PayloadType.isOfThePlatform(member.symbolType())));
  }

  private static TypeTree typeOf(Tree member) {
    return member instanceof VariableTree variable ? variable.type() : member instanceof MethodTree method ? method.returnType() : null;
  }

  private static boolean mayBePayload(ClassTree type) {
    List<Annotation> annotations = Annotation.on(type.modifiers());
    return !Words.of(type.simpleName().name()).endWithAny(ANSWERS)
      && annotations.stream().noneMatch(annotation -> annotation.simpleName().equals(GENERATED) || HeldConstraint.isOfNoPayload(annotation.name())
        || annotation.meta().stream().anyMatch(meta -> HeldConstraint.isOfNoPayload(meta.name())))
      && Entities.of(type.symbol()).isEmpty();
  }

  private static boolean isOtherwise(ClassTree type) {
    return StoredTypes.isStored(type) || Types.is(type.symbol().type(), "java.lang.Throwable") || TestCode.surrounds(type);
  }

  /** Whether a class says so itself; one that only inherits constraints may be an answer that is made from the same parts. */
  private static boolean isMeantToBeValidated(PayloadType payload, ClassTree type) {
    return payload.members().stream().anyMatch(member -> (!member.allConstraints().isEmpty() || member.isCascaded())
      && member.tree() != null && (member.tree().parent() == type || type.recordComponents().contains(member.tree())));
  }

  private static void judge(PayloadMember member, String owner, List<InertConstraint> found) {
    HeldConstraint.at(member).ifPresent(held -> found.add(new InertConstraint(Cause.MEMBER, member.tree(), member.name(), member.content().type()
      .name(), held.example().text(),
      held.example().tree().stream().toList(), owner)));
  }
}
