package org.productiongap.framework.token;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.productiongap.flow.Calls;
import org.productiongap.framework.StaticCalls;
import org.sonar.plugins.java.api.tree.Arguments;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.NewClassTree;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * What holds claims before a token is made of them: maps of the JDK, and what libraries have instead.
 */
final class ClaimsContainers {

  private static final String MAP = "java.util.Map";
  private static final String COLLECTIONS = "java.util.Collections";
  private static final String GUAVA_MAP = "com.google.common.collect.ImmutableMap";
  private static final String HUTOOL_MAPS = "cn.hutool.core.map.MapUtil";
  private static final String VERTX_JSON = "io.vertx.core.json.JsonObject";

  /** Created empty, with a size, or as a copy of another. */
  private static final Set<String> CREATED = Set.of("java.util.HashMap", "java.util.LinkedHashMap", "java.util.TreeMap", "java.util.Hashtable",
    "java.util.concurrent.ConcurrentHashMap", "io.jsonwebtoken.impl.DefaultClaims", VERTX_JSON, "cn.hutool.json.JSONObject", "cn.hutool.jwt.JWTPayload",
    "cn.hutool.core.lang.Dict");
  private static final Set<String> ENTRIES = Set.of("java.util.AbstractMap$SimpleEntry", "java.util.AbstractMap$SimpleImmutableEntry");

  /** Methods that start an empty one when they have no arguments and copy their argument otherwise, by class. */
  private static final Map<String, Set<String>> STARTED = Map.of(
    "io.jsonwebtoken.Jwts", Set.of("claims"),
    MAP, Set.of("copyOf"),
    GUAVA_MAP, Set.of("copyOf", "builder"),
    COLLECTIONS, Set.of("emptyMap", "unmodifiableMap", "synchronizedMap"),
    HUTOOL_MAPS, Set.of("newHashMap", "builder"),
    "com.google.common.collect.Maps", Set.of("newHashMap", "newLinkedHashMap"),
    "cn.hutool.core.lang.Dict", Set.of("create"));

  /** Methods with names and values in turn, by class. */
  private static final Map<String, Set<String>> LISTED = Map.of(
    MAP, Set.of("of"),
    GUAVA_MAP, Set.of("of"),
    COLLECTIONS, Set.of("singletonMap"),
    HUTOOL_MAPS, Set.of("of"),
    VERTX_JSON, Set.of("of"));

  private static final Set<String> PUTTING = Set.of("put", "putIfAbsent", "add", "set", "replace", "setPayload", "putOpt", "putOnce");
  private static final Set<String> PUTTING_ALL = Set.of("putAll", "add", "mergeIn", "addPayloads");
  private static final Set<String> SETTING_EXPIRY = Set.of("setExpiration", "expiration", "setExpiresAt");
  private static final Set<String> REMOVING = Set.of("remove", "delete", "putNull");
  private static final Set<String> EMPTYING = Set.of("clear", "empty");
  private static final Set<String> HARMLESS_WORDS = Set.of("get", "is", "contains", "set", "to");
  private static final Set<String> HARMLESS = Set.of("get", "size", "keySet", "values", "entrySet", "forEach", "build", "buildOrThrow", "map", "and", "issuer",
    "subject", "notBefore", "issuedAt", "id", "encode", "copy", "hashCode", "equals");

  private final Reading reading;

  ClaimsContainers(Reading reading) {
    this.reading = reading;
  }

  /** What a new container holds. */
  Expiry start(ExpressionTree start) {
    if (Calls.isNull(start)) {
      return Expiry.NONE;
    }
    if (start instanceof NewClassTree creation) {
      return StaticCalls.isNew(creation, CREATED) ? emptyOrCopy(creation.arguments()) : Expiry.UNKNOWN;
    }
    if (!(start instanceof MethodInvocationTree call)) {
      return Expiry.UNKNOWN;
    }
    String owner = StaticCalls.owner(call).orElse("");
    String name = Calls.name(call).name();
    if (STARTED.getOrDefault(owner, Set.of()).contains(name)) {
      return emptyOrCopy(call.arguments());
    }
    if (LISTED.getOrDefault(owner, Set.of()).contains(name) && call.arguments().size() % 2 == 0) {
      return listed(call.arguments());
    }
    return MAP.equals(owner) && name.equals("ofEntries") ? entries(call.arguments()) : Expiry.UNKNOWN;
  }

  private Expiry emptyOrCopy(Arguments arguments) {
    if (arguments.isEmpty() || arguments.get(0).is(Tree.Kind.INT_LITERAL) || arguments.get(0).symbolType().isPrimitive()) {
      return Expiry.NONE;
    }
    return arguments.size() == 1 ? reading.claims(arguments.get(0)) : Expiry.UNKNOWN;
  }

  private Expiry listed(List<ExpressionTree> namesAndValues) {
    Expiry expiry = Expiry.NONE;
    for (int i = 0; i < namesAndValues.size(); i += 2) {
      expiry = reading.claim(expiry, namesAndValues.get(i), namesAndValues.get(i + 1));
    }
    return expiry;
  }

  private Expiry entries(List<ExpressionTree> entries) {
    Expiry expiry = Expiry.NONE;
    for (ExpressionTree entry : entries) {
      Arguments parts = null;
      if (StaticCalls.is(entry, MAP, "entry")) {
        parts = ((MethodInvocationTree) entry).arguments();
      } else if (StaticCalls.isNew(entry, ENTRIES)) {
        parts = ((NewClassTree) entry).arguments();
      }
      expiry = parts == null || parts.size() != 2 ? expiry.orUnknown() : reading.claim(expiry, parts.get(0), parts.get(1));
    }
    return expiry;
  }

  /** What it holds after a call on it. */
  Expiry step(Expiry before, Tree step) {
    if (!(step instanceof MethodInvocationTree call)) {
      return before.orUnknown();
    }
    String name = Calls.name(call).name();
    List<ExpressionTree> arguments = call.arguments();
    int count = arguments.size();
    if (PUTTING.contains(name) && count >= 2) {
      return reading.claim(before, arguments.get(0), arguments.get(1));
    }
    if (PUTTING_ALL.contains(name) && count >= 1) {
      return before.plus(reading.claims(arguments.get(0)));
    }
    if (SETTING_EXPIRY.contains(name) && count == 1) {
      return reading.given(arguments.get(0), Expiry.Form.MOMENT);
    }
    if (REMOVING.contains(name) && count >= 1) {
      return reading.without(before, arguments.get(0), call);
    }
    if (EMPTYING.contains(name) && count == 0) {
      return before.replacedBy(Expiry.NONE, call);
    }
    return isHarmless(name) ? before : Expiry.UNKNOWN;
  }

  private static boolean isHarmless(String name) {
    return HARMLESS.contains(name) || HARMLESS_WORDS.stream()
      .anyMatch(word -> name.startsWith(word) && name.length() > word.length() && Character.isUpperCase(name.charAt(word.length())));
  }
}
