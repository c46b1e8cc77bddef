package samples.health.other;

import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class Berths {

  @GetMapping("/berths/{id}/status")
  Map<String, String> status(@PathVariable("id") long id) {
    return Map.of("status", id % 2 == 0 ? "ready" : "taken");
  }
}
