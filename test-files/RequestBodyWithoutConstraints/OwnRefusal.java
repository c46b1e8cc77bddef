package requestbodywithoutconstraints.ownrefusal;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.springframework.util.Assert;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

record Ferry(String name, String harbour) {
  Ferry {
    requireNonNull(name, "name");
  }
}

record Crossing(String from, String to) {
  Crossing {
    Assert.hasText(from, "A crossing starts somewhere");
    Assert.hasText(to, "A crossing ends somewhere");
  }
}

record Timetable(String season, List<String> departures) {
  Timetable {
    departures = List.copyOf(departures);
  }
}

/** Records that refuse wrong values when they are made. */
@RestController
class Ferries {

  @PostMapping("/ferries")
  void add(@RequestBody Ferry ferry) {
  }

  @PostMapping("/crossings")
  void add(@RequestBody Crossing crossing) {
  }

  @PostMapping("/timetables")
  void add(@RequestBody Timetable timetable) { // Noncompliant
  }
}
