package samples.silent;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Basic;
import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.UniqueConstraint;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Instant;
import java.util.Set;
import javax.annotation.processing.Generated;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.NaturalId;
import org.hibernate.annotations.Subselect;
import org.hibernate.annotations.View;
import org.hibernate.validator.constraints.Length;
import org.jspecify.annotations.NonNull;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

@Entity
class Required {
  @Id
  private Long id;
  @Column(nullable = false)
  private String name;
  private String note;
}

@Entity
class Unique {
  @Id
  private Long id;
  @Column(name = "email", unique = true)
  private String email;
  private String note;
}

@Entity
class Limited {
  private static final int LONGEST = 80;

  @Id
  private Long id;
  @Column(length = LONGEST)
  private String name;
  private String note;
}

@Entity
class LimitedInSql {
  @Id
  private Long id;
  @Column(columnDefinition = "varchar(40)")
  private String name;
  private String note;
}

@Entity
class RequiredInSql {
  @Id
  private Long id;
  @Column(columnDefinition = "text NOT NULL")
  private String name;
  private String note;
}

@Entity
class NotOptional {
  @Id
  private Long id;
  @Basic(optional = false)
  private String name;
  private String note;
}

@Entity
class RequiredReference {
  @Id
  private Long id;
  @ManyToOne(optional = false)
  private Required required;
  private String name;
  private String note;
}

@Entity
class RequiredJoinColumn {
  @Id
  private Long id;
  @OneToOne
  @JoinColumn(name = "required_id", nullable = false)
  private Required required;
  private String name;
  private String note;
}

@Entity
class ValidatedBeforeItIsWritten {
  @Id
  private Long id;
  @NotBlank
  private String name;
  private String note;
}

@Entity
class ValidatedFormat {
  @Id
  private Long id;
  @Email
  private String email;
  private String note;
}

@Entity
class ValidatedByHibernate {
  @Id
  private Long id;
  @Length(max = 40)
  private String name;
  private String note;
}

@Entity
class ValidatedElements {
  @Id
  private Long id;
  private String name;
  private String note;
  @ElementCollection
  private Set<@NotBlank String> tags;
}

@NotNull
@Size(max = 100)
@Constraint(validatedBy = {})
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@interface RequiredText {
  String message() default "";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}

@Entity
class ValidatedByTheTeamsOwn {
  @Id
  private Long id;
  @RequiredText
  private String name;
  private String note;
}

@Constraint(validatedBy = PeriodCheck.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface ValidPeriod {
  String message() default "";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}

class PeriodCheck implements ConstraintValidator<ValidPeriod, Object> {
  @Override
  public boolean isValid(Object value, ConstraintValidatorContext context) {
    return true;
  }
}

@Entity
@ValidPeriod
class ValidatedAsAWhole {
  @Id
  private Long id;
  private Instant start;
  private Instant end;
}

@Entity
class NaturallyIdentified {
  @Id
  private Long id;
  @NaturalId
  private String isbn;
  private String title;
}

@Entity
@Table(name = "accounts", uniqueConstraints = @UniqueConstraint(columnNames = "login"))
class UniqueTogether {
  @Id
  private Long id;
  private String login;
  private String note;
}

@Entity
@Table(indexes = {@Index(columnList = "login", unique = true), @Index(columnList = "note")})
class Indexed {
  @Id
  private Long id;
  private String login;
  private String note;
}

@Entity
@Table(check = @CheckConstraint(constraint = "start < end"))
class CheckedByJakarta {
  @Id
  private Long id;
  private Instant start;
  private Instant end;
}

@Entity
@Check(constraints = "start < end")
class CheckedByHibernate {
  @Id
  private Long id;
  private Instant start;
  private Instant end;
}

@Entity
class HasAPrimitive {
  @Id
  private Long id;
  private String name;
  private String note;
  private boolean active;
}

@Entity
class NotNullByType {
  @Id
  private Long id;
  private @NonNull String name;
  private String note;
}

@NullMarked
@Entity
class NotNullByDefault {
  @Id
  private Long id;
  private String name;
  private @Nullable String note;
}

@Entity
@Immutable
class PostalCode {
  @Id
  private Long id;
  private String code;
  private String city;
}

@Entity
@Subselect("select c.id, c.name, sum(o.total) as total from customer c join orders o on o.customer = c.id group by c.id")
class CustomerTurnover {
  @Id
  private Long id;
  private String name;
  private Long total;
}

@Entity
@View(query = "select id, name, note from required")
class RequiredOverview {
  @Id
  private Long id;
  private String name;
  private String note;
}

@Entity
@Table(name = "v_stock_levels")
class StockLevel {
  @Id
  private Long id;
  private String product;
  private Long pieces;
}

@Entity
@Generated("reverse engineering")
class FromTheDatabase {
  @Id
  private Long id;
  private String name;
  private String note;
}

@Entity
class OneColumn {
  @Id
  private Long id;
  private String name;
  @Formula("upper(name)")
  private String upperName;
  @Column(name = "name", insertable = false, updatable = false)
  private String sameName;
  @Transient
  private String shownName;
  private transient String cachedName;
  private static String lastName;
}

@Entity
class OnlyReferences {
  @Id
  private Long id;
  @ManyToOne
  private Required left;
  @ManyToOne
  private Required right;
}

@MappedSuperclass
abstract class Base {
  @Id
  private Long id;
  @Column(nullable = false, updatable = false)
  private Instant createdAt;
}

@Entity
class InheritsAConstraint extends Base {
  private String name;
  private String note;
}

@Embeddable
class Address {
  @Column(nullable = false)
  private String street;
  private String city;
}

@Embeddable
class Period {
  private Instant start;
  private Instant end;
}

@Embeddable
record Money(@Column(nullable = false) Long cents, String currency) {
}

@Entity
class EmbedsAConstraint {
  @Id
  private Long id;
  private String name;
  private String note;
  @Embedded
  private Address address;
}

@Entity
class EmbedsAConstraintInARecord {
  @Id
  private Long id;
  private String name;
  private String note;
  private Money total;
}

@Entity
class OverridesAColumn {
  @Id
  private Long id;
  private String name;
  private String note;
  @Embedded
  @AttributeOverride(name = "start", column = @Column(name = "valid_from", nullable = false))
  private Period validity;
}

@Entity
class Payment {
  @Id
  private Long id;
  @Column(nullable = false)
  private Long cents;
}

/** Columns of a subclass in one table for all must allow null. */
@Entity
class CardPayment extends Payment {
  @ColumnTransformer(write = "pgp_sym_encrypt(?, current_setting('key'))")
  private String holder;
  private String lastDigits;
}

class NotAnEntity {
  private Long id;
  @Pattern(regexp = "[a-z]+")
  private String name;
  private String note;
}
