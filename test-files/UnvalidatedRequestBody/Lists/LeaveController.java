package samples.unvalidated.lists;

import java.util.List;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class LeaveController {

  private final LeaveService service;
  private final LeaveArchive archive;

  LeaveController(LeaveService service, LeaveArchive archive) {
    this.service = service;
    this.archive = archive;
  }

  @PostMapping("/leaves")
  void plan(@RequestBody List<Leave> leaves) {
    service.planAll(leaves);
  }

  @PostMapping("/leaves/archive")
  void keep(@RequestBody List<Leave> leaves) { // Noncompliant
    archive.keepAll(leaves);
  }
}
