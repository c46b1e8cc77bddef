package org.productiongap.configuration.gap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.productiongap.configuration.Configuration;
import org.productiongap.configuration.ConfigurationFile;

/**
 * What each kind of gap is, and what is none. Files are written one after the other, each behind a line {@code == path}; a file
 * without one is {@code application.properties}. A line with a gap ends in, or stands below, {@code <<<}.
 */
class GapsTest {

  private static final String MARK = "<<<";
  private static final String RESOURCES = "src/main/resources/";

  /** Whether a rule reports the marked lines and no others. */
  private static List<ConfigurationGap> verify(Function<Configuration, List<ConfigurationGap>> rule, String text) {
    List<ConfigurationFile> files = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    for (String part : (text.startsWith("== ") ? text : "== application.properties\n" + text).split("(?m)^== ")) {
      if (!part.isEmpty()) {
        String name = part.lines().findFirst().orElseThrow();
        String path = name.startsWith("application") || name.startsWith("bootstrap") || name.startsWith("META") || name.startsWith("log") || name.endsWith("cfg.xml") ? RESOURCES + name : name;
        List<String> lines = part.lines().skip(1).toList();
        for (int i = 0; i < lines.size(); i++) {
          if (lines.get(i).endsWith(MARK)) {
            expected.add(path + ":" + (i + 1));
          }
        }
        files.add(new ConfigurationFile(path, String.join("\n", lines.stream().map(line -> line.endsWith(MARK) ? line.substring(0, line.length() - MARK.length()).stripTrailing() : line).toList())));
      }
    }
    Configuration configuration = Configuration.of(files);
    assertThat(configuration.unreadable()).isEmpty();
    List<ConfigurationGap> gaps = rule.apply(configuration);
    assertThat(gaps.stream().map(gap -> gap.place().file() + ":" + gap.place().startLine())).as(text).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(gaps).allMatch(gap -> gap.place().isExact());
    assertThat(gaps.stream().map(ConfigurationGap::message)).allMatch(message -> message.length() > 40 && message.length() < 220 && message.endsWith("."), "a sentence");
    return gaps;
  }

  private static void each(Function<Configuration, List<ConfigurationGap>> rule, String... texts) {
    Stream.of(texts).forEach(text -> verify(rule, text));
  }

  @Test
  void schemaChanges() {
    each(SchemaChanges::in,
      "spring.jpa.hibernate.ddl-auto=update <<<", "spring.jpa.hibernate.ddl-auto=create-drop <<<", "spring.jpa.hibernate.ddl-auto=validate", "spring.jpa.hibernate.ddl-auto=none",
      "spring.jpa.hibernate.ddlAuto=${DDL_AUTO:update} <<<", "spring.jpa.hibernate.ddl-auto=${DDL_AUTO}", "spring.jpa.hibernate.ddl-auto=${DDL_AUTO:none}",
      "spring.jpa.properties.hibernate.hbm2ddl.auto=create <<<", "spring.jpa.properties.jakarta.persistence.schema-generation.database.action=drop-and-create <<<",
      "quarkus.hibernate-orm.database.generation=drop-and-create <<<", "%dev.quarkus.hibernate-orm.database.generation=drop-and-create", "%prod.quarkus.hibernate-orm.users.database.generation=update <<<",
      "quarkus.hibernate-orm.schema-management.strategy=update <<<", "quarkus.hibernate-orm.database.generation=update\n%prod.quarkus.hibernate-orm.database.generation=none",
      "spring.jpa.generate-ddl=true <<<", "spring.jpa.generate-ddl=true\nspring.jpa.hibernate.ddl-auto=validate", "spring.jpa.generate-ddl=true\nspring.jpa.hibernate.ddl-auto=update <<<",
      "== application.yml\nspring:\n  jpa:\n    hibernate:\n      ddl-auto: update # later <<<\n---\nspring:\n  config.activate.on-profile: dev\n  jpa.hibernate.ddl-auto: create\n",
      "== application-dev.yml\nspring.jpa.hibernate.ddl-auto: update\n== application-prod.yml\nspring.jpa.hibernate.ddl-auto: update <<<",
      "== application.yml\njpa:\n  default:\n    properties:\n      hibernate:\n        hbm2ddl:\n          auto: update <<<\n",
      "== application.yml\ndatasources:\n  default:\n    schema-generate: CREATE_DROP <<<\n",
      "== META-INF/persistence.xml\n<persistence><persistence-unit name=\"a\"><properties>\n<property name=\"hibernate.hbm2ddl.auto\" value=\"update\"/> <<<\n"
        + "<property name=\"javax.persistence.schema-generation.database.action\" value=\"create\"/> <<<\n<property name=\"hibernate.show_sql\" value=\"true\"/>\n</properties></persistence-unit></persistence>",
      "== hibernate.cfg.xml\n<hibernate-configuration><session-factory>\n<property name=\"hbm2ddl.auto\">create</property> <<<\n</session-factory></hibernate-configuration>",
      "== docker-compose.yml\nservices:\n  app:\n    build: .\n    environment:\n      SPRING_JPA_HIBERNATE_DDL_AUTO: update <<<\n",
      "spring.jpa.properties[hibernate.hbm2ddl.auto]=update <<<", "== Dockerfile\nFROM x\nENV SPRING_JPA_PROPERTIES_HIBERNATE_HBM2DDL_AUTO=update <<<",
      "== application.yml\nspring:\n  jpa:\n    properties:\n      \"[hibernate.hbm2ddl.auto]\": update <<<\n", "== Dockerfile\nFROM x\nENV SPRING_JPA_HIBERNATE_DDLAUTO=update <<<", "== src/test/resources/application.yml\nspring.jpa.hibernate.ddl-auto: create");
  }

