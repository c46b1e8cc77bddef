package samples.misapplied.shapes;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import lombok.Data;
import org.springframework.data.domain.Page;

@Data
class Shapes<T extends Number, S extends CharSequence> {

  @Positive
  private T number;

  @NotBlank
  private S text;

  @Min(1) // Noncompliant
  private char letter;

  @NotBlank // Noncompliant
  private Character sign;

  @Positive // Noncompliant
  private Boolean flag;

  @Past // Noncompliant
  private long epoch;

  @Future
  private YearMonth month;

  @Future // Noncompliant
  private DayOfWeek day;

  @Size(max = 3)
  private Collection<String> all;

  @NotEmpty
  private SortedMap<String, String> sorted;

  @NotBlank // Noncompliant
  private Map<String, String> map;

  private Map<String, List<@Email String>> mails;

  private Map<String, List<@Email Integer>> wrong; // Noncompliant

  @NotEmpty
  private Page<String> page;

  private Optional<@NotBlank String> maybe;

  private Optional<@NotBlank Integer> maybeWrong; // Noncompliant

  @Size(max = 4)
  private int[] numbers;

  @Email // Noncompliant
  private int[] mail;

  @NotEmpty
  private Set<Kind> kinds;

  @NotEmpty // Noncompliant
  private Kind kind;

  @NotBlank // Noncompliant
  private Nested nested;

  private record Nested(@Size(min = 1) Kind kind) { // Noncompliant
  }

  private enum Kind {
    ONE
  }

  Shapes(@NotBlank Integer constructed) { // Noncompliant
    this.epoch = constructed;
  }
}
