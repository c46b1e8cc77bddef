package org.productiongap.framework.validation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.productiongap.flow.Answer;
import org.productiongap.framework.Annotation;
import org.productiongap.framework.Jakarta;
import org.productiongap.framework.SourceNames;
import org.productiongap.framework.Types;
import org.productiongap.framework.validation.MisappliedConstraint.Subject;
import org.productiongap.framework.validation.MisappliedConstraint.Value;
import org.sonar.plugins.java.api.semantic.Type;

/**
 * Which types the constraints of Bean Validation and of Hibernate Validator support. Source: the Javadoc of the constraints, and the validators that
 * Hibernate Validator 6.2 and 8.0 register.
 */
final class ConstraintTypes {

  private static final String HIBERNATE = "org.hibernate.validator.constraints.";
  private static final Map<String, Subject> SUBJECTS = subjects();
  private static final String TEXT = "java.lang.CharSequence";
  private static final List<String> CONTAINERS = List.of("java.util.Collection", "java.util.Map");
  private static final List<String> TIMES = List.of("java.util.Date", "java.util.Calendar", "java.time.temporal.Temporal", "java.time.MonthDay",
    "java.time.chrono.ChronoLocalDate");
  private static final Set<String> PRIMITIVE_NUMBERS = Set.of("byte", "short", "int", "long", "float", "double");
  /** Values that the reference implementation takes out of their wrapper by itself, or that a constraint may ask to be taken out of it. */
  private static final List<String> WRAPPERS = List.of("java.util.Optional", "java.util.concurrent.", "java.util.function.", "java.lang.ThreadLocal",
    "java.lang.ref.");
  /** Frequent types of libraries for which nobody registers a validator. */
  private static final List<String> FREQUENT = List.of("org.springframework.web.multipart.MultipartFile", "org.springframework.http.codec.multipart.FilePart",
    "com.fasterxml.jackson.databind.JsonNode", "org.bson.types.ObjectId");

  private ConstraintTypes() {
  }

  private static Map<String, Subject> subjects() {
    Map<String, Subject> subjects = new HashMap<>();
    put(subjects, Subject.TEXT, "NotBlank", "Email", "Pattern");
    put(subjects, Subject.SIZE, "NotEmpty", "Size");
    put(subjects, Subject.NUMBER, "Min", "Max", "DecimalMin", "DecimalMax", "Digits", "Positive", "PositiveOrZero", "Negative", "NegativeOrZero");
    put(subjects, Subject.TIME, "Past", "PastOrPresent", "Future", "FutureOrPresent");
    put(subjects, Subject.TRUTH, "AssertTrue", "AssertFalse");
    for (String name : List.of("NotBlank", "Email", "Length", "URL", "CreditCardNumber", "EAN", "ISBN", "LuhnCheck", "CodePointLength", "UUID", "SafeHtml")) {
      subjects.put(HIBERNATE + name, Subject.TEXT);
    }
    subjects.put(HIBERNATE + "NotEmpty", Subject.SIZE);
    subjects.put(HIBERNATE + "Range", Subject.NUMBER);
    subjects.put(HIBERNATE + "UniqueElements", Subject.COLLECTION);
    subjects.put(HIBERNATE + "time.DurationMin", Subject.DURATION);
    subjects.put(HIBERNATE + "time.DurationMax", Subject.DURATION);
    return Map.copyOf(subjects);
  }

  private static void put(Map<String, Subject> subjects, Subject subject, String... names) {
    Jakarta.bothIn("validation.constraints", names).forEach(name -> subjects.put(name, subject));
  }

  /** What a constraint is made for; empty for one that takes everything, or is not known. */
  static Optional<Subject> subjectOf(Annotation constraint) {
    Subject subject = SUBJECTS.get(constraint.name());
    return subject != null ? Optional.of(subject)
      : SUBJECTS.keySet().stream().filter(name -> constraint.is(Set.of(name))).map(SUBJECTS::get).findFirst();
  }

  /**
   * Whether values of a type can be checked.
   *
   * @param subject what the constraint is made for
   * @param type the type as declared
   * @param home the package of the file, whose application nobody extends with validators of standard constraints
   */
  static Answer supports(Subject subject, Type type, String home) {
    if (!SourceNames.isKnown(type) || type.isTypeVar() || type.isVoid()) {
      return Answer.CANNOT_TELL;
    }
    boolean isSupported = switch (subject) {
      case TEXT -> isText(type);
      case SIZE -> isText(type) || isContainer(type);
      case NUMBER -> isText(type) || isNumber(type);
      case TIME -> isTime(type);
      case TRUTH -> type.is("boolean") || type.is("java.lang.Boolean");
      case DURATION -> type.is("java.time.Duration");
      case COLLECTION -> Types.is(type, "java.util.Collection");
    };
    if (isSupported) {
      return Answer.YES;
    }
    if (type.isArray() && type instanceof Type.ArrayType array) {
      return supports(subject, array.elementType(), home) == Answer.NO ? Answer.NO : Answer.CANNOT_TELL;
    }
    return isWithoutValidators(type, home) ? Answer.NO : Answer.CANNOT_TELL;
  }

  private static boolean isWithoutValidators(Type type, String home) {
    String name = type.fullyQualifiedName();
    if (type.isPrimitive() || isContainer(type) || Types.isAny(type, FREQUENT)) {
      return true;
    }
    if (type.isParameterized() || WRAPPERS.stream().anyMatch(name::startsWith)) {
      return false;
    }
    return name.startsWith("java.") || type.symbol().isEnum()
      || Applications.own(type, home) && type.symbol().superTypes().stream().allMatch(parent -> SourceNames.isKnown(parent) && !parent.isParameterized());
  }

  /** What kind of value a type holds. */
  static Value valueOf(Type type) {
    if (isNumber(type)) {
      return type.isPrimitive() ? Value.PRIMITIVE_NUMBER : Value.NUMBER;
    }
    if (isText(type)) {
      return Value.TEXT;
    }
    if (isContainer(type)) {
      return Value.CONTAINER;
    }
    if (isTime(type)) {
      return Value.TIME;
    }
    return type.is("boolean") || type.is("java.lang.Boolean") ? Value.TRUTH : Value.OTHER;
  }

  private static boolean isText(Type type) {
    return Types.is(type, TEXT);
  }

  private static boolean isContainer(Type type) {
    return type.isArray() || Types.isAny(type, CONTAINERS);
  }

  private static boolean isNumber(Type type) {
    return Types.is(type, "java.lang.Number") || type.isPrimitive() && PRIMITIVE_NUMBERS.contains(type.name());
  }

  private static boolean isTime(Type type) {
    return Types.isAny(type, TIMES);
  }
}
