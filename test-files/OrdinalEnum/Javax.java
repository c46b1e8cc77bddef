// libraries: legacy
package samples.javax;

import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.GeneratedValue;
import javax.persistence.Id;
import lombok.Data;
import org.hibernate.annotations.Type;
import org.hibernate.annotations.TypeDef;

@Data
@Entity
class Shipment {
  @Id
  @GeneratedValue
  private Long id;

  @Enumerated(EnumType.ORDINAL) // Noncompliant
  private State state;

  private State lastState; // Noncompliant

  @Enumerated(EnumType.STRING)
  private State nextState;

  @Type(type = "pgsql_enum")
  private State nativeState;

  enum State {
    PACKED, SENT
  }
}

@Data
@Entity
@TypeDef(name = "state", defaultForType = Shipment.State.class, typeClass = Object.class)
class Parcel {
  @Id
  @GeneratedValue
  private Long id;
  private Shipment.State state;
}