  @Test
  void errorAnswers() {
    each(ErrorAnswers::in,
      "server.error.include-stacktrace=always <<<", "server.error.include-stacktrace=on_param <<<", "server.error.include-stacktrace=on-trace-param <<<", "server.error.include-stacktrace=never",
      "server.error.include-message=always <<<\nserver.error.include-exception=true <<<\nserver.error.include-binding-errors=always",
      "spring.web.error.include-message=ALWAYS <<<", "== application.yml\nserver:\n  error:\n    includeStacktrace: ALWAYS <<<\n    include-exception: false\n", "== application-local.properties\nserver.error.include-stacktrace=always",
      "quarkus.smallrye-graphql.show-runtime-exception-message=java.lang.IllegalStateException <<<", "quarkus.smallrye-graphql.show-runtime-exception-message=shop.OutOfStock",
      "== src/main/webapp/WEB-INF/web.xml\n<web-app>\n<context-param>\n<param-name>jakarta.faces.PROJECT_STAGE</param-name>\n<param-value>Development</param-value> <<<\n</context-param></web-app>",
      "server.error.include-stacktrace=${ERRORS:never}");
  }

  @Test
  void managementEndpoints() {
    each(ManagementEndpoints::in,
      "management.endpoints.web.exposure.include=* <<<", "management.endpoints.web.exposure.include=health,info,prometheus", "management.endpoints.web.exposure.include=health, env <<<",
      "== application.yml\nmanagement:\n  endpoints:\n    web:\n      exposure:\n        include: \"*\" <<<\n", "== application.yml\nmanagement:\n  endpoints:\n    web:\n      exposure:\n        include:\n          - health\n          - heapdump <<<\n          - env\n",
      "management.endpoints.web.exposure.include=*\nmanagement.endpoints.web.exposure.exclude=*", "management.endpoints.web.exposure.include=* <<<\nmanagement.endpoints.web.exposure.exclude=env,beans",
      "management.endpoints.web.exposure.include=*\nmanagement.server.port=9090", "management.endpoints.web.exposure.include=* <<<\nmanagement.server.port=8080", "management.endpoints.web.exposure.include=*\nmanagement.server.port=-1",
      "management.endpoints.web.exposure.include=*\nmanagement.server.address=127.0.0.1", "== application-dev.yml\nmanagement.endpoints.web.exposure.include: \"*\"",
      "management.endpoint.env.show-values=always <<<", "management.endpoint.env.show-values=always\nmanagement.endpoints.web.exposure.include=health", "management.endpoint.configprops.show-values=when-authorized",
      "management.endpoint.shutdown.enabled=true <<<", "management.endpoint.shutdown.access=unrestricted <<<", "management.endpoint.shutdown.access=none", "endpoints.shutdown.enabled=true <<<",
      "management.endpoints.enabled-by-default=false\nmanagement.endpoint.health.enabled=true\nmanagement.endpoints.web.exposure.include=*",
      "management.endpoints.access.default=none\nmanagement.endpoint.heapdump.access=read_only\nmanagement.endpoints.web.exposure.include=* <<<",
      "management.endpoints.web.exposure.include=health,gateway <<<",
      "endpoints.sensitive=false <<<", "endpoints.health.sensitive=false", "endpoints.env.sensitive=false <<<", "management.endpoint.health.show-details=always <<<",
      "== Dockerfile\nFROM x\nENV MANAGEMENT_ENDPOINTS_WEB_EXPOSURE_INCLUDE=\"*\" <<<");
  }

