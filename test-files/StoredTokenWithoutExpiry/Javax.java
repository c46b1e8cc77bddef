// libraries: legacy
package samples.javax;

import javax.persistence.Entity;
import javax.persistence.Id;

@Entity
class ConfirmationToken { // Noncompliant
  @Id
  private long tokenid;
  private String confirmationToken;
  private String email;
}
