package org.productiongap.framework.web;

import java.util.List;
import org.productiongap.framework.Annotation;
import org.sonar.plugins.java.api.semantic.Type;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.TypeTree;

/**
 * Something that the caller of a web endpoint chooses.
 *
 * @param kind where in the request it comes from
 * @param tree the parameter, or the call that reads it, in the file of the endpoint
 * @param type its type as declared, wrappers included
 * @param typeTree its type as written; null where no type is written
 * @param annotations those on the parameter and on the same parameter of every overridden method
 */
public record RequestInput(Kind kind, Tree tree, Type type, TypeTree typeTree, List<Annotation> annotations) {

  /** Where in the request an input comes from. */
  public enum Kind {
    /** The body, as one value. */
    BODY,
    /** One part of a multipart body. */
    PART,
    /** Form fields or query parameters bound to the members of one object. */
    FORM,
    /** One query parameter or form field. */
    PARAMETER,
    /** One segment of the path. */
    PATH,
    /** A header or a cookie. */
    HEADER,
    /** The request itself, to read anything from. */
    REQUEST
  }
}
