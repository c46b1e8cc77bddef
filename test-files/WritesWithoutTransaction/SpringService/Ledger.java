package samples.springservice;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

@Service
class Ledger {

  private final JdbcTemplate jdbc;
  private final Shelves shelves;
  private long clerk = -1;

  Ledger(JdbcTemplate jdbc, Shelves shelves) {
    this.jdbc = jdbc;
    this.shelves = shelves;
  }

  public void enter(Shelf one, Shelf other) {
    shelves.save(one);
    write(other);
  }

  public void write(Shelf shelf) {
    shelves.save(shelf);
    shelves.flush();
    shelves.delete(shelf);
  }

  public void close(Shelf one, Shelf other) { // Noncompliant
    shelves.save(one);
    shelves.save(other);
  }

  public void restore(Shelf one, Shelf other) {
    shelves.save(one);
    shelves.save(other);
  }

  public void tick() {
    jdbc.update("update clerk set seen = current_timestamp where id = ?", clerk());
  }

  private long clerk() {
    if (clerk == -1) {
      jdbc.update("insert into clerk (name) values ('new')");
      clerk = jdbc.queryForObject("select max(id) from clerk", Long.class);
    }
    return clerk;
  }

  public void hire(String name) { // Noncompliant
    jdbc.update("insert into clerk (name) values (?)", name);
    jdbc.update("update clerk set seen = current_timestamp where name = ?", name);
  }
}
