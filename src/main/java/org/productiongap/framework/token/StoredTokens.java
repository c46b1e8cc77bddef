package org.productiongap.framework.token;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.productiongap.framework.Annotation;
import org.productiongap.framework.EachNode;
import org.productiongap.framework.FileFacts;
import org.productiongap.framework.Jakarta;
import org.productiongap.framework.Names;
import org.productiongap.framework.SourceNames;
import org.productiongap.framework.Words;
import org.productiongap.framework.persistence.StoredTypes;
import org.sonar.plugins.java.api.semantic.Symbol;
import org.sonar.plugins.java.api.semantic.Type;
import org.sonar.plugins.java.api.tree.ClassTree;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;
import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.Modifier;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.VariableTree;

/**
 * Tokens for resetting, verifying, activating, inviting and refreshing that a class stores, known by names. A member or a method
 * that has to do with time may end their life elsewhere, and so may a base class that cannot be seen.
 */
public final class StoredTokens {

  private static final Set<String> ARTIFACTS = Set.of("token", "otp", "code");
  private static final Set<String> PURPOSES = Set.of("reset", "verification", "verify", "verifying", "confirmation", "confirm", "activation", "activate",
    "invitation", "invite", "recovery", "magiclink", "otp");
  private static final Set<String> REFRESH = Set.of("refresh");
  /** Classes about tokens that are none themselves, and tokens of another kind. */
  private static final Set<String> OTHER = Set.of("type", "status", "kind", "history", "log", "audit", "event", "attempt",
    "blacklist", "blacklisted", "blocklist", "denylist", "revoked", "used", "device", "push", "fcm", "apns", "csrf", "xsrf", "oauth", "client", "template",
    "policy", "config", "configuration", "setting", "coupon", "voucher", "gift", "license", "licence", "referral", "promo", "country", "error", "jwt");
  private static final Set<String> GOODS = Set.of("product", "license", "licence", "serial", "coupon", "voucher", "gift", "card", "booking", "reservation",
    "order", "amount", "price", "discount", "jwt");
  /** What a reset, a verification or an invitation is of, and what names of stored classes end in. */
  private static final Set<String> SUBJECTS = Set.of("password", "passwd", "pwd", "email", "mail", "e", "account", "user", "registration", "signup", "sign",
    "up", "phone", "sms", "mobile", "number", "member", "membership", "customer", "team", "organization", "org", "workspace", "company", "project", "group",
    "login", "magic", "link", "entity", "record", "model", "document", "doc", "data", "request", "pending", "forgot", "app", "admin", "employee");
  private static final Set<String> SUFFIXES = Set.of("entity", "model", "document", "doc", "data", "po", "do", "jpa", "db", "record");
  private static final Set<String> SECRETS = Set.of("token", "otp", "code", "hash", "value", "uuid", "secret", "key", "pin", "link", "digest", "id", "hashed");
  private static final Set<String> NUMBERS = Set.of("token", "otp", "code", "pin", "value");
  private static final Set<String> NUMERIC = Set.of("int", "long", "java.lang.Integer", "java.lang.Long");
  private static final Set<String> TEXT = Set.of("java.lang.String", "java.util.UUID", "char[]", "byte[]", "java.lang.CharSequence");
  private static final Set<String> ENDS = Set.of("exp", "expire", "expires", "expired", "expiry", "expiration", "expiring", "expirable", "expirey", "valid",
    "validity", "until", "ttl", "deadline", "timeout", "lifetime", "lifespan", "duration", "end", "ends", "ending", "stale", "obsolete");
  /** What else of an account may end. */
  private static final Set<String> OTHER_ENDS = Set.of("account", "credential", "subscription", "membership", "contract", "card", "license", "non", "trial",
    "plan", "session");
  private static final Set<String> TIMES = Set.of("java.time.Instant", "java.time.LocalDateTime", "java.time.LocalDate", "java.time.OffsetDateTime",
    "java.time.ZonedDateTime", "java.util.Date", "java.util.Calendar", "java.sql.Timestamp", "java.sql.Date", "java.time.Duration", "org.joda.time.DateTime");
  private static final Set<String> TIME_WORDS = Set.of("created", "creation", "create", "issued", "generated", "requested", "sent", "time", "timestamp",
    "date", "since", "start");
  /** What happened to the token afterwards ends nothing. */
  private static final Set<String> AFTERWARDS = Set.of("used", "verified", "confirmed", "activated", "accepted", "consumed", "claimed", "revoked", "updated",
    "modified", "redeemed", "deleted", "invoked", "validated");
  private static final String SPRING_DATA = "org.springframework.data.";
  private static final Set<String> EMBEDDED = Names.union(Jakarta.both("persistence.Embedded"), Set.of(SPRING_DATA + "relational.core.mapping.Embedded"));
  private static final Set<String> EMBEDDABLE = Jakarta.both("persistence.Embeddable");
  private static final Set<String> TIME_TO_LIVE = Set.of(SPRING_DATA + "redis.core.TimeToLive");
  private static final Set<String> INDEXED = Set.of(SPRING_DATA + "mongodb.core.index.Indexed", "dev.morphia.annotations.Indexed");
  private static final Set<String> HASH = Set.of(SPRING_DATA + "redis.core.RedisHash", SPRING_DATA + "couchbase.core.mapping.Document",
    SPRING_DATA + "elasticsearch.annotations.Document", "com.azure.spring.data.cosmos.core.mapping.Container");
  private static final List<String> HASH_ENDS = List.of("timeToLive", "expiry", "expiryExpression");

