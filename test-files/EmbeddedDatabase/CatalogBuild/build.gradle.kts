plugins {
  java
  alias(libs.plugins.spring.boot)
}
dependencies {
  implementation(libs.spring.boot.starter.web)
  implementation(libs.spring.boot.starter.data.jpa)
  runtimeOnly(libs.h2) // Noncompliant
}
