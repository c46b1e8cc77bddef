package samples.bodies.handed;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;

@Service
class TripService {

  private final List<Object> all = new ArrayList<>();

  void plan(TripController.NewTrip trip) {
    if (trip.from() == null || trip.from().equals(trip.to())) {
      throw new IllegalArgumentException("A trip goes somewhere else");
    }
    all.add(trip);
  }

  void stop(TripController.NewStop stop) {
    all.add(stop);
  }
}
