package studio.glaze.account;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

@RestController
@RequestMapping("/accounts")
public class AccountController {

  private final AccountRepository accounts;
  private final PasswordEncoder passwords;
  private final Tokens tokens;

  public AccountController(AccountRepository accounts, PasswordEncoder passwords, Tokens tokens) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.tokens = tokens;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  public Session register(@RequestBody Registration registration) { // Gap: UnvalidatedRequestBody
    Account account = accounts.save(
      new Account(registration.email(), registration.name(), passwords.encode(registration.password())));
    return new Session(tokens.issue(account));
  }

  @PostMapping("/session")
  public Session logIn(@Valid @RequestBody Login login) {
    return accounts.findByEmail(login.email())
      .filter(account -> passwords.matches(login.password(), account.passwordHash()))
      .map(account -> new Session(tokens.issue(account)))
      .orElseThrow(() -> new ResponseStatusException(HttpStatus.UNAUTHORIZED, "Unknown e-mail or wrong password"));
  }

  public record Registration(
    @NotBlank @Email @Size(max = 254) String email,
    @NotBlank @Size(max = 80) String name,
    @NotBlank @Size(min = 12, max = 72) String password) {
  }

  public record Login(
    @NotBlank @Email @Size(max = 254) String email,
    @NotBlank @Size(max = 72) String password) {
  }

  public record Session(String token) {
  }
}
