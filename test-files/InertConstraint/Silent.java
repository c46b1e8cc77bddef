package samples.inert.silent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

record Seat(@NotBlank String row, @Positive int number) {
}

record Booking(@NotBlank String guest, @Valid List<Seat> seats) {
}

@ApplicationScoped
class Bookings {

  void book(@Valid Booking booking, @Positive int weeks) {
    System.setProperty(booking.guest(), "" + weeks);
  }
}

@Path("/bookings")
class BookingResource {

  @POST
  public void book(@Valid List<Booking> bookings) {
    bookings.clear();
  }
}

@Controller
class BookingGraph {

  @QueryMapping
  Seat seat(@Argument @NotBlank String row) {
    return new Seat(row, 1);
  }
}
