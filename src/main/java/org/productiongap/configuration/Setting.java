package org.productiongap.configuration;

import java.util.Arrays;
import java.util.List;

/**
 * What a key means, whatever it is called: in Spring Boot 1 to 4, Quarkus, Micronaut, Jakarta EE and the libraries below them. Every
 * renamed key stands here and nowhere else.
 */
public enum Setting {

  /** How the ORM changes the schema at start-up. */
  SCHEMA_GENERATION("spring.jpa.hibernate.ddl-auto", "**.jpa.hibernate.ddl-auto", "spring.jpa.properties.hibernate.hbm2ddl.auto",
    "**.hibernate.hbm2ddl.auto", "**.hibernate.ddl-auto", "**.jakarta.persistence.schema-generation.database.action",
    "**.javax.persistence.schema-generation.database.action", "quarkus.hibernate-orm.database.generation", "quarkus.hibernate-orm.*.database.generation",
    "quarkus.hibernate-orm.schema-management.strategy", "quarkus.hibernate-orm.*.schema-management.strategy",
    "quarkus.hibernate-reactive.database.generation", "**.eclipselink.ddl-generation", "datasources.*.schema-generate", "spring.datasource.hibernate.ddl-auto"),
  /** Whether the ORM changes the schema at all. */
  SCHEMA_GENERATION_SWITCH("spring.jpa.generate-ddl"),

  /** What the error answers of Spring Boot carry; the first home until 3, the second from 4 on. */
  ERROR_STACK_TRACE("server.error.include-stacktrace", "spring.web.error.include-stacktrace"),
  ERROR_MESSAGE("server.error.include-message", "spring.web.error.include-message"),
  ERROR_EXCEPTION("server.error.include-exception", "spring.web.error.include-exception"),
  ERROR_BINDING("server.error.include-binding-errors", "spring.web.error.include-binding-errors"),
  /** The stage of Faces, which in development answers with stack traces. */
  FACES_STAGE("javax.faces.project-stage", "jakarta.faces.project-stage", "**.javax.faces.project-stage", "**.jakarta.faces.project-stage",
    "quarkus.myfaces.project-stage", "joinfaces.faces.project-stage", "joinfaces.jsf.project-stage"),
  /** Classes of exceptions whose texts GraphQL answers carry. */
  GRAPHQL_EXCEPTION_TEXTS("quarkus.smallrye-graphql.show-runtime-exception-message"),

  ACTUATOR_EXPOSURE("management.endpoints.web.exposure.include", "management.endpoints.web.expose"),
  ACTUATOR_EXCLUSION("management.endpoints.web.exposure.exclude", "management.endpoints.web.exclude"),
  /** Whether an endpoint is there when nothing says so; the second home from Boot 3.4 on. */
  ACTUATOR_ON_BY_DEFAULT("management.endpoints.enabled-by-default"),
  ACTUATOR_ACCESS_BY_DEFAULT("management.endpoints.access.default"),
  ACTUATOR_SWITCH("management.endpoint.*.enabled", "management.endpoint.*.access"),
  ACTUATOR_BASE_PATH("management.endpoints.web.base-path", "management.context-path"),
  ACTUATOR_VALUES("management.endpoint.env.show-values", "management.endpoint.configprops.show-values", "management.endpoint.quartz.show-values"),
  ACTUATOR_HEALTH_DETAILS("management.endpoint.health.show-details"),
  ACTUATOR_SHUTDOWN("management.endpoint.shutdown.enabled", "endpoints.shutdown.enabled"),
  ACTUATOR_SHUTDOWN_ACCESS("management.endpoint.shutdown.access"),
  /** Whether Spring Boot 1 and Micronaut ask for a user before they answer. */
  ACTUATOR_SENSITIVE("endpoints.sensitive", "endpoints.*.sensitive"),
  MANAGEMENT_PORT("management.server.port", "management.port", "endpoints.all.port", "quarkus.management.port"),
  MANAGEMENT_ADDRESS("management.server.address", "management.address", "quarkus.management.host"),
  SERVER_PORT("server.port", "micronaut.server.port", "quarkus.http.port"),
  SERVER_ADDRESS("server.address", "micronaut.server.host", "quarkus.http.host"),

