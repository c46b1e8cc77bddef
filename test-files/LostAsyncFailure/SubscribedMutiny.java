package samples.background.mutiny;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

interface Carrier {
  Uni<String> collect(String parcel);
}

@Path("/parcels")
class Parcels {
  private static final Logger LOG = LoggerFactory.getLogger(Parcels.class);
  private final Carrier carrier;

  Parcels(Carrier carrier) {
    this.carrier = carrier;
  }

  @POST
  public String send(String parcel) {
    carrier.collect(parcel).subscribe().with(label -> LOG.info("label {}", label)); // Noncompliant
    carrier.collect(parcel).subscribe().with(label -> LOG.info("label {}", label), failure -> LOG.error("not collected", failure));
    carrier.collect(parcel).onFailure().invoke(failure -> LOG.error("not collected", failure)).subscribe().with(label -> LOG.info("label {}", label));
    return "on its way";
  }
}

class Rounds {
  private final Carrier carrier;

  Rounds(Carrier carrier) {
    this.carrier = carrier;
  }

  void start() {
    carrier.collect("all").subscribe().with(label -> System.out.println(label));
  }
}
