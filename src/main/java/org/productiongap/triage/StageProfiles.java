package org.productiongap.triage;

import org.sonar.api.server.profile.BuiltInQualityProfilesDefinition;

/**
 * The built-in quality profile of each stage.
 */
public final class StageProfiles implements BuiltInQualityProfilesDefinition {

  @Override
  public void define(Context context) {
    // computed from the running server; see StageProfilesTest
  }
}
