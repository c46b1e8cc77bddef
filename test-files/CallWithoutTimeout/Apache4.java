package samples.apache4;

import java.io.IOException;
import org.apache.http.client.HttpClient;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.config.SocketConfig;
import org.apache.http.impl.client.BasicResponseHandler;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClientBuilder;
import org.apache.http.impl.client.HttpClients;
import org.apache.http.impl.conn.PoolingHttpClientConnectionManager;

class Rates {

  String today() throws IOException {
    try (CloseableHttpClient client = HttpClients.createDefault()) { // Noncompliant {{This HttpClient has no time-out of its own: a partner that stays silent holds every caller up; set "setSocketTimeout(...)" in its request configuration.}}
//                                    ^^^^^^^^^^^^^^^^^^^^^^^^^
      return client.execute(new HttpGet("https://rates.example.com"), new BasicResponseHandler());
    }
  }

  String yesterday() throws IOException {
    HttpClient client = HttpClientBuilder.create().setMaxConnTotal(20).build(); // Noncompliant
    return client.execute(new HttpGet("https://rates.example.com"), new BasicResponseHandler());
  }

  String connectOnly() throws IOException {
    RequestConfig config = RequestConfig.custom().setConnectTimeout(1_000).setConnectionRequestTimeout(500).build();
    CloseableHttpClient client = HttpClients.custom().setDefaultRequestConfig(config).build(); // Noncompliant
    return client.execute(new HttpGet("https://rates.example.com"), new BasicResponseHandler());
  }

  String pooled() throws IOException {
    PoolingHttpClientConnectionManager pool = new PoolingHttpClientConnectionManager();
    pool.setMaxTotal(50);
    CloseableHttpClient client = HttpClients.custom().setConnectionManager(pool).build(); // Noncompliant
    return client.execute(new HttpGet("https://rates.example.com"), new BasicResponseHandler());
  }

  String limited() throws IOException {
    RequestConfig.Builder config = RequestConfig.custom();
    config.setConnectTimeout(1_000);
    config.setSocketTimeout(3_000);
    CloseableHttpClient client = HttpClients.custom().setDefaultRequestConfig(config.build()).build();
    return client.execute(new HttpGet("https://rates.example.com"), new BasicResponseHandler());
  }

  String limitedBySocket() throws IOException {
    PoolingHttpClientConnectionManager pool = new PoolingHttpClientConnectionManager();
    pool.setDefaultSocketConfig(SocketConfig.custom().setSoTimeout(3_000).build());
    CloseableHttpClient client = HttpClients.custom().setConnectionManager(pool).build();
    return client.execute(new HttpGet("https://rates.example.com"), new BasicResponseHandler());
  }

  String configured(RequestConfig config) throws IOException {
    CloseableHttpClient client = HttpClients.custom().setDefaultRequestConfig(config).build();
    return client.execute(new HttpGet("https://rates.example.com"), new BasicResponseHandler());
  }
}
