package cinema;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

public record SeatRequest(@NotBlank @Size(max = 80) String film, @Min(1) @Max(12) int row) {
}
