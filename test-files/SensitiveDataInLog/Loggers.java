package samples.loggers;

import com.google.common.flogger.FluentLogger;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import lombok.extern.slf4j.Slf4j;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.apache.logging.log4j.LogManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

class LoginRequest {

  private String userName;
  private String password;

  String getUserName() {
    return userName;
  }

  String getPassword() {
    return password;
  }
}

class Slf4jLogin {

  private static final Logger LOG = LoggerFactory.getLogger(Slf4jLogin.class);

  void login(LoginRequest request) {
    LOG.info("Login of {} with {}", request.getUserName(), request.getPassword()); // Noncompliant {{Everyone who reads the log finds a password here ("getPassword"); leave the value out.}}
//                                                         ^^^^^^^^^^^^^^^^^^^^^
    LOG.info("Login of {}", request.getUserName());
  }

  void concatenated(String userName, String password) {
    LOG.debug("Login of " + userName + " with " + password); // Noncompliant
    LOG.debug(String.format("%s/%s", userName, password)); // Noncompliant
    LOG.debug("%s/%s".formatted(userName, password)); // Noncompliant
  }

  void fluent(String apiKey) {
    LOG.atInfo().addArgument(apiKey).log("Called with {}"); // Noncompliant
    LOG.atInfo().addKeyValue("apiKey", apiKey).log("Called"); // Noncompliant
  }

  void supplied(String token) {
    LOG.atDebug().log(() -> "Issued " + token); // Noncompliant
    MDC.put("token", token); // Noncompliant
  }
}

@Slf4j
class Generated {

  void reset(String email, String resetToken) {
    log.info("Reset of {} with {}", email, resetToken); // Noncompliant {{Everyone who reads the log finds a token here ("resetToken"); leave the value out.}}
  }
}

class Log4jPayment {

  private static final org.apache.logging.log4j.Logger LOGGER = LogManager.getLogger(Log4jPayment.class);

  void pay(String cardNumber, int cvv) {
    LOGGER.warn("Paying with {}", cardNumber); // Noncompliant
    LOGGER.atInfo().log("Code {}", cvv); // Noncompliant
  }
}

class CommonsKeys {

  private final Log log = LogFactory.getLog(getClass());

  void use(String clientSecret) {
    log.info("Secret is " + clientSecret); // Noncompliant
  }
}

class JulCodes {

  private static final java.util.logging.Logger LOG = java.util.logging.Logger.getLogger("codes");

  void send(String phone, String otp) {
    LOG.log(java.util.logging.Level.INFO, "Code for {0} is {1}", new Object[] {phone, otp}); // Noncompliant
    LOG.fine(() -> "Code " + otp); // Noncompliant
    LOG.info("Code for " + phone);
  }
}

class PlatformLogger {

  private static final System.Logger LOG = System.getLogger("platform");

  void show(char[] passphrase) {
    LOG.log(System.Logger.Level.INFO, "Opened with {0}", String.valueOf(passphrase)); // Noncompliant
  }
}

class JBossTokens {

  private static final org.jboss.logging.Logger LOG = org.jboss.logging.Logger.getLogger(JBossTokens.class);

  void refresh(String refreshToken) {
    LOG.debugf("Refreshed %s", refreshToken); // Noncompliant
  }
}

class FloggerKeys {

  private static final FluentLogger LOG = FluentLogger.forEnclosingClass();

  void load(String privateKey) {
    LOG.atInfo().log("Loaded %s", privateKey); // Noncompliant
  }
}

class ConsoleLogin {

  void login(String user, String pwd) {
    System.out.println("Login " + user + "/" + pwd); // Noncompliant
    System.out.println("Login " + user);
  }
}

class ServletLogin extends HttpServlet {

  @Override
  protected void doPost(HttpServletRequest request, jakarta.servlet.http.HttpServletResponse response) {
    log("Login with " + request.getParameter("password")); // Noncompliant
    getServletContext().log("Header " + request.getHeader("Authorization")); // Noncompliant
    log("Login of " + request.getParameter("user"));
  }
}
