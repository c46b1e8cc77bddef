package org.productiongap.framework.validation;

import java.util.List;
import org.productiongap.framework.Annotation;
import org.productiongap.framework.Payload;
import org.sonar.plugins.java.api.semantic.Type;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * One value that the caller of an endpoint may choose: a member of a type that bodies are made of, or a parameter.
 *
 * @param name its name
 * @param owner the name of the type that has it; for a parameter, of the class that takes it
 * @param ownerType the fully qualified name of the type that has it; empty for a parameter
 * @param context the name of the method that takes a parameter; empty for a member, and for a segment of the path, which names what is there already
 * @param type its type as declared
 * @param annotations those that apply to the value
 * @param place its name where it is declared
 * @param isTaken whether an endpoint of this file takes it, and no method of the application is handed it alone; otherwise only the whole project tells
 * @param handedTo for a parameter, the parameters that take its value, as {@link CheckedParameter} names them
 * @param content its type without the containers around it, with the annotations written on the way to it
 */
public record SentValue(String name, String owner, String ownerType, String context, Type type, List<Annotation> annotations, Tree place, boolean isTaken,
  List<String> handedTo,
  Payload content) {

  /**
   * What the whole project has to say about a member: that an endpoint takes its type, and nothing checks it by hand.
   *
   * @param type the fully qualified name of the type that has it; empty for a parameter
   * @param member its name
   * @param handedTo for a parameter, the parameters that take its value
   */
  public record Evidence(String type, String member, List<String> handedTo) {
  }

  /** Whether it is a member of a type. */
  public boolean isMember() {
    return !ownerType.isEmpty();
  }

  /** What has to be asked of the whole project. */
  public Evidence evidence() {
    return new Evidence(ownerType, name, handedTo);
  }
}
