package org.productiongap.framework.validation;

import java.util.ArrayList;
import java.util.List;
import org.productiongap.framework.ClassPath;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;

/**
 * The constraints of a file that never run.
 */
public final class InertConstraints {

  private InertConstraints() {
  }

  /**
   * @param file the root of a file
   * @param classPath tells the versions of libraries
   * @return each place that lacks an annotation once: beans, configuration, members of payloads, elements of containers
   */
  public static List<InertConstraint> in(CompilationUnitTree file, ClassPath classPath) {
    List<InertConstraint> all = new ArrayList<>();
    all.addAll(InertBeans.in(file, classPath));
    all.addAll(InertMembers.in(file));
    all.addAll(InertElements.in(file, classPath));
    return all;
  }
}
