package samples.answers.silent;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.json.bind.annotation.JsonbTransient;
import java.util.List;
import lombok.AccessLevel;
import lombok.Data;
import lombok.Getter;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@Data
class Ignored {
  private String name;
  @JsonIgnore
  private String password;
}

@Data
class WriteOnly {
  private String name;
  @JsonProperty(access = JsonProperty.Access.WRITE_ONLY)
  private String password;
}

@Data
@JsonIgnoreProperties({"password", "salt"})
class IgnoredOnClass {
  private String name;
  private String password;
  private String salt;
}

class IgnoredOnGetter {

  private String password;

  @JsonIgnore
  public String getPassword() {
    return password;
  }

  @JsonProperty
  public void setPassword(String password) {
    this.password = password;
  }
}

class Transient {

  private transient String password;
  @JsonbTransient
  private String pin;

  public String getPassword() {
    return password;
  }

  public String getPin() {
    return pin;
  }
}

class NoGetter {

  private String name;
  private String password;

  public String getName() {
    return name;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  boolean matches(String other) {
    return other.equals(password);
  }
}

class Masked {

  private String password;

  public String getPassword() {
    return "********";
  }
}

@Getter
class HiddenGetter {
  private String name;
  @Getter(AccessLevel.NONE)
  private String password;
}

record LoginAnswer(String accessToken, String tokenType, boolean password, int passwordLength) {
}

record SignUp(String email, String password) {
}

record AccountDto(String email) {

  static AccountDto of(Credentials credentials) {
    return new AccountDto(credentials.getEmail());
  }
}

@Data
class Credentials {
  private String email;
  private String password;
}

@Data
class Holder {
  private String title;
  @JsonIgnoreProperties("password")
  private Held held;
}

@Data
class Held {
  private String name;
  private String password;
}

record GeneratedPassword(String password) {
}

@RestController
class Silent {

  @GetMapping("/ignored")
  Ignored ignored() {
    return new Ignored();
  }

  @GetMapping("/write-only")
  List<WriteOnly> writeOnly() {
    return List.of();
  }

  @GetMapping("/on-class")
  ResponseEntity<IgnoredOnClass> onClass() {
    return ResponseEntity.ok(new IgnoredOnClass());
  }

  @GetMapping("/on-getter")
  IgnoredOnGetter onGetter() {
    return new IgnoredOnGetter();
  }

  @GetMapping("/transient")
  Transient whatever() {
    return new Transient();
  }

  @GetMapping("/no-getter")
  NoGetter noGetter() {
    return new NoGetter();
  }

  @GetMapping("/masked")
  Masked masked() {
    return new Masked();
  }

  @GetMapping("/hidden-getter")
  HiddenGetter hiddenGetter() {
    return new HiddenGetter();
  }

  @PostMapping("/login")
  LoginAnswer login(@RequestBody SignUp signUp) {
    return new LoginAnswer(signUp.email(), "Bearer", true, 8);
  }

  @GetMapping("/dto")
  ResponseEntity<?> dto() {
    Credentials credentials = new Credentials();
    return ResponseEntity.ok(AccountDto.of(credentials));
  }

  @GetMapping("/dto-built")
  ResponseEntity<Object> dtoBuilt() {
    Credentials credentials = new Credentials();
    return ResponseEntity.ok(new AccountDto(credentials.getEmail()));
  }

  @GetMapping("/holder")
  Holder holder() {
    return new Holder();
  }

  @PostMapping("/reset")
  GeneratedPassword reset() {
    return new GeneratedPassword(Long.toHexString(System.nanoTime()));
  }
}

@Controller
class Pages {

  @GetMapping("/profile")
  String profile(Model model) {
    model.addAttribute("credentials", new Credentials());
    return "profile";
  }

  @QueryMapping
  Credentials credentials() {
    return new Credentials();
  }
}
