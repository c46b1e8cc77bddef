plugins {
  java
  alias(libs.plugins.boot)
}
dependencies {
  implementation(libs.web)
  implementation(libs.bundles.data)
}