  @Test
  void databaseConsoles() {
    each(ConsoleSettings::in,
      "spring.h2.console.enabled=true <<<", "spring.h2.console.enabled=false", "spring.h2.console.enabled=true <<<\nspring.h2.console.settings.web-allow-others=true <<<",
      "== src/main/webapp/WEB-INF/web.xml\n<web-app><servlet>\n<servlet-class>org.h2.server.web.JakartaWebServlet</servlet-class> <<<\n</servlet></web-app>",
      "spring.h2.console.enabled=false\nspring.h2.console.settings.web-allow-others=true", "== application-test.properties\nspring.h2.console.enabled=true",
      "== application.yml\nspring:\n  h2:\n    console:\n      enabled: ${H2:true} <<<\n", "spring.datasource.druid.stat-view-servlet.enabled=true <<<",
      "spring.datasource.druid.stat-view-servlet.enabled=true\nspring.datasource.druid.stat-view-servlet.login-username=admin", "spring.datasource.druid.statViewServlet.enabled=true <<<\nspring.datasource.druid.stat-view-servlet.allow=");
  }

  @Test
  void committedSecrets() {
    each(CommittedSecrets::in,
      "app.jwtSecret=mySecretKey <<<", "app.jwt.secret=${JWT_SECRET:mySecretKey} <<<", "app.jwt.secret=${JWT_SECRET}", "app.jwt.secret=${JWT_SECRET:}", "app.jwt.secret=${OTHER_SECRET:${FALL_BACK:geheim1}} <<<",
      "spring.datasource.password=root <<<", "spring.datasource.password=", "spring.datasource.password=${DB_PASSWORD:postgres} <<<", "app.admin.password=123456 <<<",
      "spring.datasource.password=Zk83hdLq92mW", "app.datasource.password=Zk83hdLq92mW <<<", "== bootstrap.properties\nspring.datasource.password=Zk83hdLq92mW <<<", "== config/application.properties\nspring.datasource.password=Zk83hdLq92mW <<<",
      "security.jwt.token.secret-key: secret-key <<<", "security.jwt.token.expire-length: 300000", "jwt.key=abcdef <<<", "jwt.key-store=/etc/x.p12", "stripe.api.key=sk_test_51Pch <<<", "stripe.apiKey=sk_test_51Pch <<<",
      "jwt.online-key=online_token:", "jwt.header=Authorization", "app.token.header=X-Token", "app.token-prefix=Bearer", "app.jwt.expiration=86400000", "app.token.validity=3600",
      "app.password.encoder=bcrypt", "app.password-length=12", "app.token=3600", "app.secret.name=prod/db", "app.secret=ENC(abcdef)", "app.secret={cipher}abcdef", "app.secret=vault:secret/x", "app.secret=<changeme>", "app.admin.password={bcrypt}$2a$10$abcdef", "app.admin.password={noop}geheim <<<",
      "app.secret=changeme <<<", "app.api-key=your-api-key", "app.openai.api-key=${KEY:change-me}", "spring.datasource.url=jdbc:h2:mem:x\nspring.datasource.password=sa", "app.url=jdbc:h2:mem:x\nspring.datasource.password=sa <<<", "app.password=xxxxxx", "server.ssl.key-store-password=changeit <<<", "server.ssl.trust-store-password=changeit", "aws.accessKey=AKIA123456", "aws.secretKey=abcd <<<",
      "spring.mail.password=@mail.password@", "app.password=#{systemEnvironment['X']}", "app.first.password=geheim1 <<<\napp.second.password=${app.first.password}",
      "== application-dev.properties\napp.secret=abcdef", "%dev.app.secret=abcdef\n%prod.app.secret=ghijkl <<<", "app.secret=abcdef\n%prod.app.secret=${APP_SECRET}",
      "spring.data.mongodb.uri=mongodb://admin:geheim@db.example.org/shop <<<", "spring.data.mongodb.uri=mongodb://db.example.org/shop", "spring.data.mongodb.uri=mongodb://${USER}:${PASSWORD}@db/shop",
      "app.url=jdbc:mysql://db/shop?user=root&password=geheim <<<", "app.url=https://example.org/path@here",
      "== Dockerfile\nFROM x\nENV JWT_SECRET=geheim1 JAVA_HOME=/opt/java <<<", "== docker-compose.yml\nservices:\n  app:\n    build: .\n    environment:\n      SPRING_DATASOURCE_PASSWORD: postgres\n      JWT_SECRET: geheim1 <<<\n",
      "== application.yml\njwt:\n  secret: |\n    -----BEGIN PRIVATE KEY----- <<<\n    abcdef\n".replace("jwt:\n  secret: |\n    -----BEGIN PRIVATE KEY----- <<<", "jwt:\n  private-key: | <<<\n    -----BEGIN PRIVATE KEY-----"));
  }

