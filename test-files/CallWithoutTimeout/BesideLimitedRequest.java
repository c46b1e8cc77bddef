package samples.webclient.beside;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.client.WebClient;

@Configuration
class Partners {

  @Bean
  WebClient weather() {
    return WebClient.create("https://weather.example.com"); // Noncompliant
  }
}

class Tides {

  private final HttpClient http = HttpClient.newHttpClient();

  String today(String harbour) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create("https://tides.example.com/" + harbour)).timeout(Duration.ofSeconds(3)).build();
    return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
  }
}
