package org.productiongap.framework.web;

import org.productiongap.flow.Branches;
import org.productiongap.flow.Calls;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;

/**
 * What a client learns of an exception.
 *
 * @param text what it is and where it is taken from the exception
 * @param answer the answer that it ends in
 */
public record Disclosure(ExceptionText text, ClientAnswer answer) {

  private static final String PRINTED = "printStackTrace";

  /** Whether the text was printed into memory first, so that it is the answer that gives it away. */
  public boolean isWrittenBefore() {
    return text.tree() instanceof MethodInvocationTree call && Calls.name(call).name().equals(PRINTED) && !Branches.isInside(call, answer.place());
  }
}
