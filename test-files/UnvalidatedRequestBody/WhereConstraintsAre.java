package samples.constraints;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import lombok.Builder;
import lombok.Data;
import lombok.Value;
import org.hibernate.validator.constraints.Range;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class Shapes {

  @PostMapping("/lombok")
  void lombok(@RequestBody LombokData body) { // Noncompliant {{Annotate this parameter with "@Valid": nothing checks the constraints of "LombokData", such as "@Email" on "mail".}}
//                                    ^^^^
  }

  @PostMapping("/value")
  void lombokValue(@RequestBody LombokValue body) { // Noncompliant
  }

  @PostMapping("/inherited")
  void inherited(@RequestBody Inherited body) { // Noncompliant {{Annotate this parameter with "@Valid": nothing checks the constraints of "Inherited", such as "@NotNull" on "tenant".}}
  }

  @PostMapping("/interface")
  void ofInterface(@RequestBody Implementing body) { // Noncompliant {{Annotate this parameter with "@Valid": nothing checks the constraints of "Implementing", such as "@NotBlank" on "label".}}
  }

  @PostMapping("/nested")
  void nested(@RequestBody Outer body) { // Noncompliant {{Annotate this parameter with "@Valid": nothing checks the constraints of "Outer", such as "@Size" on "address.zip".}}
  }

  @PostMapping("/elements")
  void elements(@RequestBody WithLines body) { // Noncompliant {{Annotate this parameter with "@Valid": nothing checks the constraints of "WithLines", such as "@Range" on "lines.quantity".}}
  }

  @PostMapping("/tags")
  void elementConstraint(@RequestBody WithTags body) { // Noncompliant {{Annotate this parameter with "@Valid": nothing checks the constraints of "WithTags", such as "@NotBlank" on "tags".}}
  }

  @PostMapping("/getter")
  void getter(@RequestBody OnGetter body) { // Noncompliant {{Annotate this parameter with "@Valid": nothing checks the constraints of "OnGetter", such as "@Pattern" on "code".}}
  }

  @PostMapping("/computed")
  void computed(@RequestBody Computed body) { // Noncompliant {{Annotate this parameter with "@Valid": nothing checks the constraints of "Computed", such as "@AssertTrue" on "periodOrdered".}}
  }

  @PostMapping("/class")
  void classLevel(@RequestBody Period body) { // Noncompliant {{Annotate this parameter with "@Valid": nothing checks the constraints of "Period", such as "@Ordered" on the type itself.}}
  }

  @PostMapping("/composed")
  void composed(@RequestBody Composed body) { // Noncompliant {{Annotate this parameter with "@Valid": nothing checks the constraints of "Composed", such as "@Iban" on "account".}}
  }

  @PostMapping("/several")
  void several(@RequestBody Several body) { // Noncompliant {{Annotate this parameter with "@Valid": nothing checks the constraints of "Several", such as "@Pattern" on "code".}}
  }

  @PostMapping("/sealed")
  void sealedType(@RequestBody Means body) { // Noncompliant {{Annotate this parameter with "@Valid": nothing checks the constraints of "Means", such as "@NotBlank" on "iban".}}
  }

  @PostMapping("/abstract")
  void abstractType(@RequestBody Shape body) { // Noncompliant
  }

  @PostMapping("/envelope")
  void envelope(@RequestBody Envelope<Address> body) { // Noncompliant {{Annotate this parameter with "@Valid": nothing checks the constraints of "Envelope", such as "@Size" on "content.zip".}}
  }

  @PostMapping("/envelope-of-list")
  void envelopeOfList(@RequestBody EnvelopeOfAddresses body) { // Noncompliant
  }

  @PostMapping("/map")
  void mapOfNested(@RequestBody WithMap body) { // Noncompliant
  }

  @PostMapping("/array")
  void arrayOfNested(@RequestBody WithArray body) { // Noncompliant
  }

  @PostMapping("/inner")
  void innerClass(@RequestBody Inner body) { // Noncompliant
  }

  record Inner(@NotNull Long id) {
  }

  @PostMapping("/envelope-unconstrained")
  void nothingInside(@RequestBody Envelope<String> body) {
  }

  @PostMapping("/not-a-constraint")
  void notConstraints(@RequestBody OtherAnnotations body) {
  }

  @PostMapping("/not-cascaded")
  void notCascaded(@RequestBody NotCascaded body) { // Noncompliant {{Annotate this parameter and "address" with "@Valid": nothing checks the constraints of "Address", such as "@Size" on "address.zip".}}
  }

  @PostMapping("/statics")
  void statics(@RequestBody OnlyStatics body) {
  }

  @PostMapping("/itself")
  void recursion(@RequestBody TreeNode body) {
  }
}

