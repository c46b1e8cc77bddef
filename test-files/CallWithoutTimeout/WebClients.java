package samples.webclient;

import io.netty.channel.ChannelOption;
import io.netty.handler.timeout.ReadTimeoutHandler;
import java.time.Duration;
import org.springframework.http.client.reactive.ClientHttpConnector;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.ExchangeFilterFunctions;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;

class Weather {

  private final WebClient client = WebClient.create("https://weather.example.com"); // Noncompliant {{This WebClient has no time-out of its own: a partner that stays silent holds every caller up; set "responseTimeout(...)" on its connector, or "timeout(...)" on each call.}}

  Mono<String> today(String city) {
    return client.get().uri("/today/{city}", city).retrieve().bodyToMono(String.class);
  }
}

class Tides {

  private final WebClient client;

  Tides() {
    this.client = WebClient.builder() // Noncompliant
      .baseUrl("https://tides.example.com")
      .filter(ExchangeFilterFunctions.basicAuthentication("harbour", System.getenv("TIDES_PASSWORD")))
      .build();
  }

  String today() {
    return client.get().uri("/today").retrieve().bodyToMono(String.class).block();
  }
}

class ConnectOnly {

  private final WebClient client = WebClient.builder() // Noncompliant {{This WebClient limits only the connect: a partner that stays silent afterwards holds every caller up; set "responseTimeout(...)" on its connector, or "timeout(...)" on each call.}}
    .clientConnector(new ReactorClientHttpConnector(HttpClient.create().option(ChannelOption.CONNECT_TIMEOUT_MILLIS, 2_000)))
    .build();

  Mono<String> now() {
    return client.get().uri("https://moon.example.com").retrieve().bodyToMono(String.class);
  }
}

class EachCall {

  private final WebClient client = WebClient.create("https://weather.example.com");

  Mono<String> today(String city) {
    return client.get().uri("/today/{city}", city).retrieve().bodyToMono(String.class).timeout(Duration.ofSeconds(3));
  }
}

class Blocking {

  String today(String city) {
    return WebClient.create("https://weather.example.com").get().uri("/{city}", city).retrieve().bodyToMono(String.class).block(Duration.ofSeconds(3));
  }

  String tomorrow(String city) {
    return WebClient.create("https://weather.example.com").get().uri("/{city}", city).retrieve().bodyToMono(String.class).block(); // Noncompliant
  }
}

class Limited {

  WebClient byResponseTimeout() {
    HttpClient http = HttpClient.create()
      .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, 2_000)
      .responseTimeout(Duration.ofSeconds(5));
    return WebClient.builder().clientConnector(new ReactorClientHttpConnector(http)).build();
  }

  WebClient byHandler() {
    HttpClient http = HttpClient.create().doOnConnected(connection -> connection.addHandlerLast(new ReadTimeoutHandler(5)));
    return WebClient.builder().clientConnector(new ReactorClientHttpConnector(http)).build();
  }

  WebClient byFilter() {
    return WebClient.builder().filter((request, next) -> next.exchange(request).timeout(Duration.ofSeconds(5))).build();
  }

  WebClient byConnector(ClientHttpConnector connector) {
    return WebClient.builder().clientConnector(connector).build();
  }
}
