package cinema;

import java.time.Duration;
import java.time.Instant;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;

public class DoorTokens {

  private static final Duration ONE_EVENING = Duration.ofHours(4);

  private final JwtEncoder encoder;

  public DoorTokens(JwtEncoder encoder) {
    this.encoder = encoder;
  }

  public String forGuest(String guest) {
    Instant now = Instant.now();
    JwtClaimsSet claims = JwtClaimsSet.builder().subject(guest).issuedAt(now).expiresAt(now.plus(ONE_EVENING)).build();
    return encoder.encode(JwtEncoderParameters.from(claims)).getTokenValue();
  }

  public String forStaff(String name) {
    JwtClaimsSet claims = JwtClaimsSet.builder().subject(name).issuedAt(Instant.now()).build(); // Gap: TokenWithoutExpiry
    return encoder.encode(JwtEncoderParameters.from(claims)).getTokenValue();
  }
}
