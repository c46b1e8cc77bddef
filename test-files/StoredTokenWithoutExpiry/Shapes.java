package samples.storedtoken.shapes;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToOne;
import java.time.Instant;
import java.util.UUID;
import lombok.Data;
import org.springframework.data.mongodb.core.mapping.Document;

@Entity
class Member {

  @Id
  Long id;
  String email;
}

@Entity
@Data
class PasswordResetToken { // Noncompliant

  @Id
  private Long id;
  private String token = UUID.randomUUID().toString();
  @OneToOne
  private Member member;
}

@Document
class EmailVerification { // Noncompliant

  @org.springframework.data.annotation.Id
  private String id;
  private String code;
  private String email;

  String getCode() {
    return code;
  }
}

@Entity
class Invitation {

  @Id
  private Long id;
  @Column(unique = true)
  private String inviteToken;
  private Instant validUntil;
}
