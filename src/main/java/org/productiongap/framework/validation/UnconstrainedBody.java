package org.productiongap.framework.validation;

import java.util.List;
import java.util.Optional;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * A body that creates or changes something and whose type says nothing about its values.
 *
 * @param place the parameter, or the call that reads the body
 * @param isParameter whether it is a parameter
 * @param type the name of the type, without containers
 * @param members the names of what the caller chooses
 * @param uses where else in the file the same type is taken from a request
 * @param trees the members, if in this file
 * @param elsewhere what has to be asked of the whole project, when the type is in another file
 */
public record UnconstrainedBody(Tree place, boolean isParameter, String type, List<String> members, List<Tree> uses, List<Tree> trees,
  Optional<Evidence> elsewhere) {

  /**
   * What the whole project may say: that a type or a part of it carries constraints, that it checks itself, or that some code looks at its values.
   *
   * @param type the fully qualified name of the type
   * @param lineage its name and those of what it extends
   * @param parts the names of the types of its members
   */
  public record Evidence(String type, List<String> lineage, List<String> parts) {
  }
}
