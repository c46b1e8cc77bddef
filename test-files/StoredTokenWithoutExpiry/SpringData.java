package samples.springdata;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.redis.core.RedisHash;
import org.springframework.data.redis.core.TimeToLive;
import org.springframework.data.relational.core.mapping.Table;

@Document(collection = "reset-codes")
class PasswordResetCode { // Noncompliant
  @Id
  private String id;
  private String userId;
  private String code;
}

@Document("invitations")
record InvitationToken(@Id String id, String token, String email) { // Noncompliant
}

@Table("email_verification")
record EmailVerificationToken(@Id Long id, String token, Long userId) { // Noncompliant
}

class LoginOtp { // Noncompliant
  @Id
  private Long id;
  private String otp;
}

@RedisHash("refresh-tokens")
class StoredRefreshToken { // Noncompliant
  @Id
  private String id;
  private String refreshToken;
}

@RedisHash(value = "otp", timeToLive = 300)
class PhoneOtp {
  @Id
  private String phone;
  private String otp;
}

@RedisHash("mail-otp")
class MailOtp {
  @Id
  private String mail;
  private String otp;
  @TimeToLive
  private Long seconds;
}

@Document("activation")
class ActivationCode {
  @Id
  private String id;
  private String code;
  @Indexed(expireAfter = "1d")
  private java.time.Instant begin;
}
