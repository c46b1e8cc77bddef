// libraries: next
package samples.next;

import java.time.Duration;
import org.springframework.boot.restclient.RestTemplateBuilder;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

class Clients {

  private final RestTemplate built = new RestTemplateBuilder().build(); // Noncompliant
  private final RestTemplate limited = new RestTemplateBuilder().readTimeout(Duration.ofSeconds(3)).build();
  private final RestClient client = RestClient.create(); // Noncompliant
}
