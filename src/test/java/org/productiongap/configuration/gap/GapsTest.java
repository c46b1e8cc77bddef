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
      "== Dockerfile\nFROM x\nENV SPRING_JPA_HIBERNATE_DDLAUTO=update <<<", "== src/test/resources/application.yml\nspring.jpa.hibernate.ddl-auto: create");
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
      "endpoints.sensitive=false <<<", "endpoints.health.sensitive=false", "endpoints.env.sensitive=false <<<", "management.endpoint.health.show-details=always",
      "== Dockerfile\nFROM x\nENV MANAGEMENT_ENDPOINTS_WEB_EXPOSURE_INCLUDE=\"*\" <<<");
  }

  @Test
  void databaseConsoles() {
    each(DatabaseConsoles::in,
      "spring.h2.console.enabled=true <<<", "spring.h2.console.enabled=false", "spring.h2.console.enabled=true <<<\nspring.h2.console.settings.web-allow-others=true <<<",
      "spring.h2.console.enabled=false\nspring.h2.console.settings.web-allow-others=true", "== application-test.properties\nspring.h2.console.enabled=true",
      "== application.yml\nspring:\n  h2:\n    console:\n      enabled: ${H2:true} <<<\n", "spring.datasource.druid.stat-view-servlet.enabled=true <<<",
      "spring.datasource.druid.stat-view-servlet.enabled=true\nspring.datasource.druid.stat-view-servlet.login-username=admin", "spring.datasource.druid.statViewServlet.enabled=true <<<\nspring.datasource.druid.stat-view-servlet.allow=");
  }
}
