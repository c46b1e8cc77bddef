package samples.answers.shop;

public class Login {

  private String password; // Noncompliant

  public String getPassword() {
    return password;
  }
}