  @Test
  void developmentProfiles() {
    each(DevelopmentProfiles::in,
      "spring.profiles.active=dev <<<", "spring.profiles.active=prod", "spring.profiles.active=mysql, local <<<", "spring.profiles.active=${PROFILE:dev} <<<", "spring.profiles.active=${PROFILE}", "spring.profiles.active=@activatedProperties@",
      "spring.profiles.include=test <<<", "quarkus.profile=dev <<<", "spring.profiles.active=h2", "spring.profiles.active=device",
      "== application.yml\nspring:\n  profiles:\n    active:\n      - mysql\n      - dev <<<\n", "== application-prod.yml\nspring.profiles.include: dev <<<",
      "== Dockerfile\nFROM x\nENV SPRING_PROFILES_ACTIVE=dev <<<\n", "== Dockerfile\nFROM x\nENTRYPOINT [\"java\", \"-Dspring.profiles.active=dev\", \"-jar\", \"a.jar\"] <<<\n",
      "== docker-compose.yml\nservices:\n  app:\n    build: .\n    environment:\n      - SPRING_PROFILES_ACTIVE=dev <<<\n", "== docker-compose.dev.yml\nservices:\n  app:\n    build: .\n    environment:\n      - SPRING_PROFILES_ACTIVE=dev\n");
  }

  private static final String BOOT = "<project><dependencies>\n<dependency><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-data-jpa</artifactId></dependency>\n"
    + "<dependency><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-web</artifactId></dependency>\n";
  private static final String H2 = "<dependency><groupId>com.h2database</groupId><artifactId>h2</artifactId><scope>runtime</scope></dependency>";
  private static final String END = "\n</dependencies></project>\n";

