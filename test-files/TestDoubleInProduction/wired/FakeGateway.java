package samples.doubles.wired;

class FakeGateway implements Gateway {

  @Override
  public boolean charge(long cents) {
    return true;
  }
}
