package samples.localhost.silent;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.servers.Server;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.web.client.RestTemplate;

@OpenAPIDefinition(servers = @Server(url = "http://localhost:8080"))
class Silent {

  private static final Logger LOG = LoggerFactory.getLogger(Silent.class);
  private static final String DEFAULT_URL = "http://localhost:8080";
  private static final String SHOWN = "http://localhost:8080/swagger-ui.html";

  @Value("${stock.url:http://localhost:8083}")
  private String stockUrl;

  void started(int port) {
    LOG.info("Open http://localhost:{}", port);
    LOG.info(SHOWN);
    System.out.println("http://localhost:8080");
  }

  boolean isLocal(String address) {
    return "127.0.0.1".equals(address) || address.startsWith("http://localhost:") || address == "http://localhost";
  }

  String fromEnvironment(Environment environment, String given) {
    String url = environment.getProperty("stock.url", "http://localhost:8083");
    String other = System.getenv().getOrDefault("STOCK_URL", "http://localhost:8083");
    String third = given == null ? "http://localhost:8083" : given;
    if (given == null) {
      third = "http://localhost:8084";
    }
    return url + other + third;
  }

  void listen() throws Exception {
    new ServerSocket().bind(new InetSocketAddress("0.0.0.0", 8080));
    throw new IllegalStateException("http://localhost:8080 is not a public address");
  }

  String remote(RestTemplate rest) {
    return rest.getForObject("https://api.example.com/localhost", String.class) + rest.getForObject("https://localhost.example.com", String.class);
  }
}

@ConfigurationProperties("stock")
class StockProperties {

  private String url = "http://localhost:8083";

  public String getUrl() {
    return url;
  }

  public void setUrl(String url) {
    this.url = url;
  }
}

@Configuration
class Development {

  @Bean
  @Profile({"dev", "local"})
  RestTemplate local() {
    RestTemplate rest = new RestTemplate();
    rest.getForObject("http://localhost:8083", String.class);
    return rest;
  }

  String byProfile(Environment environment) {
    if (environment.acceptsProfiles("dev")) {
      return "http://localhost:8083";
    }
    return environment.getRequiredProperty("stock.url");
  }
}
