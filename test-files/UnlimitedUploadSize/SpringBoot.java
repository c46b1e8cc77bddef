package samples.springboot;

import io.vertx.ext.web.handler.BodyHandler;
import jakarta.servlet.MultipartConfigElement;
import org.springframework.boot.autoconfigure.web.servlet.MultipartProperties;
import org.springframework.boot.web.servlet.MultipartConfigFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.util.unit.DataSize;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.function.client.ExchangeStrategies;
import org.springframework.web.reactive.function.client.WebClient;

@Configuration
class Uploads implements WebFluxConfigurer {

  private static final DataSize UNLIMITED = DataSize.ofBytes(-1);

  @Bean
  MultipartConfigElement multipart() {
    MultipartConfigFactory factory = new MultipartConfigFactory();
    factory.setMaxFileSize(DataSize.ofBytes(-1)); // Noncompliant
    factory.setMaxRequestSize(UNLIMITED); // Noncompliant
    return factory.createMultipartConfig();
  }

  @Bean
  MultipartConfigElement limited() {
    MultipartConfigFactory factory = new MultipartConfigFactory();
    factory.setMaxFileSize(DataSize.ofBytes(-1L));
    factory.setMaxRequestSize(DataSize.ofMegabytes(20));
    return factory.createMultipartConfig();
  }

  void properties(MultipartProperties properties) {
    properties.setMaxRequestSize(DataSize.parse("-1")); // Noncompliant
    properties.setMaxFileSize(DataSize.ofMegabytes(5));
  }

  @Bean
  @Profile("dev")
  MultipartConfigElement development() {
    MultipartConfigFactory factory = new MultipartConfigFactory();
    factory.setMaxRequestSize(DataSize.ofBytes(-1));
    return factory.createMultipartConfig();
  }

  @Override
  public void configureHttpMessageCodecs(ServerCodecConfigurer configurer) {
    configurer.defaultCodecs().maxInMemorySize(-1); // Noncompliant
    configurer.defaultCodecs().maxInMemorySize(512 * 1024);
  }

  WebClient client(WebClient.Builder builder) {
    ExchangeStrategies strategies = ExchangeStrategies.builder()
      .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(-1))
      .build();
    return builder.exchangeStrategies(strategies).codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(-1)).build();
  }

  void route() {
    BodyHandler.create().setBodyLimit(-1); // Noncompliant
    BodyHandler.create().setBodyLimit(1_000_000);
    BodyHandler.create();
  }
}
