package org.productiongap.samples;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import org.sonar.java.SonarComponents;
import org.sonar.java.reporting.AnalyzerMessage;
import org.sonar.java.testing.JavaFileScannerContextForTests;
import org.sonar.java.testing.VisitorsBridgeForTests;
import org.sonar.plugins.java.api.JavaCheck;
import org.sonar.plugins.java.api.JavaFileScannerContext;
import org.sonar.plugins.java.api.JavaVersion;
import org.sonar.plugins.java.api.semantic.Sema;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;

/**
 * Runs checks over files and remembers the issues of every file, not only of the last one; of the files themselves it keeps none.
 */
public final class EveryFile extends VisitorsBridgeForTests {

  private final List<AnalyzerMessage> issues = new ArrayList<>();
  private JavaFileScannerContextForTests last;

  public EveryFile(List<JavaCheck> checks, List<File> classPath, SonarComponents components, JavaVersion java) {
    super(checks, classPath, components, java);
  }

  @Override
  protected JavaFileScannerContext createScannerContext(CompilationUnitTree tree, Sema sema, SonarComponents components, boolean failedParsing) {
    JavaFileScannerContext context = super.createScannerContext(tree, sema, components, failedParsing);
    takeIssues();
    last = lastCreatedTestContext();
    return context;
  }

  /** What was reported so far, in the order of the files. */
  public List<AnalyzerMessage> issues() {
    takeIssues();
    return List.copyOf(issues);
  }

  private void takeIssues() {
    if (last != null) {
      issues.addAll(last.getIssues());
      last = null;
    }
  }
}
