package samples.bodies.handed;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class TripController {

  private final TripService trips;

  TripController(TripService trips) {
    this.trips = trips;
  }

  @PostMapping("/trips")
  void plan(@RequestBody NewTrip trip) {
    trips.plan(trip);
  }

  @PostMapping("/stops")
  void stop(@RequestBody NewStop stop) { // Noncompliant
    trips.stop(stop);
  }

  record NewTrip(String from, String to) {
  }

  record NewStop(String place, String note) {
  }
}
