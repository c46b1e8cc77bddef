package org.productiongap.framework.validation;

import java.util.List;
import java.util.Set;
import org.productiongap.flow.Answer;
import org.productiongap.framework.Annotation;
import org.productiongap.framework.Jakarta;
import org.productiongap.framework.Names;

/**
 * What the constraints on a value say about it. A constraint of the team's own, an annotation that nobody here can read, and a deserializer may say anything.
 */
public final class ValueConstraints {

  private static final String HIBERNATE = "org.hibernate.validator.constraints.";
  private static final Set<String> BOUNDS = Names.union(Jakarta.bothIn("validation.constraints", "Min", "Max", "DecimalMin", "DecimalMax", "Digits", "Positive",
    "PositiveOrZero", "Negative", "NegativeOrZero", "Null"), Set.of(HIBERNATE + "Range"));
  private static final Set<String> FORMATS = Names.union(Jakarta.bothIn("validation.constraints", "Email", "Pattern", "Null"), Set.of(HIBERNATE + "Email"));
  private static final Set<String> DESERIALIZERS = Set.of("com.fasterxml.jackson.databind.annotation.JsonDeserialize",
    "com.google.gson.annotations.JsonAdapter", "jakarta.json.bind.annotation.JsonbTypeDeserializer", "jakarta.json.bind.annotation.JsonbTypeAdapter",
    "tools.jackson.databind.annotation.JsonDeserialize");

  private ValueConstraints() {
  }

  /** Whether a number has a bound, lower or upper. */
  public static Answer bound(List<Annotation> annotations) {
    return answer(annotations, BOUNDS);
  }

  /** Whether a text has a format. */
  public static Answer format(List<Annotation> annotations) {
    return answer(annotations, FORMATS);
  }

  private static Answer answer(List<Annotation> annotations, Set<String> names) {
    if (annotations.stream().anyMatch(annotation -> annotation.isOrCarries(names) || annotation.nested("value").stream().anyMatch(inner -> inner.is(names)))) {
      return Answer.YES;
    }
    boolean mayBe = annotations.stream().anyMatch(annotation -> Constraints.isOwnConstraint(annotation) || annotation.is(DESERIALIZERS)
      || ValidationTrigger.isOfAnUnknownLibrary(annotation));
    return mayBe ? Answer.CANNOT_TELL : Answer.NO;
  }
}
