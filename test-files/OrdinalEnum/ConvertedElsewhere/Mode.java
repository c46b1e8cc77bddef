package samples.ordinal.elsewhere;

enum Mode {
  ON, OFF
}
