package org.productiongap.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationTest {

  private static final String RESOURCES = "src/main/resources/";

  private static Configuration of(String path, String text) {
    return Configuration.of(List.of(new ConfigurationFile(path, text)));
  }

  private static List<String> values(Configuration configuration) {
    return configuration.values().stream().map(value -> value.key().name() + "=" + value.text().written() + String.join("&", value.scope().profiles().stream().map(p -> " [" + p + "]").toList())).toList();
  }

  private static ConfiguredValue only(Configuration configuration) {
    assertThat(configuration.values()).hasSize(1);
    return configuration.values().get(0);
  }

  /** The text of a range of one line. */
  private static String cut(String text, Span span) {
    assertThat(span.startLine()).isEqualTo(span.endLine());
    return text.split("\\r\\n|\\r|\\n", -1)[span.startLine() - 1].substring(span.startColumn(), span.endColumn());
  }

  @ParameterizedTest
  @ValueSource(strings = {"spring.jpa.hibernate.ddl-auto", "spring.jpa.hibernate.ddlAuto", "spring.jpa.hibernate.ddl_auto", "SPRING.JPA.HIBERNATE.DDL-AUTO", "spring.jpa[hibernate].ddlAuto"})
  void aKeyIsTheSameInEveryStyle(String written) {
    assertThat(Setting.SCHEMA_GENERATION.is(Key.of(written))).isTrue();
    assertThat(Key.of(written).name()).isEqualTo("spring.jpa.hibernate.ddlauto");
  }

  @Test
  void environmentVariablesHaveNoDots() {
    assertThat(Setting.SCHEMA_GENERATION.is(Key.ofEnvironment("SPRING_JPA_HIBERNATE_DDL_AUTO"))).isTrue();
    assertThat(Setting.SCHEMA_GENERATION.is(Key.ofEnvironment("SPRING_JPA_HIBERNATE_DDLAUTO"))).isTrue();
    assertThat(Setting.LOGGER_LEVEL.is(Key.ofEnvironment("LOGGING_LEVEL_ROOT"))).isTrue();
    assertThat(Setting.SCHEMA_GENERATION.is(Key.ofEnvironment("SPRING_JPA_HIBERNATE"))).isFalse();
  }

  @Test
  void indexesQuotesAndBracketsOfKeys() {
    assertThat(Key.of("a.b[2]").index()).isEqualTo(2);
    assertThat(Key.of("a.b[2]").name()).isEqualTo("a.b");
    assertThat(Key.of("a.b[2].c").name()).isEqualTo("a.b.c");
    assertThat(Key.of("quarkus.log.category.\"org.hibernate\".level").segments()).containsExactly("quarkus", "log", "category", "org.hibernate", "level");
    assertThat(Key.of("logging.level.[org.hibernate]").segments()).containsExactly("logging", "level", "org", "hibernate");
    assertThat(Key.of("app.jwtSecret").lastPart()).isEqualTo("jwtSecret");
    assertThat(Key.of("fleet-api/mp-rest/readTimeout").segments()).containsExactly("fleetapi", "mprest", "readtimeout");
    assertThat(Key.of("").segments()).isEmpty();
    assertThat(Key.of("[").segments()).isEmpty();
    assertThat(Key.of("a[99999999999999999999].b").segments()).isNotEmpty();
  }

  @Test
  void propertiesKeepTheirRanges() {
    String text = "# comment\r\n! other\n\n server.port = 80 \nspring.datasource.url:jdbc:x\nname value\nempty=\nlong=one,\\\n   two\nnone";
    Configuration read = of(RESOURCES + "application.properties", text);
    assertThat(values(read)).containsExactly("server.port=80", "spring.datasource.url=jdbc:x", "name=value", "empty=", "long=one,two", "none=");
    ConfiguredValue port = read.values().get(0);
    assertThat(cut(text, port.where().key())).isEqualTo("server.port");
    assertThat(cut(text, port.where().value())).isEqualTo("80");
    assertThat(port.where().key().startLine()).isEqualTo(4);
    assertThat(cut(text, read.values().get(1).where().value())).isEqualTo("jdbc:x");
    assertThat(cut(text, read.values().get(3).where().value())).as("the key's where there is no value").isEqualTo("empty");
    assertThat(read.values().get(4).where().value()).isEqualTo(new Span(8, 5, 9, 6));
  }

  @Test
  void propertiesHaveEscapes() {
    assertThat(values(of(RESOURCES + "application.properties", "a\\=b=c\\u0041\\u00zz\\n\\t\\:\\"))).containsExactly("ab=cAu00zz\n\t:");
  }

  @Test
  void propertiesHaveDocuments() {
    String text = "a=1\n#---\nspring.config.activate.on-profile=dev,test\na=2\n#---\na=3\n!---\nspring.profiles=prod\na=4\n";
    assertThat(values(of(RESOURCES + "application.properties", text))).contains("a=1", "a=2 [dev | test]", "a=3", "a=4 [prod]");
  }

  @Test
  void quarkusHasProfilesBeforeKeys() {
    assertThat(values(of(RESOURCES + "application.properties", "%dev.a.b=1\n%prod.a.b=2\n%{dev,test}.c=3\n%dev,test.d=4\n%broken=5")))
      .containsExactly("a.b=1 [dev]", "a.b=2 [prod]", "c=3 [dev | test]", "d=4 [dev | test]", "broken=5");
    assertThat(values(of(RESOURCES + "application.yml", "\"%dev\":\n  quarkus:\n    a: 1\nquarkus:\n  a: 2\n"))).containsExactly("quarkus.a=1 [dev]", "quarkus.a=2");
  }

  @Test
  void yamlKeepsItsRanges() {
    String text = "spring:\n  datasource:\n    url: \"jdbc:h2:mem:x\" # why\n    password: 'geheim'\n  list:\n    - one\n    - {name: two}\nflat.key: ünï \uD83D\uDE00 x\nempty:\nnothing: ~\n";
    Configuration read = of(RESOURCES + "application.yml", text);
    assertThat(values(read)).containsExactly("spring.datasource.url=jdbc:h2:mem:x", "spring.datasource.password=geheim", "spring.list=one", "spring.list.name=two",
      "flat.key=ünï \uD83D\uDE00 x", "empty=", "nothing=");
    assertThat(cut(text, read.values().get(0).where().value())).isEqualTo("jdbc:h2:mem:x");
    assertThat(cut(text, read.values().get(0).where().key())).isEqualTo("url");
    assertThat(cut(text, read.values().get(1).where().value())).isEqualTo("geheim");
    assertThat(cut(text, read.values().get(3).where().value())).isEqualTo("two");
    assertThat(cut(text, read.values().get(4).where().value())).isEqualTo("ünï \uD83D\uDE00 x");
    assertThat(cut(text, read.values().get(5).where().value())).isEqualTo("empty");
  }

  @Test
  void yamlHasDocumentsWithProfiles() {
    String text = "a: 1\n---\nspring:\n  config:\n    activate:\n      on-profile: \"dev | test\"\na: 2\n---\nspring.profiles: [prod, live]\na: 3\n";
    assertThat(values(of(RESOURCES + "application.yml", text))).contains("a=1", "a=2 [dev | test]", "a=3 [prod | live]");
    assertThat(of(RESOURCES + "application.yml", text).inProduction().filter(value -> value.key().name().equals("a")).map(value -> value.text().written())).containsExactly("3");
  }

  @Test
  void yamlHasAnchorsAndMergeKeys() {
    String text = "base: &base\n  a: 1\nother:\n  <<: *base\n  b: 2\ncopy: *base\n";
    assertThat(values(of(RESOURCES + "application.yml", text))).contains("base.a=1", "other.b=2", "copy.a=1", "other.a=1");
  }

  @ParameterizedTest
  @CsvSource({
    "application.yml,true", "application-prod.yml,true", "application-dev.yml,false", "application-local-docker.yml,false", "config/application.properties,true",
    "application-example.yml,false", "application-eu.yml,true", "src/test/resources/application.properties,false", "src/integrationTest/resources/application.yml,false", "server/src/test/resources/config/application.yml,false",
    "core/src/main/resources/profiles/local/application.properties,false", "src/main/resources/profiles/prod/application.properties,true", "latest/src/main/resources/application.yml,true", "src/main/java/com/test/application.properties,true"})
  void profilesComeFromNames(String path, boolean production) {
    Configuration read = of(path, path.endsWith("yml") ? "a: 1" : "a=1");
    assertThat(read.values()).hasSize(1);
    assertThat(read.inProduction().count()).isEqualTo(production ? 1 : 0);
  }

  @ParameterizedTest
  @CsvSource({"dev,false", "!prod,false", "!dev,true", "prod,true", "dev | test,false", "dev | prod,true", "dev & cloud,false", "h2,true", "(dev & a) | test,false"})
  void expressionsOfProfiles(String expression, boolean production) {
    Configuration read = of(RESOURCES + "application.yml", "spring.config.activate.on-profile: \"" + expression + "\"\na: 1");
    assertThat(read.inProduction().anyMatch(value -> value.key().name().equals("a"))).isEqualTo(production);
  }

  @Test
  void developmentProfilesCanBeNamed() {
    Configuration read = Configuration.of(List.of(new ConfigurationFile(RESOURCES + "application-spielwiese.yml", "a: 1"), new ConfigurationFile(RESOURCES + "application-dev.yml", "a: 1")),
      Set.of("spielwiese"), Set.of());
    assertThat(read.inProduction().map(ConfiguredValue::file)).containsExactly(RESOURCES + "application-dev.yml");
  }

  @Test
  void aProductionProfileReplacesTheDefault() {
    Configuration read = Configuration.of(List.of(new ConfigurationFile(RESOURCES + "application.yml", "a: 1\nb: 2\n"),
      new ConfigurationFile(RESOURCES + "application-prod.properties", "a=3"), new ConfigurationFile("other/" + RESOURCES + "application.yml", "a: 4\n")));
    assertThat(read.inProduction().map(value -> value.text().written())).containsExactlyInAnyOrder("2", "3", "4");
    assertThat(of(RESOURCES + "application.properties", "a=1\n%prod.a=2\n%dev.a=3").inProduction().map(value -> value.text().written())).containsExactly("2");
  }

  @Test
  void theLastOfTwoHolds() {
    assertThat(of(RESOURCES + "application.properties", "a=1\na=2").inProduction().map(value -> value.text().written())).containsExactly("2");
    assertThat(of(RESOURCES + "application.yml", "a: 1\na: 2").inProduction().map(value -> value.text().written())).containsExactly("2");
  }

  @Test
  void placeholders() {
    Configuration read = of(RESOURCES + "application.properties",
      "a=${X}\nb=${X:y}\nc=${X:${Y:z}}-${W:}\nd=${port}\nport=80\ne=@project.version@\nf={{ secret }}\ng=#{1 + 1}\nh=p@ss@word\ni=${unclosed\nj=${X:`jdbc:h2:mem`}\nk=${k}");
    assertThat(read.values().stream().map(value -> value.value().orElse("?"))).containsExactly("?", "y", "z-", "80", "80", "?", "?", "?", "p@ss@word", "${unclosed", "jdbc:h2:mem", "?");
    assertThat(read.values().stream().map(value -> value.text().literal().orElse("?"))).containsExactly("?", "?", "?", "80", "80", "?", "?", "?", "p@ss@word", "${unclosed", "?", "?");
  }

  @Test
  void logbackAndLog4jAreLevels() {
    String logback = "<configuration>\n  <logger name=\"org.hibernate.SQL\" level=\"DEBUG\"/>\n  <springProfile name=\"dev, test\"><root level=\"TRACE\"/></springProfile>\n"
      + "  <springProfile name=\"prod\"><root><level value=\"INFO\"/></root></springProfile>\n</configuration>";
    Configuration read = of(RESOURCES + "logback-spring.xml", logback);
    assertThat(values(read)).containsExactly("logging.level.org.hibernate.sql=DEBUG", "logging.level.root=TRACE [dev | test]", "logging.level.root=INFO [prod]");
    assertThat(cut(logback, read.values().get(0).where().value())).isEqualTo("DEBUG");
    assertThat(values(of("src/main/resources/log4j2.xml", "<Configuration><Loggers><Logger level='debug' name='a.b'/><Root level='warn'/></Loggers></Configuration>")))
      .containsExactly("logging.level.a.b=debug", "logging.level.root=warn");
    assertThat(values(of(RESOURCES + "log4j2.properties", "rootLogger.level=debug\nlogger.x.name=org.x\nlogger.x.level=trace"))).containsExactly("logging.level.root=debug", "logging.level.org.x=trace");
    assertThat(of("src/test/resources/logback-test.xml", logback).inProduction()).isEmpty();
    assertThat(of(RESOURCES + "logback-dev.xml", logback).inProduction()).isEmpty();
  }

  @Test
  void persistenceAndHibernateAndWeb() {
    assertThat(values(of(RESOURCES + "META-INF/persistence.xml", "<persistence><persistence-unit name='a'><properties><property name='hibernate.hbm2ddl.auto' value='update'/></properties></persistence-unit></persistence>")))
      .containsExactly("hibernate.hbm2ddl.auto=update");
    String hibernate = "<?xml version='1.0'?>\n<!DOCTYPE hibernate-configuration PUBLIC \"-//x//DTD\" \"http://x/y.dtd\">\n<hibernate-configuration><session-factory>\n<!-- <property> -->\n"
      + "<property name=\"hbm2ddl.auto\">\n  create </property><property name='hibernate.show_sql'>true</property></session-factory></hibernate-configuration>";
    Configuration read = of(RESOURCES + "hibernate.cfg.xml", hibernate);
    assertThat(values(read)).containsExactly("hibernate.hbm2ddl.auto=create", "hibernate.showsql=true");
    assertThat(cut(hibernate, read.values().get(0).where().value())).isEqualTo("create");
    assertThat(read.inProduction(Setting.SCHEMA_GENERATION)).hasSize(1);
    String web = "<web-app xmlns='x'>\n <session-config><session-timeout>-1</session-timeout></session-config>\n <context-param><param-name>jakarta.faces.PROJECT_STAGE</param-name>\n"
      + "<param-value>Development</param-value></context-param></web-app>";
    read = of("src/main/webapp/WEB-INF/web.xml", web);
    assertThat(values(read)).containsExactly("webapp.sessionconfig.sessiontimeout=-1", "jakarta.faces.projectstage=Development");
    assertThat(cut(web, read.values().get(0).where().value())).isEqualTo("-1");
    assertThat(read.inProduction(Setting.SESSION_TIMEOUT_IN_MINUTES)).hasSize(1);
    assertThat(read.inProduction(Setting.FACES_STAGE)).hasSize(1);
  }

  @Test
  void dockerfileOfTheLastStage() {
    String text = "FROM maven AS build\nENV SPRING_PROFILES_ACTIVE=test\nRUN mvn package\nFROM temurin AS base\nENV A=1 B=\"two words\" \\\n    C=$HOME/x\nFROM base\nENV D single value\n"
      + "ENTRYPOINT [\"java\", \"-Dspring.profiles.active=dev\", \"-jar\", \"app.jar\", \"--server.port=80\"]\n# ENV E=5\n";
    Configuration read = of("Dockerfile", text);
    assertThat(values(read)).containsExactly("a=1", "b=two words", "c=${HOME}/x", "d=single value", "spring.profiles.active=dev", "server.port=80");
    assertThat(cut(text, read.values().get(0).where().value())).isEqualTo("1");
    assertThat(cut(text, read.values().get(1).where().value())).isEqualTo("two words");
    assertThat(cut(text, read.values().get(4).where().value())).isEqualTo("dev");
    assertThat(of("Dockerfile.dev", text).inProduction()).isEmpty();
  }

  @Test
  void composeOfTheApplication() {
    String text = "services:\n  db:\n    image: postgres\n    environment:\n      POSTGRES_PASSWORD: x\n  app:\n    build: .\n    environment:\n      - SPRING_PROFILES_ACTIVE=dev\n      - \"DB_URL=${URL:-jdbc:x}\"\n"
      + "    command: java -Dserver.port=81 -jar x.jar\n  other:\n    image: me/other\n    environment:\n      SPRING_DATASOURCE_PASSWORD: y\n";
    Configuration read = of("docker-compose.yml", text);
    assertThat(values(read)).containsExactly("springprofilesactive=dev", "dburl=${URL:-jdbc:x}", "server.port=81", "springdatasourcepassword=y");
    assertThat(read.values().get(1).value()).contains("jdbc:x");
    assertThat(cut(text, read.values().get(0).where().value())).isEqualTo("dev");
    assertThat(cut(text, read.values().get(1).where().value())).isEqualTo("${URL:-jdbc:x}");
    assertThat(cut(text, read.values().get(2).where().value())).isEqualTo("81");
    assertThat(of("docker-compose.override.yml", text).inProduction()).isEmpty();
    assertThat(of("compose.yaml", text).inProduction()).hasSize(4);
  }

  @Test
  void maven() {
    String text = "<project>\n <parent><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-parent</artifactId><version>3.4.0</version></parent>\n <groupId>a.b</groupId><artifactId>c</artifactId>\n"
      + " <properties><web>spring-boot-starter-web</web></properties>\n <dependencyManagement><dependencies><dependency><groupId>m</groupId><artifactId>managed</artifactId></dependency></dependencies></dependencyManagement>\n"
      + " <dependencies>\n  <dependency><groupId>org.springframework.boot</groupId><artifactId>${web}</artifactId></dependency>\n"
      + "  <dependency><groupId>com.h2database</groupId><artifactId>h2</artifactId><scope>runtime</scope></dependency>\n"
      + "  <dependency><groupId>junit</groupId><artifactId>junit</artifactId><scope>test</scope></dependency>\n"
      + "  <dependency><groupId>${project.groupId}</groupId><artifactId>d</artifactId></dependency>\n </dependencies>\n</project>";
    Configuration read = of("pom.xml", text);
    BuildFile build = read.buildFiles().get(0);
    assertThat(build.coordinates()).isEqualTo("a.b:c");
    assertThat(build.parent()).contains("org.springframework.boot:spring-boot-starter-parent:3.4.0");
    assertThat(build.dependencies()).extracting(Dependency::group, Dependency::artifact, Dependency::use).containsExactly(
      tuple("org.springframework.boot", "spring-boot-starter-web", Dependency.Use.RUNTIME), tuple("com.h2database", "h2", Dependency.Use.RUNTIME),
      tuple("junit", "junit", Dependency.Use.TEST), tuple("a.b", "d", Dependency.Use.RUNTIME));
    assertThat(cut(text, build.block())).isEqualTo("<dependencies>");
    assertThat(build.block().startLine()).isEqualTo(6);
    assertThat(cut(text, build.dependencies().get(1).span())).isEqualTo("h2");
    assertThat(build.content().complete()).isTrue();
    assertThat(of("pom.xml", text.replace("${web}", "${unknown}")).buildFiles().get(0).content().complete()).isFalse();
  }

  @Test
  void gradleInGroovyAndKotlin() {
    String groovy = "buildscript { dependencies { classpath 'x:y:1' } }\nplugins {\n  id 'java'\n  id \"org.springframework.boot\" version '3.4.0'\n}\n// dependencies { implementation 'no:no:1' }\n"
      + "dependencies {\n  implementation 'org.springframework.boot:spring-boot-starter-web'\n  implementation(\"a:b:1.0\") { exclude group: 'c', module: 'd' }\n"
      + "  runtimeOnly group: 'com.h2database', name: 'h2', version: '2'\n  runtimeOnly 'e:f:1',\n     'g:h:2'\n  testImplementation 'i:j:1'\n  developmentOnly 'k:l'\n  implementation project(':core')\n"
      + "  implementation platform('m:bom:1')\n  constraints { implementation 'o:p:1' }\n  annotationProcessor 'q:r'\n}\n";
    BuildFile build = of("build.gradle", groovy).buildFiles().get(0);
    assertThat(build.dependencies()).extracting(d -> d.group() + ":" + d.artifact() + " " + d.use()).containsExactly("org.springframework.boot:spring-boot-starter-web RUNTIME", "a:b RUNTIME",
      "com.h2database:h2 RUNTIME", "e:f RUNTIME", "g:h RUNTIME", "i:j TEST", "k:l DEVELOPMENT", "q:r PROVIDED");
    assertThat(build.content().complete()).isTrue();
    assertThat(cut(groovy, build.block())).isEqualTo("dependencies ");
    assertThat(build.block().startLine()).isEqualTo(7);
    assertThat(cut(groovy, build.dependencies().get(0).span())).isEqualTo("implementation 'org.springframework.boot:spring-boot-starter-web'");

    String kotlin = "plugins {\n  `java-library`\n  id(\"io.quarkus\")\n  kotlin(\"jvm\")\n}\ndependencies {\n  implementation(enforcedPlatform(\"x:bom:1\"))\n  implementation(libs.spring.boot.starter.web)\n"
      + "  implementation(libs.bundles.data)\n  \"runtimeOnly\"(\"a:b:1\")\n  add(\"implementation\", \"c:d:1\")\n}\n";
    String catalog = "[versions]\nboot = \"3\"\n[libraries]\nspring-boot-starter-web = { module = \"org.springframework.boot:spring-boot-starter-web\", version.ref = \"boot\" }\n"
      + "h2 = \"com.h2database:h2:2.1\"\nflyway_core = { group = \"org.flywaydb\", name = \"flyway-core\" }\n[bundles]\ndata = [\n  \"h2\",\n  \"flyway_core\",\n]\n";
    build = Configuration.of(List.of(new ConfigurationFile("app/build.gradle.kts", kotlin), new ConfigurationFile("gradle/libs.versions.toml", catalog))).buildFiles().get(0);
    assertThat(build.dependencies()).extracting(d -> d.group() + ":" + d.artifact()).containsExactly("org.springframework.boot:spring-boot-starter-web", "com.h2database:h2", "org.flywaydb:flyway-core",
      "a:b", "c:d");
    assertThat(build.content().complete()).isTrue();
    assertThat(build.content().plugins()).contains("java-library", "io.quarkus");
    assertThat(of("buildSrc/build.gradle.kts", kotlin).buildFiles().get(0).isBuildLogic()).isTrue();
    assertThat(of("build.gradle.kts", kotlin).buildFiles().get(0).content().complete()).as("without the catalog").isFalse();
    assertThat(of("build.gradle", "apply from: 'deps.gradle'").buildFiles().get(0).content().complete()).isFalse();
    assertThat(of("build.gradle", "plugins { id 'my-conventions' }").buildFiles().get(0).content().complete()).isFalse();
    assertThat(of("build.gradle", "dependencies { implementation deps.web }").buildFiles().get(0).content().complete()).isFalse();
  }

  @Test
  void whatIsBrokenKeepsItsBeginning() {
    Configuration yaml = of(RESOURCES + "application.yml", "a: 1\nb:\n\t- c\nd: 2\n");
    assertThat(values(yaml)).contains("a=1");
    assertThat(yaml.unreadable()).extracting(Unreadable::line).containsExactly(3);
    Configuration second = of(RESOURCES + "application.yml", "a: 1\n---\nb: [\n");
    assertThat(values(second)).contains("a=1");
    assertThat(second.unreadable()).hasSize(1);
    Configuration xml = of(RESOURCES + "META-INF/persistence.xml", "<persistence><property name='hibernate.hbm2ddl.auto' value='update'/><oops></persistence>");
    assertThat(values(xml)).containsExactly("hibernate.hbm2ddl.auto=update");
    assertThat(xml.unreadable()).hasSize(1);
    assertThat(of("pom.xml", "<project><dependencies><dependency><artifactId>x</artifactId></dependency>").buildFiles().get(0).content().complete()).isFalse();
    assertThat(of("pom.xml", "not xml").unreadable()).hasSize(1);
  }

  @Test
  void templatesAreUnknownAndTheRestIsRead() {
    Configuration read = of(RESOURCES + "application.yml", "{{- if .Values.x }}\na: {{ .Values.a }}\n{{- end }}\nb: 2\nc: @project.version@\nd: \"x{{ y }}\"\n");
    assertThat(read.unreadable()).isEmpty();
    assertThat(read.values().stream().map(value -> value.key().name() + "=" + value.value().orElse("?"))).containsExactly("a=?", "b=2", "c=?", "d=?");
  }

  @Test
  void encodings() {
    byte[] latin = "a=Gr\u00fc\u00dfe".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(values(Configuration.of(List.of(ConfigurationFile.of(RESOURCES + "application.properties", latin))))).containsExactly("a=Grüße");
    byte[] utf = "\uFEFFa: ü".getBytes(StandardCharsets.UTF_8);
    Configuration read = Configuration.of(List.of(ConfigurationFile.of(RESOURCES + "application.yml", utf)));
    assertThat(values(read)).containsExactly("a=ü");
    assertThat(only(read).where().key()).isEqualTo(new Span(1, 0, 1, 1));
    byte[] utf16 = ("\uFEFFa=ü").getBytes(StandardCharsets.UTF_16BE);
    assertThat(values(Configuration.of(List.of(ConfigurationFile.of(RESOURCES + "application.properties", utf16))))).containsExactly("a=ü");
  }

  @Test
  @Timeout(20)
  void limits() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n");
    for (int i = 1; i < 30; i++) {
      bomb.append("a").append(i).append(": &a").append(i).append(" [").append(("*a" + (i - 1) + ",").repeat(10)).append("]\n");
    }
    assertThat(of(RESOURCES + "application.yml", bomb.toString()).values().size()).isLessThan(60_000);
    StringBuilder merges = new StringBuilder("m0: &m0 {a: 1, b: 2}\n");
    for (int i = 1; i < 40; i++) {
      merges.append("m").append(i).append(": &m").append(i).append("\n  <<: [*m").append(i - 1).append(", *m").append(i - 1).append("]\n");
    }
    of(RESOURCES + "application.yml", merges.toString());
    assertThat(of(RESOURCES + "application.yml", "[".repeat(500_000)).unreadable()).hasSize(1);
    assertThat(of(RESOURCES + "application.yml", "- ".repeat(300_000)).unreadable()).hasSize(1);
    assertThat(of(RESOURCES + "application.yml", "{".repeat(500_000)).unreadable()).hasSize(1);
    assertThat(of(RESOURCES + "application.properties", "a=" + "${a:".repeat(200_000)).values()).hasSize(1);
    assertThat(of(RESOURCES + "application.properties", "a=${a:\n".repeat(100_000)).unreadable()).hasSize(1);
    assertThat(of("pom.xml", "<a>".repeat(200_000)).unreadable()).hasSize(1);
    assertThat(of("web.xml", "<!DOCTYPE a [<!ENTITY x \"" + "y".repeat(1000) + "\">]><a>" + "&x;".repeat(100_000) + "</a>").values().size()).isLessThan(2);
    of("build.gradle", "dependencies {".repeat(60_000));
    of("build.gradle", "dependencies { implementation '" + "x:y".repeat(200_000));
    of("build.gradle", "dependencies { implementation(" + "a,\n".repeat(200_000));
    of("Dockerfile", "ENV A=\"" + "\\\n".repeat(400_000));
    of("Dockerfile", "ENV " + "A=\\ ".repeat(200_000));
    of("gradle/libs.versions.toml", "[libraries]\n" + "a = {\n".repeat(150_000));
    of("compose.yml", "services:\n  a:\n    build: .\n    command: " + "-Da.".repeat(200_000));
    assertThat(Configuration.of(List.of(ConfigurationFile.of(RESOURCES + "application.yml", new byte[50_000_000]))).unreadable()).extracting(Unreadable::reason).first().asString().contains("longer");
  }

  private static final List<String> SEEDS = List.of("spring:\n  profiles: dev\n  a: &x [1, {b: \"c\"}]\n  d: *x\n---\ne: |\n  f\ng: ${h:i}\n", "a.b=c\\\n d\n%dev.e=f\n#---\ng:h\n",
    "<project><dependencies><dependency><groupId>a</groupId><artifactId>b</artifactId></dependency><!-- x --><![CDATA[y]]></dependencies></project>",
    "plugins { id 'x' }\ndependencies {\n implementation 'a:b:1' // c\n api(libs.x)\n}\n", "FROM a AS b\nENV A=1 B=\"c d\" \\\n E=f\nENTRYPOINT [\"java\",\"-Da.b=c\"]\n",
    "[libraries]\na = { module = \"b:c\" }\n[bundles]\nd = [\"a\"]\n", "services:\n  a:\n    build: .\n    environment:\n      - A=b\n      - C=${D:-e}\n");
  private static final List<String> NAMES = List.of("application.yml", "application.properties", "pom.xml", "web.xml", "logback.xml", "META-INF/persistence.xml", "build.gradle", "build.gradle.kts", "Dockerfile",
    "compose.yml", "gradle/libs.versions.toml", "log4j2.properties", "hibernate.cfg.xml");

  @Test
  @Timeout(60)
  void nothingItReadsThrows() {
    Random random = new Random(20261121);
    String noise = "{}[]:,&*#?|-<>=!%@`'\"\\ \t\n\r$abc1\u0000\uD800\uFEFF\u2028";
    long end = System.nanoTime() + Duration.ofSeconds(3).toNanos();
    int rounds = 0;
    while (System.nanoTime() < end || rounds < 500) {
      StringBuilder text = new StringBuilder(SEEDS.get(random.nextInt(SEEDS.size())));
      for (int i = random.nextInt(8); i >= 0; i--) {
        int at = random.nextInt(text.length() + 1);
        switch (random.nextInt(3)) {
          case 0 -> text.insert(at, noise.charAt(random.nextInt(noise.length())));
          case 1 -> text.delete(at, Math.min(text.length(), at + random.nextInt(5)));
          default -> text.insert(at, text.substring(random.nextInt(text.length() + 1)));
        }
      }
      String content = text.toString();
      for (String name : NAMES) {
        Configuration read = of(name, content);
        read.values().forEach(value -> assertThat(value.where().value().startLine()).isBetween(1, 2 + content.length()));
        read.inProduction().forEach(ConfiguredValue::value);
      }
      byte[] bytes = content.getBytes(StandardCharsets.UTF_16LE);
      Configuration.of(NAMES.stream().map(name -> ConfigurationFile.of(name, Arrays.copyOf(bytes, bytes.length - 1))).toList());
      rounds++;
    }
    assertThat(rounds).isGreaterThanOrEqualTo(500);
  }

  @Test
  void filesThatAreWanted() {
    assertThat(List.of("src/main/resources/application.yml", "pom.xml", "a/build.gradle.kts", "Dockerfile", "docker-compose.prod.yml", "src/main/resources/db/migration/V1__a.sql", "bootstrap.yml",
      "src/main/resources/META-INF/microprofile-config.properties"))
      .allMatch(path -> Configuration.wants(path, Set.of()));
    assertThat(List.of("target/classes/application.yml", "build/resources/main/application.yml", "node_modules/a/docker-compose.yml", "application.yml.example", "src/main/resources/messages.properties",
      "my-application.yml", "applications.yml", "README.md")).noneMatch(path -> Configuration.wants(path, Set.of()));
    assertThat(Configuration.wants("src/main/resources/mail.properties", Set.of("classpath:mail.properties"))).isTrue();
    assertThat(values(Configuration.of(List.of(new ConfigurationFile("src/main/resources/mail.properties", "a=b")), Set.of(), Set.of("classpath:/mail.properties")))).containsExactly("a=b");
  }

  @Test
  void migrationScriptsAreKnownByTheirPaths() {
    Configuration read = Configuration.of(List.of(new ConfigurationFile("app/src/main/resources/db/migration/V1__x.sql", ""), new ConfigurationFile("src/main/resources/db/changelog/master.xml", "<a/>")));
    assertThat(read.migrationScripts()).hasSize(2);
  }
}