  @Test
  void embeddedDatabases() {
    each(EmbeddedDatabaseSettings::in,
      "spring.datasource.url=jdbc:h2:mem:shop <<<", "spring.datasource.url=jdbc:h2:file:./data/shop <<<", "spring.datasource.url=jdbc:h2:tcp://db/shop", "spring.datasource.url=jdbc:hsqldb:hsql://db/shop",
      "spring.datasource.url=jdbc:hsqldb:mem:shop <<<", "spring.datasource.url=jdbc:derby:shop;create=true <<<", "spring.datasource.url=jdbc:derby://db/shop", "spring.datasource.url=jdbc:sqlite:shop.db <<<",
      "spring.datasource.url=${DB_URL:jdbc:h2:mem:shop}", "spring.datasource.url=jdbc:postgresql://db/shop", "== application-dev.yml\nspring.datasource.url: jdbc:h2:mem:x", "== application-h2.yml\nspring.datasource.url: jdbc:h2:mem:x",
      "== application-h2.yml\nspring.datasource.url: jdbc:h2:mem:x <<<\n== application.yml\nspring.profiles.active: h2", "quarkus.datasource.db-kind=h2 <<<", "quarkus.datasource.db-kind=h2\nquarkus.datasource.jdbc.url=jdbc:h2:./test <<<",
      "quarkus.datasource.db-kind=h2\n%prod.quarkus.datasource.db-kind=postgresql", "== application.yml\ndatasources:\n  default:\n    url: jdbc:h2:mem:devDb <<<\n",
      "== pom.xml\n" + BOOT + H2 + " <<<" + END, "== pom.xml\n" + BOOT + H2.replace("runtime", "test") + END, "== pom.xml\n" + BOOT + H2 + H2.replace("com.h2database", "org.postgresql").replace(">h2<", ">postgresql<") + END,
      "== pom.xml\n" + BOOT + H2 + END + "== application.properties\nspring.datasource.url=${DB_URL}", "== pom.xml\n" + BOOT.replace("data-jpa", "validation") + H2 + END,
      "== pom.xml\n" + BOOT + H2 + " <<<" + END + "== application-dev.properties\nspring.datasource.url=jdbc:h2:mem:x",
      "== build.gradle\ndependencies {\n  implementation 'org.springframework.boot:spring-boot-starter-data-jpa'\n  runtimeOnly 'com.h2database:h2' <<<\n}\n",
      "== build.gradle\ndependencies {\n  implementation 'org.springframework.boot:spring-boot-starter-data-jpa'\n  developmentOnly 'com.h2database:h2'\n}\n",
      "== pom.xml\n" + BOOT.replace("starter-web", "starter-test") + END + "== application.properties\nspring.datasource.url=jdbc:sqlite:notes.db");
  }

  @Test
  void localAddresses() {
    each(LocalAddressSettings::in,
      "payment.url=http://localhost:9090/api <<<", "payment.url=${PAYMENT_URL:http://localhost:9090}", "payment.url=http://localhost:${PORT:9090}/api <<<", "payment.url=http://payment:9090", "app.cors.allowed-origins=https://shop.example.org,http://localhost:3000 <<<",
      "spring.datasource.url=jdbc:mysql://localhost/shop", "spring.redis.host=localhost", "management.zipkin.tracing.endpoint=http://localhost:9411", "quarkus.otel.exporter.otlp.endpoint=http://localhost:4317",
      "app.help=Start the application and open http://localhost:8080/docs", "app.policy=default-src 'self'; connect-src http://localhost:3000 <<<",
      "eureka.client.service-url.defaultZone=http://127.0.0.1:8761/eureka <<<", "app.ws=ws://localhost:1 <<<", "app.url=http://localhost.example.org", "== application-local.properties\napp.url=http://localhost:1", "%dev.app.url=http://localhost:1",
      "spring.config.import=optional:configserver:http://localhost:8888 <<<", "springdoc.server=http://localhost:8080", "== application.yml\nspring:\n  security:\n    oauth2:\n      resourceserver:\n        jwt:\n          issuer-uri: \"http://localhost:9090/realms/x\" <<<\n");
  }

