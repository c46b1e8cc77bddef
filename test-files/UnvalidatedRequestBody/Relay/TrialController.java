package samples.unvalidated.relay;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class TrialController {

  private final Trials trials;

  TrialController(Trials trials) {
    this.trials = trials;
  }

  @PostMapping("/trials/begin")
  String begin(@RequestBody Trial trial) {
    return trials.begin(trial);
  }

  @PostMapping("/trials/store")
  String store(@RequestBody Trial trial) { // Noncompliant
    return trials.store(trial);
  }

  @PostMapping("/trials/store/at")
  String storeAt(@RequestBody Trial trial) {
    return trials.store(trial, "lab");
  }

  @PostMapping("/trials/keep")
  String keep(@RequestBody Trial trial) { // Noncompliant
    return trials.keep(trial);
  }
}
