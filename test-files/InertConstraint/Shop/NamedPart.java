package samples.inert.shop;

import jakarta.validation.constraints.NotBlank;

class NamedPart {

  @NotBlank
  private String name;

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }
}
