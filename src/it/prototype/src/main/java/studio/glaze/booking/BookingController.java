package studio.glaze.booking;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/bookings")
public class BookingController {

  private final Bookings bookings;

  public BookingController(Bookings bookings) {
    this.bookings = bookings;
  }

  @PostMapping
  public ResponseEntity<Object> book(@RequestBody Wish wish, Principal principal) { // Gap: UnvalidatedRequestBody
    try {
      Long id = bookings.book(principal, wish.courseId(), wish.places(), wish.remark());
      return ResponseEntity.created(URI.create("/bookings/" + id)).build();
    } catch (CourseIsFull e) {
      return ResponseEntity.status(HttpStatus.CONFLICT).body(e.getMessage());
    }
  }

  public record Wish(
    @NotNull Long courseId,
    @NotNull @Positive @Max(6) Integer places,
    @Size(max = 500) String remark) {
  }
}
