package org.productiongap.framework.web;

import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * The text of an exception that a technology wrote, such as the platform, a database or a library; or the stack trace of any exception.
 *
 * @param kind what of the exception it is
 * @param tree the expression that takes it from the exception; the exception itself where that becomes text
 * @param exception the name of the variable that the exception comes from; empty where there is none
 * @param type the simple name of the exception's type
 * @param declaration the name in the declaration of that variable; null where there is none
 */
public record ExceptionText(Kind kind, ExpressionTree tree, String exception, String type, Tree declaration) {

  /** What of an exception is taken. */
  public enum Kind {
    MESSAGE, STACK_TRACE
  }
}
