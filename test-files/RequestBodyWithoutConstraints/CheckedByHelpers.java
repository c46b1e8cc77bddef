package samples.bodies.helpers;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Refuses what is not there. */
class Texts {

  static String required(String text) {
    if (text == null || text.isBlank()) {
      throw new IllegalArgumentException("A text is missing");
    }
    return text;
  }

  static String trimmed(String text) {
    return text == null ? "" : text.trim();
  }
}

record NewGuest(String name, String phone) {

  NewGuest {
    name = Texts.required(name);
    phone = Texts.required(phone);
  }
}

record NewHotel(String name, String street) {

  NewHotel {
    name = Texts.trimmed(name);
    street = Texts.trimmed(street);
  }
}

class NewRoom {

  private String number;
  private String view;

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = Texts.required(number);
  }

  public void setView(String view) {
    this.view = view;
  }
}

record NewMenu(String title, String text) {
}

record NewNote(String title, String text) {
}

@Component
class Kitchen {

  private final List<NewMenu> menus = new ArrayList<>();
  private final List<NewNote> notes = new ArrayList<>();

  void cook(NewMenu menu) {
    if (menu.title().length() > 40) {
      throw new IllegalArgumentException("The title is too long");
    }
    menus.add(menu);
  }

  void pin(NewNote note) {
    notes.add(note);
  }
}

@RestController
class FrontDesk {

  private final List<String> names = new ArrayList<>();
  private final Kitchen kitchen;

  FrontDesk(Kitchen kitchen) {
    this.kitchen = kitchen;
  }

  @PostMapping("/guests")
  void guest(@RequestBody NewGuest guest) {
    names.add(guest.name() + guest.phone());
  }

  @PostMapping("/hotels")
  void hotel(@RequestBody NewHotel hotel) { // Noncompliant
    names.add(hotel.name() + hotel.street());
  }

  @PostMapping("/rooms")
  void room(@RequestBody NewRoom room) {
    names.add(room.getNumber());
  }

  @PostMapping("/menus")
  void menu(@RequestBody NewMenu menu) {
    kitchen.cook(menu);
  }

  @PostMapping("/notes")
  void note(@RequestBody NewNote note) { // Noncompliant
    kitchen.pin(note);
  }
}
