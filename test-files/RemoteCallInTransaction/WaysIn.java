package samples.remote.ways;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import org.springframework.context.event.EventListener;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.client.RestClient;

@Entity
class Claim {

  @Id
  Long id;
  String mail;
}

record ClaimFiled(String mail) {
}

@Service
class Claims {

  private final EntityManager manager;
  private final RestClient insurer;
  private final JavaMailSender mails;
  private final TransactionTemplate transaction;

  Claims(EntityManager manager, RestClient insurer, JavaMailSender mails, TransactionTemplate transaction) {
    this.manager = manager;
    this.insurer = insurer;
    this.mails = mails;
    this.transaction = transaction;
  }

  @Transactional
  public void file(Claim claim) {
    manager.persist(claim);
    report(claim);
  }

  public void fileAgain(Claim claim) {
    report(claim);
  }

  /** One of its two callers is in a transaction. */
  private void report(Claim claim) {
    insurer.post().uri("/claims").body(claim).retrieve().toBodilessEntity(); // Noncompliant
  }

  public void inTemplate(Claim claim) {
    transaction.executeWithoutResult(status -> {
      manager.persist(claim);
      thank(claim);
    });
  }

  private void thank(Claim claim) {
    write(claim.mail);
  }

  private void write(String address) {
    SimpleMailMessage message = new SimpleMailMessage();
    message.setTo(address);
    mails.send(message); // Noncompliant
  }

  @Transactional
  public void beforeTheEnd(Claim claim) {
    manager.persist(claim);
    TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
      @Override
      public void beforeCommit(boolean readOnly) {
        insurer.get().uri("/claims").retrieve().toBodilessEntity(); // Noncompliant
      }

      @Override
      public void afterCommit() {
        insurer.get().uri("/claims/counts").retrieve().toBodilessEntity();
      }

      @Override
      public void afterCompletion(int status) {
        close(status);
      }
    });
  }

  private void close(int status) {
    insurer.delete().uri("/locks/{status}", status).retrieve().toBodilessEntity();
  }
}

@Component
class ClaimListeners {

  private final JavaMailSender mails;

  ClaimListeners(JavaMailSender mails) {
    this.mails = mails;
  }

  @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
  public void beforeCommit(ClaimFiled event) {
    mails.send(message(event)); // Noncompliant
  }

  @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
  public void afterCommit(ClaimFiled event) {
    mails.send(message(event));
  }

  @TransactionalEventListener
  public void byDefault(ClaimFiled event) {
    mails.send(message(event));
  }

  @TransactionalEventListener(phase = TransactionPhase.AFTER_ROLLBACK)
  public void afterRollback(ClaimFiled event) {
    mails.send(message(event));
  }

  @EventListener
  public void wherever(ClaimFiled event) {
    mails.send(message(event));
  }

  private static SimpleMailMessage message(ClaimFiled event) {
    SimpleMailMessage message = new SimpleMailMessage();
    message.setTo(event.mail());
    return message;
  }
}
