package samples.silent;

import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

class MeterTable {

  private final JdbcTemplate jdbc;
  private final Commands commands;

  MeterTable(JdbcTemplate jdbc, Commands commands) {
    this.jdbc = jdbc;
    this.commands = commands;
  }

  void everyDay(long id) {
    jdbc.update("delete from meter where id = ?", id);
    jdbc.update("delete from reading_cache");
    jdbc.queryForList("select * from meter");
    commands.execute("delete meters");
    commands.update("update everything");
  }

  interface Commands {
    void execute(String text);

    void update(String text);
  }

  @Component
  @Profile("dev")
  static class FreshStart {
    FreshStart(JdbcTemplate jdbc) {
      jdbc.update("delete from meter");
    }
  }

  static class MeterTestData {
    static void clean(JdbcTemplate jdbc) {
      jdbc.update("delete from meter");
    }
  }
}
