package samples.permitall.fewmethods;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PetController {

  @GetMapping("/pets/{id}")
  @PreAuthorize("hasRole('VET')")
  String pet(@PathVariable long id) {
    return String.valueOf(id);
  }

  @PutMapping("/pets/{id}")
  void change(@PathVariable long id) {
    System.setProperty("changed", String.valueOf(id));
  }

  @DeleteMapping("/pets/{id}")
  void remove(@PathVariable long id) {
    System.setProperty("removed", String.valueOf(id));
  }
}
