package transactions;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.persistence.EntityManager;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.sql.Connection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

class Scopes {

  private TransactionTemplate template;
  private TransactionalOperator operator;
  private EntityManager manager;

  static void here() {
  }

  @Transactional
  public void annotated() {
    here(); // Noncompliant {{YES ANNOTATION}}
    helper();
    both();
    List.of(1).forEach(number -> here()); // Noncompliant {{YES ANNOTATION}}
    CompletableFuture.runAsync(() -> here()); // Noncompliant {{NO CALL}}
  }

  @Transactional(readOnly = true)
  public void reading() {
    here(); // Noncompliant {{YES ANNOTATION read only}}
  }

  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  public void outside() {
    here(); // Noncompliant {{NO ANNOTATION}}
  }

  @Transactional(propagation = Propagation.SUPPORTS)
  public void either() {
    here(); // Noncompliant {{CANNOT_TELL CALLERS}}
  }

  public void open() {
    here(); // Noncompliant {{CANNOT_TELL CALLERS}}
    both();
    alone();
  }

  private void helper() {
    here(); // Noncompliant {{YES ANNOTATION}}
  }

  private void both() {
    here(); // Noncompliant {{CANNOT_TELL UNKNOWN}}
  }

  private void alone() {
    here(); // Noncompliant {{CANNOT_TELL CALLERS}}
  }

  public void templates() {
    template.executeWithoutResult(status -> here()); // Noncompliant {{YES CALL}}
    template.execute(status -> {
      here(); // Noncompliant {{YES CALL}}
      return null;
    });
    here(); // Noncompliant {{CANNOT_TELL CALLERS}}
  }

  public Mono<Integer> reactive() {
    return Mono.fromCallable(() -> {
      here(); // Noncompliant {{YES CALL}}
      return 1;
    }).as(operator::transactional);
  }

  public void byHand() {
    manager.getTransaction().begin();
    here(); // Noncompliant {{YES CALL}}
    manager.getTransaction().commit();
  }

  public void connection(Connection connection) throws Exception {
    connection.setAutoCommit(false);
    here(); // Noncompliant {{YES CALL}}
    connection.commit();
  }

  public static void main(String[] arguments) {
    here(); // Noncompliant {{NO ENTRY}}
  }

  @Transactional
  static class OfClass {
    public void all() {
      here(); // Noncompliant {{YES ANNOTATION}}
    }
  }

  static class Below extends OfClass {
    public void more() {
      here(); // Noncompliant {{YES ANNOTATION}}
    }
  }

  interface Contract {
    @Transactional
    void agreed();
  }

  static class Contractor implements Contract {
    @Override
    public void agreed() {
      here(); // Noncompliant {{YES ANNOTATION}}
    }
  }

  @Transactional
  @Retention(RetentionPolicy.RUNTIME)
  @interface UseCase {
  }

  static class Composed {
    @UseCase
    public void composed() {
      here(); // Noncompliant {{YES ANNOTATION}}
    }
  }

  @RestController
  static class Web {
    @PostMapping("/parcels")
    public void add() {
      here(); // Noncompliant {{NO ENTRY}}
      step();
    }

    private void step() {
      here(); // Noncompliant {{NO ENTRY}}
    }
  }

  @Stateless
  static class Bean {
    public void business() {
      here(); // Noncompliant {{YES CONTAINER}}
    }

    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void outside() {
      here(); // Noncompliant {{NO ANNOTATION}}
    }
  }

  @Stateless
  @TransactionManagement(TransactionManagementType.BEAN)
  static class OnItsOwn {
    public void business() {
      here(); // Noncompliant {{CANNOT_TELL CALLERS}}
    }
  }

  @jakarta.transaction.Transactional(jakarta.transaction.Transactional.TxType.REQUIRES_NEW)
  static class Jakarta {
    public void business() {
      here(); // Noncompliant {{YES ANNOTATION}}
    }
  }
}
