package samples.unvalidated.lists;

import jakarta.validation.constraints.NotBlank;

public class Leave {

  @NotBlank
  private String person;

  public String getPerson() {
    return person;
  }

  public void setPerson(String person) {
    this.person = person;
  }
}