@Data
@Builder
class LombokData {
  @Email
  private String mail;
}

@Value
class LombokValue {
  @NotBlank
  String name;
}

abstract class WithTenant {
  @NotNull
  private Long tenant;

  public Long getTenant() {
    return tenant;
  }
}

class Inherited extends WithTenant {
  public String note;
}

interface Labeled {
  @NotBlank
  String getLabel();
}

class Implementing implements Labeled {
  private String label;

  @Override
  public String getLabel() {
    return label;
  }
}

class Outer {
  public String name;
  @Valid
  public Address address;
}

class Address {
  @Size(min = 4, max = 10)
  public String zip;
}

record WithLines(List<@Valid Line> lines) {
}

record Line(@Range(min = 1, max = 99) int quantity) {
}

record WithTags(List<@NotBlank String> tags) {
}

class OnGetter {
  private String code;

  @Pattern(regexp = "[A-Z]{3}")
  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }
}

record Computed(LocalDate from, LocalDate to) {

  @AssertTrue
  public boolean isPeriodOrdered() {
    return from.isBefore(to);
  }
}

@Ordered
class Period {
  public LocalDate from;
  public LocalDate to;
}

@Constraint(validatedBy = Ordered.Check.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface Ordered {

  String message() default "not in order";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  class Check implements ConstraintValidator<Ordered, Period> {

    @Override
    public boolean isValid(Period period, ConstraintValidatorContext context) {
      return period.from.isBefore(period.to);
    }
  }
}

record Composed(@Iban String account) {
}

@NotNull
@Pattern(regexp = "[A-Z]{2}\\d{2}\\w+")
@Constraint(validatedBy = {})
@Retention(RetentionPolicy.RUNTIME)
@interface Iban {

  String message() default "not an account";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}

class Several {
  @Pattern.List({@Pattern(regexp = "[A-Z].*"), @Pattern(regexp = ".*\\d")})
  public String code;
}

@JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
sealed interface Means permits Transfer, Cash {
}

record Transfer(@NotBlank String iban) implements Means {
}

record Cash() implements Means {
}

abstract class Shape {
  public String color;
}

class Circle extends Shape {
  @NotNull
  public Integer radius;
}

class Envelope<T> {
  public String trace;
  @Valid
  public T content;
}

class EnvelopeOfAddresses extends Envelope<List<Address>> {
}

class WithMap {
  public Map<String, @Valid Address> byKind;
}

class WithArray {
  @Valid
  public Address[] addresses;
}

class OtherAnnotations {
  @lombok.NonNull
  public String name;
  @jakarta.annotation.Nonnull
  public String label;
  @Marker
  public String marked;
}

/** Carries a constraint, and is none itself: the validation engine ignores it. */
@NotNull
@Retention(RetentionPolicy.RUNTIME)
@interface Marker {
}

class NotCascaded {
  public Address address;
}

class OnlyStatics {
  @NotBlank
  static String defaultName = "x";
  public String name;
}

class TreeNode {
  public String name;
  @Valid
  public List<TreeNode> children;
}
