package samples.parts;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** One type for everything: validated where it is complete, and on purpose not where a part of it is sent. */
@RestController
class StaffController {

  @PostMapping("/staff")
  void add(@Validated @RequestBody StaffMember member) {
  }

  @PutMapping("/staff")
  void update(@RequestBody StaffMember member) { // Noncompliant
  }

  @PutMapping("/staff/all")
  void updateStaffMembers(@RequestBody List<StaffMember> members) { // Noncompliant
  }

  @PutMapping("/staff/status")
  void changeStatus(@RequestBody StaffMember member) {
  }

  @PutMapping("/staff/shift")
  void updateWorkShift(@RequestBody StaffMember member) {
  }

  @PostMapping("/staff/password")
  void resetPassword(@RequestBody StaffMember member) {
  }

  @PostMapping("/staff/search")
  List<StaffMember> search(@RequestBody StaffMember example) {
    return List.of();
  }

  @PostMapping("/staff/export")
  void exportForm(StaffMember example) {
  }
}

/** Nobody validates the type here, so there is no choice to respect. */
@RestController
class GuestController {

  @PutMapping("/guests/status")
  void changeStatus(@RequestBody Guest guest) { // Noncompliant
  }

  @PostMapping("/guests/search")
  List<Guest> search(@RequestBody GuestSearch search) { // Noncompliant
    return List.of();
  }

  @PostMapping("/guests/export")
  void export(Guest example) {
  }
}

class StaffMember {
  public Long id;
  @NotBlank
  public String name;
  @Email
  public String mail;
  public String status;
  public String workShift;
}

class Guest {
  @NotBlank
  public String name;
  public String status;
}

record GuestSearch(@NotBlank String text) {
}
