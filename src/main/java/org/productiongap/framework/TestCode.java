package org.productiongap.framework;

import java.util.Arrays;
import java.util.Set;
import org.sonar.plugins.java.api.tree.ClassTree;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * Code that is meant for tests although it lies among production code.
 */
public final class TestCode {

  private static final Set<String> WORDS = Set.of("Test", "Tests", "Testing", "Mock", "Mocks", "Mocked", "Mocking", "Fake", "Dummy", "Fixture", "Fixtures");

  private TestCode() {
  }

  /** Whether a class around a node has a name that says test or mock, as a whole word. */
  public static boolean surrounds(Tree tree) {
    for (Tree outer = tree; outer != null; outer = outer.parent()) {
      if (outer instanceof ClassTree type && type.simpleName() != null && isNamedForTests(type.simpleName().name())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNamedForTests(String className) {
    return Arrays.stream(className.split("(?=[A-Z])|_")).anyMatch(WORDS::contains);
  }
}
