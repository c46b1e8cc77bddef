package org.productiongap.framework.validation;

import java.util.List;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * Constraints that are written down and never run.
 *
 * @param cause why they do not
 * @param place what lacks the annotation that would make them run: a class, a member or a parameter
 * @param name its name
 * @param container the type that holds the constraints, or whose elements hold them
 * @param example one of the constraints, with the place where it is
 * @param constraints those that are written in this file, in their order
 * @param owner of a member, the type that has it, when only the whole project tells whether its values are validated; else empty
 */
public record InertConstraint(Cause cause, Tree place, String name, String container, String example, List<Tree> constraints, String owner) {

  InertConstraint(Cause cause, Tree place, String name, String container, String example, List<Tree> constraints) {
    this(cause, place, name, container, example, constraints, "");
  }

  /**
   * What the whole project has to say: that an endpoint asks for the validation of a type.
   *
   * @param owner the fully qualified name of the type
   */
  public record Evidence(String owner) {
  }

  /** Why constraints do not run. */
  public enum Cause {
    /** Nothing intercepts the calls of this bean. */
    BEAN,
    /** Nothing validates this configuration after it is bound. */
    CONFIGURATION,
    /** Validation of the type around it stops before this member. */
    MEMBER,
    /** What validates the container does not know of its elements: the class around it has to be validated. */
    ELEMENTS_OF_UNVALIDATED_CLASS,
    /** The annotation on the container stands for the container alone. */
    ELEMENTS_WITHOUT_CASCADE
  }
}
