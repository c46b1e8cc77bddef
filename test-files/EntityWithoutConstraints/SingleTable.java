package samples.singletable;

import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;

@Entity
@Inheritance(strategy = InheritanceType.SINGLE_TABLE)
@DiscriminatorColumn(name = "kind")
abstract class Notification {
  @Id
  @GeneratedValue
  private Long id;
  private String recipient;
}

@Entity
class MailNotification extends Notification {
  private String subject;
  private String body;
}
