package samples.logs.calls;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
class Controller {

  private static final Logger LOG = LoggerFactory.getLogger(Controller.class);

  @PostMapping("/sign-up")
  void signUp(@RequestBody SignUpRequest request) {
    LOG.info("Sign-up {}", request); // Noncompliant {{Everyone who reads the log finds a password here ("password"); leave the value out.}}
    LOG.info("Sign-up of {}", request.email());
  }

  @PostMapping("/careful")
  void careful(@RequestBody Careful request) {
    LOG.info("Sign-up {}", request);
  }

  @PostMapping("/invoice")
  void invoice(@RequestBody Invoice invoice, @RequestHeader HttpHeaders headers) {
    LOG.info("Invoice {}", invoice);
    LOG.debug("Headers {}", headers); // Noncompliant
    LOG.debug("Agent {}", headers.getFirst("User-Agent"));
  }

  void reactive(ServerHttpRequest request) {
    LOG.debug("Called with {}", request.getHeaders()); // Noncompliant
    LOG.debug("Called {}", request.getPath());
  }
}
