package samples.others;

import cn.hutool.jwt.JWTUtil;
import io.fusionauth.jwt.JWTUtils;
import io.fusionauth.jwt.domain.JWT;
import io.vertx.core.json.JsonObject;

class OtherReaders {

  Object hutool(String token) {
    return JWTUtil.parseToken(token).getPayload("id"); // Noncompliant {{Check the signature with "JWTUtil.verify(token, key)" before you believe this token; without that, anybody can write one.}}
  }

  Object hutoolJwt(String token) {
    cn.hutool.jwt.JWT jwt = cn.hutool.jwt.JWT.of(token); // Noncompliant
    return jwt.getPayload("id");
  }

  Object hutoolHeader(String token) {
    return JWTUtil.parseToken(token).getHeader("kid");
  }

  String fusionAuth(String token) {
    JWT jwt = JWTUtils.decodePayload(token); // Noncompliant
    return jwt.getString("role");
  }

  Object fusionAuthHeader(String token) {
    return JWTUtils.decodeHeader(token);
  }

  JsonObject vertx(String token) {
    JsonObject parts = io.vertx.ext.auth.impl.jose.JWT.parse(token); // Noncompliant
    return parts.getJsonObject("payload");
  }
}

class MockReaders {
  Object hutool(String token) {
    return JWTUtil.parseToken(token).getPayload("id");
  }
}
