package samples.unverified.everyday;

import com.auth0.jwt.JWT;
import com.auth0.jwt.interfaces.DecodedJWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.jwt.SignedJWT;
import io.fusionauth.jwt.JWTUtils;
import io.jsonwebtoken.Claims;
import io.jsonwebtoken.Jwts;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.text.ParseException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.filter.OncePerRequestFilter;

class TokenFilter extends OncePerRequestFilter {

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
    String header = request.getHeader("Authorization");
    if (header != null && header.startsWith("Bearer ")) {
      DecodedJWT jwt = JWT.decode(header.substring(7)); // Noncompliant
      SecurityContextHolder.getContext().setAuthentication(
        new UsernamePasswordAuthenticationToken(jwt.getSubject(), null, java.util.List.of()));
    }
    chain.doFilter(request, response);
  }
}

@RestController
class Me {

  @GetMapping("/me")
  String me(@RequestHeader("Authorization") String header) throws ParseException {
    JWTClaimsSet claims = JWTParser.parse(header.replace("Bearer ", "")).getJWTClaimsSet(); // Noncompliant
    return claims.getSubject();
  }
}

class NimbusReader {

  String user(String token) throws ParseException {
    var jwt = SignedJWT.parse(token); // Noncompliant
    return (String) jwt.getJWTClaimsSet().getClaim("user");
  }

  String keyId(String token) throws ParseException {
    return SignedJWT.parse(token).getHeader().getKeyID();
  }
}

class JjwtReader {

  Claims unsecured(String token) {
    return Jwts.parser().unsecured().build().parseUnsecuredClaims(token).getPayload(); // Noncompliant
  }

  String subject(String token) {
    int end = token.lastIndexOf('.');
    return Jwts.parser().unsecured().build().parseUnsecuredClaims(token.substring(0, end + 1)).getPayload().getSubject(); // Noncompliant
  }
}

class Jose4jReader {

  String subject(String token) throws InvalidJwtException {
    JwtConsumerBuilder builder = new JwtConsumerBuilder();
    builder.setSkipAllValidators();
    builder.setDisableRequireSignature();
    builder.setSkipSignatureVerification(); // Noncompliant
    JwtConsumer consumer = builder.build();
    return consumer.processToClaims(token).toString();
  }
}

class FusionReader {

  String subject(String token) {
    return JWTUtils.decodePayload(token).subject; // Noncompliant
  }
}

class SpringDecoder {

  NimbusJwtDecoder decoder(javax.crypto.SecretKey key) {
    NimbusJwtDecoder decoder = NimbusJwtDecoder.withSecretKey(key).build();
    decoder.setJwtValidator(jwt -> OAuth2TokenValidatorResult.success()); // Noncompliant
    return decoder;
  }
}
