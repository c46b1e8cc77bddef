package samples.doubles.wired;

interface Gateway {

  boolean charge(long cents);
}
