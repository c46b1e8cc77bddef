package samples.silent;

import java.time.Duration;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.annotation.Scheduled;

interface Cleaner {

  void clean();
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
