package samples.unvalidated.relay;

import org.springframework.stereotype.Service;

@Service
class Trials {

  private final Runs runs;

  Trials(Runs runs) {
    this.runs = runs;
  }

  String begin(Trial trial) {
    return runs.start(trial);
  }

  String store(Trial trial) {
    return runs.note(trial);
  }

  String store(Trial trial, String place) {
    return place + runs.start(trial);
  }

  String keep(Trial trial) {
    return runs.note(trial);
  }
}
