package org.productiongap.samples;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import org.productiongap.checks.GapCheck;
import org.sonar.java.SonarComponents;
import org.sonar.java.ast.JavaAstScanner;
import org.sonar.java.checks.verifier.internal.InternalInputFile;
import org.sonar.java.checks.verifier.internal.InternalSensorContext;
import org.sonar.java.classpath.ClasspathForMain;
import org.sonar.java.classpath.ClasspathForTest;
import org.sonar.java.model.JavaVersionImpl;
import org.sonar.java.testing.JavaFileScannerContextForTests;
import org.sonar.java.testing.VisitorsBridgeForTests;
import org.sonar.plugins.java.api.JavaVersion;

/**
 * One issue that a check raised.
 *
 * @param line where, from 1
 * @param message what it says
 */
record Finding(int line, String message) {

  static List<Finding> of(Sample sample, GapCheck check, List<File> libraries) {
    return of(sample, List.of(check), libraries);
  }

  static List<Finding> of(Sample sample, List<GapCheck> checks, List<File> libraries) {
    SonarComponents components = components();
    return scan(sample, components, new VisitorsBridgeForTests(checks, libraries, components, javaVersion()));
  }

  static List<Finding> withoutSemantics(Sample sample, GapCheck check) {
    SonarComponents components = components();
    return scan(sample, components, new VisitorsBridgeForTests(List.of(check), components, javaVersion()));
  }

  private static List<Finding> scan(Sample sample, SonarComponents components, VisitorsBridgeForTests bridge) {
    JavaAstScanner scanner = new JavaAstScanner(components);
    scanner.setVisitorBridge(bridge);
    scanner.scan(List.of(InternalInputFile.inputFile("", sample.file().toFile())));
    JavaFileScannerContextForTests context = bridge.lastCreatedTestContext();
    List<Finding> findings = new ArrayList<>();
    if (context != null) {
      context.getIssues().forEach(issue -> findings.add(new Finding(issue.getLine(), issue.getMessage())));
    }
    return findings;
  }

  private static JavaVersion javaVersion() {
    return new JavaVersionImpl(17);
  }

  private static SonarComponents components() {
    InternalSensorContext context = new InternalSensorContext();
    SonarComponents components = new SonarComponents(null, context.fileSystem(), new ClasspathForMain(context.config(), context.fileSystem()),
      new ClasspathForTest(context.config(), context.fileSystem()), null, null);
    components.setSensorContext(context);
    return components;
  }
}
