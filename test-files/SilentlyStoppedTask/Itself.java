package samples.periodic.itself;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

class Sweeper implements Runnable {
  private final JdbcTemplate jdbc;

  Sweeper(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  void start(ScheduledExecutorService scheduler) {
    scheduler.scheduleAtFixedRate(this, 1, 1, TimeUnit.HOURS); // Noncompliant
//            ^^^^^^^^^^^^^^^^^^^
  }

  @Override
  public void run() {
    jdbc.update("delete from basket where abandoned");
  }
}

class CarefulSweeper implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(CarefulSweeper.class);
  private final JdbcTemplate jdbc;

  CarefulSweeper(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  void start(ScheduledExecutorService scheduler) {
    scheduler.scheduleAtFixedRate(this, 1, 1, TimeUnit.HOURS);
  }

  @Override
  public void run() {
    try {
      jdbc.update("delete from basket where abandoned");
    } catch (RuntimeException e) {
      LOG.error("Baskets are not swept", e);
    }
  }
}
