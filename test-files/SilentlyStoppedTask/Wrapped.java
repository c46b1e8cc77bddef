package samples.tasks.wrapped;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

interface Tide {
  void read();
}

class Gauge {
  private static final Logger LOG = LoggerFactory.getLogger(Gauge.class);
  private final ScheduledExecutorService clock;
  private final Tide tide;

  Gauge(ScheduledExecutorService clock, Tide tide) {
    this.clock = clock;
    this.tide = tide;
  }

  void timed() {
    clock.scheduleAtFixedRate(timed(this::read), 0, 1, TimeUnit.MINUTES); // Noncompliant
    clock.scheduleAtFixedRate(timed(this::readOrLog), 0, 1, TimeUnit.MINUTES);
    clock.scheduleAtFixedRate(guarded(this::read), 0, 1, TimeUnit.MINUTES);
    clock.scheduleAtFixedRate(guarded(timed(this::read)), 0, 1, TimeUnit.MINUTES);
  }

  void chosen(boolean careful) {
    clock.scheduleAtFixedRate(careful ? this::readOrLog : this::read, 0, 1, TimeUnit.MINUTES); // Noncompliant
    clock.scheduleAtFixedRate(careful ? this::readOrLog : () -> LOG.info("off"), 0, 1, TimeUnit.MINUTES);
  }

  void several() {
    every(Duration.ofMinutes(1), this::readOrLog);
    every(Duration.ofMinutes(5), () -> tide.read());
    everyCarefully(Duration.ofMinutes(1), this::read);
    everyCarefully(Duration.ofMinutes(5), () -> tide.read());
  }

  private void every(Duration pause, Runnable task) {
    clock.scheduleWithFixedDelay(task, 0, pause.toMillis(), TimeUnit.MILLISECONDS); // Noncompliant
  }

  private void everyCarefully(Duration pause, Runnable task) {
    clock.scheduleWithFixedDelay(guarded(task), 0, pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  private Runnable timed(Runnable task) {
    return () -> {
      long start = System.nanoTime();
      task.run();
      LOG.info("read in {} ns", System.nanoTime() - start);
    };
  }

  private Runnable guarded(Runnable task) {
    return () -> {
      try {
        task.run();
      } catch (RuntimeException e) {
        LOG.error("the gauge stays as it is", e);
      }
    };
  }

  private void read() {
    tide.read();
  }

  private void readOrLog() {
    try {
      tide.read();
    } catch (Exception e) {
      LOG.error("no tide", e);
    }
  }
}
