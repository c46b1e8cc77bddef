package rooms;

/** A guest as the house keeps them. */
public class Guest {

  private String name;
  private String passwordHash; // Gap: SensitiveDataInResponse

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getPasswordHash() {
    return passwordHash;
  }

  public void setPasswordHash(String passwordHash) {
    this.passwordHash = passwordHash;
  }
}
