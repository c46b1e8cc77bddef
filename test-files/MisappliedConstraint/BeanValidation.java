package samples.misapplied.jakarta;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

class Registration {

  @NotBlank // Noncompliant {{"@NotBlank" does not support "Integer", so every validation of "age" fails with an exception; use "@NotNull".}}
//^^^^^^^^^
  private Integer age;

  @NotEmpty // Noncompliant {{"@NotEmpty" does not support "LocalDate", so every validation of "birthday" fails with an exception; use "@NotNull".}}
  private LocalDate birthday;

  @NotBlank(message = "A role, please") // Noncompliant {{"@NotBlank" does not support "Role", so every validation of "role" fails with an exception; use "@NotNull".}}
  private Role role;

  @NotBlank // Noncompliant {{"@NotBlank" does not support "List", so every validation of "names" fails with an exception; use "@NotEmpty".}}
  private List<String> names;

  @NotEmpty // Noncompliant
  private UUID key;

  @NotBlank // Noncompliant
  private Address address;

  @NotEmpty // Noncompliant
  private MultipartFile file;

  @Size(min = 4, max = 10) // Noncompliant {{"@Size" does not support "int", so every validation of "pin" fails with an exception; use "@Min" and "@Max".}}
  private int pin;

  @Pattern(regexp = "\\d+") // Noncompliant
  private Long phone;

  @Email // Noncompliant {{"@Email" does not support "List", so every validation of "addresses" fails with an exception; put it on the elements.}}
  private List<String> addresses;

  @Past // Noncompliant {{"@Past" does not support "String", so every validation of "since" fails with an exception; declare it as a date.}}
  private String since;

  @Positive // Noncompliant
  private boolean active;

  @Min(1) // Noncompliant {{"@Min" does not support "List", so every validation of "lines" fails with an exception; use "@Size".}}
  private List<Integer> lines;

  @Min(1) // Noncompliant
  private Duration wait;

  @AssertTrue // Noncompliant
  private String accepted;

  @NotBlank // Noncompliant
  private Object anything;

  private List<@NotBlank Long> numbers; // Noncompliant

  private Map<@NotBlank String, @Size(max = 3) Integer> counts; // Noncompliant

  @Size.List({@Size(min = 1), @Size(max = 9, message = "few")}) // Noncompliant 2
  private Date moment;

  @NotEmpty // Noncompliant
  public Boolean getAgreed() {
    return active;
  }
}

enum Role {
  USER, ADMIN
}

record Address(String street) {
}

@RestController
class Search {

  @GetMapping("/search")
  String search(@RequestParam @NotBlank int page, @RequestParam @Size(max = 10) String text) { // Noncompliant
//                            ^^^^^^^^^
    return text + page;
  }
}

@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {})
@NotNull
@Size(min = 2, max = 2)
@interface CountryCode {

  String message() default "no country";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}

record Country(@CountryCode String code, @CountryCode Integer number) { // Noncompliant {{"@CountryCode" contains "@Size", which does not support "Integer", so every validation of "number" fails with an exception; use "@Min" and "@Max".}}
}

class NotBlankMoney implements ConstraintValidator<NotBlank, Money> {

  @Override
  public boolean isValid(Money value, ConstraintValidatorContext context) {
    return value.currency() != null;
  }
}

record Money(String currency) {
}

class Fine<T> {

  @NotBlank
  @Email
  @Size(max = 100)
  private String email;

  @NotBlank
  private StringBuilder text;

  @NotEmpty
  @Size(max = 3)
  private List<@NotBlank @Email String> all;

  @NotEmpty
  private Map<String, @Positive Integer> amounts;

  @Size(min = 1)
  private byte[] bytes;

  @NotBlank
  private String[] words;

  @Min(1)
  @Max(10)
  @Positive
  @Digits(integer = 3, fraction = 2)
  @DecimalMin("0.5")
  private BigDecimal price;

  @Min(1)
  private String digits;

  @Positive
  private double factor;

  @Positive
  private AtomicLong count;

  @Min(1)
  private OptionalInt maybe;

  @NotBlank
  private Optional<String> name;

  @Past
  private Date date;

  @Future
  private Instant start;

  @NotNull
  private Role role;

  @NotBlank
  private Money money;

  @NotBlank
  private T value;

  @AssertTrue
  private boolean isComplete() {
    return true;
  }
}
