package samples.health.own;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class Alive {

  @GetMapping("/healthz")
  String alive() {
    return "yes";
  }
}
