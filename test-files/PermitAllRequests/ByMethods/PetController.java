package samples.permitall.bymethods;

import jakarta.annotation.security.RolesAllowed;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PetController {

  @GetMapping("/pets")
  String pets() {
    return "";
  }

  @GetMapping("/pets/{id}")
  @PreAuthorize("hasRole('VET')")
  String pet(@PathVariable long id) {
    return String.valueOf(id);
  }

  @DeleteMapping("/pets/{id}")
  @RolesAllowed("ADMIN")
  void remove(@PathVariable long id) {
    System.setProperty("removed", String.valueOf(id));
  }
}