  private static final Set<String> ACCOUNTS = Set.of("user", "account", "customer", "member", "admin", "employee", "person", "student", "teacher", "patient",
    "doctor", "profile", "subscriber", "player", "seller", "vendor", "driver", "owner", "merchant");
  private static final Set<String> ACCOUNT_PURPOSES = Set.of("reset", "verification", "verify", "confirmation", "confirm", "activation", "activate",
    "recovery", "otp", "forgot", "forget", "magiclink");

  private StoredTokens() {
  }

  /**
   * @param file the root of a file
   * @return the tokens that never end, in the order of the source; computed once per file
   */
  public static List<StoredToken> in(CompilationUnitTree file) {
    return FileFacts.of(file, StoredTokens.class, StoredTokens::find);
  }

  private static List<StoredToken> find(CompilationUnitTree file) {
    List<StoredToken> tokens = new ArrayList<>();
    new EachNode() {
      @Override
      public void visitClass(ClassTree type) {
        if (type.is(Tree.Kind.CLASS, Tree.Kind.RECORD) && type.simpleName() != null && StoredTypes.isStored(type)
          && type.modifiers().modifiers().stream().noneMatch(keyword -> keyword.modifier() == Modifier.ABSTRACT)) {
          tokens.addAll(of(type));
        }
      }
    }.goThrough(file);
    return List.copyOf(tokens);
  }

  private static List<StoredToken> of(ClassTree type) {
    Words name = Words.of(type.simpleName().name());
    Optional<List<Member>> members = Member.of(type);
    if (members.isEmpty() || name.containAny(OTHER)) {
      return List.of();
    }
    if (isAccount(name)) {
      return ofAccount(type, members.get());
    }
    List<Member> secrets = members.get().stream().filter(member -> member.isSecretOf(name)).toList();
    boolean mayEnd = endsByItself(type, members.get(), word -> true)
      || members.get().stream().anyMatch(member -> member.mayStartAnEnd() || member.words().containAny(GOODS));
    return secrets.isEmpty() || mayEnd ? List.of()
      : List.of(secrets.stream().filter(member -> member.words().containAny(ARTIFACTS)).findFirst().orElse(secrets.get(0)).in(type.simpleName()));
  }

  private static boolean isAccount(Words name) {
    List<String> core = name.all().stream().filter(word -> !SUFFIXES.contains(word)).toList();
    return !core.isEmpty() && new Words(core).endWithAny(ACCOUNTS);
  }

  /** A token among the members of an account; dates of the account say nothing about it. */
  private static List<StoredToken> ofAccount(ClassTree type, List<Member> members) {
    if (endsByItself(type, members, words -> !words.containAny(OTHER_ENDS))) {
      return List.of();
    }
    return members.stream()
      .filter(member -> member.tree() != null && member.isText() && isTokenOfAccount(member.words()))
      .filter(token -> members.stream().noneMatch(member -> member != token && member.isTimed() && member.mayBeAbout(token.words())))
      .map(token -> token.in(token.tree()))
      .toList();
  }

  private static boolean isTokenOfAccount(Words member) {
    return member.endWithAny(ARTIFACTS) && has(member, ACCOUNT_PURPOSES) && !member.containAny(OTHER);
  }

  private static boolean isToken(Words words) {
    boolean isLink = words.containInOrder("magic", "link") || words.containAny(Set.of("magiclink"));
    boolean isOneTime = words.containInOrder("one", "time") && words.containAny(Set.of("password", "pin", "code", "token"));
    return isLink || isOneTime || words.containAny(ARTIFACTS) && (has(words, PURPOSES) || words.containAny(REFRESH));
  }

  private static boolean has(Words words, Set<String> purposes) {
    return words.containAny(purposes) || words.containInOrder("magic", "link") || words.containInOrder("one", "time");
  }

  private static boolean endsByItself(ClassTree type, List<Member> members, Predicate<Words> isAbout) {
    return Annotation.on(type.modifiers()).stream().anyMatch(annotation -> annotation.is(HASH) && HASH_ENDS.stream().anyMatch(annotation::gives))
      || members.stream().anyMatch(member -> member.ends() && isAbout.test(member.words()))
      || type.members().stream().anyMatch(member -> member instanceof MethodTree method && (isEnd(Words.of(method.simpleName().name()), isAbout)
        || Annotation.on(method.modifiers()).stream().anyMatch(annotation -> annotation.is(TIME_TO_LIVE))));
  }

  private static boolean isEnd(Words method, Predicate<Words> isAbout) {
    return method.containAny(ENDS) && isAbout.test(method);
  }

