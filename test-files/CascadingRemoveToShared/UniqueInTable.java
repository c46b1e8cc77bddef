package samples.cascades.unique;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;

@Entity
@Table(name = "traveller", uniqueConstraints = @UniqueConstraint(columnNames = "passport_no"), indexes = @Index(columnList = "visa_id", unique = true))
class Traveller {

  @Id
  private Long id;

  @ManyToOne(cascade = CascadeType.ALL)
  @JoinColumn(name = "passport_no")
  private Passport passport;

  @ManyToOne(cascade = CascadeType.REMOVE)
  private Passport visa;
}

@Entity
@Table(uniqueConstraints = @UniqueConstraint(columnNames = {"tour_id", "seat"}))
class Seat {

  @Id
  private Long id;

  private int seat;

  @ManyToOne(cascade = CascadeType.REMOVE) // Noncompliant
  private Passport tour;
}

@Entity
class Passport {

  @Id
  private Long id;
}
