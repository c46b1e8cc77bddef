package samples.misapplied.silent;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import jakarta.validation.valueextraction.Unwrapping;
import java.util.Optional;
import java.util.function.Supplier;

record Box<T>(T value) {
}

class Parcel {

  @NotBlank
  private Box<String> sender;

  @Size(max = 3, payload = Unwrapping.Unwrap.class)
  private Optional<String> receiver;

  @NotBlank
  private Supplier<String> text;

  @NotNull
  private Integer pieces;

  @Positive
  @JsonProperty("grams")
  private Number grams;
}
