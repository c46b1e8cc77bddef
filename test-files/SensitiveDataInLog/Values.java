package samples.values;

import java.util.Map;
import lombok.Data;
import lombok.ToString;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

record SignUp(String email, String password) {
}

record Session(String user, String accessToken) {

  @Override
  public String toString() {
    return "Session of " + user;
  }
}

@Data
class CardPayment {
  private String holder;
  private String cardNumber;
}

@Data
@ToString(exclude = "cardNumber")
class CarefulPayment {
  private String holder;
  private String cardNumber;
}

@Data
class VeryCarefulPayment {
  private String holder;
  @ToString.Exclude
  private String cardNumber;
}

class PlainAccount {
  private String name;
  private String password;
}

@RestController
class Accounts {

  private static final Logger log = LoggerFactory.getLogger(Accounts.class);
  private static final String AUTHORIZATION_HEADER = "Authorization";

  @PostMapping("/accounts")
  void signUp(@RequestBody SignUp signUp) {
    log.info("Sign-up {}", signUp); // Noncompliant {{Everyone who reads the log finds a password here ("password"); leave the value out.}}
//                         ^^^^^^
    log.info("Sign-up of {} with {}", signUp.email(), signUp.password()); // Noncompliant
    log.info("Sign-up of {}", signUp.email());
  }

  void pay(CardPayment payment, CarefulPayment careful, VeryCarefulPayment veryCareful, Session session, PlainAccount account) {
    log.debug("Paying {}", payment); // Noncompliant
    log.debug("Paying " + careful);
    log.debug("Paying {}", veryCareful);
    log.debug("Paying {}", session);
    log.debug("Paying {}", account);
  }

  void fromMap(Map<String, String> body) {
    log.info("Body has {}", body.get("password")); // Noncompliant
    log.info("Body has {}", body.get("email"));
  }

  void throughVariable(SignUp signUp) {
    String line = signUp.email() + ":" + signUp.password();
    log.info("Imported {}", line); // Noncompliant
//                          ^^^^
  }

  void throughHelper(SignUp signUp) {
    audit(signUp.email());
    audit(signUp.password());
  }

  private void audit(String what) {
    log.info("Audit: {}", what); // Noncompliant
  }

  void generated(String user) {
    String issued = createToken(user);
    log.info("Issued {}", issued); // Noncompliant
    log.info("Issued for {}", user);
    log.info("Header {} is missing", AUTHORIZATION_HEADER);
  }

  private String createToken(String user) {
    return user + System.nanoTime();
  }

  void hashes(String passwordHash, String hashedPassword) {
    log.info("Stored {}", passwordHash); // Noncompliant {{Everyone who reads the log finds what a password is checked with here ("passwordHash"); leave the value out.}}
    log.info("Stored {}", hashedPassword); // Noncompliant
  }

  void withoutBearer(String authorization) {
    log.info("Token {}", authorization.substring(7)); // Noncompliant
    log.info("Token {}", authorization == null ? "none" : authorization); // Noncompliant
  }

  void builder(String user, String password) {
    StringBuilder line = new StringBuilder("Login of ");
    line.append(user).append('/').append(password);
    log.info(line.toString()); // Noncompliant
    StringBuilder harmless = new StringBuilder("Login of ");
    harmless.append(user);
    log.info(harmless.toString());
  }

  void json(com.fasterxml.jackson.databind.ObjectMapper mapper, Readable account) throws Exception {
    log.info("Account {}", mapper.writeValueAsString(account)); // Noncompliant
    log.info("Account {}", account);
  }

  void identifiers(java.util.UUID resetToken, java.util.UUID orderId, String verificationCode) {
    log.info("Reset {}", resetToken); // Noncompliant
    log.info("Order {}", orderId);
    log.info("Code {}", verificationCode); // Noncompliant
  }

  void masked(String password) {
    password = mask(password);
    log.info("Password {}", password);
  }

  private String mask(String value) {
    return value.charAt(0) + "...";
  }
}

class Readable {

  private String password;

  public String getPassword() {
    return password;
  }
}

class JwtParser {

  private static final Logger LOG = LoggerFactory.getLogger(JwtParser.class);

  void parse(String token) {
    LOG.debug("Parsing {}", token); // Noncompliant
  }
}

class HeaderFilter {

  private static final Logger LOG = LoggerFactory.getLogger(HeaderFilter.class);

  boolean accepts(String authorizationHeader) {
    if (authorizationHeader == null || authorizationHeader.isEmpty()) {
      LOG.warn("No header: " + authorizationHeader);
      return false;
    }
    if (authorizationHeader == null || !authorizationHeader.startsWith("Bearer ")) {
      LOG.warn("Wrong header: " + authorizationHeader); // Noncompliant
      return false;
    }
    return true;
  }
}
