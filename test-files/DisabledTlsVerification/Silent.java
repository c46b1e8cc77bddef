package samples.tls.silent;

import io.vertx.core.http.HttpClientOptions;
import java.io.File;
import java.util.Properties;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.apache.http.conn.ssl.DefaultHostnameVerifier;
import org.apache.http.conn.ssl.NoopHostnameVerifier;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;
import org.apache.http.ssl.SSLContextBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

class Silent {

  CloseableHttpClient verified() {
    return HttpClients.custom().setSSLHostnameVerifier(new DefaultHostnameVerifier()).build();
  }

  CloseableHttpClient asConfigured(boolean verifyHostNames) {
    return HttpClients.custom().setSSLHostnameVerifier(verifyHostNames ? new DefaultHostnameVerifier() : NoopHostnameVerifier.INSTANCE).build();
  }

  SSLContext ownCertificates() throws Exception {
    return SSLContextBuilder.create().loadTrustMaterial(new File("trust.p12"), "changeit".toCharArray()).build();
  }

  SSLContext pinned(String fingerprint) throws Exception {
    return SSLContextBuilder.create().loadTrustMaterial(null, (chain, type) -> chain[0].getSerialNumber().toString().equals(fingerprint)).build();
  }

  HttpClientOptions vertx(boolean trustAll) {
    return new HttpClientOptions().setTrustAll(false).setVerifyHost(true).setTrustAll(trustAll);
  }

  SSLParameters parameters() {
    SSLParameters parameters = new SSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    return parameters;
  }

  Properties mail() {
    Properties mail = new Properties();
    mail.put("mail.smtp.ssl.trust", "smtp.example.com");
    mail.put("mail.smtp.ssl.checkserveridentity", "true");
    mail.put("mail.smtp.starttls.enable", "false");
    return mail;
  }
}

@Configuration
@Profile("local")
class Development {

  @Bean
  CloseableHttpClient client() {
    return HttpClients.custom().setSSLHostnameVerifier(NoopHostnameVerifier.INSTANCE).build();
  }
}
