package samples.timeout.shapes;

import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import lombok.RequiredArgsConstructor;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.springframework.boot.web.client.RestTemplateBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.stereotype.Service;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.reactive.function.client.WebClient;

@Configuration
class Clients {

  @Bean
  RestTemplate template() {
    RestTemplate template = new RestTemplate(); // Noncompliant
    template.getInterceptors().add((request, body, execution) -> execution.execute(request, body));
    return template;
  }

  @Bean
  RestTemplate limited() {
    SimpleClientHttpRequestFactory factory = new SimpleClientHttpRequestFactory();
    factory.setConnectTimeout(2_000);
    factory.setReadTimeout(5_000);
    return new RestTemplate(factory);
  }

  @Bean
  RestClient client() {
    return RestClient.builder().baseUrl("https://rates.example.com").build(); // Noncompliant
  }

  @Bean
  CloseableHttpClient apache() {
    return HttpClients.createDefault(); // Noncompliant
  }
}

@Service
class Rates {

  private static final HttpClient HTTP = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

  private final WebClient web = WebClient.create("https://rates.example.com"); // Noncompliant

  String today() throws Exception {
    HttpRequest request = request("/today");
    return HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  private HttpRequest request(String path) {
    return HttpRequest.newBuilder().uri(URI.create("https://rates.example.com" + path)).GET().build(); // Noncompliant
  }

  String limited() throws Exception {
    HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create("https://rates.example.com"));
    builder.timeout(Duration.ofSeconds(3));
    return HTTP.send(builder.build(), HttpResponse.BodyHandlers.ofString()).body();
  }

  String reactive() {
    return web.get().uri("/today").retrieve().bodyToMono(String.class).block();
  }

  byte[] old(String address) throws Exception {
    URL url = new URL(address);
    HttpURLConnection connection = (HttpURLConnection) url.openConnection(); // Noncompliant
    connection.setRequestMethod("GET");
    connection.setConnectTimeout(1_000);
    try (InputStream in = connection.getInputStream()) {
      return in.readAllBytes();
    }
  }

  String jaxRs() {
    Client client = ClientBuilder.newBuilder().connectTimeout(1, TimeUnit.SECONDS).build(); // Noncompliant
    return client.target("https://rates.example.com").request().get(String.class);
  }
}

@Service
@RequiredArgsConstructor
class Given {

  private final RestTemplate template;

  String rate() {
    return template.getForObject("https://rates.example.com", String.class);
  }
}
