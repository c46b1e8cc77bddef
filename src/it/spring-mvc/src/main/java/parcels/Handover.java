package parcels;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import java.time.LocalDate;

@Entity
public class Handover { // Gap: EntityWithoutConstraints

  @Id
  @GeneratedValue
  private Long id;
  private String receiver;
  private LocalDate day;

  protected Handover() {
  }

  public Handover(String receiver, LocalDate day) {
    this.receiver = receiver;
    this.day = day;
  }

  public String getReceiver() {
    return receiver;
  }

  public LocalDate getDay() {
    return day;
  }
}
