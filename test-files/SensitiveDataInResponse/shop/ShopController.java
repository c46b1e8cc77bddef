package samples.answers.shop;

import java.security.Principal;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ShopController {

  @GetMapping("/accounts")
  ResponseEntity<List<Account>> accounts() {
    return ResponseEntity.ok(List.of());
  }

  @PostMapping("/accounts")
  String signUp(@RequestBody SignUp signUp) {
    return signUp.email();
  }

  @GetMapping("/secretive")
  Secretive secretive() {
    return new Secretive();
  }

  @GetMapping("/me")
  UserDetails me(@AuthenticationPrincipal UserDetails user) { // Noncompliant {{"password" of UserDetails goes to the client in this answer: answer with a type of your own that does not have it.}}
    return user;
  }

  @GetMapping("/name")
  String name(Principal principal) {
    return principal.getName();
  }
}
