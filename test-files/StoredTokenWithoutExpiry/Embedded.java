package samples.tokens.embedded;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

@Embeddable
class Reset {
  private String resetToken;
  private boolean used;
}

@Entity
class Subscriber {
  @Id
  private Long id;
  private String email;
}

@Entity
class Customer {
  @Id
  private Long id;
  private String email;
  @Embedded
  private Reset reset; // Noncompliant {{Store beside "resetToken" when it ends, and refuse it after that; as it is, an old link or code opens the account for ever.}}
//              ^^^^^
}

@Entity
class Member {
  @Id
  private Long id;
  private String email;
  private Reset reset; // Noncompliant
}

@Entity
class User {
  @Id
  private Long id;
  @Embedded
  private Reset reset;
  private Instant resetTokenRequestedAt;
}

@Embeddable
class Confirmation {
  private String confirmationToken;
  private Instant confirmationExpires;
}

@Entity
class Account {
  @Id
  private Long id;
  @Embedded
  private Confirmation confirmation;
}

@Embeddable
class Period {
  private Instant validFrom;
  private Instant validUntil;
}

@Entity
class InvitationToken {
  @Id
  private Long id;
  private String token;
  @Embedded
  private Period period;
}

@Embeddable
class Address {
  private String street;
  private String city;
}

@Entity
class PasswordResetToken { // Noncompliant
  @Id
  private Long id;
  private String token;
  @Embedded
  private Address postal;
}
