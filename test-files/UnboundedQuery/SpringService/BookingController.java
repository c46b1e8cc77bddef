package samples.bookings;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class BookingController {

  private final Bookings bookings;

  BookingController(Bookings bookings) {
    this.bookings = bookings;
  }

  @GetMapping("/bookings")
  List<Booking> all() {
    return bookings.all();
  }
}
