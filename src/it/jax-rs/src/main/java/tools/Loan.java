package tools;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import java.time.LocalDate;

@Entity
public class Loan { // Gap: EntityWithoutConstraints

  @Id
  @GeneratedValue
  private Long id;
  private String tool;
  private LocalDate back;

  protected Loan() {
  }

  public Loan(String tool, LocalDate back) {
    this.tool = tool;
    this.back = back;
  }

  public String getTool() {
    return tool;
  }

  public LocalDate getBack() {
    return back;
  }
}
