package samples.answers.shop;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ClerkController extends Answering {

  @GetMapping("/clerk")
  ResponseEntity<Object> clerk() {
    return found(new Clerk("Ada", "x"));
  }

  @GetMapping("/clerk/kind")
  String kind() {
    return describe(new Trainee("Bob", "y"));
  }
}
