package samples.tracking.alarm;

import java.net.URI;

final class Alarm {

  static final URI CHANNEL = URI.create("https://hooks.slack.com/services/berths");

  private Alarm() {
  }
}
