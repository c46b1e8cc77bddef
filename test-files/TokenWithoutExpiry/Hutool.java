package samples.hutool;

import cn.hutool.jwt.JWT;
import cn.hutool.jwt.JWTPayload;
import cn.hutool.jwt.JWTUtil;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;

class HutoolTokens {

  private final byte[] key;

  HutoolTokens(byte[] key) {
    this.key = key;
  }

  String token(Long id) {
    return JWT.create()
//         ^^^^^^^^^^^^> {{The token starts here.}}
      .setPayload("id", id)
      .setKey(key)
      .sign(); // Noncompliant {{Give this token an expiry with "setExpiresAt(...)"; without one, whoever gets hold of it can use it for ever.}}
//     ^^^^
  }

  String tokenWithExpiry(Long id) {
    return JWT.create().setPayload("id", id).setExpiresAt(new Date(System.currentTimeMillis() + 60_000)).setKey(key).sign();
  }

  String tokenWithPayload(Long id) {
    return JWT.create().setPayload("id", id).setPayload(JWTPayload.EXPIRES_AT, new Date(System.currentTimeMillis() + 60_000)).setKey(key).sign();
  }

  String ofMap(Long id) {
    Map<String, Object> map = new HashMap<>();
    map.put("uid", id);
    return JWTUtil.createToken(map, key); // Noncompliant {{Give this token an expiry with "put(JWTPayload.EXPIRES_AT, ...)"; without one, whoever gets hold of it can use it for ever.}}
  }

  String ofMaps(Long id, Map<String, Object> headers) {
    return JWTUtil.createToken(headers, Map.of("uid", id), key); // Noncompliant
  }

  String ofMapCheckedByTheApplication(Long id) {
    Map<String, Object> map = new HashMap<String, Object>() {
      {
        put("uid", id);
        put("expire_time", System.currentTimeMillis() + 1000 * 60 * 60 * 24 * 15);
      }
    };
    return JWTUtil.createToken(map, key);
  }

  String ofMapWithExpiry(Long id) {
    Map<String, Object> map = new HashMap<>();
    map.put("uid", id);
    map.put(JWTPayload.EXPIRES_AT, new Date(System.currentTimeMillis() + 60_000));
    return JWTUtil.createToken(map, key);
  }

  String ofParameter(Map<String, Object> map) {
    return JWTUtil.createToken(map, key);
  }

  String changed(String token) {
    return JWT.of(token).setPayload("seen", true).setKey(key).sign();
  }
}
