package samples.memory.resources;

import jakarta.ejb.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Service;

record Berth(String id, int length) {
}

@Path("/berths")
class BerthResource {

  private static final Map<String, Berth> BERTHS = new HashMap<>(); // Noncompliant
  private final List<Berth> answered = new ArrayList<>();

  @POST
  public void add(Berth berth) {
    BERTHS.put(berth.id(), berth);
  }

  @GET
  public Collection<Berth> all() {
    answered.addAll(BERTHS.values());
    return answered;
  }
}

@Singleton
class Harbour {

  private List<Berth> berths = new ArrayList<>(); // Noncompliant

  public void build(Berth berth) {
    this.berths.add(berth);
  }
}

@Service
class Fleet {

  private final CopyOnWriteArrayList<Berth> berths = new CopyOnWriteArrayList<>(); // Noncompliant

  void moor(Berth berth) {
    berths.addIfAbsent(berth);
  }
}
