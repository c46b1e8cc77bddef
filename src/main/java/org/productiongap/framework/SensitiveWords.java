package org.productiongap.framework;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;

/**
 * Names whose value nobody but its owner should see: passwords, tokens, keys, card numbers. {@code passwordHash} and
 * {@code API_KEY} are such names; {@code passwordLength}, {@code nextToken} and {@code secretName} are not, because what counts is
 * the last thing a name says.
 */
public final class SensitiveWords {

  /** What a sensitive name stands for. */
  public enum Kind {
    /** What somebody logs in with. */
    PASSWORD("a password"),
    /** What is left of a password after hashing, or goes into it. */
    PASSWORD_HASH("what a password is checked with"),
    /** What stands for somebody who has logged in. */
    TOKEN("a token"),
    /** A key of a service, or one that signs or encrypts. */
    SECRET("a secret"),
    /** The number of a payment card, or what proves that somebody holds it. */
    CARD("card data"),
    /** The number of a person that opens doors. */
    PERSONAL_NUMBER("a social security number"),
    /** A code that is good for one login. */
    ONE_TIME_CODE("a one-time code");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** In words, with an article. */
    public String inWords() {
      return words;
    }
  }

  /** What a name may end in. */
  private static final Map<Kind, List<List<String>>> PHRASES = Map.of(
    Kind.PASSWORD, phrases("password", "passwords", "passwd", "pwd", "passphrase", "passcode", "pass word", "user pass", "db pass", "admin pass",
      "security answer"),
    Kind.PASSWORD_HASH, phrases("password hash", "pwd hash", "passwd hash", "password digest", "password salt", "salt"),
    Kind.TOKEN, phrases("token", "jwt", "authorization", "authorization header", "auth header", "bearer"),
    Kind.SECRET, phrases("secret", "secrets", "api key", "apikey", "access key", "secret key", "private key", "signing key", "encryption key", "credential",
      "credentials"),
    Kind.CARD, phrases("cvv", "cvc", "cvv 2", "cvc 2", "card number", "cardnumber", "credit card", "card no", "cc number", "pan"),
    Kind.PERSONAL_NUMBER, phrases("ssn", "social security number", "social security no"),
    Kind.ONE_TIME_CODE, phrases("pin", "otp", "one time password", "otp code", "pin number", "verification code", "reset code", "login code", "one time code"));

  /** One of them with what it stands for. */
  private record Phrase(Kind kind, List<String> words) {

    String last() {
      return words.get(words.size() - 1);
    }
  }

  private static final Map<String, List<Phrase>> BY_LAST_WORD = Arrays.stream(Kind.values())
    .flatMap(kind -> PHRASES.get(kind).stream().map(words -> new Phrase(kind, words)))
    .collect(Collectors.groupingBy(Phrase::last));

  private static final Set<String> LONGEST_WORDS = PHRASES.values().stream()
    .flatMap(List::stream)
    .map(words -> Collections.max(words, Comparator.comparingInt(String::length)))
    .collect(Collectors.toSet());

  /** What may stand behind without changing what the value is. */
  private static final Set<String> SAME_VALUE = Set.of("value", "string", "str", "text", "txt", "plain", "raw", "clear", "bytes", "chars", "array", "confirm",
    "confirmation", "confirmed", "repeat", "repeated", "again", "old", "new", "header", "input", "opt", "optional");

  /** What stands behind these says where the value is from or whose it is. */
  private static final Set<String> PREPOSITIONS = Set.of("from", "by", "of", "for", "in", "to", "with", "using", "via", "at", "on");

  /** In front of these, the value is no longer what the last words say. */
  private static final Set<String> NO_VALUE = Set.of("masked", "mask", "redacted", "redact", "obfuscated", "obfuscate", "sanitized", "sanitize", "hidden",
    "is", "has", "no", "without", "fake", "dummy", "public");
  private static final Set<String> HASHED = Set.of("hashed", "hash", "encoded", "encode", "encrypted", "bcrypt", "digest", "sha", "md");

