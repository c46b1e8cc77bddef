package samples.silent;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Immutable;

@Entity
class UserAccount {
  @Id
  private Long id;
  @Column(unique = true)
  private String email;
  private String phone;
}

@Entity
@Immutable
class UserRow {
  @Id
  private Long id;
  private String email;
}

@Entity
class AuditEntry {
  @Id
  private Long id;
  private String username;
}

record UserForm(String email, String username) {
}
