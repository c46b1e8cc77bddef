package samples.apache4request;

import java.io.IOException;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.impl.client.BasicResponseHandler;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;

class Rates {

  private final CloseableHttpClient client = HttpClients.createDefault();

  String today() throws IOException {
    HttpGet get = new HttpGet("https://rates.example.com");
    get.setConfig(RequestConfig.custom().setSocketTimeout(3_000).build());
    return client.execute(get, new BasicResponseHandler());
  }
}
