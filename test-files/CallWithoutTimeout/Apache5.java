package samples.apache5;

import java.io.IOException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.BasicHttpClientResponseHandler;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.Timeout;

class Rates {

  String today() throws IOException {
    try (CloseableHttpClient client = HttpClients.createDefault()) { // Noncompliant {{This HttpClient has no time-out of its own: a partner that stays silent holds every caller up; set "setResponseTimeout(...)" in its request configuration.}}
      return client.execute(new HttpGet("https://rates.example.com"), new BasicHttpClientResponseHandler());
    }
  }

  String connectOnly() throws IOException {
    var connections = PoolingHttpClientConnectionManagerBuilder.create()
      .setDefaultConnectionConfig(ConnectionConfig.custom().setConnectTimeout(Timeout.ofSeconds(2)).build())
      .build();
    try (CloseableHttpClient client = HttpClients.custom().setConnectionManager(connections).build()) { // Noncompliant
      return client.execute(new HttpGet("https://rates.example.com"), new BasicHttpClientResponseHandler());
    }
  }

  String limited() throws IOException {
    try (CloseableHttpClient client = HttpClients.custom()
      .setDefaultRequestConfig(RequestConfig.custom().setResponseTimeout(Timeout.ofSeconds(3)).build())
      .build()) {
      return client.execute(new HttpGet("https://rates.example.com"), new BasicHttpClientResponseHandler());
    }
  }

  String limitedBySocket() throws IOException {
    var connections = PoolingHttpClientConnectionManagerBuilder.create()
      .setDefaultConnectionConfig(ConnectionConfig.custom().setSocketTimeout(Timeout.ofSeconds(2)).build())
      .build();
    try (CloseableHttpClient client = HttpClients.custom().setConnectionManager(connections).build()) {
      return client.execute(new HttpGet("https://rates.example.com"), new BasicHttpClientResponseHandler());
    }
  }
}
