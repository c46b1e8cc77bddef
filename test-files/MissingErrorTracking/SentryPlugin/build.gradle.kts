plugins {
  id("org.springframework.boot") version "3.4.1"
  id("io.sentry.jvm.gradle") version "5.8.0"
}
dependencies {
  implementation("org.springframework.boot:spring-boot-starter-web")
}
