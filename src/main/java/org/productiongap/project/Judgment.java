package org.productiongap.project;

import java.util.Collection;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The judgment of all rules over a whole project. A failure inside a rule ends that rule's judgment and nothing else.
 */
public final class Judgment {

  private static final Logger LOG = LoggerFactory.getLogger(Judgment.class);

  private Judgment() {
  }

  /**
   * Asks every rule once.
   *
   * @param rules those that are active, with their parameters
   * @param project what all files told
   * @param findings where a rule's findings go
   */
  public static <R extends ProjectRule> void of(Collection<R> rules, Project project, Function<R, Findings> findings) {
    for (R rule : rules) {
      try {
        rule.judge(project, findings.apply(rule));
      } catch (RuntimeException | StackOverflowError | LinkageError failure) {
        LOG.warn("{} could not judge the project and stays silent", rule.getClass().getSimpleName(), failure);
      }
    }
  }
}