  H2_CONSOLE("spring.h2.console.enabled"),
  H2_CONSOLE_REMOTE("spring.h2.console.settings.web-allow-others"),
  SERVLET_CLASS("web-app.servlet.servlet-class"),
  DRUID_CONSOLE("spring.datasource.druid.stat-view-servlet.enabled", "**.druid.stat-view-servlet.enabled"),
  DRUID_CONSOLE_USER("spring.datasource.druid.stat-view-servlet.login-username", "**.druid.stat-view-servlet.login-username"),
  DRUID_CONSOLE_ALLOW("spring.datasource.druid.stat-view-servlet.allow", "**.druid.stat-view-servlet.allow"),

  ACTIVE_PROFILES("spring.profiles.active", "spring.profiles.default", "quarkus.profile", "quarkus.config.profile", "mp.config.profile",
    "smallrye.config.profile", "micronaut.environments"),
  INCLUDED_PROFILES("spring.profiles.include"),

  DATABASE_URL("spring.datasource.url", "spring.datasource.jdbc-url", "**.datasource.url", "**.datasource.jdbc-url", "**.datasource.**.url",
    "**.datasource.**.jdbc-url", "**.jdbc.url", "**.jdbc-url", "spring.r2dbc.url", "spring.flyway.url", "spring.liquibase.url",
    "quarkus.datasource.jdbc.url", "quarkus.datasource.*.jdbc.url", "quarkus.datasource.reactive.url", "quarkus.datasource.*.reactive.url",
    "quarkus.datasource.url", "datasources.*.url", "r2dbc.datasources.*.url", "vertx.*.client.uri", "**.hibernate.connection.url",
    "**.jakarta.persistence.jdbc.url", "**.javax.persistence.jdbc.url", "jdbc.url", "db.url", "database.url", "datasource.url"),
  /** A tool that is configured is there, wherever it comes from. */
  MIGRATION_TOOL("spring.flyway.**", "flyway.**", "spring.liquibase.**", "liquibase.**", "quarkus.flyway.**", "quarkus.liquibase.**"),
  DATABASE_KIND("quarkus.datasource.db-kind", "quarkus.datasource.*.db-kind"),
  BROKER_URL("spring.data.mongodb.uri", "spring.mongodb.uri", "spring.data.redis.url", "spring.redis.url", "spring.rabbitmq.addresses",
    "quarkus.mongodb.connection-string", "quarkus.redis.hosts", "mongodb.uri", "redis.uri"),

  LOGGER_LEVEL("logging.level.**", "logger.levels.**"),
  LOGGER_LEVEL_QUARKUS("quarkus.log.category.**"),
  ROOT_LEVEL_QUARKUS("quarkus.log.level"),
  SQL_IN_LOG("spring.jpa.show-sql", "spring.jpa.properties.hibernate.show-sql", "**.hibernate.show-sql", "quarkus.hibernate-orm.log.sql",
    "quarkus.hibernate-orm.*.log.sql"),
  BIND_VALUES_IN_LOG("quarkus.hibernate-orm.log.bind-parameters", "quarkus.hibernate-orm.*.log.bind-parameters", "quarkus.hibernate-orm.log.bind-param"),
  REQUEST_DETAILS_IN_LOG("spring.mvc.log-request-details", "spring.http.log-request-details", "spring.http.codecs.log-request-details",
    "spring.codec.log-request-details"),
  REQUEST_BODIES_IN_LOG("feign.client.config.*.logger-level", "spring.cloud.openfeign.client.config.*.logger-level"),
  WIRE_TAP("spring.cloud.gateway.httpclient.wiretap", "spring.cloud.gateway.httpserver.wiretap", "spring.cloud.gateway.server.webflux.httpclient.wiretap",
    "spring.cloud.gateway.server.webflux.httpserver.wiretap", "spring.mail.properties.mail.debug"),
  ECLIPSELINK_LEVEL("**.eclipselink.logging.level.sql", "**.eclipselink.logging.level"),
  SPRING_TRACE("trace"),
  MYBATIS_LOG("mybatis.configuration.log-impl", "mybatis-plus.configuration.log-impl"),

