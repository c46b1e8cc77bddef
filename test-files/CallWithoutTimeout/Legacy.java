// libraries: legacy
package samples.legacy;

import javax.mail.MessagingException;
import javax.mail.Session;
import javax.mail.Transport;
import javax.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Properties;
import javax.ws.rs.client.Client;
import javax.ws.rs.client.ClientBuilder;
import org.springframework.boot.web.client.RestTemplateBuilder;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.web.client.RestTemplate;

class Clients {

  private final Client client = ClientBuilder.newClient(); // Noncompliant
  private final RestTemplate rest = new RestTemplate(new SimpleClientHttpRequestFactory()); // Noncompliant
  private final RestTemplate built = new RestTemplateBuilder().setConnectTimeout(Duration.ofSeconds(1)).build(); // Noncompliant
  private final RestTemplate limited = new RestTemplateBuilder().setConnectTimeout(Duration.ofSeconds(1)).setReadTimeout(Duration.ofSeconds(1)).build();

  void send() throws MessagingException {
    Properties properties = new Properties();
    properties.put("mail.smtp.host", "smtp.example.com");
    Session session = Session.getDefaultInstance(properties); // Noncompliant
    Transport.send(new MimeMessage(session));
  }
}
