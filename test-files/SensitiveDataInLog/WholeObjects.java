package samples.log.objects;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.flogger.FluentLogger;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lombok.Data;
import lombok.EqualsAndHashCode;
import lombok.Getter;
import lombok.Setter;
import lombok.ToString;
import org.apache.commons.lang3.builder.ReflectionToStringBuilder;
import org.apache.commons.lang3.builder.ToStringBuilder;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@Getter
@Setter
@ToString
class Credentials {

  private String user;
  private String password;
}

@Getter
@Setter
class WithoutText {

  private String password;
}

@Data
class BaseRequest {

  private String apiKey;
}

@Data
@EqualsAndHashCode(callSuper = true)
@ToString(callSuper = true)
class PaymentRequest extends BaseRequest {

  private long amount;
}

@Data
@ToString(onlyExplicitlyIncluded = true)
class Chosen {

  @ToString.Include
  private String name;
  private String secret;
}

class Built {

  private String name;
  private String secret;

  @Override
  public String toString() {
    return new ToStringBuilder(this).append("name", name).append("secret", secret).toString();
  }
}

class BuiltMasked {

  private String name;
  private String secret;

  @Override
  public String toString() {
    return new ToStringBuilder(this).append("name", name).append("secret", secret == null ? null : "***").toString();
  }
}

class Formatted {

  private String cardNumber;

  @Override
  public String toString() {
    return String.format("Card %s", cardNumber);
  }
}

class OnlyLastDigits {

  private String cardNumber;

  @Override
  public String toString() {
    return "Card **** " + cardNumber.substring(cardNumber.length() - 4);
  }
}

@Component
class Objects1 {

  private final Logger log = LoggerFactory.getLogger(getClass());
  private static final FluentLogger FLOGGER = FluentLogger.forEnclosingClass();
  private static final Log COMMONS = LogFactory.getLog(Objects1.class);

  private final ObjectMapper json = new ObjectMapper();

  @Value("${payment.api-key}")
  private String key;
  @Value("${payment.url}")
  private String url;

  void all(Credentials credentials, WithoutText without, PaymentRequest payment, Chosen chosen, Built built, BuiltMasked masked, Formatted formatted, OnlyLastDigits last)
    throws JsonProcessingException {
    log.info("Login {}", credentials); // Noncompliant
    log.info("Login " + credentials.toString()); // Noncompliant
    log.info("Login {}", String.valueOf(credentials)); // Noncompliant
    log.info("Login {}", List.of(credentials)); // Noncompliant
    log.info("Login {}", json.writeValueAsString(without)); // Noncompliant
    log.info("Login {}", without);
    log.info("Payment {}", payment.getAmount());
    log.info("Chosen {}", chosen);
    log.info("Built {}", built); // Noncompliant
    log.info("Built {}", masked);
    log.info("Card {}", formatted); // Noncompliant
    log.info("Card {}", last);
    log.info("Calling {} with {}", url, key); // Noncompliant
    FLOGGER.atInfo().log("user %s with %s", credentials.getUser(), credentials.getPassword()); // Noncompliant
    COMMONS.info("with " + credentials.getPassword()); // Noncompliant
    COMMONS.info("with " + credentials.getUser());
  }

  void maps(String password, String user) {
    Map<String, Object> context = new HashMap<>();
    context.put("user", user);
    log.info("Context {}", context);
    log.info("Values {}", Arrays.asList(user, password)); // Noncompliant
    log.info("Same {}", Objects.equals(user, password));
    log.info("Hash {}", Objects.hash(password));
    log.info("Known {}", password.isBlank() ? "no" : "yes");
  }

  void headers(HttpHeaders headers) {
    log.info("Authorization {}", headers.getFirst(HttpHeaders.AUTHORIZATION)); // Noncompliant
    log.info("Type {}", headers.getContentType());
  }

  void token(UsernamePasswordAuthenticationToken token) {
    log.info("Name {}", token.getName());
  }

  void failure(String secret) {
    try {
      json.readTree(secret);
    } catch (JsonProcessingException e) {
      log.error("Cannot read {}", secret, e); // Noncompliant
      log.error("Cannot read the secret", e);
    }
  }
}

@RestController
class Cookies {

  private static final System.Logger LOG = System.getLogger("cookies");

  @GetMapping("/cookies")
  void cookies(@CookieValue("refresh_token") String cookie, @CookieValue("theme") String theme) {
    LOG.log(System.Logger.Level.DEBUG, () -> "cookie " + cookie); // Noncompliant
    LOG.log(System.Logger.Level.DEBUG, () -> "theme " + theme);
  }
}

@Path("/cookies")
class CookieResource {

  private static final java.util.logging.Logger LOG = java.util.logging.Logger.getLogger("cookies");

  @GET
  public void cookies(@CookieParam("jwt") String cookie) {
    LOG.info("Cookie " + cookie); // Noncompliant
  }
}
