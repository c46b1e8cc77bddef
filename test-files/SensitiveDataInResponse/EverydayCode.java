package samples.response.everyday;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.json.bind.annotation.JsonbTransient;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lombok.AllArgsConstructor;
import lombok.Builder;
import lombok.Data;
import lombok.Getter;
import lombok.Setter;
import lombok.Value;
import org.springframework.data.domain.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Data
@Entity
class LombokUser {

  @Id
  private Long id;
  private String email;
  private String password; // Noncompliant
}

@Getter
@Setter
class HashedUser {

  private String email;
  private String passwordHash; // Noncompliant
  private String salt; // Noncompliant
}

record RecordUser(String email, String password) { // Noncompliant
}

class PublicField {

  public String email;
  public String pin; // Noncompliant
}

@Value
@Builder
class ValueUser {

  String email;
  String securityAnswer; // Noncompliant
}

class Parent {

  private String password; // Noncompliant

  public String getPassword() {
    return password;
  }
}

class Child extends Parent {

  private String name;

  public String getName() {
    return name;
  }
}

@Data
class Nested {

  private String title;
  private Owner owner;
}

@Data
class Owner {

  private String name;
  private String password; // Noncompliant
}

@AllArgsConstructor
@Data
class ApiResponse<T> {

  private boolean success;
  private T data;
}

@Data
class Wrapped {

  private String otp; // Noncompliant
}

@Data
class Ignored {

  private String email;
  @JsonIgnore
  private String password;
}

@Data
class WriteOnly {

  private String email;
  @JsonProperty(access = JsonProperty.Access.WRITE_ONLY)
  private String password;
}

@Data
@JsonIgnoreProperties({"password", "salt"})
class IgnoredOnClass {

  private String email;
  private String password;
  private String salt;
}

@Data
@JsonIgnoreProperties(value = "password", allowSetters = true)
class SettersOnly {

  private String email;
  private String password;
}

class WithoutGetter {

  private String email;
  private String password;

  public String getEmail() {
    return email;
  }

  public boolean hasPassword(String typed) {
    return password.equals(typed);
  }
}

class IgnoredGetter {

  private String password;

  @JsonIgnore
  public String getPassword() {
    return password;
  }
}

@Data
class BoundByJsonb {

  private String email;
  @JsonbTransient
  private String password;
}

@Data
class OnlyRead {

  private String email;
  private String password;
}

record LoginAnswer(String token, String refreshToken, boolean passwordExpired, int passwordLength) {
}

@RestController
class Users {

  @GetMapping("/lombok")
  LombokUser lombok() {
    return new LombokUser();
  }

  @GetMapping("/hashed")
  ResponseEntity<List<HashedUser>> hashed() {
    return ResponseEntity.ok(List.of());
  }

  @GetMapping("/record")
  Page<RecordUser> page() {
    return Page.empty();
  }

  @GetMapping("/field")
  Map<String, PublicField> map() {
    return Map.of();
  }

  @GetMapping("/value")
  Mono<ResponseEntity<ValueUser>> value() {
    return Mono.empty();
  }

  @GetMapping("/child")
  Flux<Child> child() {
    return Flux.empty();
  }

  @GetMapping("/nested")
  Optional<Nested> nested() {
    return Optional.empty();
  }

  @GetMapping("/wrapped")
  ApiResponse<Wrapped> wrapped() {
    return new ApiResponse<>(true, new Wrapped());
  }

  @GetMapping("/a")
  Ignored ignored() {
    return null;
  }

  @GetMapping("/b")
  WriteOnly writeOnly() {
    return null;
  }

  @GetMapping("/c")
  Collection<IgnoredOnClass> ignoredOnClass() {
    return List.of();
  }

  @GetMapping("/d")
  SettersOnly settersOnly() {
    return null;
  }

  @GetMapping("/e")
  WithoutGetter withoutGetter() {
    return null;
  }

  @GetMapping("/f")
  IgnoredGetter ignoredGetter() {
    return null;
  }

  @PostMapping("/g")
  LoginAnswer login(@RequestBody OnlyRead form) {
    return null;
  }
}

@Path("/accounts")
class Accounts {

  @GET
  public BoundByJsonb bound() {
    return new BoundByJsonb();
  }

  @GET
  @Path("/entity")
  public Response entity() {
    return Response.ok(new Written()).build();
  }
}

@Data
class Written {

  private String cvv; // Noncompliant
}

@Data
class Mapped {

  private String privateKey; // Noncompliant
}

@RestController
class Writer {

  private final ObjectMapper json = new ObjectMapper();

  @GetMapping("/writer")
  void write(HttpServletResponse response) throws IOException {
    Mapped mapped = new Mapped();
    json.writeValue(response.getOutputStream(), mapped);
  }
}

@RestController
class Wildcards {

  @GetMapping("/any")
  ResponseEntity<?> any() {
    ByBody user = new ByBody();
    return ResponseEntity.ok(user);
  }

  @GetMapping("/object")
  Object object() {
    return List.of(new ByObject());
  }
}

@Data
class ByBody {

  private String password; // Noncompliant
}

@Data
class ByObject {

  private String password; // Noncompliant
}
