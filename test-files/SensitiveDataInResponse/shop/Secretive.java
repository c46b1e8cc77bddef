package samples.answers.shop;

public class Secretive {

  private String name;
  private String password;

  public String getName() {
    return name;
  }

  public String getPassword() {
    return password;
  }
}
