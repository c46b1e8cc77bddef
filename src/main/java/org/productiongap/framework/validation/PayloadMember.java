package org.productiongap.framework.validation;

import java.util.List;
import java.util.stream.Stream;
import org.productiongap.framework.Annotation;
import org.productiongap.framework.Payload;
import org.sonar.plugins.java.api.semantic.Type;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * One value inside a payload type: a field and its getter together, or a record component.
 *
 * @param name the property's name
 * @param type its type as declared, type arguments of the payload filled in
 * @param annotations those on the field, the component and the getter. Of a type in another file, those on the arguments of
 *   the member's type are among them, because the analyzer does not tell the two apart
 * @param content its type without the containers around it, with the annotations written on the way to it
 * @param tree the field, the component or the getter, if in the file that is being analyzed; else null
 */
public record PayloadMember(String name, Type type, List<Annotation> annotations, Payload content, Tree tree) {

  /** The constraints on the value itself. */
  public List<Annotation> constraints() {
    return Constraints.among(annotations);
  }

  /** The constraints on the value itself and on the elements it holds. */
  public List<Annotation> allConstraints() {
    return Constraints.among(Stream.concat(annotations.stream(), content.annotations().stream()).toList());
  }

  /** Whether the validation of the payload goes on into this value, or into the elements it holds. */
  public boolean isCascaded() {
    return Constraints.cascade(annotations) || Constraints.cascade(content.annotations());
  }
}
