package org.productiongap.plugin;

import org.productiongap.project.ProjectMemory;
import org.productiongap.triage.GapMeasures;
import org.productiongap.triage.GapMetrics;
import org.productiongap.triage.GapPages;
import org.productiongap.triage.StageProfiles;
import org.sonar.api.Plugin;
import org.sonar.api.SonarProduct;

/**
 * The entry point of the plugin.
 */
public final class ProductionGapPlugin implements Plugin {

  @Override
  public void define(Context context) {
    context.addExtensions(RuleRepository.class, CheckRegistration.class);
    if (context.getRuntime().getProduct() != SonarProduct.SONARLINT) {
      context.addExtensions(Settings.definitions());
      context.addExtensions(StageProfiles.class, GapMetrics.class, GapMeasures.class, GapPages.class, ProjectMemory.class, WholeProject.class);
    }
  }
}
