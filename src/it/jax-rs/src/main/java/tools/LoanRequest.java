package tools;

import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

public record LoanRequest(@NotBlank @Size(max = 60) String tool, @NotNull @Future LocalDate back) {
}
