package samples.log.everyday;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import lombok.AllArgsConstructor;
import lombok.Builder;
import lombok.Data;
import lombok.RequiredArgsConstructor;
import lombok.ToString;
import lombok.Value;
import lombok.extern.log4j.Log4j2;
import lombok.extern.slf4j.Slf4j;
import org.apache.logging.log4j.LogManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.http.HttpEntity;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

record SignIn(String email, String password) {
}

record SafeSignIn(String email, String password) {

  @Override
  public String toString() {
    return "SafeSignIn[" + email + "]";
  }
}

record Envelope<T>(String id, T content) {
}

@Data
@AllArgsConstructor
class SignUp {

  private String email;
  private String password;
}

@Data
class SignUpWithoutText {

  private String email;
  @ToString.Exclude
  private String password;
}

@Value
@Builder
class CardPayment {

  String holder;
  String cardNumber;
  String cvv;
}

@Data
@ToString(exclude = "secret")
class WebHook {

  private String url;
  private String secret;
}

class PlainForm {

  String password;
}

class Device {

  private String name;
  private String pin;

  @Override
  public String toString() {
    return "Device{name='" + name + "', pin='" + pin + "'}";
  }
}

@Slf4j
@RestController
@RequiredArgsConstructor
class AccountController {

  private final PasswordEncoder encoder;

  @PostMapping("/sign-in")
  ResponseEntity<Void> signIn(@RequestBody SignIn body) {
    log.debug("POST /sign-in {}", body); // Noncompliant
    return ResponseEntity.ok().build();
  }

  @PostMapping("/sign-in-safe")
  ResponseEntity<Void> signInSafe(@RequestBody SafeSignIn body) {
    log.debug("POST /sign-in {}", body);
    return ResponseEntity.ok().build();
  }

  @PostMapping("/sign-up")
  ResponseEntity<Void> signUp(@RequestBody SignUp body) {
    log.info("New account: " + body); // Noncompliant
    log.info("New account: {}", body.getEmail());
    log.info("Password set: {}", body.getPassword() != null);
    log.info("Password has {} characters", body.getPassword().length());
    return ResponseEntity.ok().build();
  }

  @PostMapping("/sign-up2")
  ResponseEntity<Void> signUp(@RequestBody SignUpWithoutText body) {
    log.info("New account: " + body);
    return ResponseEntity.ok().build();
  }

  @PostMapping("/login")
  void login(@RequestParam String user, @RequestParam("pwd") String p) {
    log.atInfo().addKeyValue("password", p).log("login"); // Noncompliant
    log.atInfo().setMessage("login of {}").addArgument(user).log();
    log.info(String.format("login %s/%s", user, p)); // Noncompliant
    log.info("login %s/%s".formatted(user, encoder.encode(p)));
  }

  @PostMapping("/token")
  void token(@RequestHeader("Authorization") String header, @RequestHeader Map<String, String> headers) {
    log.info("Called with {}", header); // Noncompliant
    log.info("Authorization: {}", headers.get("authorization")); // Noncompliant
    log.info("Agent: {}", headers.get("user-agent"));
    String jwt = header.substring(7);
    log.trace("jwt = {}", jwt); // Noncompliant
  }

  @PostMapping("/pay")
  void pay(@RequestBody CardPayment payment) {
    log.info("Paying with {}", payment.getCardNumber()); // Noncompliant
    log.info("Paying with card ending in {}", payment.getCardNumber().substring(payment.getCardNumber().length() - 4));
    log.info("Paying {}", payment); // Noncompliant
  }

  @PostMapping("/hook")
  void hook(@RequestBody WebHook hook) {
    log.info("New hook {}", hook);
  }

  @PostMapping("/form")
  void form(PlainForm form, Device device) {
    log.info("Form {}", form);
    log.info("Device {}", device); // Noncompliant
  }
}

@Component
class LoggingFilter extends OncePerRequestFilter {

