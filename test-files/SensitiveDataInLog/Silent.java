package samples.silentlogs;

import java.util.List;
import java.util.ResourceBundle;
import java.util.StringTokenizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

class ResetToken {
  long id;
  String value;
}

class Silent {

  private static final Logger LOG = LoggerFactory.getLogger(Silent.class);
  private static final String PASSWORD_PARAMETER = "password";

  void words(String user) {
    LOG.info("Password of {} changed", user);
    LOG.warn("Invalid token or password");
    LOG.warn("Parameter {} is missing", PASSWORD_PARAMETER);
  }

  void measures(String password, String token) {
    LOG.info("Password has {} characters", password.length());
    LOG.info("Password given: {}", password != null);
    LOG.info("Password given: " + !password.isEmpty());
    LOG.info("Token given: {}", token == null ? "no" : "yes");
    LOG.info("Token {}...", token.substring(0, 4));
    LOG.info("Token ...{}", token.substring(token.length() - 4));
  }

  void hidden(String password, String token, String cardNumber) {
    LOG.info("Password {}", mask(password));
    LOG.info("Card {}", maskCard(cardNumber));
    LOG.info("Hash {}", sha256(token));
    String maskedToken = token.replaceAll(".", "*");
    LOG.info("Token {}", maskedToken);
    password = "***";
    String shown = mask(token);
    LOG.info("Token {}", shown);
  }

  void searched(String pageCodeToken, String searchToken) {
    LOG.warn("No page has {} in its code, nothing found for {}", pageCodeToken, searchToken);
  }

  private String mask(String value) {
    return value.charAt(0) + "***";
  }

  private String maskCard(String value) {
    return "**** " + value.substring(value.length() - 4);
  }

  private String sha256(String value) {
    return Integer.toHexString(value.hashCode());
  }

  void otherTokens(String nextToken, String pageToken, String tokenType, int tokenCount, String csrfToken, int promptTokens, String secretName,
    String passwordEncoder, long tokenExpiry, String tokenId, String apiKeyName) {
    LOG.info("{} {} {} {} {} {} {} {} {} {} {}", nextToken, pageToken, tokenType, tokenCount, csrfToken, promptTokens, secretName, passwordEncoder, tokenExpiry,
      tokenId, apiKeyName);
  }

  void parsing(String line) {
    for (String token : line.split(" ")) {
      LOG.debug("Word {}", token);
    }
    StringTokenizer words = new StringTokenizer(line);
    String token = words.nextToken();
    LOG.debug("Word {}", token);
  }

  void objects(ResetToken token, List<ResetToken> tokens) {
    LOG.info("Token {}", token);
    LOG.info("Token {}", token.id);
    LOG.info("Tokens {}", tokens.size());
  }

  void flags(boolean password, boolean hasPassword, int wrongPasswords) {
    LOG.info("{} {} {}", password, hasPassword, wrongPasswords);
  }

  void texts(ResourceBundle bundle) {
    LOG.info(bundle.getString("password"));
  }

  void names(String accessToken) {
    LOG.info("User {}", getUserNameFromToken(accessToken));
    LOG.info("Valid: {}", validateToken(accessToken));
  }

  String getUserNameFromToken(String token) {
    return "user of " + token.hashCode();
  }

  boolean validateToken(String token) {
    return token.startsWith("e");
  }

  void notLogged(String password) {
    System.setProperty("password", password);
    new StringBuilder().append(password);
  }
}

@Component
@Profile("dev")
class DevelopmentSeed {

  private static final Logger LOG = LoggerFactory.getLogger(DevelopmentSeed.class);

  void seed(String password) {
    LOG.info("Seeded admin with {}", password);
  }
}

class FormulaParser {

  private static final Logger LOG = LoggerFactory.getLogger(FormulaParser.class);

  void unexpected(String token) {
    LOG.debug("Unexpected {}", token);
  }
}

class GpioRelay {

  private static final Logger LOG = LoggerFactory.getLogger(GpioRelay.class);

  void open(int pin) {
    LOG.debug("Opening {}", pin);
  }
}

class SignOut {

  private static final Logger OUT = LoggerFactory.getLogger(SignOut.class);

  private final java.util.Set<String> open = new java.util.HashSet<>();

  void signOut(String user, String token) {
    revoke(token);
    OUT.debug("{} revoked access token {}", user, token);
  }

  private void revoke(String token) {
    open.remove(token);
  }
}
