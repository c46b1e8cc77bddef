package samples.libraries;

import cn.hutool.jwt.JWTUtil;
import cn.hutool.jwt.signers.JWTSigner;
import cn.hutool.jwt.signers.JWTSignerUtil;
import com.auth0.jwt.algorithms.Algorithm;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.source.ImmutableSecret;
import com.nimbusds.jose.proc.SecurityContext;
import io.fusionauth.jwt.Signer;
import io.fusionauth.jwt.hmac.HMACSigner;
import io.smallrye.jwt.build.Jwt;
import io.vertx.ext.auth.PubSecKeyOptions;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jose4j.keys.HmacKey;
import org.pac4j.jwt.config.signature.SecretSignatureConfiguration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.security.crypto.encrypt.Encryptors;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.web.authentication.rememberme.TokenBasedRememberMeServices;

class JavaJwt {

  private static final String KEY = "Zq3t6w9yBEHcQfTjWnZr4u7xAzDGKaPd";

  Algorithm made(String unused) {
    return Algorithm.HMAC256("secret"); // Noncompliant
  }

  Algorithm bytes() {
    return Algorithm.HMAC512("the words of the shop".getBytes(StandardCharsets.UTF_8)); // Noncompliant
  }

  /** What java:S6437 reports. */
  Algorithm plain() {
    return Algorithm.HMAC256(KEY);
  }

  Algorithm configured(String key) {
    return Algorithm.HMAC256(key);
  }
}

class Nimbus {

  private String signerKey = "1TjXchw5FloESb63Kc+DFhTARvpWL4jUGCwfGWxuG5SIf/1y/LgJxHnMqaF6A/ij";

  MACSigner bytes() throws JOSEException {
    return new MACSigner(signerKey.getBytes()); // Noncompliant
  }

  MACSigner configured(byte[] key) throws JOSEException {
    return new MACSigner(key);
  }
}

class SpringSecurity {

  JwtEncoder encoder() {
    return new NimbusJwtEncoder(new ImmutableSecret<SecurityContext>("thirty two bytes are what it needs".getBytes())); // Noncompliant
  }

  JwtEncoder configured(byte[] key) {
    return new NimbusJwtEncoder(new ImmutableSecret<SecurityContext>(key));
  }

  void rememberMe(HttpSecurity http) throws Exception {
    http.rememberMe(remember -> remember.key("uniqueAndSecret").tokenValiditySeconds(86400)); // Noncompliant
  }

  TokenBasedRememberMeServices services(UserDetailsService users) {
    return new TokenBasedRememberMeServices("springRocks", users); // Noncompliant
  }

  BytesEncryptor encryptor(String salt) {
    return Encryptors.stronger("password", salt); // Noncompliant
  }

  BytesEncryptor configuredEncryptor(String password, String salt) {
    return Encryptors.stronger(password, salt);
  }
}

class Others {

  private static final byte[] BYTES = {1, 2, 3, 4, 5, 6, 7, 8};

  HmacKey jose4j() {
    return new HmacKey("the words of the shop".getBytes(StandardCharsets.UTF_8)); // Noncompliant
  }

  HmacKey jose4jBytes() {
    return new HmacKey(BYTES); // Noncompliant
  }

  String smallRye() {
    return Jwt.upn("user").signWithSecret("the words of the shop, at least thirty-two bytes of them"); // Noncompliant
  }

  /** Where the key is, not what it is. */
  String smallRyeLocation() {
    return Jwt.upn("user").sign("privateKey.pem");
  }

  Signer fusionAuth() {
    return HMACSigner.newSHA256Signer("the words of the shop"); // Noncompliant
  }

  SecretSignatureConfiguration pac4j() {
    return new SecretSignatureConfiguration("12345678901234567890123456789012"); // Noncompliant
  }

  PubSecKeyOptions vertx() {
    return new PubSecKeyOptions().setAlgorithm("HS256").setBuffer("keyboard cat"); // Noncompliant
  }

  PubSecKeyOptions vertxPublicKey() {
    return new PubSecKeyOptions().setAlgorithm("RS256").setBuffer("-----BEGIN PUBLIC KEY-----\nMIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8A\n-----END PUBLIC KEY-----");
  }

  /** What java:S6437 reports, made up or not. */
  String hutool(Map<String, Object> payload) {
    return JWTUtil.createToken(payload, "1234".getBytes());
  }

  JWTSigner hutoolField() {
    return JWTSignerUtil.hs256(key()); // Noncompliant
  }

  private static byte[] key() {
    return "the words of the shop".getBytes(StandardCharsets.UTF_8);
  }

  SecretSignatureConfiguration configured(String secret) {
    return new SecretSignatureConfiguration(secret);
  }
}
