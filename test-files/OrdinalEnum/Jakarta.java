package samples.jakarta;

import static jakarta.persistence.EnumType.ORDINAL;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.MappedSuperclass;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

enum Status {
//   ^^^^^^>
  DRAFT, SENT, PAID;

  boolean isFinal() {
    return this == PAID;
  }

  static Status first() {
    return DRAFT;
  }
}

@Entity
class Invoice {
  @Id
  private Long id;

  private Status status; // Noncompliant {{"status" is stored as the position of its constant, so that a constant added in between changes what old rows mean; store the name instead.}}
//               ^^^^^^

  @Enumerated(EnumType.ORDINAL) // Noncompliant {{"previous" is stored as the position of its constant, so that a constant added in between changes what old rows mean; store the name instead.}}
  private Status previous;

  @Enumerated // Noncompliant
  private Status next;

  @Enumerated(value = ORDINAL) // Noncompliant
  @Column(name = "billed_status", nullable = false)
  private Status billed;

  @Basic(optional = false)
  @Column(nullable = false)
  private Status reported; // Noncompliant

  private TimeUnit unit; // Noncompliant

  @ElementCollection
  private Set<Status> history = EnumSet.noneOf(Status.class); // Noncompliant

  @ElementCollection
  @Enumerated(EnumType.ORDINAL) // Noncompliant
  private Set<Status> allowed;

  @ElementCollection
  private Map<Status, BigDecimal> totals; // Noncompliant

  @ElementCollection
  @MapKeyEnumerated // Noncompliant
  private Map<Status, BigDecimal> averages;

  @ElementCollection
  @MapKeyEnumerated(EnumType.STRING)
  private Map<Status, Priority> priorities; // Noncompliant
}

@MappedSuperclass
abstract class Prioritized {
  protected Priority priority; // Noncompliant
}

@Embeddable
record Rating(Priority urgency, @Enumerated(EnumType.STRING) Priority impact) { // Noncompliant {{"urgency" is stored as the position of its constant, so that a constant added in between changes what old rows mean; store the name instead.}}
//                     ^^^^^^^
}

@Embeddable
class Plan {
  @Enumerated(EnumType.ORDINAL) Priority priority; // Noncompliant
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
}

enum Priority {
//   ^^^^^^^^<
  LOW, HIGH
}

@Entity
class Ticket {
  private Long id;
  private Status status;
  private Priority priority;

  @Id
  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }

  public Status getStatus() { // Noncompliant
    return status;
  }

  public void setStatus(Status status) {
    this.status = status;
  }

  @Enumerated(EnumType.ORDINAL) // Noncompliant
  public Priority getPriority() {
    return priority;
  }

  public void setPriority(Priority priority) {
    this.priority = priority;
  }
}
