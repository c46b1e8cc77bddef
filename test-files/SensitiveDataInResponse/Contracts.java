package samples.response.contracts;

import com.fasterxml.jackson.annotation.JsonIgnoreType;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import lombok.AccessLevel;
import lombok.Data;
import lombok.Getter;
import org.springframework.http.HttpEntity;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.RestController;

@MappedSuperclass
@Data
abstract class Login {

  private String passwd; // Noncompliant
}

@Entity
@Data
class Manager extends Login {

  @Id
  private Long id;
}

@Data
class Renamed {

  @JsonProperty("secret_word")
  private String password; // Noncompliant
}

@Data
class Unwrapped {

  @JsonUnwrapped
  private Secrets secrets;
}

@Data
class Secrets {

  private String pin; // Noncompliant
}

@Data
class Holder {

  private String name;
  private Hidden hidden;
}

@JsonIgnoreType
@Data
class Hidden {

  private String password;
}

@Getter
class PartlyRead {

  private String name;
  @Getter(AccessLevel.NONE)
  private String password;
}

class Details implements UserDetails {

  private String name;
  private String password; // Noncompliant

  @Override
  public Collection<? extends GrantedAuthority> getAuthorities() {
    return List.of();
  }

  @Override
  public String getPassword() {
    return password;
  }

  @Override
  public String getUsername() {
    return name;
  }
}

class Transients {

  private transient String password;
  private String name;

  public String getName() {
    return name;
  }
}

record Created(String name, String temporaryPassword) {
}

record Reset(String email, String newPassword) {
}

interface ManagerApi {

  @GetMapping("/managers")
  Set<Manager> managers();

  @GetMapping("/renamed")
  CompletableFuture<Renamed> renamed();
}

@RestController
class ManagerController implements ManagerApi {

  @Override
  public Set<Manager> managers() {
    return Set.of();
  }

  @Override
  public CompletableFuture<Renamed> renamed() {
    return CompletableFuture.completedFuture(new Renamed());
  }

  @GetMapping("/unwrapped")
  HttpEntity<Unwrapped[]> unwrapped() {
    return null;
  }

  @GetMapping("/holder")
  Holder holder() {
    return null;
  }

  @GetMapping("/partly")
  PartlyRead partly() {
    return null;
  }

  @GetMapping("/details")
  ResponseEntity<Details> details() {
    return ResponseEntity.ok(new Details());
  }

  @GetMapping("/transient")
  Transients transients() {
    return null;
  }

  @PostMapping("/reset")
  void reset(@RequestBody Reset reset) {
  }
}

@Data
class PageModel {

  private String password;
}

@Controller
class Pages {

  @GetMapping("/page")
  String page(Model model) {
    model.addAttribute("user", new PageModel());
    return "page";
  }

  @GetMapping("/body")
  @ResponseBody
  List<WithBody> body() {
    return List.of();
  }
}

@Data
class WithBody {

  private String passwordHash; // Noncompliant
}
