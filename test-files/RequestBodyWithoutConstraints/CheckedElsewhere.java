package samples.bodies.elsewhere;

import java.util.ArrayList;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

class MooringRequest {

  public String boat;
  public String owner;
}

class BerthRequest {

  public String pier;
  public String remark;
}

interface HarborDesk {

  List<String> verifyMooringData(MooringRequest mooring);

  boolean checkVacancy(BerthRequest berth);
}

@RestController
class HarborEndpoints {

  private final HarborDesk desk;
  private final List<Object> kept = new ArrayList<>();

  HarborEndpoints(HarborDesk desk) {
    this.desk = desk;
  }

  @PostMapping("/moorings")
  ResponseEntity<List<String>> moor(@RequestBody MooringRequest mooring) {
    if (!desk.verifyMooringData(mooring).isEmpty()) {
      return ResponseEntity.badRequest().body(desk.verifyMooringData(mooring));
    }
    kept.add(mooring);
    return ResponseEntity.noContent().build();
  }

  @PutMapping("/berths")
  ResponseEntity<Void> berth(@RequestBody BerthRequest berth) { // Noncompliant
    if (!desk.checkVacancy(berth)) {
      return ResponseEntity.status(409).build();
    }
    kept.add(berth);
    return ResponseEntity.noContent().build();
  }
}
