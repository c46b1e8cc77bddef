package org.productiongap.realcode;

import org.sonar.java.SonarComponents;
import org.sonar.java.checks.verifier.internal.InternalSensorContext;
import org.sonar.java.classpath.ClasspathForMain;
import org.sonar.java.classpath.ClasspathForTest;

/**
 * What the analyzer asks for while it analyzes, without a scanner around it.
 */
public class AnalyzerComponents extends SonarComponents {

  public AnalyzerComponents() {
    this(new InternalSensorContext());
  }

  private AnalyzerComponents(InternalSensorContext context) {
    super(null, context.fileSystem(), new ClasspathForMain(context.config(), context.fileSystem()), new ClasspathForTest(context.config(), context.fileSystem()), null, null);
    setSensorContext(context);
  }
}