  private static final Logger LOGGER = LoggerFactory.getLogger(LoggingFilter.class);

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
    String authorization = request.getHeader(org.springframework.http.HttpHeaders.AUTHORIZATION);
    LOGGER.debug("{} {} with {}", request.getMethod(), request.getRequestURI(), authorization); // Noncompliant
    LOGGER.debug("Authorization header present: {}", authorization != null);
    LOGGER.debug("Scheme {}", authorization.startsWith("Bearer") ? "bearer" : "other");
    for (Cookie cookie : request.getCookies()) {
      if ("SESSION_TOKEN".equals(cookie.getName())) {
        LOGGER.info("cookie {}", cookie.getName());
      }
    }
    chain.doFilter(request, response);
  }
}

@Component
class ReactiveLoggingFilter implements WebFilter {

  private static final org.apache.logging.log4j.Logger LOG = LogManager.getLogger();

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    String bearer = exchange.getRequest().getHeaders().getFirst("Authorization");
    LOG.info("Request with {}", bearer); // Noncompliant
    LOG.info(() -> "Request with " + bearer); // Noncompliant
    LOG.info("Request with {}", mask(bearer));
    return chain.filter(exchange);
  }

  private static String mask(String text) {
    return text == null ? "" : "***";
  }
}

@jakarta.ws.rs.ext.Provider
class RestFilter implements ContainerRequestFilter {

  private static final java.util.logging.Logger LOG = java.util.logging.Logger.getLogger("rest");

  @Override
  public void filter(ContainerRequestContext context) {
    LOG.log(Level.FINE, "Header {0}", context.getHeaderString(HttpHeaders.AUTHORIZATION)); // Noncompliant
    LOG.log(Level.FINE, "Header {0}", context.getHeaderString(HttpHeaders.ACCEPT));
    LOG.fine(() -> "Cookies " + context.getCookies().size());
  }
}

@Path("/login")
class LoginResource {

  private static final System.Logger LOG = System.getLogger("login");
  private static final org.jboss.logging.Logger JBOSS = org.jboss.logging.Logger.getLogger(LoginResource.class);

  @POST
  @Consumes("application/x-www-form-urlencoded")
  public void login(@FormParam("user") String user, @FormParam("password") String password) {
    LOG.log(System.Logger.Level.INFO, "login {0} {1}", user, password); // Noncompliant
    JBOSS.infof("login %s %s", user, password); // Noncompliant
    JBOSS.infof("login of %s", user);
    System.out.println("DEBUG " + user + ":" + password); // Noncompliant
    System.out.println("DEBUG " + user);
  }
}

@Log4j2
@Service
class Tokens {

  String create(String user) {
    String token = java.util.UUID.randomUUID().toString();
    log.info("Created token {} for {}", token, user); // Noncompliant
    return token;
  }

  void refresh(String refreshToken, String pageToken, int tokenCount, String tokenType) {
    log.info("Refreshing {}", refreshToken); // Noncompliant
    log.info("Page {} of {} tokens, {}", pageToken, tokenCount, tokenType);
  }

  void reset(Optional<String> resetToken, Authentication authentication) {
    resetToken.ifPresent(value -> log.info("reset token {}", value)); // Noncompliant
    log.info("By {}", authentication.getName());
    log.info("By {}", authentication.getCredentials()); // Noncompliant
  }

  void send(HttpEntity<SignIn> entity, Envelope<SignIn> envelope) {
    log.info("Sending {}", entity.getBody()); // Noncompliant
    log.info("Sending {}", envelope.content()); // Noncompliant
    log.info("Sending {}", envelope.id());
  }

  void context(String apiKey) {
    MDC.put("apiKey", apiKey); // Noncompliant
    log.warn("Key {} is not known", apiKey); // Noncompliant
    log.warn("Key {} is not known", apiKey.substring(0, 4));
    log.warn("Could not use the api key");
  }
}
