package samples.timers;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.repository.CrudRepository;

class Parcel {
  long id;
}

interface ParcelRepository extends CrudRepository<Parcel, Long> {
}

class Sweeper {

  private static final Logger LOG = LoggerFactory.getLogger(Sweeper.class);
  private final ScheduledExecutorService timer;
  private final ParcelRepository parcels;

  Sweeper(ScheduledExecutorService timer, ParcelRepository parcels) {
    this.timer = timer;
    this.parcels = parcels;
  }

  void start() {
    timer.scheduleAtFixedRate(this::sweep, 0, 1, TimeUnit.MINUTES);
    timer.scheduleWithFixedDelay(() -> clear(), 0, 1, TimeUnit.MINUTES);
  }

  private void sweep() {
    try {
      parcels.deleteAll();
    } catch (RuntimeException e) {
      LOG.error("Sweeping failed", e);
    }
  }

  private void clear() {
    try {
      parcels.deleteAll();
    } catch (RuntimeException e) {
      LOG.error("Clearing failed", e);
    }
  }

  public void remove(Parcel parcel) {
    try {
      parcels.delete(parcel);
    } catch (RuntimeException e) { // Noncompliant
      LOG.error("Not removed", e);
    }
  }
}
