package samples.background.together;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.repository.CrudRepository;
import org.springframework.stereotype.Service;

record Statement(Long account, String text) {
}

interface Statements extends CrudRepository<Statement, Long> {
}

@Service
class StatementRun {
  private static final Logger LOG = LoggerFactory.getLogger(StatementRun.class);
  private final Statements statements;
  private final ExecutorService pool;

  StatementRun(Statements statements, ExecutorService pool) {
    this.statements = statements;
    this.pool = pool;
  }

  void collected(List<Statement> all) throws InterruptedException {
    List<Callable<Statement>> work = new ArrayList<>();
    for (Statement statement : all) {
      work.add(() -> statements.save(statement));
    }
    pool.invokeAll(work); // Noncompliant
//       ^^^^^^^^^
  }

  void mapped(List<Statement> all) throws InterruptedException {
    pool.invokeAll(all.stream().map(statement -> (Callable<Statement>) () -> statements.save(statement)).toList()); // Noncompliant
  }

  void listed(Statement first, Statement second) throws InterruptedException {
    pool.invokeAll(List.of(() -> statements.save(first), () -> statements.save(second))); // Noncompliant
  }

  void asked(Statement first) throws InterruptedException, ExecutionException {
    for (Future<Statement> saved : pool.invokeAll(List.<Callable<Statement>>of(() -> statements.save(first)))) {
      LOG.info("saved {}", saved.get().account());
    }
  }

  void caught(List<Statement> all) throws InterruptedException {
    List<Callable<Void>> work = new ArrayList<>();
    for (Statement statement : all) {
      work.add(() -> {
        try {
          statements.save(statement);
        } catch (RuntimeException e) {
          LOG.error("Statement of account {} is not saved", statement.account(), e);
        }
        return null;
      });
    }
    pool.invokeAll(work);
  }

  void fromElsewhere(List<Callable<Statement>> work) throws InterruptedException {
    pool.invokeAll(work);
  }
}
