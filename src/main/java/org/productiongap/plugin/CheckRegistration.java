package org.productiongap.plugin;

import java.util.List;
import org.sonar.plugins.java.api.CheckRegistrar;
import org.sonarsource.api.sonarlint.SonarLintSide;

/**
 * Hands the checks to the Java analyser, for main code only: what test code lacks is no gap.
 */
@SonarLintSide
public final class CheckRegistration implements CheckRegistrar {

  @Override
  public void register(RegistrarContext registrarContext) {
    registrarContext.registerClassesForRepository(RuleRepository.KEY, List.copyOf(GapChecks.all()), List.of());
  }
}
