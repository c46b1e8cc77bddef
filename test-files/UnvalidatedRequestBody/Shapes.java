package samples.unvalidated.shapes;

import jakarta.validation.Valid;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.Optional;
import lombok.Data;
import org.springframework.core.annotation.AliasFor;
import org.springframework.http.HttpEntity;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

record NewTenant(@NotBlank String name, @Positive int rooms) {
}

@Data
class NewLease {

  @NotNull
  private Long tenant;
  private String text;
}

class LongLease extends NewLease {
}

@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@RequestMapping(method = RequestMethod.POST, consumes = "application/json")
@interface JsonPost {

  @AliasFor(annotation = RequestMapping.class, attribute = "path")
  String[] value() default {};
}

interface TenantApi {

  @PostMapping("/tenants")
  ResponseEntity<Void> add(@RequestBody NewTenant tenant); // Noncompliant
}

@RestController
class TenantController implements TenantApi {

  @Override
  public ResponseEntity<Void> add(NewTenant tenant) {
    return ResponseEntity.noContent().build();
  }
}

abstract class Crud<T> {

  @PutMapping
  public T change(@RequestBody T body) {
    return body;
  }
}

@RestController
@RequestMapping("/leases")
class LeaseController {

  @JsonPost("/new")
  void add(@RequestBody NewLease lease) { // Noncompliant
    lease.getText();
  }

  @PostMapping("/long")
  void addLong(@RequestBody LongLease lease) { // Noncompliant
    lease.getText();
  }

  @PostMapping("/entity")
  void entity(HttpEntity<NewLease> lease) { // Noncompliant
    lease.getBody();
  }

  @PostMapping("/maybe")
  void maybe(@RequestBody(required = false) Optional<NewTenant> tenant) { // Noncompliant
    tenant.map(NewTenant::name);
  }

  @PostMapping("/reactive")
  Mono<String> reactive(@RequestBody Mono<NewTenant> tenant) { // Noncompliant
    return tenant.map(NewTenant::name);
  }

  @PostMapping("/checked")
  void checked(@RequestBody @Valid NewLease lease) {
    lease.getText();
  }

  @PostMapping("/grouped")
  void grouped(@Validated @RequestBody NewLease lease) {
    lease.getText();
  }
}

@Path("/leases")
@Consumes("application/json")
class LeaseResource {

  private final Validator validator;

  LeaseResource(Validator validator) {
    this.validator = validator;
  }

  @POST
  public void add(NewLease lease) { // Noncompliant
    lease.getText();
  }

  @POST
  @Path("/by-hand")
  public void byHand(NewLease lease) {
    if (!validator.validate(lease).isEmpty()) {
      throw new IllegalArgumentException("lease");
    }
  }
}
