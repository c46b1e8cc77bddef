package samples.tls.everyday;

import feign.Client;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.util.InsecureTrustManagerFactory;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import jakarta.mail.Session;
import jakarta.ws.rs.client.ClientBuilder;
import java.net.URL;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.client5.http.ssl.NoopHostnameVerifier;
import org.apache.hc.client5.http.ssl.SSLConnectionSocketFactoryBuilder;
import org.apache.hc.client5.http.ssl.TrustAllStrategy;
import org.apache.hc.core5.ssl.SSLContextBuilder;
import org.apache.hc.core5.ssl.SSLContexts;
import org.apache.hc.core5.ssl.TrustStrategy;
import org.apache.http.conn.ssl.SSLConnectionSocketFactory;
import org.apache.http.conn.ssl.TrustSelfSignedStrategy;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.netty.http.client.HttpClient;

@Configuration
class Clients {

  @Bean
  RestTemplate trusting() throws GeneralSecurityException {
    SSLContext context = SSLContextBuilder.create().loadTrustMaterial(null, (chain, type) -> true).build(); // Noncompliant
    CloseableHttpClient client = HttpClients.custom()
      .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
        .setSSLSocketFactory(SSLConnectionSocketFactoryBuilder.create().setSslContext(context).setHostnameVerifier(NoopHostnameVerifier.INSTANCE).build()) // Noncompliant
        .build())
      .build();
    return new RestTemplate(new HttpComponentsClientHttpRequestFactory(client));
  }

  @Bean
  SSLContext byClass() throws GeneralSecurityException {
    return SSLContexts.custom().loadTrustMaterial(TrustAllStrategy.INSTANCE).build(); // Noncompliant
  }

  @Bean
  SSLContext byVariable() throws GeneralSecurityException {
    TrustStrategy everything = (X509Certificate[] chain, String type) -> {
      return true;
    };
    return SSLContexts.custom().loadTrustMaterial(null, everything).build(); // Noncompliant
  }

  @Bean
  SSLContext byMethod() throws GeneralSecurityException {
    return SSLContexts.custom().loadTrustMaterial(null, this::trust).build(); // Noncompliant
  }

  private boolean trust(X509Certificate[] chain, String type) {
    return true;
  }

  @Bean
  SSLContext byOwnClass() throws GeneralSecurityException {
    return SSLContexts.custom().loadTrustMaterial(null, new TrustPartners()).build(); // Noncompliant
  }

  private static class TrustPartners implements TrustStrategy {

    @Override
    public boolean isTrusted(X509Certificate[] chain, String type) {
      return true;
    }
  }

  @Bean
  SSLContext checked() throws GeneralSecurityException {
    return SSLContexts.custom().loadTrustMaterial(null, (chain, type) -> chain[0].getSubjectX500Principal().getName().contains("CN=partner")).build();
  }

  @Bean
  SSLContext selfSigned() throws GeneralSecurityException {
    return org.apache.http.ssl.SSLContexts.custom().loadTrustMaterial(null, new TrustSelfSignedStrategy()).build(); // Noncompliant
  }

  @Bean
  SSLConnectionSocketFactory legacy(SSLContext context) {
    return new SSLConnectionSocketFactory(context, SSLConnectionSocketFactory.ALLOW_ALL_HOSTNAME_VERIFIER); // Noncompliant
  }

  @Bean
  SSLConnectionSocketFactory noop(SSLContext context) {
    return new SSLConnectionSocketFactory(context, new org.apache.http.conn.ssl.NoopHostnameVerifier()); // Noncompliant
  }

  @Bean
  SSLConnectionSocketFactory verifying(SSLContext context) {
    return new SSLConnectionSocketFactory(context, new org.apache.http.conn.ssl.DefaultHostnameVerifier());
  }

  @Bean
  WebClient reactive() throws Exception {
    SslContext context = SslContextBuilder.forClient().trustManager(InsecureTrustManagerFactory.INSTANCE).build(); // Noncompliant
    HttpClient http = HttpClient.create().secure(spec -> spec.sslContext(context));
    return WebClient.builder().clientConnector(new ReactorClientHttpConnector(http)).build();
  }

  @Bean
  @Profile("dev")
  WebClient reactiveInDevelopment() throws Exception {
    SslContext context = SslContextBuilder.forClient().trustManager(InsecureTrustManagerFactory.INSTANCE).build();
    return WebClient.builder().clientConnector(new ReactorClientHttpConnector(HttpClient.create().secure(spec -> spec.sslContext(context)))).build();
  }

  @Bean
  Client feign(SSLContext context) {
    return new Client.Default(context.getSocketFactory(), NoopHostnameVerifier.INSTANCE); // Noncompliant
  }

  @Bean
  jakarta.ws.rs.client.Client jaxRs() {
    return ClientBuilder.newBuilder().hostnameVerifier(NoopHostnameVerifier.INSTANCE).build(); // Noncompliant
  }

  @Bean
  io.vertx.core.http.HttpClient vertx(Vertx vertx) {
    HttpClientOptions options = new HttpClientOptions();
    options.setSsl(true);
    options.setTrustAll(true); // Noncompliant
    options.setVerifyHost(false); // Noncompliant
    return vertx.createHttpClient(options);
  }

  @Bean
  io.vertx.core.http.HttpClient vertxChecked(Vertx vertx) {
    return vertx.createHttpClient(new HttpClientOptions().setSsl(true).setTrustAll(false).setVerifyHost(true));
  }

  @Bean
  KafkaProducer<String, String> producer() {
    Map<String, Object> settings = new HashMap<>();
    settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, "kafka.example.com:9093");
    settings.put("ssl.endpoint.identification.algorithm", ""); // Noncompliant
    return new KafkaProducer<>(settings);
  }

  @Bean
  KafkaProducer<String, String> producerByConstant() {
    Properties settings = new Properties();
    settings.setProperty(org.apache.kafka.common.config.SslConfigs.SSL_ENDPOINT_IDENTIFICATION_ALGORITHM_CONFIG, ""); // Noncompliant
    return new KafkaProducer<>(settings);
  }

  @Bean
  KafkaProducer<String, String> producerChecked() {
    return new KafkaProducer<>(Map.of("ssl.endpoint.identification.algorithm", "https"));
  }

  @Bean
  Session mail() {
    Properties properties = new Properties();
    properties.put("mail.smtp.starttls.enable", "true");
    properties.put("mail.smtps.ssl.trust", "*"); // Noncompliant
    properties.put("mail.smtp.ssl.checkserveridentity", false); // Noncompliant
    return Session.getInstance(properties);
  }

  @Bean
  Session mailChecked() {
    Properties properties = new Properties();
    properties.put("mail.smtp.ssl.trust", "smtp.example.com");
    properties.put("mail.smtp.ssl.checkserveridentity", "true");
    return Session.getInstance(properties);
  }
}

class Switches {

  void systemProperties() {
    System.setProperty("jdk.internal.httpclient.disableHostnameVerification", "true"); // Noncompliant
    System.setProperty("com.sun.net.ssl.checkRevocation", "true");
  }

  void connection(URL url) throws Exception {
    HttpsURLConnection connection = (HttpsURLConnection) url.openConnection();
    connection.setHostnameVerifier(NoopHostnameVerifier.INSTANCE); // Noncompliant
    connection.connect();
  }

  okhttp3.OkHttpClient okHttp() {
    return new okhttp3.OkHttpClient.Builder().hostnameVerifier(NoopHostnameVerifier.INSTANCE).build(); // Noncompliant
  }

  DefaultClientTlsStrategy policy(SSLContext context) {
    return new DefaultClientTlsStrategy(context, HostnameVerificationPolicy.CLIENT, NoopHostnameVerifier.INSTANCE); // Noncompliant
  }
}
