plugins {
  java
  alias(libs.plugins.boot)
}
dependencies { // Noncompliant
  implementation(libs.web)
  testImplementation(libs.sentry)
}
