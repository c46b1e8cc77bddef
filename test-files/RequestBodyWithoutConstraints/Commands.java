package samples.unconstrained.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

interface Parcels {

  void move(Object what);

  void route(List<String> ids);

  void finish(String worker, Map<String, Object> results);

  void store(Object parcel);
}

class ParcelQuery {
  public String depot;
  public String state;
}

class BatchMove {
  public List<String> parcelIds;
  public ParcelQuery parcelQuery;
  public String note;
  public String target;
}

class RouteChange {
  public List<String> droppedStopIds;
  public List<String> addedStopIds;
}

class JobResult {
  public String workerId;
  public Map<String, Object> variables;
  public Map<String, String> labels;
}

class LabelPatch {
  public Map<String, Object> modifications;
  public List<String> deletions;
}

class Lease {
  public String worker;
  public long seconds;
}

class RemoveParcel {
  public String reason;
  public String ticket;
}

class Depot {
  public String name;
  public String street;
  public boolean open;
  public Mode mode;

  enum Mode {
    DAY, NIGHT
  }
}

class Handover {
  public String fromCourier;
  public String toCourier;
  public String depot;

  void apply(Parcels parcels) {
    int people = count(fromCourier, toCourier);
    if (people == 2 && depot != null) {
      throw new IllegalArgumentException("a courier or a depot, not both");
    }
    parcels.move(this);
  }

  private static int count(Object... values) {
    int count = 0;
    for (Object value : values) {
      count += value == null ? 0 : 1;
    }
    return count;
  }
}

@RestController
class ParcelCommands {

  private Parcels parcels;

  @PostMapping("/parcels/move")
  void move(@RequestBody BatchMove move) {
    parcels.move(move);
  }

  @PostMapping("/parcels/route")
  void route(@RequestBody RouteChange change) {
    parcels.route(change.droppedStopIds);
    parcels.route(change.addedStopIds);
  }

  @PostMapping("/jobs/complete")
  void complete(@RequestBody JobResult result) {
    parcels.finish(result.workerId, result.variables);
  }

  @PostMapping("/labels")
  void labels(@RequestBody LabelPatch patch) {
    parcels.store(patch);
  }

  @PostMapping("/jobs/lock")
  void lock(@RequestBody Lease lease) {
    parcels.move(lease);
  }

  @PostMapping("/jobs/extend-lock")
  void extendLock(@RequestBody Lease lease) {
    parcels.move(lease);
  }

  @PostMapping("/parcels/removal")
  void close(@RequestBody RemoveParcel request) {
    parcels.move(request);
  }

  @PutMapping("/depots/settings")
  void settings(@RequestBody Depot depot) {
    if (depot.open) {
      parcels.store(depot.mode);
    }
  }

  @PostMapping("/handovers")
  void handOver(@RequestBody Handover handover) {
    handover.apply(parcels);
  }
}

class Watch {
  public String title;
  public ParcelQuery parcelQuery;
}

class Bundle {
  public Long customerId;
  public List<Long> parcelIds;
  public String address;
}

class Pairing {
  public Long courierId;
  public Long vanId;
}

class Note {
  public String text;
  public Map<String, String> labels;
}

class Stops {
  public List<String> firstIds;
  public List<String> lastIds;
}

class Reply {
  public String text;
  public String author;

  String shown() {
    return text == null ? "" : text;
  }
}

@RestController
class ParcelCreation {

  private final List<Object> kept = new ArrayList<>();

  @PostMapping("/watches")
  void keep(@RequestBody Watch watch) { // Noncompliant
    kept.add(watch);
  }

  @PostMapping("/bundles")
  void bundle(@RequestBody Bundle bundle) { // Noncompliant
    kept.add(bundle);
  }

  @PostMapping("/pairings")
  void pair(@RequestBody Pairing pairing) { // Noncompliant
    kept.add(pairing);
  }

  @PostMapping("/notes")
  void note(@RequestBody Note note) { // Noncompliant
    kept.add(note);
  }

  @PostMapping("/stops")
  void stops(@RequestBody Stops stops) { // Noncompliant
    kept.add(stops.firstIds.get(0));
    kept.add(stops.lastIds);
  }

  @PostMapping("/replies")
  void reply(@RequestBody Reply reply) { // Noncompliant
    kept.add(reply);
  }

  @PostMapping("/depots")
  void open(@RequestBody Depot depot) { // Noncompliant
    kept.add(depot.name);
  }
}
