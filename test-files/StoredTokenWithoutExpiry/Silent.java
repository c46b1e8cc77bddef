package samples.silent;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Date;

@Entity
class PasswordResetToken {
  @Id
  private Long id;
  private String token;
  private Instant expiryDate;
}

@Entity
class VerificationToken {
  private static final Duration LIFE = Duration.ofHours(24);

  @Id
  private Long id;
  private String token;
  private LocalDateTime createdDate;

  boolean isExpired() {
    return createdDate.plus(LIFE).isBefore(LocalDateTime.now());
  }
}

/** Whoever reads this may count from the time of its creation. */
@Entity
class ConfirmationToken {
  @Id
  private Long id;
  private String confirmationToken;
  private Date createdDate;
}

@MappedSuperclass
abstract class Perishable {
  @Id
  Long id;
  Instant validUntil;
}

@Entity
class InvitationToken extends Perishable {
  private String token;
}

/** Sent to the browser, not stored. */
class RefreshToken {
  private String token;
}

record PasswordResetCode(String code) {
}

@Entity
class DeviceToken {
  @Id
  private Long id;
  private String token;
}

@Entity
class PushConfirmationToken {
  @Id
  private Long id;
  private String token;
}

@Entity
class TokenType {
  @Id
  private Long id;
  private String code;
}

@Entity
class ActivationCode {
  @Id
  private Long id;
  private String code;
  private String licenseNumber;
}

@Entity
class OrderConfirmation {
  @Id
  private Long id;
  private String code;
}

@Entity
class RevokedRefreshToken {
  @Id
  private Long id;
  private String token;
}

@Entity
class OtpSettings {
  @Id
  private Long id;
  private int digits;
}

@Entity
class RecoveryKey {
  @Id
  private Long id;
  private String value;
}

@Entity
class Customer {
  @Id
  private Long id;
  private String resetToken;
  private Instant resetTokenExpiresAt;
}

@Entity
class Account {
  @Id
  private Long id;
  private String verificationCode;
  private Instant verificationRequestedAt;
}

@Entity
class User {
  @Id
  private Long id;
  private String referralCode;
  private String countryCode;
  private String otpSecret;
  private String refreshToken;
}

@Entity
class PasswordResetHistory {
  @Id
  private Long id;
  private String token;
}

@Entity
class PasswordReset {
  @Id
  private Long id;
  @ManyToOne
  private User user;
  private String reason;
}
