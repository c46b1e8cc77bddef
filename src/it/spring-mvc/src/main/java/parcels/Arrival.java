package parcels;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

public record Arrival(@NotBlank @Size(max = 40) String shelf, @Positive int grams) {
}
