package rooms.web;

import java.util.List;
import rooms.Guest;

/** Who is in the house. */
public interface GuestList {

  List<Guest> inTheHouse();
}
