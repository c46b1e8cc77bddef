package org.productiongap.framework.validation;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.productiongap.flow.Answer;
import org.productiongap.framework.FileFacts;
import org.productiongap.framework.SourceNames;
import org.productiongap.framework.Words;
import org.productiongap.framework.persistence.Entities;
import org.productiongap.framework.persistence.StoredTypes;
import org.sonar.plugins.java.api.semantic.Type;

/**
 * A constraint inside a member that does not hand validation on to what it holds.
 *
 * @param member the member that validation stops at
 * @param example the constraint, seen from the type of the member
 */
public record HeldConstraint(PayloadMember member, CarriedConstraint example) {

  private static final int DEPTH = 4;
  private static final Set<String> SENT = Set.of("dto", "request", "req", "form", "input", "command", "cmd", "payload", "body", "param", "params", "create",
    "update", "new", "message");
  /** Annotations of libraries that make a member something else than a part of a payload, by the start of their names. */
  private static final List<String> NO_PAYLOAD = List.of("org.springframework.", "jakarta.persistence.", "javax.persistence.", "jakarta.enterprise.",
    "javax.enterprise.", "jakarta.inject.", "javax.inject.", "jakarta.ejb.", "javax.ejb.", "io.smallrye.config.", "org.eclipse.microprofile.config.",
    "org.mongodb.", "dev.morphia.", "jakarta.ws.rs.", "javax.ws.rs.", "io.quarkus.mongodb.");
  private static final String NULL = "Null";

  /**
   * The first one of a type that carries no constraint which validation could reach: validating it would check nothing.
   *
   * @param type a type without containers around it
   */
  public static Optional<HeldConstraint> in(Type type) {
    return FileFacts.about(HeldConstraint.class, type, HeldConstraint::first);
  }

  private static Optional<HeldConstraint> first(Type type) {
    boolean isPayload = CarriedConstraints.of(type).answer() == Answer.NO && !PayloadType.isOfThePlatform(type) && Entities.of(type.symbol()).isEmpty()
      && !StoredTypes.isStored(type);
    return isPayload ? search(type, DEPTH, new HashSet<>()) : Optional.empty();
  }

  private static Optional<HeldConstraint> search(Type type, int depth, Set<String> seen) {
    if (depth == 0 || !seen.add(type.fullyQualifiedName() + type.typeArguments())) {
      return Optional.empty();
    }
    List<PayloadMember> members = PayloadType.of(type).writableMembers();
    return members.stream().flatMap(member -> at(member).stream()).findFirst()
      .or(() -> members.stream().filter(HeldConstraint::mayHold).flatMap(member -> search(member.content().type(), depth - 1, seen).stream()).findFirst());
  }

  /**
   * @param member a member of a payload
   * @return what it holds, if that carries constraints and belongs to the payload
   */
  static Optional<HeldConstraint> at(PayloadMember member) {
    if (member.isCascaded() || !mayHold(member)) {
      return Optional.empty();
    }
    return CarriedConstraints.of(member.content().type()).example().map(example -> new HeldConstraint(member, example));
  }

  /** The types of the values that belong to a payload. */
  static Stream<Type> partsOf(Type payload) {
    return PayloadType.of(payload).writableMembers().stream().filter(HeldConstraint::mayHold).map(member -> member.content().type());
  }

  private static boolean mayHold(PayloadMember member) {
    Type content = member.content().type();
    return !PayloadType.isOfThePlatform(content) && SourceNames.isKnown(content) && !content.isTypeVar() && !content.symbol().isEnum() && mayGoOn(member)
      && Entities.of(content.symbol()).isEmpty() && !StoredTypes.isStored(content) && !isRecordOfItsOwn(content) && !SelfValidation.of(content);
  }

  /** Whether a type that is not named as something sent has an identity, so that its owner refers to it instead of bringing it along. */
  private static boolean isRecordOfItsOwn(Type type) {
    List<String> name = Words.of(type.erasure().name()).all();
    return !Words.of(type.erasure().name()).containAny(SENT) && PayloadType.of(type).members().stream()
      .map(member -> Words.of(member.name()).all())
      .anyMatch(member -> !member.isEmpty() && "id".equals(member.get(member.size() - 1)) && endsWith(name, member.subList(0, member.size() - 1)));
  }

  private static boolean endsWith(List<String> words, List<String> end) {
    return end.size() <= words.size() && words.subList(words.size() - end.size(), words.size()).equals(end);
  }

  private static boolean mayGoOn(PayloadMember member) {
    return member.annotations().stream().noneMatch(annotation -> Constraints.isConstraint(annotation) && NULL.equals(Constraints.nameOf(annotation))
      || ValidationTrigger.isOfAnUnknownLibrary(annotation) || isOfNoPayload(annotation.name()));
  }

  /** The constraint and where it is, seen from the owner of the member, in a few words. */
  public String text() {
    return new CarriedConstraint(example.name(), example.path().isEmpty() ? member.name() : member.name() + "." + example.path(), example.annotation()).text();
  }

  /** Whether an annotation of this name makes a class or member something else than a payload. */
  static boolean isOfNoPayload(String annotation) {
    return NO_PAYLOAD.stream().anyMatch(annotation::startsWith);
  }
}