  /** Tokens that open nothing: places in a listing, pieces of a text, names of a device, counts of a language model. */
  private static final Set<String> OTHER_TOKENS = Set.of("next", "page", "paging", "continuation", "sync", "cursor", "csrf", "xsrf", "cancellation",
    "cancel", "stop", "start", "end", "device", "push", "fcm", "apns", "notification", "max", "min", "total", "prompt", "completion", "json", "parser",
    "lexer", "expected", "etag", "lock", "fencing", "search", "filter", "query");
  /** What a part of a code to search for is called; one of these in front makes it a secret again. */
  private static final Set<String> SECRET_CODES = Set.of("auth", "authorization", "authentication", "oauth", "verification", "verify", "reset", "login",
    "access", "security", "confirmation", "activation", "invitation", "invite");
  private static final Set<String> OTHER_PINS = Set.of("map", "drop", "gpio", "led", "output", "digital", "analog", "clock", "location", "push");

  private SensitiveWords() {
  }

  /** Whether a file can have such a name at all: a quick look. */
  public static boolean mayBeIn(CompilationUnitTree file) {
    return Mentions.parts(file, LONGEST_WORDS);
  }

  private static List<List<String>> phrases(String... phrases) {
    return Arrays.stream(phrases).map(phrase -> List.of(phrase.split(" "))).toList();
  }

  /**
   * What the value of a name is.
   *
   * @param name the name of a variable, a property, a header, a parameter, a key of configuration
   * @return empty when it is nothing to hide, or when it cannot be told
   */
  public static Optional<Kind> meant(String name) {
    return meant(Words.of(name));
  }

  /** Like {@link #meant(String)}, of the words of a name. */
  public static Optional<Kind> meant(Words name) {
    List<String> words = withoutPreposition(name.all());
    Optional<Kind> kind = exactly(words);
    return kind.isPresent() ? kind : exactly(withoutSuffixes(words));
  }

  private static List<String> withoutPreposition(List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      if (PREPOSITIONS.contains(words.get(i))) {
        return words.subList(0, i);
      }
    }
    return words;
  }

  private static List<String> withoutSuffixes(List<String> words) {
    int end = words.size();
    while (end > 1 && (SAME_VALUE.contains(words.get(end - 1)) || Character.isDigit(words.get(end - 1).charAt(0)))) {
      end--;
    }
    return words.subList(0, end);
  }

  private static Optional<Kind> exactly(List<String> words) {
    List<Phrase> phrases = words.isEmpty() ? List.of() : BY_LAST_WORD.getOrDefault(words.get(words.size() - 1), List.of());
    for (Phrase phrase : phrases) {
      int before = words.size() - phrase.words.size();
      if (before >= 0 && words.subList(before, words.size()).equals(phrase.words)) {
        return kind(phrase.kind, words.subList(0, before));
      }
    }
    return Optional.empty();
  }

  /** Whether a token is a part of the code of something, such as a page. */
  private static boolean isPieceOfCode(List<String> before) {
    return before.size() > 1 && before.get(before.size() - 1).equals("code") && before.stream().noneMatch(SECRET_CODES::contains);
  }

  private static Optional<Kind> kind(Kind kind, List<String> before) {
    String last = before.isEmpty() ? "" : before.get(before.size() - 1);
    if (before.stream().anyMatch(NO_VALUE::contains) || kind == Kind.TOKEN && (OTHER_TOKENS.contains(last) || isPieceOfCode(before))
      || kind == Kind.ONE_TIME_CODE && OTHER_PINS.contains(last)) {
      return Optional.empty();
    }
    if (before.stream().anyMatch(HASHED::contains)) {
      return kind == Kind.PASSWORD || kind == Kind.PASSWORD_HASH ? Optional.of(Kind.PASSWORD_HASH) : Optional.empty();
    }
    return Optional.of(kind);
  }
}
