// libraries: legacy
package samples.javax;

import javax.persistence.ConstraintMode;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.JoinColumn;
import javax.persistence.ManyToMany;
import javax.persistence.ManyToOne;
import org.hibernate.annotations.ForeignKey;
import org.hibernate.annotations.NotFound;
import org.hibernate.annotations.NotFoundAction;

@Entity
class Booking {
  private static final String NO_KEY = "none";

  @Id
  private Long id;

  @ManyToOne
  @ForeignKey(name = "none") // Noncompliant {{Nothing stops "guest" from referring to a row that does not exist; let the database create and check its foreign key.}}
//^^^^^^^^^^^^^^^^^^^^^^^^^^
  private Guest guest;

  @ManyToMany
  @ForeignKey(name = "booking_guests", inverseName = NO_KEY) // Noncompliant
  private java.util.Set<Guest> others;

  @ManyToOne
  @JoinColumn(foreignKey = @javax.persistence.ForeignKey(ConstraintMode.NO_CONSTRAINT)) // Noncompliant
  private Guest payer;

  @ManyToOne
  @NotFound(action = NotFoundAction.IGNORE) // Noncompliant
  private Guest former;

  @ManyToOne
  @ForeignKey(name = "fk_booking_agent")
  private Guest agent;
}

@Entity
class Guest {
  @Id
  private Long id;
}
