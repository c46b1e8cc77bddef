package org.productiongap.framework.web;

import java.util.List;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * The words that one branch of the code has for the client.
 *
 * @param texts fixed texts, in the order in which they were found
 * @param saysMore whether the answer also has something that is not fixed and may tell people more: another text, a reference
 */
public record AnswerWording(List<Text> texts, boolean saysMore) {

  /**
   * A fixed text.
   *
   * @param words the text; of a document written as text, one value of it
   * @param place where the answer has it
   * @param answer the answer that it is part of
   */
  public record Text(String words, Tree place, ClientAnswer answer) {
  }
}