  @Test
  void databaseEncryption() {
    each(DatabaseEncryption::in,
      "spring.datasource.url=jdbc:mysql://db.example.org/shop?useSSL=false <<<", "spring.datasource.url=jdbc:mysql://localhost/shop?useSSL=false", "spring.datasource.url=jdbc:mysql://mysql:3306/shop?useSSL=false",
      "spring.datasource.url=jdbc:mysql://${DB_HOST:db.example.org}/shop?useSSL=false", "spring.datasource.url=jdbc:postgresql://db.example.org/${DB}?sslmode=disable <<<", "spring.datasource.url=jdbc:postgresql://db.example.org/shop?sslmode=verify-full",
      "app.url=jdbc:sqlserver://db.example.org;encrypt=true;trustServerCertificate=true <<<", "spring.data.redis.url=redis://cache.example.org:6379 <<<", "spring.data.redis.url=rediss://cache.example.org:6379",
      "== application-dev.yml\nspring.datasource.url: jdbc:mysql://db.example.org/shop?useSSL=false");
  }

  @Test
  void tlsSettings() {
    each(TlsSettings::in,
      "spring.cloud.openfeign.httpclient.disable-ssl-validation=true <<<", "spring.cloud.openfeign.httpclient.disable-ssl-validation=false", "spring.mail.properties.mail.smtp.ssl.trust=* <<<",
      "spring.mail.properties.mail.smtp.ssl.trust=smtp.example.org", "spring.mail.properties.mail.smtp.ssl.checkserveridentity=false <<<", "spring.kafka.properties.ssl.endpoint.identification.algorithm= <<<",
      "spring.kafka.properties.ssl.endpoint.identification.algorithm=https", "quarkus.tls.trust-all=true <<<", "quarkus.rest-client.payment.trust-all=true <<<", "quarkus.oidc.tls.verification=none <<<", "quarkus.oidc.tls.verification=required",
      "spring.rabbitmq.ssl.verify-hostname=false <<<", "%dev.quarkus.tls.trust-all=true", "spring.cloud.gateway.httpclient.ssl.useInsecureTrustManager=true <<<",
      "== Dockerfile\nFROM x\nENV JAVA_OPTS=\"-Djdk.internal.httpclient.disableHostnameVerification=true\" <<<");
  }

  @Test
  void debugOutput() {
    each(DebugOutput::in,
      "logging.level.root=DEBUG <<<", "logging.level.root=INFO", "logging.level.com.shop=DEBUG", "logging.level.org.hibernate.SQL=DEBUG <<<", "logging.level.org.hibernate.type.descriptor.sql.BasicBinder=TRACE <<<",
      "logging.level.org.hibernate.type.descriptor.sql.BasicBinder=INFO", "logging.level.org.hibernate.orm.jdbc.bind=trace <<<", "spring.jpa.show-sql=true <<<", "spring.jpa.properties.hibernate.show_sql=true <<<", "spring.jpa.properties.hibernate.format_sql=true",
      "logging.level.org.springframework.web=DEBUG <<<", "logging.level.org.springframework.security=TRACE <<<", "spring.mvc.log-request-details=true <<<", "quarkus.hibernate-orm.log.sql=true <<<", "quarkus.log.level=DEBUG <<<",
      "quarkus.log.category.\"org.hibernate.SQL\".level=DEBUG <<<", "quarkus.log.category.\"shop\".level=DEBUG", "quarkus.log.console.level=DEBUG", "mybatis.configuration.log-impl=org.apache.ibatis.logging.stdout.StdOutImpl <<<",
      "== application.yml\nlogging:\n  level:\n    org.hibernate.SQL: debug <<<\n    org:\n      springframework:\n        web: trace <<<\n    web: debug <<<\n", "== logback-spring.xml\n<configuration>\n<root level=\"DEBUG\"/> <<<\n<springProfile name=\"dev\"><root level=\"TRACE\"/></springProfile>\n</configuration>",
      "== log4j2.xml\n<Configuration><Loggers>\n<Logger name=\"org.hibernate.SQL\" level=\"debug\"/> <<<\n<Root level=\"info\"/></Loggers></Configuration>", "== application-dev.properties\nspring.jpa.show-sql=true",
      "feign.client.config.default.logger-level=full <<<", "spring.cloud.gateway.httpclient.wiretap=true <<<", "spring.cloud.gateway.httpclient.wiretap=false",
      "== META-INF/persistence.xml\n<persistence>\n<property name=\"eclipselink.logging.level.sql\" value=\"FINE\"/> <<<\n<property name=\"eclipselink.logging.level\" value=\"INFO\"/>\n</persistence>",
      "== META-INF/persistence.xml\n<persistence>\n<property name=\"hibernate.show_sql\" value=\"true\"/> <<<\n</persistence>");
  }

