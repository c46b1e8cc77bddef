package samples.executors;

import java.io.IOException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

interface PriceSource {

  void refresh();

  String fetch() throws IOException;
}

class Prices {

  private static final Logger LOG = LoggerFactory.getLogger(Prices.class);

  private final ScheduledExecutorService scheduler = java.util.concurrent.Executors.newScheduledThreadPool(1);
  private final AtomicLong rounds = new AtomicLong();
  private final PriceSource source;
  private String last;

  Prices(PriceSource source) {
    this.source = source;
  }

  void lambda() {
    scheduler.scheduleAtFixedRate(() -> source.refresh(), 0, 1, TimeUnit.MINUTES); // Noncompliant {{The first exception stops this periodic task for good, without a sound: catch and log every exception inside the task.}}
//            ^^^^^^^^^^^^^^^^^^^
//                                             ^^^^^^^@-1<
  }

  void reference() {
    scheduler.scheduleWithFixedDelay(this::refresh, 0, 1, TimeUnit.MINUTES); // Noncompliant
  }

  private void refresh() {
    LOG.info("refreshing");
    source.refresh();
  }

  void specificCatch() {
    scheduler.scheduleAtFixedRate(() -> { // Noncompliant
      try {
        last = source.fetch();
      } catch (IOException e) {
        LOG.warn("no prices", e);
      }
    }, 0, 1, TimeUnit.MINUTES);
  }

  void beforeTheTry() {
    scheduler.scheduleAtFixedRate(() -> { // Noncompliant
      source.refresh();
      try {
        last = source.fetch();
      } catch (Exception e) {
        LOG.warn("no prices", e);
      }
    }, 0, 1, TimeUnit.MINUTES);
  }

  void rethrown() {
    scheduler.scheduleAtFixedRate(() -> { // Noncompliant
      try {
        last = source.fetch();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }, 0, 1, TimeUnit.MINUTES);
  }

  void anonymous(ScheduledThreadPoolExecutor pool) {
    pool.scheduleAtFixedRate(new Runnable() { // Noncompliant
      @Override
      public void run() {
        source.refresh();
      }
    }, 0, 1, TimeUnit.MINUTES);
  }

  void ownClass() {
    Runnable task = new Refresh();
    ScheduledFuture<?> future = scheduler.scheduleAtFixedRate(task, 0, 1, TimeUnit.MINUTES); // Noncompliant
    Runtime.getRuntime().addShutdownHook(new Thread(() -> future.cancel(true)));
  }

  class Refresh implements Runnable {
    @Override
    public void run() {
      source.refresh();
    }
  }

  void caught() {
    scheduler.scheduleAtFixedRate(() -> {
      try {
        source.refresh();
      } catch (RuntimeException e) {
        LOG.error("prices are stale", e);
      }
    }, 0, 1, TimeUnit.MINUTES);
  }

  void caughtInMethod() {
    scheduler.scheduleWithFixedDelay(() -> {
      LOG.debug("next round {}", rounds.incrementAndGet());
      refreshCaught();
    }, 0, 1, TimeUnit.MINUTES);
  }

  private void refreshCaught() {
    try {
      source.refresh();
    } catch (Throwable e) {
      LOG.error("prices are stale", e);
    }
  }

  void wrapped() {
    scheduler.scheduleAtFixedRate(safely(() -> source.refresh()), 0, 1, TimeUnit.MINUTES);
  }

  private static Runnable safely(Runnable task) {
    return () -> {
      try {
        task.run();
      } catch (Exception e) {
        LOG.error("a task failed", e);
      }
    };
  }

  void nothingThrows() {
    scheduler.scheduleAtFixedRate(rounds::incrementAndGet, 0, 1, TimeUnit.MINUTES);
    scheduler.scheduleAtFixedRate(() -> LOG.info("{} rounds", rounds.get()), 0, 1, TimeUnit.MINUTES);
  }

  void unknown(Runnable task) {
    scheduler.scheduleAtFixedRate(task, 0, 1, TimeUnit.MINUTES);
  }

  void once() {
    scheduler.schedule(() -> source.refresh(), 1, TimeUnit.MINUTES);
  }

  void lookedAt() throws Exception {
    ScheduledFuture<?> future = scheduler.scheduleAtFixedRate(() -> source.refresh(), 0, 1, TimeUnit.MINUTES);
    future.get();
  }
}
