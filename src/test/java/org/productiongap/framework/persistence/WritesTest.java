package org.productiongap.framework.persistence;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.productiongap.checks.GapCheck;
import org.productiongap.framework.SaidInComments;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * The writes of the files in {@code src/test/resources/writes}: the comment on the line of a call tells where it writes, what it does there, and to what.
 */
class WritesTest {

  @TestFactory
  Stream<DynamicTest> writesAreFound() throws IOException {
    return SaidInComments.tests("src/test/resources/writes", new WritesSaid());
  }

  private static final class WritesSaid extends GapCheck {

    @Override
    public List<Tree.Kind> nodesToVisit() {
      return List.of(Tree.Kind.METHOD_INVOCATION);
    }

    @Override
    protected void check(Tree tree) {
      Writes.of((MethodInvocationTree) tree).ifPresent(write -> reportIssue(write.call(),
        write.target() + " " + write.action() + write.subject().map(type -> " " + type.name()).orElse(""), List.<Reason>of()));
    }
  }
}
