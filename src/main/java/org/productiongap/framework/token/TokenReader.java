package org.productiongap.framework.token;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;

/**
 * What a library has to tell about reading tokens without checking them. One entry each; the first that knows a call wins.
 */
interface TokenReader {

  List<TokenReader> ALL = List.of(
    new JjwtParsing(),
    new Decoding("com.auth0.jwt", Set.of("com.auth0.jwt.JWT"), Set.of("decode", "decodeJwt"), Set.of("verify"),
      "JWT.require(algorithm).build().verify(token)"),
    new Decoding("com.nimbusds", Set.of("com.nimbusds.jwt.SignedJWT", "com.nimbusds.jwt.JWTParser", "com.nimbusds.jwt.PlainJWT", "com.nimbusds.jose.JWSObject",
      "com.nimbusds.jose.JOSEObject", "com.nimbusds.jose.PlainObject"), Set.of("parse"), Set.of("verify", "process"), "verify(verifier)"),
    new Decoding("io.fusionauth.jwt", Set.of("io.fusionauth.jwt.JWTUtils"), Set.of("decodePayload"), Set.of("decode"),
      "JWT.getDecoder().decode(token, verifier)"),
    new Decoding("cn.hutool", Set.of("cn.hutool.jwt.JWTUtil", "cn.hutool.jwt.JWT"), Set.of("parseToken", "of"),
      Set.of("verify", "validate", "validateAlgorithm"),
      "JWTUtil.verify(token, key)"),
    new Decoding("io.vertx", Set.of("io.vertx.ext.auth.impl.jose.JWT"), Set.of("parse"), Set.of("authenticate"), "JWTAuth.authenticate(credentials)"),
    new Jose4jParsing(),
    new UncheckedExpiry(),
    new HandDecoding());

  /** The package that a file which uses the library imports from. */
  String home();

  /** What a call believes unchecked, if it does. */
  Optional<UnverifiedRead> read(MethodInvocationTree call, CompilationUnitTree file);
}
