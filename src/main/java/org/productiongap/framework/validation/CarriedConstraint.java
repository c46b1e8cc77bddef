package org.productiongap.framework.validation;

import java.util.Optional;
import org.productiongap.framework.Annotation;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * One constraint that a type carries, as an example of all.
 *
 * @param name the constraint's name without package
 * @param path the member it is on, seen from the type, such as {@code address.zip}; empty when it is on the type itself
 * @param annotation the constraint
 */
public record CarriedConstraint(String name, String path, Annotation annotation) {

  /** Where it is written, if in the file that is being analyzed. */
  public Optional<Tree> tree() {
    return annotation.tree().map(Tree.class::cast);
  }

  /** The constraint and where it is, in a few words. */
  public String text() {
    return path.isEmpty() ? "\"@" + name + "\" on the type itself" : "\"@" + name + "\" on \"" + path + "\"";
  }
}
