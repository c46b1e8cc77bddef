package samples.answers.shop;

import java.util.List;

public class Account extends Login {

  private String email;
  private String passwordHash; // Noncompliant
  private List<Address> addresses;

  public String getEmail() {
    return email;
  }

  public String getPasswordHash() {
    return passwordHash;
  }

  public List<Address> getAddresses() {
    return addresses;
  }
}
