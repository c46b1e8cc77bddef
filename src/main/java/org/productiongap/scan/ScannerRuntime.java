package org.productiongap.scan;

import org.sonar.api.SonarEdition;
import org.sonar.api.SonarProduct;
import org.sonar.api.SonarQubeSide;
import org.sonar.api.SonarRuntime;
import org.sonar.api.utils.Version;

/**
 * What a plugin is told that runs in a scanner.
 *
 * @param version of the plugin API
 */
record ScannerRuntime(Version version) implements SonarRuntime {

  @Override
  public Version getApiVersion() {
    return version;
  }

  @Override
  public SonarProduct getProduct() {
    return SonarProduct.SONARQUBE;
  }

  @Override
  public SonarQubeSide getSonarQubeSide() {
    return SonarQubeSide.SCANNER;
  }

  @Override
  public SonarEdition getEdition() {
    return SonarEdition.COMMUNITY;
  }
}
