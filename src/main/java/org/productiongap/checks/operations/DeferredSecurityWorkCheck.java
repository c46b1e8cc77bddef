package org.productiongap.checks.operations;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Optional;
import org.productiongap.checks.GapCheck;
import org.productiongap.flow.Prose;
import org.productiongap.framework.comments.CodeBelow;
import org.productiongap.framework.comments.Postponed;
import org.sonar.check.Rule;
import org.sonar.plugins.java.api.JavaFileScannerContext;
import org.sonar.plugins.java.api.tree.SyntaxTrivia;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * A comment that puts off security, validation or error handling is a promise that nobody is reminded of.
 * A marker without such a topic is not reported, nor a topic without a marker: most comments only explain.
 */
@AutoService(GapCheck.class)
@Rule(key = "DeferredSecurityWork")
public final class DeferredSecurityWorkCheck extends GapCheck {

  private int markedLine;
  private Prose markedText;

  @Override
  public List<Tree.Kind> nodesToVisit() {
    return List.of(Tree.Kind.TRIVIA);
  }

  @Override
  public void setContext(JavaFileScannerContext context) {
    super.setContext(context);
    markedLine = -1;
  }

  @Override
  protected void check(Tree tree) {
    // only comments are asked for
  }

  @Override
  protected void checkComment(SyntaxTrivia comment) {
    List<String> lines = comment.comment().lines().toList();
    int first = comment.range().start().line();
    for (int i = 0; i < lines.size(); i++) {
      if (!isDisabledCode(lines.get(i))) {
        judge(Prose.of(lines.get(i)), first + i);
      }
    }
  }

  private void judge(Prose text, int line) {
    boolean marked = Postponed.isMarked(text);
    boolean continues = markedLine == line - 1 && markedText.goesOnIn(text);
    Optional<String> topic = marked || continues ? Postponed.topic(text) : Optional.empty();
    topic.filter(name -> !(marked && isDone(text, line))).ifPresent(name -> addIssue(marked ? line : markedLine,
      "This comment postpones %s: do it before people depend on it, or accept this issue with the reason and a date.".formatted(name)));
    markedLine = marked && topic.isEmpty() ? line : -1;
    markedText = text;
  }

  /** What is only for a while and restored, or a block whose exception is handed on. */
  private boolean isDone(Prose text, int line) {
    return Postponed.isForAWhile(text) && CodeBelow.restores(file(), line) || Postponed.isGenerated(text) && CodeBelow.handsExceptionOn(file(), line);
  }

  /** A statement that somebody has commented out, with the comment that it had. */
  private static boolean isDisabledCode(String line) {
    int comment = line.lastIndexOf("//");
    String before = comment < 0 ? "" : line.substring(0, comment);
    return before.indexOf(';') >= 0 || before.indexOf('{') >= 0 || before.indexOf('}') >= 0;
  }
}
