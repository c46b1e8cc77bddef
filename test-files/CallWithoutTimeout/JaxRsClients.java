package samples.jaxrs;

import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.core.Configuration;
import java.util.concurrent.TimeUnit;

class Routes {

  private final Client client = ClientBuilder.newClient(); // Noncompliant {{This JAX-RS client has no time-out of its own: a partner that stays silent holds every caller up; set "readTimeout(...)".}}
//                              ^^^^^^^^^^^^^^^^^^^^^^^

  String best(String from) {
    return client.target("https://routes.example.com").path(from).request().get(String.class);
  }

  Client connectOnly() {
    return ClientBuilder.newBuilder().connectTimeout(1, TimeUnit.SECONDS).build(); // Noncompliant
  }

  Client limited() {
    return ClientBuilder.newBuilder().connectTimeout(1, TimeUnit.SECONDS).readTimeout(3, TimeUnit.SECONDS).build();
  }

  Client limitedByProperty() {
    Client other = ClientBuilder.newClient();
    other.property("jersey.config.client.connectTimeout", 1_000);
    other.property("jersey.config.client.readTimeout", 3_000);
    return other;
  }

  Client configured(Configuration configuration) {
    return ClientBuilder.newClient(configuration);
  }

  String limitedByFuture(String from) throws Exception {
    return ClientBuilder.newClient().target("https://routes.example.com").path(from).request().async().get(String.class).get(3, TimeUnit.SECONDS);
  }
}
