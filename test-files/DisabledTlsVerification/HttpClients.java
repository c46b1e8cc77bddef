package samples.tls.clients;

import io.vertx.core.http.HttpClientOptions;
import java.util.Properties;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.SSLConnectionSocketFactoryBuilder;
import org.apache.hc.client5.http.ssl.TrustAllStrategy;
import org.apache.http.conn.ssl.NoopHostnameVerifier;
import org.apache.http.conn.ssl.SSLConnectionSocketFactory;
import org.apache.http.conn.ssl.TrustSelfSignedStrategy;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;
import org.apache.http.ssl.SSLContextBuilder;
import org.apache.http.ssl.TrustStrategy;

class Payments {

  CloseableHttpClient withoutHostNames() {
    return HttpClients.custom().setSSLHostnameVerifier(NoopHostnameVerifier.INSTANCE).build(); // Noncompliant {{This accepts the certificate of any host, so anybody who has one can answer for the server; leave the check of host names on.}}
//                                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  }

  CloseableHttpClient forEncrypted(String url) {
    if (url.startsWith("https:")) {
      return HttpClients.custom().setSSLHostnameVerifier(NoopHostnameVerifier.INSTANCE).build(); // Noncompliant
    }
    return HttpClients.createDefault();
  }

  CloseableHttpClient withNewVerifier() {
    return HttpClients.custom().setSSLHostnameVerifier(new NoopHostnameVerifier()).build(); // Noncompliant
  }

  SSLConnectionSocketFactory allowAll(SSLContext context) {
    return new SSLConnectionSocketFactory(context, SSLConnectionSocketFactory.ALLOW_ALL_HOSTNAME_VERIFIER); // Noncompliant
  }

  SSLContext trustsAnything() throws Exception {
    return SSLContextBuilder.create().loadTrustMaterial(null, (chain, type) -> true).build(); // Noncompliant {{This accepts any certificate, so anybody on the way can answer for the server; trust the certificates that it really has.}}
  }

  SSLContext throughVariable() throws Exception {
    TrustStrategy accepting = (chain, type) -> true;
    return SSLContextBuilder.create().loadTrustMaterial(null, accepting).build(); // Noncompliant
  }

  SSLContext anonymous() throws Exception {
    return SSLContextBuilder.create().loadTrustMaterial(null, new TrustStrategy() { // Noncompliant
      @Override
      public boolean isTrusted(java.security.cert.X509Certificate[] chain, String type) {
        return true;
      }
    }).build();
  }

  SSLContext selfSigned() throws Exception {
    return SSLContextBuilder.create().loadTrustMaterial(new TrustSelfSignedStrategy()).build(); // Noncompliant
  }

  Object fifth() throws Exception {
    SSLContext context = org.apache.hc.core5.ssl.SSLContextBuilder.create().loadTrustMaterial(TrustAllStrategy.INSTANCE).build(); // Noncompliant
    return PoolingHttpClientConnectionManagerBuilder.create()
      .setSSLSocketFactory(SSLConnectionSocketFactoryBuilder.create()
        .setSslContext(context)
        .setHostnameVerifier(org.apache.hc.client5.http.ssl.NoopHostnameVerifier.INSTANCE) // Noncompliant
        .build());
  }

  HttpClientOptions vertx() {
    return new HttpClientOptions()
      .setTrustAll(true) // Noncompliant
//     ^^^^^^^^^^^
      .setVerifyHost(false); // Noncompliant
  }

  SSLParameters parameters() {
    SSLParameters parameters = new SSLParameters();
    parameters.setEndpointIdentificationAlgorithm(null); // Noncompliant
    return parameters;
  }

  Properties mail() {
    Properties mail = new Properties();
    mail.put("mail.smtp.ssl.trust", "*"); // Noncompliant
//                                  ^^^
    mail.setProperty("mail.smtp.ssl.checkserveridentity", "false"); // Noncompliant
    mail.put("mail.smtps.ssl.checkserveridentity", Boolean.FALSE); // Noncompliant
    return mail;
  }

  void platform() {
    System.setProperty("jdk.internal.httpclient.disableHostnameVerification", "true"); // Noncompliant
  }

  Properties broker() {
    Properties broker = new Properties();
    broker.put("ssl.endpoint.identification.algorithm", ""); // Noncompliant
    return broker;
  }
}
