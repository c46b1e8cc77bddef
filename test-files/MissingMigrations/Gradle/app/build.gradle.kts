plugins {
  java
  id("org.springframework.boot") version "3.4.1"
}
dependencies { // Noncompliant
  implementation("org.springframework.boot:spring-boot-starter-web")
  implementation("org.springframework.boot:spring-boot-starter-data-jpa")
  implementation(project(":core"))
  runtimeOnly("com.mysql:mysql-connector-j")
  testImplementation("org.flywaydb:flyway-core")
}
