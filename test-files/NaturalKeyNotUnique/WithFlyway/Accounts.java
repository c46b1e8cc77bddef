package samples.withflyway;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "accounts")
class Account {
  @Id
  private Long id;
  private String email;
  @Column(name = "user_name")
  private String username;
  private String login; // Noncompliant
}

@Entity
class ForeignUser {
  @Id
  private Long id;
  private String email;
}
