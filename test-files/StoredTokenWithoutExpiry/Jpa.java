package samples.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import lombok.Data;

@Entity
@Table(name = "password_reset")
class PasswordResetToken { // Noncompliant {{Store beside "token" when it ends, and refuse it after that; as it is, an old link or code opens the account for ever.}}
//    ^^^^^^^^^^^^^^^^^^

  @Id
  @GeneratedValue
  private Long id;

  @Column(nullable = false, unique = true)
  private String token;
//               ^^^^^<

  @OneToOne
  private Shopper shopper;

  private boolean used;
  private Instant usedAt;
}

@Entity
@Data
class VerificationCode { // Noncompliant
  @Id
  private Long id;
  private String email;
  private Integer code;
}

@Entity
class EmailVerification { // Noncompliant
  @Id
  private Long id;
  private UUID token;
  private String email;
}

@Entity
class Otp { // Noncompliant
  @Id
  private Long id;
  private int otp;
  private String phone;
}

@Entity
class UserOtp { // Noncompliant
  @Id
  private Long id;
  private String otpHash;
}

@Entity
class RefreshToken { // Noncompliant
  @Id
  private Long id;
  private String token;
  private boolean revoked;
}

@Entity
class TeamInvitation { // Noncompliant
  @Id
  private Long id;
  private String email;
  private String inviteToken;
}

@Entity
class MagicLink { // Noncompliant
  @Id
  private UUID token;
  private String email;
}

@MappedSuperclass
abstract class SecretBase {
  @Id
  Long id;
  String token;
}

@Entity
class ActivationToken extends SecretBase { // Noncompliant {{Store beside "token" when it ends, and refuse it after that; as it is, an old link or code opens the account for ever.}}
  private String email;
}

@Entity
class Shopper {
  @Id
  private Long id;
  private String email;
}

@Entity
@Table(name = "users")
class AppUser {
  @Id
  private Long id;
  private Instant createdAt;
  private boolean accountNonExpired;
  @Column(length = 64)
  private String verificationCode; // Noncompliant {{Store beside "verificationCode" when it ends, and refuse it after that; as it is, an old link or code opens the account for ever.}}
//               ^^^^^^^^^^^^^^^^
  private String resetPasswordToken; // Noncompliant
  private String inviteCode;
  private String refreshToken;

  boolean isAccountNonExpired() {
    return accountNonExpired;
  }
}
