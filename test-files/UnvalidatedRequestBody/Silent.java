package samples.silent;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class Quiet {

  @PostMapping("/plain")
  void noConstraints(@RequestBody Plain body) {
  }

  @PostMapping("/text")
  void text(@RequestBody String body) {
  }

  @PostMapping("/constrained-text")
  void constrainedText(@RequestBody @NotBlank String body) {
  }

  @PostMapping("/names")
  void names(@RequestBody List<@NotBlank String> names) {
  }

  @PostMapping("/json")
  void json(@RequestBody JsonNode body) {
  }

  @PostMapping("/map")
  void map(@RequestBody Map<String, Object> body) {
  }

  @PostMapping("/anything")
  void wildcard(@RequestBody List<?> body) {
  }

  @PostMapping("/composed")
  void composed(@CheckedBody @RequestBody Constrained body) {
  }

  @PostMapping("/consistent")
  void ownConstraintOnTheParameter(@RequestBody @Consistent Constrained body) {
  }

  @GetMapping("/search")
  List<Constrained> searchForm(Constrained criteria) {
    return List.of();
  }

  @GetMapping("/items/{id}")
  Constrained read(@PathVariable long id, @RequestParam String view) {
    return new Constrained(view);
  }

  private void noEndpoint(@RequestBody Constrained body) {
  }
}

@Service
class NoEndpoint {

  void create(Constrained body) {
  }
}

/** Validated on the base class's parameter. */
abstract class Base {

  @PostMapping("/base")
  abstract void create(@Valid @RequestBody Constrained body);
}

@RestController
class Derived extends Base {

  @Override
  void create(Constrained body) {
  }
}

/** Spring takes an annotation that is composed of its own. */
@Validated
@Retention(RetentionPolicy.RUNTIME)
@interface CheckedBody {
}

@jakarta.validation.Constraint(validatedBy = {})
@Retention(RetentionPolicy.RUNTIME)
@interface Consistent {

  String message() default "not consistent";

  Class<?>[] groups() default {};

  Class<? extends jakarta.validation.Payload>[] payload() default {};
}

record Plain(String name, int age) {
}

record Constrained(@NotNull String name) {
}
