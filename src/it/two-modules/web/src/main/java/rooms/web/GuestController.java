package rooms.web;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import rooms.Guest;

@RestController
@RequestMapping("/guests")
public class GuestController {

  private final GuestList guests;

  public GuestController(GuestList guests) {
    this.guests = guests;
  }

  @GetMapping
  public List<Guest> all() {
    return guests.inTheHouse();
  }
}
