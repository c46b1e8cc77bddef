plugins {
  java
  alias(libs.plugins.boot)
}
dependencies {
  implementation(libs.bundles.service)
}