  AUTOCONFIGURATION_EXCLUDE("spring.autoconfigure.exclude"),
  /** Known to Spring Boot 1 alone. */
  BOOT_1_SECURITY_SWITCH("security.basic.enabled", "management.security.enabled"),
  BOOT_1_SECURITY_IGNORED("security.ignored"),
  /** Known from Spring Boot 2 on. */
  SINCE_BOOT_2("management.endpoints.web.**", "management.endpoint.**", "management.server.**", "server.servlet.**", "spring.servlet.**", "spring.security.**"),
  SECURITY_SWITCH("micronaut.security.enabled", "quarkus.oidc.enabled", "keycloak.enabled", "quarkus.keycloak.policy-enforcer.enable"),

  /** Users of an application of Quarkus that stand in its configuration. */
  PASSWORD_OF_USER("quarkus.security.users.embedded.users.*"),
  PASSWORDS_AS_TYPED("quarkus.security.users.embedded.plain-text"),

  SESSION_TIMEOUT("server.servlet.session.timeout", "server.session.timeout", "server.session-timeout", "spring.session.timeout",
    "server.reactive.session.timeout", "spring.webflux.session.timeout", "quarkus.servlet.session.timeout", "quarkus.http.auth.form.timeout",
    "micronaut.session.max-inactive-interval"),
  SESSION_TIMEOUT_IN_MINUTES("web-app.session-config.session-timeout"),
  SESSION_COOKIE_AGE("server.servlet.session.cookie.max-age", "server.session.cookie.max-age", "server.reactive.session.cookie.max-age",
    "web-app.session-config.cookie-config.max-age"),

  /** Where SonarQube's S5693 reports what is large, but not what is without limit. */
  UPLOAD_SIZE("spring.servlet.multipart.max-file-size", "spring.servlet.multipart.max-request-size", "spring.http.multipart.max-file-size",
    "spring.http.multipart.max-request-size", "multipart.max-file-size", "multipart.max-request-size"),
  BODY_SIZE("server.tomcat.max-http-form-post-size", "server.tomcat.max-http-post-size", "server.jetty.max-http-form-post-size",
    "server.jetty.max-http-post-size", "quarkus.http.limits.max-body-size", "micronaut.server.max-request-size", "micronaut.server.multipart.max-file-size",
    "web-app.servlet.multipart-config.max-file-size", "web-app.servlet.multipart-config.max-request-size", "spring.codec.max-in-memory-size",
    "spring.http.codecs.max-in-memory-size"),

