package org.productiongap.configuration.gap;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.productiongap.configuration.ConfiguredValue;

/**
 * What SonarQube's own S6437 reports in the configuration of Spring, Quarkus and Micronaut: a literal value of a key of its list, in a
 * file of its pattern, unless the value looks made up.
 */
final class SonarSecrets {

  private static final Pattern FILE = Pattern.compile("(?:.*/)?src/main/resources/(?:.*/)?[^/]*app[^/]*\\.(?:properties|ya?ml)");
  private static final List<String> MADE_UP = List.of("sample", "example", "placeholder", "replace", "change", "foo", "bar", "test", "fake", "abcd",
    "redacted", "cafebabe", "deadbeef", "whatever", "123456", "admin", "pass", "secret", "default", "dummy", "qwerty", "setting", "obfuscated", "hunter2",
    "letmein", "abc123", "unknown", "optional", "enabled", "disabled");
  private static final Pattern PASSWORD = Pattern.compile("p[@a]ssw[o0]rd");
  private static final int SHORT = 6;
  private static final int SAME_IN_A_ROW = 4;

  /** Its keys without separators; a star stands for a name that the application chooses. */
  private static final List<Pattern> KEYS = Stream.of(
    "spring.(mail|cassandra|couchbase|data.redis|data.redis.sentinel|datasource|datasource.hikari|datasource.tomcat|datasource.dbcp2|elasticsearch|ldap|neo4j.authentication|r2dbc|flyway|liquibase|sql.init"
      + "|activemq|artemis|rabbitmq|rabbitmq.stream|security.user|mongodb|data.mongodb|h2.console.settings.webadmin|ldap.embedded.credential|couchbase.authentication.jks|artemis.embedded.cluster).?password",
    "spring.kafka.((admin|consumer|producer|streams).)?ssl.(key|keystore|truststore)password", "spring.kafka.(consumer|producer|streams).ssl.keystorekey",
    "(spring.rabbitmq|server|spring.rsocket.server|management.server).ssl.(key|keystore|truststore)password",
    "spring.(sendgrid.apikey|security.oauth2.resourceserver.opaquetoken.clientsecret|devtools.remote.secret|elasticsearch.apikey|liquibase.licensekey)",
    "management.(appoptics|datadog|dynatrace|elastic|humio|influx|kairos|newrelic|signalfx).metrics.export.(apitoken|apikey|applicationkey|apikeycredentials|password|token|accesstoken)",
    "management.prometheus.metrics.export.pushgateway.(password|token)", "management.wavefront.apitoken",
    "spring.ai.(.+.)?(password|apikey|api.key|secretkey|keytoken|passphrase)",
    "quarkus.(datasource|flyway|liquibase|keycloak.adminclient|elasticsearch|mongodb.credentials|redis|kubernetesclient|containerimage|mailer|proxy|springcloudconfig|infinispanclient"
      + "|hibernatesearchorm.elasticsearch|hibernatesearchstandalone.elasticsearch|security.ldap.dircontext|observability.lgtm).password",
    "quarkus.(datasource|flyway|liquibase|hibernatesearchorm|hibernatesearchstandalone|infinispanclient|mongodb|redis|tls|grpc.clients|mailer|proxy).(.+.)password",
    "quarkus.(keycloak.adminclient|oauth2).clientsecret", "quarkus.(oidc|oidcclient).(.+.)?secret", "quarkus.vault.clienttoken",
    "quarkus.elasticsearch.apikey", "quarkus.kubernetesclient.token",
    "quarkus.(kafkastreams.ssl.(key|keystore|truststore).password|grpc.server.ssl.keystorepassword|vertx.eventbus.(key|trust)certificate(jks|pfx).password)",
    "micronaut.((server|http.client|http.services..+).)?ssl.(key|keystore|truststore).password",
    "micronaut.security.token.jwt.(encryptions|signatures).secret..+.secret", "micronaut.security.token.jwt.generator.refreshtoken.secret",
    "micronaut.security.oauth2.clients..+.clientsecret", "micronaut.security.ldap..+.context.managerpassword",
    "(datasources|r2dbc.datasources|flyway.datasources|rabbitmq.servers|redis.servers)..+.password",
    "(rabbitmq|redis|neo4j|mqtt.client|jasync.client|vertx.mysql.client|vertx.pg.client).password", "aws.(secretkey|sessiontoken)",
    "(sendgrid.apikey|postmark.apitoken|mailjet.apisecret|javamail.authentication.password|gcp.credentials.encodedkey)")
    .map(key -> Pattern.compile(key.replace("..+.", "\\..+\\.").replaceAll("(?<!\\\\)\\.(?![?+])", "\\\\."))).toList();
  private static final List<Pattern> ADDRESSES = Stream.of("spring.(datasource|data.redis|r2dbc).url", "spring.mongodb.uri",
    "quarkus.(.+.)?(jdbc.url|reactive.url|connectionstring|restclient.url|restclient.uri)", "mqtt.client.serveruri", "rabbitmq.(servers..+.)?uri")
      .map(key -> Pattern.compile(key.replace("..+.", "\\..+\\.").replaceAll("(?<!\\\\)\\.(?![?+])", "\\\\."))).toList();

  private SonarSecrets() {
  }

  /** Whether it reports the value of a key. */
  static boolean reports(ConfiguredValue value, String secret) {
    return isReported(value, secret, KEYS) && !value.text().placeholder();
  }

  /** Whether it reports the password in an address. */
  static boolean reportsInAddress(ConfiguredValue value, String password) {
    return isReported(value, password, ADDRESSES);
  }

  private static boolean isReported(ConfiguredValue value, String secret, List<Pattern> keys) {
    return FILE.matcher(value.file()).matches() && !isMadeUp(secret) && keys.stream().anyMatch(key -> key.matcher(value.key().name()).matches());
  }

  private static boolean isMadeUp(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return text.length() < SHORT || lower.startsWith("your") || lower.contains("...") || MADE_UP.stream().anyMatch(lower::contains)
      || PASSWORD.matcher(lower).find() || repeatsItself(text);
  }

  private static boolean repeatsItself(String text) {
    int same = 1;
    for (int i = 1; i < text.length() && same < SAME_IN_A_ROW; i++) {
      same = text.charAt(i) == text.charAt(i - 1) ? same + 1 : 1;
    }
    return same >= SAME_IN_A_ROW;
  }
}
