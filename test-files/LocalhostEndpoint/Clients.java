package samples.localhost.clients;

import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.DriverManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.http.HttpHost;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoders;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.reactive.function.client.WebClient;

class InvoiceClient {

  private static final String BASE = "http://localhost:8081"; // Noncompliant {{"http://localhost:8081" is the machine the code runs on, and in production nothing answers there; take the address from configuration.}}
//                                   ^^^^^^^^^^^^^^^^^^^^^^^

  private final RestTemplate rest = new RestTemplate();
  private final WebClient client = WebClient.create("http://127.0.0.1:9000"); // Noncompliant

  String invoice(long id) {
    return rest.getForObject(BASE + "/invoices/" + id, String.class);
  }

  String customer(long id) {
    return rest.getForObject("http://localhost:8082/customers/" + id, String.class); // Noncompliant
  }

  String plain(int port) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/health")).build(); // Noncompliant
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  void others() throws Exception {
    DriverManager.getConnection("jdbc:postgresql://localhost:5432/shop"); // Noncompliant
    new Socket("localhost", 25); // Noncompliant
    new HttpHost("localhost", 9200, "http"); // Noncompliant
  }
}

@FeignClient(name = "stock", url = "http://localhost:8083") // Noncompliant
interface StockClient {

  @GetMapping("/stock")
  String stock();
}

@RestController
@CrossOrigin(origins = "http://localhost:3000") // Noncompliant
class Orders {

  @GetMapping("/pay")
  String pay() {
    return "redirect:" + Urls.RETURN_URL;
  }
}

final class Urls {

  static final String RETURN_URL = "http://localhost:5173/thanks"; // Noncompliant

  private Urls() {
  }
}

@Configuration
class Settings {

  @Bean
  CorsConfiguration cors() {
    CorsConfiguration cors = new CorsConfiguration();
    cors.setAllowedOrigins(List.of("http://localhost:3000", "http://localhost:4200")); // Noncompliant
//                                 ^^^^^^^^^^^^^^^^^^^^^^^
//                                                          ^^^^^^^^^^^^^^^^^^^^^^^@-1<
    cors.setAllowedOrigins(List.of("localhost", "shop.example.com")); // Noncompliant
    return cors;
  }

  @Bean
  JwtDecoder decoder() {
    return JwtDecoders.fromIssuerLocation("http://localhost:9090/realms/shop"); // Noncompliant
  }

  @Bean
  Map<String, Object> producer() {
    Map<String, Object> producer = new HashMap<>();
    producer.put("bootstrap.servers", "localhost:9092"); // Noncompliant
    producer.put("client.id", "localhost");
    return producer;
  }
}

@Configuration
@org.springframework.context.annotation.Profile("prod")
class OfProduction {

  @Bean
  CorsConfiguration cors() {
    CorsConfiguration cors = new CorsConfiguration();
    cors.addAllowedOrigin("http://localhost:3000"); // Noncompliant
    return cors;
  }
}

@Configuration
@WithCors
class WithFlag {

  @Bean
  CorsConfiguration cors() {
    CorsConfiguration cors = new CorsConfiguration();
    cors.addAllowedOrigin("http://localhost:3000");
    return cors;
  }
}

@java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
@org.springframework.boot.autoconfigure.condition.ConditionalOnProperty("shop.cors")
@interface WithCors {
}
