package samples.logs.calls;

public record Careful(String email, String password) {

  @Override
  public String toString() {
    return email;
  }
}
