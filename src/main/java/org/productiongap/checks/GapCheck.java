package org.productiongap.checks;

import java.util.List;
import org.productiongap.flow.Branches;
import org.productiongap.framework.Place;
import org.productiongap.framework.Suppression;
import org.productiongap.project.Clue;
import org.productiongap.project.FactCollector;
import org.productiongap.project.ProjectMemory;
import org.productiongap.project.ProjectRule;
import org.productiongap.project.Suspicion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sonar.check.Rule;
import org.sonar.plugins.java.api.IssuableSubscriptionVisitor;
import org.sonar.plugins.java.api.JavaFileScannerContext;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;
import org.sonar.plugins.java.api.tree.SyntaxTrivia;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * The base of all checks. A failure inside a check ends that check for that node, never the analysis.
 */
public abstract class GapCheck extends IssuableSubscriptionVisitor {

  private static final Logger LOG = LoggerFactory.getLogger(GapCheck.class);

  private ProjectMemory memory;

  /**
   * Lets the check suspect. Without a memory, as in an IDE, what needs the whole project is not reported.
   *
   * @param projectMemory takes suspicions until the end of the scan
   */
  public final void remember(ProjectMemory projectMemory) {
    memory = projectMemory;
  }

  /**
   * Judges one node of the kinds that {@link #nodesToVisit()} asks for.
   *
   * @param tree the node
   */
  protected abstract void check(Tree tree);

  /**
   * Judges one comment, for a check whose kinds include {@link Tree.Kind#TRIVIA}.
   *
   * @param comment the comment with its delimiters
   */
  protected void checkComment(SyntaxTrivia comment) {
    throw new IllegalStateException(getClass().getSimpleName() + " asks for comments and does not judge them");
  }

  @Override
  public final void visitNode(Tree tree) {
    try {
      check(tree);
    } catch (RuntimeException | StackOverflowError | LinkageError failure) {
      report(tree.firstToken() == null ? 1 : tree.firstToken().range().start().line(), failure);
    }
  }

  @Override
  public final void visitTrivia(SyntaxTrivia comment) {
    try {
      checkComment(comment);
    } catch (RuntimeException | StackOverflowError | LinkageError failure) {
      report(comment.range().start().line(), failure);
    }
  }

  private void report(int line, Throwable failure) {
    LOG.warn("{} could not judge {}:{} and stays silent there", getClass().getSimpleName(), context.getInputFile(), line, failure);
  }

  /** Reports, unless the place is never run: what is switched off in the code hurts nobody. */
  @Override
  public final void reportIssue(Tree tree, String message) {
    if (!Branches.isNeverRun(tree)) {
      super.reportIssue(tree, message);
    }
  }

  @Override
  public final void reportIssue(Tree tree, String message, List<JavaFileScannerContext.Location> secondary, Integer cost) {
    if (!Branches.isNeverRun(tree)) {
      super.reportIssue(tree, message, secondary, cost);
    }
  }

  /**
   * Reports with the places that show why.
   *
   * @param tree the exact range
   * @param message one sentence: what is wrong, what to do
   * @param reasons nodes of the same file, each with a few words
   */
  protected final void reportIssue(Tree tree, String message, List<Reason> reasons) {
    reportIssue(tree, message, reasons.stream()
      .map(reason -> new JavaFileScannerContext.Location(reason.message(), reason.tree()))
      .toList(), null);
  }

  /**
   * Notes a finding that stands unless something elsewhere in the project explains it. {@link ProjectRule#judge} decides.
   *
   * @param tree the exact range
   * @param message one sentence: what is wrong, what to do
   * @param reasons nodes of the same file, each with a few words
   * @param evidence what decides: strings, numbers, booleans, enums, and lists, optionals and records of those
   */
  protected final void suspect(Tree tree, String message, List<Reason> reasons, Record evidence) {
    String key = getClass().getAnnotation(Rule.class).key();
    if (memory != null && !Suppression.of(tree, key) && !Branches.isNeverRun(tree)) {
      String file = FactCollector.path(context.getInputFile());
      List<Clue> clues = reasons.stream().map(reason -> new Clue(reason.message(), Place.of(file, reason.tree()))).toList();
      memory.remember(file, new Suspicion(key, Place.of(file, tree), message, clues, evidence));
    }
  }

  /**
   * Reports, unless something elsewhere in the project explains it; without a memory, as in an IDE, where nothing else is seen, it is reported at once.
   *
   * @param tree the exact range
   * @param message one sentence: what is wrong, what to do
   * @param reasons nodes of the same file, each with a few words
   * @param evidence what {@link ProjectRule#judge} decides by, as for {@link #suspect}
   */
  protected final void reportUnlessExplained(Tree tree, String message, List<Reason> reasons, Record evidence) {
    if (memory == null) {
      reportIssue(tree, message, reasons);
    } else {
      suspect(tree, message, reasons, evidence);
    }
  }

  /** The root of the file that is being judged. */
  protected final CompilationUnitTree file() {
    return context.getTree();
  }

  /**
   * A secondary location.
   *
   * @param message why this place matters, in a few words
   * @param tree a node of the file that is being judged
   */
  public record Reason(String message, Tree tree) {
  }
}
