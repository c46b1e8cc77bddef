package samples.emails.asked;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

class Shapes {

  private static final Pattern ADDRESS = Pattern.compile("[^@\\s]++@[^@\\s]++");

  static boolean isMail(String text) {
    return ADDRESS.matcher(text).matches();
  }

  static boolean isShort(String text) {
    return text.length() < 20;
  }
}

record Guest(@NotBlank String email, @NotBlank String name) {
}

record Host(@NotBlank String email, @NotBlank String name) { // Noncompliant
}

@RestController
class PartyController {

  private final List<Object> all = new ArrayList<>();

  @PostMapping("/guests")
  void guest(@Valid @RequestBody Guest guest) {
    if (!Shapes.isMail(guest.email())) {
      throw new IllegalArgumentException("No address");
    }
    all.add(guest);
  }

  @PostMapping("/hosts")
  void host(@Valid @RequestBody Host host) {
    if (!Shapes.isShort(host.email())) {
      throw new IllegalArgumentException("Too long");
    }
    all.add(host);
  }
}
