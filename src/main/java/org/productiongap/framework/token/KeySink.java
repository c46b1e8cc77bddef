package org.productiongap.framework.token;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.productiongap.flow.BuilderCalls;
import org.productiongap.flow.Calls;
import org.productiongap.framework.StaticCalls;
import org.sonar.plugins.java.api.tree.Arguments;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.NewClassTree;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * Methods and constructors that take a key as text or bytes.
 *
 * @param home the package that a file which uses them imports from
 * @param kind what they are
 * @param owners the classes they belong to, and those whose static methods start what they are called on
 * @param names the methods; empty for constructors
 * @param position which argument is the key; from the end where negative
 * @param sonar for which types of the argument java:S6437 has them in its list
 */
record KeySink(String home, Kind kind, Set<String> owners, Set<String> names, int position, Sonar sonar) {

  enum Kind {
    STATIC, INSTANCE, CONSTRUCTOR
  }

  enum Sonar {
    NONE, TEXT, ALL
  }

  private static final String JJWT = "io.jsonwebtoken";
  private static final String NIMBUS = "com.nimbusds.jose";
  private static final String FUSION = "io.fusionauth.jwt";
  private static final String HUTOOL = "cn.hutool.jwt";
  private static final String SMALLRYE = "io.smallrye.jwt.build";
  private static final String PAC4J = "org.pac4j.jwt.config";
  private static final String SPRING = "org.springframework.security";
  private static final Set<String> BYTES = Set.of("getBytes", "decode");

  static final List<KeySink> ALL = List.of(
    constructor("javax.crypto", 0, Sonar.ALL, "javax.crypto.spec.SecretKeySpec"),
    new KeySink(JJWT, Kind.STATIC, Set.of(JJWT + ".security.Keys"), Set.of("hmacShaKeyFor"), 0, Sonar.ALL),
    new KeySink(JJWT, Kind.INSTANCE, Set.of(JJWT + ".JwtBuilder", JJWT + ".Jwts"), Set.of("signWith"), 1, Sonar.ALL),
    new KeySink(JJWT, Kind.INSTANCE, Set.of(JJWT + ".JwtParser", JJWT + ".JwtParserBuilder", JJWT + ".Jwts"), Set.of("setSigningKey"), 0, Sonar.ALL),
    new KeySink("com.auth0.jwt", Kind.STATIC, Set.of("com.auth0.jwt.algorithms.Algorithm"), Set.of("HMAC256", "HMAC384", "HMAC512"), 0, Sonar.TEXT),
    constructor(NIMBUS, 0, Sonar.TEXT, NIMBUS + ".crypto.MACSigner", NIMBUS + ".crypto.MACVerifier"),
    constructor(NIMBUS, 0, Sonar.ALL, NIMBUS + ".crypto.DirectEncrypter", NIMBUS + ".crypto.DirectDecrypter", NIMBUS + ".jwk.OctetSequenceKey$Builder"),
    constructor(NIMBUS, 0, Sonar.NONE, NIMBUS + ".jwk.source.ImmutableSecret"),
    constructor("org.jose4j", 0, Sonar.NONE, "org.jose4j.keys.HmacKey"),
    new KeySink(SMALLRYE, Kind.INSTANCE, Set.of(SMALLRYE + ".JwtClaimsBuilder", SMALLRYE + ".JwtSignatureBuilder", SMALLRYE + ".JwtSignature",
      SMALLRYE + ".JwtEncryptionBuilder", SMALLRYE + ".Jwt"), Set.of("signWithSecret", "innerSignWithSecret", "encryptWithSecret"), 0, Sonar.NONE),
    new KeySink(FUSION, Kind.STATIC, Set.of(FUSION + ".hmac.HMACSigner"), Set.of("newSHA256Signer", "newSHA384Signer", "newSHA512Signer"), 0, Sonar.NONE),
    new KeySink(FUSION, Kind.STATIC, Set.of(FUSION + ".hmac.HMACVerifier"), Set.of("newVerifier"), 0, Sonar.NONE),
    constructor("org.pac4j", 0, Sonar.NONE, PAC4J + ".signature.SecretSignatureConfiguration", PAC4J + ".encryption.SecretEncryptionConfiguration"),
    new KeySink("io.vertx", Kind.INSTANCE, Set.of("io.vertx.ext.auth.PubSecKeyOptions"), Set.of("setBuffer", "setSecretKey"), 0, Sonar.NONE),
    new KeySink(HUTOOL, Kind.STATIC, Set.of(HUTOOL + ".JWTUtil"), Set.of("createToken", "verify"), -1, Sonar.ALL),
    new KeySink(HUTOOL, Kind.STATIC, Set.of(HUTOOL + ".signers.JWTSignerUtil"), Set.of("hs256", "hs384", "hs512"), 0, Sonar.ALL),
    new KeySink(HUTOOL, Kind.INSTANCE, Set.of(HUTOOL + ".JWT"), Set.of("setKey"), 0, Sonar.ALL),
    new KeySink(SPRING, Kind.INSTANCE, Set.of(SPRING + ".config.annotation.web.configurers.RememberMeConfigurer"), Set.of("key"), 0, Sonar.NONE),
    constructor(SPRING, 0, Sonar.NONE, SPRING + ".web.authentication.rememberme.TokenBasedRememberMeServices"),
    new KeySink(SPRING, Kind.STATIC, Set.of(SPRING + ".crypto.encrypt.Encryptors"), Set.of("text", "delux", "standard", "stronger", "queryableText"), 0,
      Sonar.ALL),
    constructor(SPRING, 0, Sonar.NONE, SPRING + ".crypto.encrypt.AesBytesEncryptor"),
    new KeySink(SPRING, Kind.INSTANCE, Set.of(SPRING + ".oauth2.provider.token.store.JwtAccessTokenConverter"), Set.of("setSigningKey", "setVerifierKey"), 0,
      Sonar.NONE));

