// libraries: legacy
package samples.springlegacy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import lombok.SneakyThrows;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class Statements {

  private final JdbcTemplate jdbc;

  Statements(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @javax.transaction.Transactional
  public void print(long account, Path file) throws IOException { // Noncompliant {{When "IOException" leaves "print", the transaction commits what was written until then; add rollbackOn = IOException.class to the transaction.}}
    jdbc.update("update account set printed = true where id = ?", account);
    Files.writeString(file, "statement");
  }

  @Transactional
  @SneakyThrows // Noncompliant {{When "IOException" leaves "quietly", the transaction commits what was written until then; add rollbackFor = IOException.class to the transaction.}}
//^^^^^^^^^^^^^
  public void quietly(long account, Path file) {
    jdbc.update("update account set printed = true where id = ?", account);
    Files.writeString(file, "statement");
  }

  @Transactional(rollbackFor = Exception.class)
  @SneakyThrows
  public void quietlyRolledBack(long account, Path file) {
    jdbc.update("update account set printed = true where id = ?", account);
    Files.writeString(file, "statement");
  }

  @Transactional
  public void foundByTheJavaAnalyzer(long account, Path file) throws IOException {
    jdbc.update("update account set printed = true where id = ?", account);
    Files.writeString(file, "statement");
  }

  @javax.transaction.Transactional
  public String read(Path file) throws IOException {
    return Files.readString(file) + jdbc.queryForList("select id from account").size();
  }
}
