package org.productiongap.project;

/**
 * A rule that needs the whole project for its judgment, or part of it. A check implements it beside, or instead of, what it
 * says about single nodes.
 */
public interface ProjectRule {

  /**
   * Judges once, after all files of all modules. It is not called where only some files were looked at, as in an IDE.
   *
   * @param project what all files told
   * @param findings takes what is wrong
   */
  void judge(Project project, Findings findings);
}