  @Test
  void securityOff() {
    each(configuration -> Stream.concat(SecurityOff.in(configuration).stream(), SecurityOff.leftOut(configuration).stream()).toList(),
      "spring.autoconfigure.exclude=org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration <<<", "spring.autoconfigure.exclude=org.springframework.boot.autoconfigure.security.servlet.UserDetailsServiceAutoConfiguration",
      "== application.yml\nspring:\n  autoconfigure:\n    exclude:\n      - a.JmxAutoConfiguration\n      - b.ManagementWebSecurityAutoConfiguration <<<\n", "security.basic.enabled=false <<<", "management.security.enabled=false <<<",
      "management.security.enabled=false\nmanagement.endpoints.web.exposure.include=health", "quarkus.oidc.tenant-enabled=false", "micronaut.security.enabled=false <<<", "quarkus.oidc.enabled=false <<<", "%test.quarkus.oidc.enabled=false", "security.ignored=/** <<<",
      "== pom.xml\n<project><parent><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-parent</artifactId><version>2.7.1</version></parent></project>\n== application.properties\nmanagement.security.enabled=false",
      "== pom.xml\n<project><parent><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-parent</artifactId><version>1.5.9.RELEASE</version></parent></project>\n== application.properties\nmanagement.security.enabled=false <<<");
  }

  @Test
  void sizeLimits() {
    each(SizeLimits::in,
      "spring.servlet.multipart.max-file-size=-1 <<<", "spring.servlet.multipart.max-request-size=-1MB <<<", "spring.servlet.multipart.max-file-size=10MB", "spring.servlet.multipart.max-file-size=${MAX:-1} <<<".replace("${MAX:-1}", "${MAX:-1}").replace(" <<<", ""),
      "quarkus.http.limits.max-body-size=9223372036854775807 <<<", "quarkus.http.limits.max-body-size=100M", "server.tomcat.max-http-form-post-size=-1 <<<", "server.tomcat.max-swallow-size=-1", "== application-test.properties\nspring.servlet.multipart.max-file-size=-1");
  }

  @Test
  void sessionSettings() {
    assertThat(lifetimes("server.servlet.session.timeout=-1")).containsExactly("never");
    assertThat(lifetimes("server.servlet.session.timeout=0s")).containsExactly("never");
    assertThat(lifetimes("server.servlet.session.timeout=30m")).containsExactly("PT30M");
    assertThat(lifetimes("server.servlet.session.timeout=1800")).containsExactly("PT30M");
    assertThat(lifetimes("spring.session.timeout=P30D")).containsExactly("PT720H");
    assertThat(lifetimes("server.servlet.session.timeout=${TIMEOUT}")).isEmpty();
    assertThat(lifetimes("server.servlet.session.timeout=long")).isEmpty();
    assertThat(lifetimes("server.servlet.session.cookie.max-age=365d")).containsExactly("PT8760H cookie");
    assertThat(lifetimes("server.servlet.session.cookie.max-age=-1")).isEmpty();
    assertThat(lifetimes("%dev.quarkus.servlet.session.timeout=-1")).isEmpty();
    assertThat(SessionSettings.in(Configuration.of(List.of(new ConfigurationFile("src/main/webapp/WEB-INF/web.xml", "<web-app><session-config><session-timeout>0</session-timeout></session-config></web-app>"))))).hasSize(1);
  }

  private static List<String> lifetimes(String text) {
    return SessionSettings.in(Configuration.of(List.of(new ConfigurationFile(RESOURCES + "application.properties", text)))).stream()
      .map(lifetime -> lifetime.lasts().map(Object::toString).orElse("never") + (lifetime.isCookie() ? " cookie" : "")).toList();
  }
}
