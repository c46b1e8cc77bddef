package samples.ordinal.elsewhere;

enum Color {
  RED, GREEN
}
