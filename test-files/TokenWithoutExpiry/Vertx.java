package samples.vertx;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.auth.JWTOptions;
import io.vertx.ext.auth.PubSecKeyOptions;
import io.vertx.ext.auth.jwt.JWTAuth;
import io.vertx.ext.auth.jwt.JWTAuthOptions;

class VertxTokens {

  private final JWTAuth provider;

  VertxTokens(JWTAuth provider) {
    this.provider = provider;
  }

  String token(String user) {
    return provider.generateToken(new JsonObject().put("sub", user), new JWTOptions().setAlgorithm("HS256")); // Noncompliant {{Give this token an expiry with "setExpiresInMinutes(...)"; without one, whoever gets hold of it can use it for ever.}}
//                  ^^^^^^^^^^^^^
//                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^@-1< {{The token starts here.}}
  }

  String tokenWithOptions(String user) {
    return provider.generateToken(new JsonObject().put("sub", user), new JWTOptions().setExpiresInMinutes(15));
  }

  String tokenWithOptionsInSteps(String user) {
    JWTOptions options = new JWTOptions();
    options.setExpiresInSeconds(900);
    JsonObject claims = new JsonObject();
    claims.put("sub", user);
    return provider.generateToken(claims, options);
  }

  String tokenWithZero(String user) {
    JWTOptions options = new JWTOptions().setExpiresInSeconds(0);
    return provider.generateToken(JsonObject.of("sub", user), options); // Noncompliant
  }

  String tokenWithClaim(String user) {
    return provider.generateToken(new JsonObject().put("sub", user).put("exp", 4711), new JWTOptions());
  }

  String tokenOfClaims(JsonObject claims) {
    return provider.generateToken(claims, new JWTOptions());
  }

  String tokenOfOptions(JWTOptions options) {
    return provider.generateToken(new JsonObject().put("sub", "x"), options);
  }

  String optionsOfTheProvider(String user) {
    return provider.generateToken(new JsonObject().put("sub", user));
  }
}

class OwnProvider {

  private final JWTAuth provider;
  private final JWTAuth expiring;

  OwnProvider(Vertx vertx, String secret) {
    JWTAuthOptions config = new JWTAuthOptions().addPubSecKey(new PubSecKeyOptions().setAlgorithm("HS256").setBuffer(secret));
    this.provider = JWTAuth.create(vertx, config);
    this.expiring = JWTAuth.create(vertx, new JWTAuthOptions().setJWTOptions(new JWTOptions().setExpiresInMinutes(10)));
  }

  String token(String user) {
    return provider.generateToken(new JsonObject().put("sub", user)); // Noncompliant
  }

  String expiringToken(String user) {
    return expiring.generateToken(new JsonObject().put("sub", user));
  }
}
