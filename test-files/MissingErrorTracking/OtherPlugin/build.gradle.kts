plugins {
  id("org.springframework.boot") version "3.4.1"
  id("io.spring.dependency-management") version "1.1.7"
}
dependencies { // Noncompliant
  implementation("org.springframework.boot:spring-boot-starter-web")
}
