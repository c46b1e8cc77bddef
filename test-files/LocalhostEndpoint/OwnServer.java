package samples.localhost.own;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestTemplate;

@Component
class WarmUp {

  private final RestTemplate rest = new RestTemplate();

  @Value("${server.port:8080}")
  private int port;

  @Value("${catalog.port}")
  private int catalogPort;

  @EventListener(ApplicationReadyEvent.class)
  void warmUp() {
    rest.postForEntity(own("/api/cache/products"), Map.of(), Void.class);
    rest.getForObject("http://localhost:" + port + "/api/cache/prices", String.class);
  }

  void other(Environment environment) {
    rest.getForObject(String.format("http://localhost:%s/api/cache", environment.getProperty("local.server.port")), String.class);
    rest.getForObject(URI.create("http://127.0.0.1:" + port + "/api/cache"), String.class);
  }

  String catalog() {
    return rest.getForObject("http://localhost:" + catalogPort + "/items", String.class); // Noncompliant
  }

  SimpleMailMessage confirmation(String code) {
    SimpleMailMessage mail = new SimpleMailMessage();
    mail.setText("http://localhost:" + port + "/confirm?code=" + code); // Noncompliant
    return mail;
  }

  private String own(String path) {
    return "http://localhost:" + port + path;
  }
}

class Forms {

  private final RestTemplate rest = new RestTemplate();

  void withoutCaches() throws IOException {
    URL any = new URL("http://localhost/");
    URLConnection connection = any.openConnection();
    connection.setDefaultUseCaches(false);
  }

  void opened() throws IOException {
    URLConnection connection = new URL("http://localhost:9000/prices").openConnection(); // Noncompliant
    connection.setUseCaches(false);
    connection.getInputStream().close();
  }

  boolean isWellFormed(String redirect) {
    String anyBase = "https://localhost/auth";
    String absolute = Links.resolveRelative(anyBase, redirect);
    return absolute.length() < 2000;
  }

  String price(String item) {
    String prices = "http://localhost:9000/prices"; // Noncompliant
    return rest.getForObject(Links.resolveRelative(prices, item), String.class);
  }
}

final class Links {

  private Links() {
  }

  static String resolveRelative(String base, String given) {
    return given.startsWith("/") ? base + given : given;
  }
}
