// without libraries
package payloads;

import jakarta.validation.Valid;
import jakarta.validation.constraints.*;
import java.util.List;
import org.example.Missing;
import reactor.core.publisher.Mono;

class Payloads {

  void takeOwn(Mono<List<Own>> own) { // Noncompliant {{many Own YES, String name @NotBlank, Inner inner:}}
  }

  void takeExtended(Extended extended) { // Noncompliant {{Extended? CANNOT_TELL, String name}}
  }

  void takeCascade(Cascade cascade) { // Noncompliant {{Cascade CANNOT_TELL, Missing missing:}}
  }

  void takeMissing(Missing missing) { // Noncompliant {{Missing? CANNOT_TELL}}
  }
}

record Own(@NotBlank String name, @Valid Inner inner) {
}

record Inner(@Min(1) int count) {
}

class Extended extends Missing {
  public String name;
}

class Cascade {
  @Valid
  public Missing missing;
}
