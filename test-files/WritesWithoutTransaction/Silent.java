package samples.silent;

import jakarta.ejb.Stateless;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.concurrent.CompletableFuture;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.kafka.core.KafkaTemplate;

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
