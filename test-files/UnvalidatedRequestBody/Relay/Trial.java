package samples.unvalidated.relay;

import jakarta.validation.constraints.NotBlank;

record Trial(@NotBlank String name, int runs) {
}