  /**
   * What a class stores.
   *
   * @param name its name
   * @param words the words of its name
   * @param type the fully qualified name of its type; empty when it cannot be told
   * @param annotations those on it
   * @param tree its name, or that of the field that it is a part of; null for a member of a base class
   */
  private record Member(String name, Words words, String type, List<Annotation> annotations, IdentifierTree tree) {

    /** Those of a class and of all classes above it; empty where one of these cannot be seen. */
    static Optional<List<Member>> of(ClassTree tree) {
      List<Member> members = new ArrayList<>();
      List<VariableTree> parts = new ArrayList<>();
      Stream.concat(tree.recordComponents().stream(), tree.members().stream())
        .filter(member -> member instanceof VariableTree field
          && field.modifiers().modifiers().stream().noneMatch(keyword -> keyword.modifier() == Modifier.STATIC))
        .map(VariableTree.class::cast)
        .forEach(field -> {
          members.add(of(field.simpleName().name(), SourceNames.of(field.type())
            .orElse(text(field.type().symbolType())), Annotation.on(field.modifiers()), field.simpleName()));
          parts.addAll(isPart(field) ? List.of(field) : List.of());
        });
      for (VariableTree part : parts) {
        if (!areVisible(part.type().symbolType(), part.simpleName(), members)) {
          return Optional.empty();
        }
      }
      if (tree.superClass() == null) {
        return Optional.of(members);
      }
      return areVisible(tree.superClass().symbolType(), null, members) ? Optional.of(members) : Optional.empty();
    }

    private static Member of(String name, String type, List<Annotation> annotations, IdentifierTree tree) {
      return new Member(name, Words.of(name), type, annotations, tree);
    }

    StoredToken in(IdentifierTree place) {
      return new StoredToken(place, name, tree);
    }

    /** Whether the members of a field's type are columns of the class that has the field. */
    private static boolean isPart(VariableTree field) {
      return Annotation.on(field.modifiers()).stream().anyMatch(annotation -> annotation.is(EMBEDDED))
        || SourceNames.isKnown(field.type().symbolType())
        && Annotation.on(field.type().symbolType().symbol()).stream().anyMatch(annotation -> annotation.is(EMBEDDABLE));
    }

    /** Adds the members of a class and of all classes above it, which belong to a field or to the class itself. */
    private static boolean areVisible(Type type, IdentifierTree field, List<Member> members) {
      Set<Type> seen = new HashSet<>();
      Type current = type;
      while (current != null && !current.is("java.lang.Object")) {
        if (!SourceNames.isKnown(current) || !seen.add(current)) {
          return false;
        }
        for (Symbol member : current.symbol().memberSymbols()) {
          if (member.isVariableSymbol() && !member.isStatic()) {
            members.add(of(member.name(), text(member.type()), Annotation.on(member), field));
          } else if (member.isMethodSymbol() && Words.of(member.name()).containAny(ENDS)) {
            return false;
          }
        }
        current = current.symbol().superClass();
      }
      return true;
    }

    private static String text(Type type) {
      return type.isUnknown() ? "" : type.fullyQualifiedName();
    }

    boolean isText() {
      return TEXT.contains(type) || NUMERIC.contains(type) && words.containAny(NUMBERS);
    }

    /** Whether this holds the token, in a class with this name; the two together say that it is one. */
    boolean isSecretOf(Words owner) {
      if (!isText()) {
        return false;
      }
      boolean isNamed = words.containAny(SECRETS) && (!words.endWithAny(Set.of("id")) || words.all().size() == 1 && TEXT.contains(type));
      boolean isToken = words.endWithAny(ARTIFACTS) && (words.all().size() == 1 || has(words, PURPOSES)) && has(owner, PURPOSES)
        && owner.all().stream().allMatch(word -> SUBJECTS.contains(word) || PURPOSES.contains(word) || word.equals("one") || word.equals("time"));
      return isNamed && StoredTokens.isToken(owner) || isToken && !words.containAny(OTHER);
    }

    boolean ends() {
      return words.containAny(ENDS) || words.containInOrder("not", "after") || words.containInOrder("max", "age") || words.containInOrder("time", "to", "live")
        || annotations.stream().anyMatch(annotation -> annotation.is(TIME_TO_LIVE)
          || annotation.is(INDEXED) && (annotation.gives("expireAfter") || annotation.gives("expireAfterSeconds") || annotation.gives("options")));
    }

    /** A time at which the token began, from which an end may be counted. */
    boolean mayStartAnEnd() {
      return isTimed() && !words.containAny(AFTERWARDS);
    }

    boolean isTimed() {
      return TIMES.contains(type) || words.containAny(TIME_WORDS) && !words.containInOrder("one", "time") && !words.containAny(ARTIFACTS);
    }

    /** Whether a time may belong to a token, rather than to the account. */
    boolean mayBeAbout(Words token) {
      return words.containAny(token.all()) || words.containAny(Set.of("requested", "sent", "issued", "generated"));
    }
  }
}
