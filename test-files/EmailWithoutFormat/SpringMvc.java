package samples.email.mvc;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import lombok.Data;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

record SignUp(@NotBlank String name, @NotBlank String email) { // Noncompliant {{"email" of "SignUp" may be any text, and no mail reaches most texts; annotate it with "@Email".}}
//                                                    ^^^^^
}

@Data
class Contact {

  private String emailAddress; // Noncompliant

  private String eMail; // Noncompliant

  private String userMail; // Noncompliant

  private String emailId; // Noncompliant

  private String mailId;

  private Long billingEmailId;

  private String emailTemplate;

  private boolean email;

  @Email
  private String workEmail;

  @Pattern(regexp = ".+@.+")
  private String homeEmail;
}

record LoginRequest(String email, String password) {
}

record ForgotPasswordRequest(String email) {
}

record Invitation(String email) {
}

record ContactView(String email) {
}

@RestController
class AccountController {

  private Accounts accounts;

  @PostMapping("/accounts")
  void signUp(@Valid @RequestBody SignUp signUp) {
    accounts.take(signUp);
  }

  @PostMapping("/contacts")
  void contact(@RequestBody Contact contact) {
    accounts.take(contact);
  }

  @PostMapping("/login")
  void login(@RequestBody LoginRequest login) {
    accounts.take(login);
  }

  @PostMapping("/forgot")
  void forgot(@RequestBody ForgotPasswordRequest forgot) {
    accounts.take(forgot);
  }

  @PostMapping("/invitations")
  void invite(@RequestBody Invitation invitation) {
    if (!invitation.email().matches(".+@.+")) {
      throw new IllegalArgumentException("email");
    }
    accounts.take(invitation);
  }

  @PostMapping("/newsletter")
  void subscribe(@RequestParam String email) { // Noncompliant {{"email" may be any text, and no mail reaches most texts; annotate it with "@Email".}}
    accounts.take(email);
  }

  @PostMapping("/unlock")
  void unlock(@RequestParam String email) {
    accounts.take(email);
  }

  @GetMapping("/contacts")
  ContactView view(@RequestParam String email) {
    return new ContactView(email);
  }
}

interface Accounts {

  void take(Object anything);
}