  /** Certificates or host names are not checked when this says yes. */
  TRUST_EVERYONE("spring.cloud.openfeign.httpclient.disable-ssl-validation", "feign.httpclient.disable-ssl-validation", "eureka.client.tls.trust-all",
    "spring.cloud.gateway.httpclient.ssl.use-insecure-trust-manager", "spring.cloud.gateway.server.webflux.httpclient.ssl.use-insecure-trust-manager",
    "quarkus.tls.trust-all", "quarkus.tls.*.trust-all", "quarkus.rest-client.*.trust-all", "quarkus.rest-client.trust-all", "quarkus.mailer.trust-all",
    "quarkus.mailer.*.trust-all", "quarkus.redis.tls.trust-all", "quarkus.datasource.reactive.trust-all", "quarkus.vertx.eventbus.trust-all",
    "jdk.internal.httpclient.disable-hostname-verification", "com.sun.jndi.ldap.object.disable-endpoint-identification",
    "spring.cloud.config.skip-ssl-validation", "spring.cloud.vault.ssl.skip-verify", "spring.cloud.kubernetes.client.trust-certs",
    "quarkus.kubernetes-client.trust-certs", "spring.cloud.config.server.git.skip-ssl-validation",
    "spring.cloud.config.server.git.repos.*.skip-ssl-validation", "quarkus.vault.tls.skip-verify", "quarkus.oidc.tls.trust-all",
    "quarkus.elasticsearch.ssl.trust-all", "spring.neo4j.security.trust-all"),
  /** Host names or certificates are checked unless this says no. */
  VERIFICATION("spring.mail.properties.mail.smtp.ssl.checkserveridentity", "spring.mail.properties.mail.smtps.ssl.checkserveridentity",
    "**.mail.smtp.ssl.checkserveridentity", "**.mail.smtps.ssl.checkserveridentity", "spring.rabbitmq.ssl.validate-server-certificate",
    "spring.rabbitmq.ssl.verify-hostname", "quarkus.rest-client.*.verify-host", "quarkus.rest-client.verify-host",
    "spring.elasticsearch.restclient.ssl.verify-hostname", "micronaut.http.client.ssl.hostname-verification"),
  /** {@code none} switches verification off. */
  VERIFICATION_MODE("quarkus.oidc.tls.verification", "quarkus.oidc.*.tls.verification", "quarkus.oidc-client.tls.verification",
    "quarkus.oidc-client.*.tls.verification", "quarkus.keycloak.admin-client.tls.verification", "spring.cassandra.ssl.verification",
    "quarkus.tls.*.hostname-verification-algorithm", "quarkus.tls.hostname-verification-algorithm", "quarkus.rest-client.*.hostname-verifier",
    "quarkus.rest-client.hostname-verifier", "**.mp-rest.hostname-verifier"),
  MAIL_TRUST("spring.mail.properties.mail.smtp.ssl.trust", "spring.mail.properties.mail.smtps.ssl.trust", "**.mail.smtp.ssl.trust", "**.mail.smtps.ssl.trust"),
  /** The read time-outs of the clients that Spring Boot's builders make. */
  BLOCKING_CLIENT_TIMEOUT("spring.http.client.read-timeout", "spring.http.clients.read-timeout", "spring.http.serviceclient.*.read-timeout",
    "spring.http.client.service.read-timeout"),
  REACTIVE_CLIENT_TIMEOUT("spring.http.reactiveclient.read-timeout", "spring.http.reactiveclient.settings.read-timeout", "spring.http.clients.read-timeout",
    "spring.http.clients.reactive.read-timeout"),
  /** Limits of the clients of hosted models. */
  MODEL_TIMEOUT("langchain4j.**.timeout", "quarkus.langchain4j.**.timeout", "spring.ai.**.timeout"),
  MODEL_RETRIES("spring.ai.retry.max-attempts", "langchain4j.**.max-retries", "quarkus.langchain4j.**.max-retries", "spring.ai.**.max-retries"),
  /** Mails are only noted and not sent when this says yes; in production the default is no. */
  MOCK_MAILER("quarkus.mailer.mock", "quarkus.mailer.*.mock"),
  MAIL_HOST("spring.mail.host"),
  MAIL_TIMEOUT("spring.mail.properties.mail.smtp.timeout", "spring.mail.properties.mail.smtps.timeout", "**.mail.smtp.timeout", "**.mail.smtps.timeout"),
  /** Kafka checks no host name when this is empty. */
  ENDPOINT_IDENTIFICATION("**.ssl.endpoint.identification.algorithm");

  private final List<KeyPattern> patterns;

  Setting(String... keys) {
    patterns = Arrays.stream(keys).map(KeyPattern::of).toList();
  }

  /** Whether a key means this. */
  public boolean is(Key key) {
    return patterns.stream().anyMatch(pattern -> pattern.matches(key));
  }
}
