package tools;

import com.auth0.jwt.JWT;
import com.auth0.jwt.algorithms.Algorithm;
import java.time.Duration;
import java.time.Instant;

public class MemberCards {

  private static final Duration ONE_DAY = Duration.ofDays(1);

  private final Algorithm algorithm;

  public MemberCards(Algorithm algorithm) {
    this.algorithm = algorithm;
  }

  public String forGuest(String name) {
    return JWT.create().withSubject(name).withExpiresAt(Instant.now().plus(ONE_DAY)).sign(algorithm);
  }

  public String forMember(String name) {
    return JWT.create().withSubject(name).sign(algorithm); // Gap: TokenWithoutExpiry
  }
}
