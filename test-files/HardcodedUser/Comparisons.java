package samples.comparisons;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class Login {

  private static final String ADMIN_PASSWORD = "admin123";

  record Credentials(String username, String password) {
  }

  @PostMapping("/login")
  ResponseEntity<String> login(@RequestBody Credentials credentials) {
    if ("admin".equals(credentials.username()) && "admin".equals(credentials.password())) { // Noncompliant {{This lets in whoever knows the text that "password" is compared with here; look the account up and compare with its stored hash.}}
//                                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      return ResponseEntity.ok("welcome");
    }
    return ResponseEntity.status(401).build();
  }

  @PostMapping("/enter")
  ResponseEntity<String> enter(@RequestBody Credentials credentials) {
    if (!ADMIN_PASSWORD.equals(credentials.password())) { // Noncompliant
      return ResponseEntity.status(401).body("no");
    }
    return ResponseEntity.ok("welcome");
  }

  @PostMapping("/form")
  String form(HttpServletRequest request) {
    if (request.getParameter("password").equals("letmein")) { // Noncompliant
      request.getSession().setAttribute("user", "admin");
    }
    return "redirect:/";
  }

  boolean authenticateShort(String user, String pwd) {
    return user.equals("root") && pwd.equals("pass"); // Noncompliant
  }

  /** The result of a test of the password, not a password. */
  boolean isFine(String password) {
    return password.equals("pass");
  }

  boolean authenticate(String user, String pwd) {
    return user.equals("root") && Objects.equals(pwd, "toor"); // Noncompliant
  }

  void check(Map<String, String> form) {
    if (form.get("password") == null || !form.get("password").equals("secret")) { // Noncompliant
      throw new IllegalStateException("wrong password");
    }
  }
}
