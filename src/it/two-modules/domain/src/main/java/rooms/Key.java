package rooms;

/** The key of a room; no endpoint answers with it. */
public class Key {

  private String pin;

  public String getPin() {
    return pin;
  }

  public void setPin(String pin) {
    this.pin = pin;
  }
}
