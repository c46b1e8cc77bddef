package org.productiongap.configuration;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a dependency of a build file is to an application. Names of artifacts stand here and nowhere else.
 */
public final class Libraries {

  private static final Pattern WEB = Pattern.compile(
    "spring-boot-starter-(?:web|webmvc|webflux|jersey|graphql|hateoas|data-rest|websocket|web-services)|spring-webmvc|spring-webflux|quarkus-(?:rest|resteasy|resteasy-reactive|rest-jackson|rest-jsonb|resteasy-jackson"
      + "|resteasy-jsonb|resteasy-reactive-jackson|resteasy-reactive-jsonb|reactive-routes|vertx-http|smallrye-graphql|spring-web|undertow|rest-qute|grpc)|micronaut-http-server(?:-.*)?|javalin|spark-core|dropwizard-core"
      + "|vertx-web|jakarta\\.jakartaee-(?:web-)?api|jakartaee-(?:web-)?api|javaee-(?:web-)?api|jersey-container-.*|helidon-webserver.*|helidon-microprofile.*");
  private static final Set<String> APPLICATION_PLUGINS = Set.of("spring-boot-maven-plugin", "quarkus-maven-plugin", "micronaut-maven-plugin",
    "org.springframework.boot", "io.quarkus", "io.micronaut.application");
  private static final Set<String> EMBEDDED = Set.of("h2", "hsqldb", "derby", "sqlite-jdbc", "quarkus-jdbc-h2", "quarkus-jdbc-derby", "derbytools");
  private static final Pattern SERVER_DRIVER = Pattern.compile(
    "postgresql|mysql-connector-.*|mariadb-java-client|mssql-jdbc|ojdbc\\d*(?:-.*)?|jcc|r2dbc-(?:postgresql|mysql|mariadb|mssql)|oracle-r2dbc|.*-jdbc-(?:postgresql|mysql|mariadb|mssql|oracle|db2)|cockroachdb.*|clickhouse-jdbc"
      + "|snowflake-jdbc|jaybird.*|vertica-jdbc|DmJdbcDriver.*|kingbase.*|opengauss-jdbc|quarkus-reactive-(?:pg|mysql|mssql|oracle|db2)-client|vertx-(?:pg|mysql)-client|spring-cloud-gcp-starter-sql.*|aws-mysql-jdbc"
      + "|aws-advanced-jdbc-wrapper|trino-jdbc|hive-jdbc|duckdb_jdbc|ignite.*|redshift-jdbc.*|p6spy.*|spring-boot-docker-compose");
  private static final Pattern CONFIGURES_DATABASE = Pattern.compile("spring-boot-starter-(?:data-jpa|data-jdbc|jdbc|data-r2dbc|jooq)|quarkus-(?:hibernate-orm|hibernate-orm-panache|agroal|jdbc-.*)|micronaut-(?:jdbc-.*|data-jdbc|data-jpa|data-hibernate-jpa|hibernate-jpa)");
  private static final Pattern ORM = Pattern.compile(
    "spring-boot-starter-data-jpa|hibernate-core|hibernate-entitymanager|quarkus-hibernate-orm(?:-panache)?|quarkus-hibernate-reactive(?:-panache)?|micronaut-(?:data-hibernate-jpa|data-jpa|hibernate-jpa)|eclipselink|org\\.eclipse\\.persistence\\.jpa");
  private static final Pattern MIGRATION = Pattern.compile(
    "flyway-.*|.*-flyway|.*-flyway-.*|liquibase-.*|.*-liquibase|.*-liquibase-.*|mybatis-migrations|jooq-migrations.*|mongock.*|evolutions.*|dbmaintain|pgroll|schemacrawler-.*|carbon5-.*|obevo.*");
  private static final Pattern HEALTH = Pattern.compile(
    "spring-boot-starter-actuator|spring-boot-actuator.*|quarkus-smallrye-health|smallrye-health|micronaut-management|helidon-health.*|helidon-microprofile-health|helidon-microprofile|dropwizard-core|.*microprofile-health.*|microprofile|vertx-health-check"
      + "|health-checks|metrics-healthchecks|camel-health.*|spring-boot-admin-starter-client|spring-cloud-starter-kubernetes.*|jakarta\\.jakartaee-.*|jakartaee-.*|javaee-.*|javamelody.*");
  private static final Pattern ERROR_TRACKING = Pattern.compile(
    "sentry.*|.*-sentry.*|rollbar.*|bugsnag.*|honeybadger.*|airbrake.*|raygun4java.*|dd-trace-.*|dd-java-agent|newrelic.*|newrelic-.*|elastic-apm.*|apm-agent.*|ecs-.*|opentelemetry.*|.*-opentelemetry.*|.*otel.*|applicationinsights.*"
      + "|.*-applicationinsights.*|azure-monitor.*|google-cloud-(?:logging|errorreporting|error-reporting).*|spring-cloud-gcp-(?:starter-)?(?:logging|trace).*|logback-gelf|gelf.*|loki-logback-appender|logstash-(?:logback-encoder|gelf|.*)|stackify.*"
      + "|instana.*|dynatrace.*|glowroot.*|skywalking.*|apm-toolkit-.*|appdynamics.*|quarkus-logging-(?:sentry|gelf|cloudwatch).*|quarkus-opentelemetry.*|log4j-(?:layout-template-json).*|logback-.*(?:slack|telegram|email|discord).*|splunk-.*|log4j2-.*slack.*"
      + "|loggly.*|logentries.*|logtail.*|papertrail.*|cloudwatch-.*|aws-.*cloudwatch.*|cat-client|micrometer-tracing-bridge-otel|quarkus-micrometer-opentelemetry|spring-boot-starter-opentelemetry|helidon-.*telemetry.*|honeycomb-.*"
      + "|micrometer-tracing-bridge-.*|.*zipkin.*|spring-cloud-(?:starter-)?sleuth.*|.*jaeger.*|opentracing-.*|brave-instrumentation-.*|micronaut-tracing.*");

  private Libraries() {
  }

  /** Whether it answers requests. */
  public static boolean isWeb(Dependency dependency) {
    return WEB.matcher(dependency.artifact()).matches();
  }

  /** Whether a plugin packages an application, and not a library. */
  public static boolean isOfAnApplication(String plugin) {
    return APPLICATION_PLUGINS.contains(plugin);
  }

  /** Whether it is a database that runs inside the application. */
  public static boolean isEmbeddedDatabase(Dependency dependency) {
    return EMBEDDED.contains(dependency.artifact());
  }

  /** Whether it talks to a database server. */
  public static boolean isDatabaseServerDriver(Dependency dependency) {
    return SERVER_DRIVER.matcher(dependency.artifact()).matches();
  }

  /** Whether it starts an embedded database by itself where it finds one and no address. */
  public static boolean configuresDatabase(Dependency dependency) {
    return CONFIGURES_DATABASE.matcher(dependency.artifact()).matches();
  }

  /** Whether it maps classes to tables. */
  public static boolean isOrm(Dependency dependency) {
    return ORM.matcher(dependency.artifact()).matches();
  }

  /** Whether it changes a schema step by step. */
  public static boolean isMigration(Dependency dependency) {
    return MIGRATION.matcher(dependency.artifact()).matches();
  }

  /** Whether it answers the question if the application is alive. */
  public static boolean isHealth(Dependency dependency) {
    return HEALTH.matcher(dependency.artifact()).matches();
  }

  /** Whether it tells somebody about failures, or carries the log to where somebody looks. */
  public static boolean isErrorTracking(Dependency dependency) {
    return ERROR_TRACKING.matcher(dependency.artifact()).matches();
  }
}
