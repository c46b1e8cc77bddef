package samples.silent;

import jakarta.ejb.Stateless;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.concurrent.CompletableFuture;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@Stateless
class Warehouse {

  private JdbcTemplate jdbc;

  public void move(long from, long to) {
    jdbc.update("update shelf set pieces = pieces - 1 where id = ?", from);
    jdbc.update("update shelf set pieces = pieces + 1 where id = ?", to);
  }
}

@Transactional
@ApplicationScoped
class Garage {

  private final JdbcTemplate jdbc;

  Garage(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  public void move(long from, long to) {
    jdbc.update("update shelf set pieces = pieces - 1 where id = ?", from);
    jdbc.update("update shelf set pieces = pieces + 1 where id = ?", to);
  }
}

@ApplicationScoped
class Documents {

  private final MongoTemplate mongo;
  private final KafkaTemplate<String, String> kafka;
  private final JdbcTemplate jdbc;

  Documents(MongoTemplate mongo, KafkaTemplate<String, String> kafka, JdbcTemplate jdbc) {
    this.mongo = mongo;
    this.kafka = kafka;
    this.jdbc = jdbc;
  }

  public void store(Object one, Object other) {
    mongo.save(one);
    mongo.save(other);
  }

  public void tell(long id) {
    jdbc.update("update shelf set told = true where id = ?", id);
    kafka.send("shelf", "told");
  }

  public void inTwoThreads(long id) {
    CompletableFuture.runAsync(() -> jdbc.update("update shelf set counted = true where id = ?", id));
    CompletableFuture.runAsync(() -> jdbc.update("update shelf set told = true where id = ?", id));
  }
}

@ApplicationScoped
class Readings {

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;

  Readings(JdbcTemplate jdbc, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  public void insertIfNothingWasUpdated(long meter, long value) {
    int changed = jdbc.update("update reading set kwh = ? where meter = ?", value, meter);
    if (changed == 0) {
      jdbc.update("insert into reading (kwh, meter) values (?, ?)", value, meter);
    }
  }

  public void insertUnlessUpdated(long meter, long value) {
    if (0 == jdbc.update("update reading set kwh = ? where meter = ?", value, meter)) {
      jdbc.update("insert into reading (kwh, meter) values (?, ?)", value, meter);
    }
  }

  public void closeAll(long[] meters) {
    for (long meter : meters) {
      close(meter);
    }
  }

  private void close(long meter) {
    transaction.executeWithoutResult(status -> {
      note(meter);
      sum(meter);
    });
  }

  public void note(long meter) {
    jdbc.update("insert into closing (meter) values (?)", meter);
  }

  public void sum(long meter) {
    jdbc.update("update meter set total = null where id = ?", meter);
  }

  @Transactional
  public void exchange(long old, long fresh) {
    this.carryOver(old, fresh);
  }

  public void carryOver(long old, long fresh) {
    jdbc.update("update meter set total = 0 where id = ?", old);
    jdbc.update("update meter set total = 1 where id = ?", fresh);
  }
}
