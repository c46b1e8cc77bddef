package weather;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
public class Station {

  @Id
  private String name;
  @Column(nullable = false)
  private int metersAboveSea;

  public String getName() {
    return name;
  }

  public int getMetersAboveSea() {
    return metersAboveSea;
  }
}
