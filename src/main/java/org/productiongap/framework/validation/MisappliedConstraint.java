package org.productiongap.framework.validation;

import org.sonar.plugins.java.api.tree.AnnotationTree;

/**
 * A constraint on a type that no validator of it supports: the validation of every such value ends with an exception, whatever the value.
 *
 * @param tree the constraint, where it is written
 * @param constraint its name without package
 * @param unsupported the one of the constraints it is composed of that does not support the type; the constraint itself where it is not composed
 * @param subject the kind of values that the unsupported constraint is made for
 * @param type the name of the type, as people say it
 * @param value what kind of value the type is
 * @param member the name of what carries the constraint
 */
public record MisappliedConstraint(AnnotationTree tree, String constraint, String unsupported, Subject subject, String type, Value value, String member) {

  /** What a constraint is made for. */
  public enum Subject {
    /** Text. */
    TEXT,
    /** Text, collections, maps and arrays. */
    SIZE,
    /** Numbers, also written as text. */
    NUMBER,
    /** Moments. */
    TIME,
    /** Truth values. */
    TRUTH,
    /** Lengths of time. */
    DURATION,
    /** Collections. */
    COLLECTION
  }

  /** What a type holds. */
  public enum Value {
    NUMBER, TEXT, CONTAINER, TIME, TRUTH, PRIMITIVE_NUMBER, OTHER
  }
}
