package org.productiongap.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Which names of profiles mean development, as an administrator may set it.
 */
class DevelopmentProfilesTest {

  @AfterEach
  void asUsual() {
    DevelopmentOnly.use(List.of());
  }

  @Test
  void theUsualNamesCountUnlessOthersAreSet() {
    assertThat(DevelopmentOnly.isDevelopmentName("dev")).isTrue();
    assertThat(DevelopmentOnly.isDevelopmentName("playground")).isFalse();
    DevelopmentOnly.use(List.of(" Playground ", "lab"));
    assertThat(DevelopmentOnly.isDevelopmentName("dev")).isFalse();
    assertThat(DevelopmentOnly.isDevelopmentName("playground-eu")).isTrue();
    assertThat(DevelopmentOnly.isDevelopment("lab | prod")).isFalse();
  }

  @Test
  void anEmptySettingMeansTheUsualNames() {
    DevelopmentOnly.use(List.of(" ", ""));
    assertThat(DevelopmentOnly.profiles()).isEqualTo(DevelopmentOnly.usualProfiles()).contains("dev", "test", "local");
  }
}
