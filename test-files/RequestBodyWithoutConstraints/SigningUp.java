package samples.bodies.signup;

import java.util.ArrayList;
import java.util.List;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

class AuthForm {

  public String user;
  public String password;
}

class LoginForm {

  public String user;
  public String password;
}

@RestController
class Doors {

  private final List<Object> accounts = new ArrayList<>();

  @PostMapping("/signup")
  void signUp(@RequestBody AuthForm form) { // Noncompliant
    accounts.add(form);
  }

  @PostMapping("/enter")
  boolean enter(@RequestBody LoginForm form) {
    return accounts.contains(form);
  }

  @PostMapping("/again")
  boolean again(@RequestBody AuthForm form) {
    return accounts.contains(form);
  }
}
