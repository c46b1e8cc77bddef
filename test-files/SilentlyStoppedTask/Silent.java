package samples.silent;

import com.google.common.collect.Sets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.annotation.Scheduled;

interface Cleaner {

  void clean();
}

class Drained {

  private static final Logger LOG = LoggerFactory.getLogger(Drained.class);

  private final BlockingQueue<String> waiting = new LinkedBlockingQueue<>();
  private final ScheduledExecutorService executor;
  private final Cleaner cleaner;

  Drained(ScheduledExecutorService executor, Cleaner cleaner) {
    this.executor = executor;
    this.cleaner = cleaner;
  }

  void start() {
    executor.scheduleWithFixedDelay(this::drain, 1, 1, TimeUnit.SECONDS);
  }

  private void drain() {
    Set<String> taken = Sets.newHashSetWithExpectedSize(waiting.size());
    if (waiting.drainTo(taken) == 0) {
      return;
    }
    try {
      cleaner.clean();
    } catch (RuntimeException e) {
      LOG.error("{} not written", taken.size(), e);
    }
  }
}

class Jobs {

  private final TaskScheduler scheduler;
  private final Cleaner cleaner;

  Jobs(TaskScheduler scheduler, Cleaner cleaner) {
    this.scheduler = scheduler;
    this.cleaner = cleaner;
  }

  void start() {
    scheduler.scheduleAtFixedRate(() -> cleaner.clean(), Duration.ofMinutes(5));
  }

  @Scheduled(fixedDelay = 60_000)
  void clean() {
    cleaner.clean();
  }
}