  private static KeySink constructor(String home, int position, Sonar sonar, String... classes) {
    return new KeySink(home, Kind.CONSTRUCTOR, Set.of(classes), Set.of(), position, sonar);
  }

  /** The key that a call is given, if it is one of these. */
  Optional<ExpressionTree> key(MethodInvocationTree call) {
    if (!names.contains(Calls.name(call).name())) {
      return Optional.empty();
    }
    boolean isOne = kind == Kind.STATIC ? StaticCalls.owner(call).filter(owners::contains).isPresent() : isCalledOnOwner(call);
    return isOne ? argument(call.arguments()) : Optional.empty();
  }

  /** The key that an object is created with, if it is one of these. */
  Optional<ExpressionTree> key(NewClassTree creation) {
    return kind == Kind.CONSTRUCTOR && StaticCalls.isNew(creation, owners) ? argument(creation.arguments()) : Optional.empty();
  }

  private boolean isCalledOnOwner(MethodInvocationTree call) {
    Optional<ExpressionTree> receiver = Calls.receiver(call);
    return receiver.isPresent() && (StaticCalls.typeOf(receiver.get()).filter(owners::contains).isPresent()
      || BuilderCalls.on(receiver.get()).starts().stream().anyMatch(this::isStart));
  }

  private boolean isStart(ExpressionTree start) {
    return StaticCalls.isNew(start, owners) || start instanceof MethodInvocationTree call && StaticCalls.owner(call).filter(owners::contains).isPresent();
  }

  private Optional<ExpressionTree> argument(Arguments arguments) {
    int index = position < 0 ? arguments.size() + position : position;
    return index >= 0 && index < arguments.size() ? Optional.of(arguments.get(index)) : Optional.empty();
  }

  boolean isInListOfSonar(ExpressionTree key) {
    return sonar == Sonar.ALL || sonar == Sonar.TEXT && !isBytes(Calls.plain(key));
  }

  private static boolean isBytes(ExpressionTree key) {
    return key.is(Tree.Kind.NEW_ARRAY) || key instanceof MethodInvocationTree call && BYTES.contains(Calls.name(call).name()) || key.symbolType().isArray();
  }
}
