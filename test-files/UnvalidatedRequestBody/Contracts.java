package samples.contracts;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RequestMapping("/accounts")
interface AccountsApi {

  @PostMapping
  ResponseEntity<Void> open(@RequestBody AccountForm form); // Noncompliant {{Annotate this parameter with "@Valid": nothing checks the constraints of "AccountForm", such as "@NotBlank" on "owner".}}
//                                                   ^^^^

  @PutMapping("/valid")
  ResponseEntity<Void> valid(@Valid @RequestBody AccountForm form);

  @PutMapping("/here")
  ResponseEntity<Void> validatedByTheController(@RequestBody AccountForm form);

  @PutMapping("/redeclared")
  ResponseEntity<Void> redeclared(AccountForm form);
}

@RestController
class AccountsController implements AccountsApi {

  @Override
  public ResponseEntity<Void> open(AccountForm form) {
//                                             ^^^^< {{Nothing validates it here either.}}
    return ResponseEntity.ok().build();
  }

  @Override
  public ResponseEntity<Void> valid(AccountForm form) {
    return ResponseEntity.ok().build();
  }

  @Override
  public ResponseEntity<Void> validatedByTheController(@Valid AccountForm form) {
    return ResponseEntity.ok().build();
  }

  @Override
  public ResponseEntity<Void> redeclared(@RequestBody AccountForm form) { // Noncompliant
    return ResponseEntity.ok().build();
  }
}

@RestController
class SecondAccountsController implements AccountsApi {

  @Override
  public ResponseEntity<Void> open(AccountForm form) {
    return ResponseEntity.noContent().build();
  }

  @Override
  public ResponseEntity<Void> valid(AccountForm form) {
    return ResponseEntity.noContent().build();
  }

  @Override
  public ResponseEntity<Void> validatedByTheController(@Valid AccountForm form) {
    return ResponseEntity.noContent().build();
  }

  @Override
  public ResponseEntity<Void> redeclared(@Valid @RequestBody AccountForm form) {
    return ResponseEntity.noContent().build();
  }
}

@Path("/accounts")
interface AccountsResource {

  @POST
  void open(AccountForm form); // Noncompliant

  @POST
  @Path("/valid")
  void valid(@Valid AccountForm form);
}

class AccountsResourceBean implements AccountsResource {

  @Override
  public void open(AccountForm form) {
  }

  @Override
  public void valid(AccountForm form) {
  }
}

/** Implemented elsewhere, where a controller may validate. */
interface ImplementedElsewhere {

  @PostMapping("/elsewhere")
  void open(@RequestBody AccountForm form);
}

@FeignClient("accounts")
interface AccountsClient {

  @PostMapping("/accounts")
  void open(@RequestBody AccountForm form);
}

record AccountForm(@NotBlank String owner) {
//                 ^^^^^^^^^< {{This constraint never runs.}}
}
