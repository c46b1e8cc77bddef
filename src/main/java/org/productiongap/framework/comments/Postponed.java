package org.productiongap.framework.comments;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.productiongap.flow.Prose;

/**
 * Which lines of a comment put something off, and what protects an application and its data they are about.
 */
public final class Postponed {

  private static final String TO_DO = "to do";
  /** What people write before work that is left. */
  private static final List<String> WORK_MARKERS = List.of("todo", "fixme");
  /** The same, where a line begins with it; elsewhere it is a place holder or an attack. */
  private static final List<String> LEADING_MARKERS = List.of("xxx", "tbd", "hack", TO_DO);
  /** What goes on in a sentence that was broken before the marker. */
  private static final Set<String> GOES_ON = Set.of("so", "this", "that", "it", "everything", "anything", "something", "with", "the", "what", "whatever");
  /** What says by itself that something will not stay as it is. */
  private static final List<String> PROMISES = List.of("for now", "temporarily", "not implemented yet", "not yet implemented", "not supported yet",
    "not yet supported", "not yet enforced", "before production", "before prod", "before going live", "before we go live", "before launch", "before release",
    "should be replaced", "to be replaced", "replace in production", "change in production", "change this in production", "remove in production",
    "in production you should", "in production we should", "in production this should", "in production use", "in production you would",
    "in production we would", "in production this would", "in a production environment you", "in a production environment we",
    "in a production environment this", "in a production system", "in a production application", "in a production app", "in a real world application",
    "in a real world app", "in a real world scenario", "in a real system", "in a real implementation", "not for production", "do not use in production",
    "don t use in production", "in a real application", "in a real app", "in real life", "quick and dirty", "will be added later", "add later", "fix later",
    "only for testing", "just for testing", "only for the demo", "just for the demo", "for demo purposes");
  /** Things that are temporary by their nature. */
  private static final Set<String> SHORT_LIVED = Set.of("credential", "credentials", "password", "passwords", "token", "tokens", "file", "files",
    "directory", "folder", "table", "key", "keys", "error", "failure", "redirect", "security", "session", "access", "code", "url", "link", "user", "users",
    "account", "storage", "variable", "object", "admin", "cookie", "cookies", "auth cookie", "authentication cookie", "authorization cookie", "session cookie");
  /** Every one of them ends; a line in which one is temporary explains how long it lives. */
  private static final List<String> COOKIES = List.of("cookie", "cookies");

  /** What is left to do, or missing, or done for show. */
  private static final Set<String> LEFT_TO_DO = Set.of("add", "apply", "better", "bypass", "check", "configure", "disable", "disabled", "dummy", "enable",
    "encrypt", "enforce", "fake", "fix", "handle", "hard", "hardcoded", "harden", "have", "ignore", "implement", "improve", "include", "introduce",
    "lacking", "lacks", "missing", "mock", "must", "need", "needed", "needs", "no", "proper", "properly", "protect", "put", "real", "replace", "require",
    "required", "requires", "restrict", "secure", "set", "setup", "should", "skip", "skipped", "tighten", "turn", "use", "used", "without");
  private static final int NEAR = 3;
  private static final int NEAR_PROMISE = 5;

  /** A topic; what it says by itself, and the words that only count beside what is left to do. */
  private record Topic(String name, List<String> phrases, List<String> nouns) {
  }

  private static final List<Topic> TOPICS = List.of(
    new Topic("authentication", List.of("authenticate", "login check", "check login", "check the user", "password check", "check the password",
      "verify the password", "verify password", "verify the signature", "verify signature", "verify the token"), List.of("authentication", "auth", "login")),
    new Topic("access control", List.of("access control", "permit all", "permitall", "permission check", "role check", "check role", "check roles",
      "check the role", "only admin", "only admins", "restrict to admin", "restrict to admins", "restrict this to admins", "check owner", "check ownership",
      "access check", "authorize", "check if the current user", "check if current user", "check if the user", "check that the user", "check that the caller",
      "check permission", "check permissions", "from security context", "from the security context", "from securitycontext", "from the securitycontext",
      "from securitycontextholder", "user from token", "user from the token", "user from jwt", "user from the jwt", "user id from token",
      "user id from the token", "user id from jwt", "user id from the jwt", "userid from token", "userid from the token", "userid from jwt"),
        List.of("authorization", "authorisation", "permission", "permissions")),
    new Topic("password hashing", List.of("hash password", "hash the password", "hash passwords", "hashed password", "encode password",
      "encode the password", "encrypt password", "encrypt the password", "bcrypt", "plain text password", "plaintext password", "password in plain text",
      "passwords in plain text", "passwords are stored in plain text", "password is stored in plain text", "clear text password", "hash the passwords"),
        List.of("password hash")),
    new Topic("the handling of a secret", List.of("hardcoded password", "hard coded password", "default password", "hardcoded secret", "hard coded secret",
      "hardcoded credentials", "hard coded credentials", "real credentials", "default credentials", "dummy credentials", "the credentials", "move secret",
      "move the secret", "move secrets", "move the secrets", "move password", "move the password", "move credentials", "move api key", "move the api key",
      "move the key", "externalize secret", "externalize the secret", "externalize secrets", "externalize credentials", "externalize password",
      "remove hardcoded"),
      List.of("secret", "secrets", "secret key", "api key", "private key")),
    new Topic("validation", List.of("validate", "sanitize", "sanitise", "input check", "check input"), List.of("validation", "validations", "sanitization")),
    new Topic("escaping", List.of("xss", "escape html", "escape the html", "escape output", "escape the output", "html escaping", "output escaping",
      "sql injection", "escape input", "escape the input", "escape user input", "prepared statement"), List.of()),
    new Topic("CSRF protection", List.of(), List.of("csrf")),
    new Topic("the CORS policy", List.of("all origins", "any origin"), List.of("cors", "allowed origins")),
    new Topic("encryption", List.of("encrypt", "certificate check", "certificate validation"), List.of("encryption", "https", "tls", "ssl")),
    new Topic("rate limiting", List.of("rate limit", "rate limiting", "rate limiter", "throttle", "throttling", "brute force"), List.of()),
    new Topic("security", List.of("insecure", "unsafe", "not secure", "secure this", "secure the endpoint", "secure the endpoints", "secure endpoint",
      "secure endpoints", "secure the api", "protect this endpoint", "protect the endpoint"), List.of("security", "secure")),
    new Topic("error handling", List.of("error handling", "exception handling", "handle error", "handle errors", "handle the error", "handle exception",
      "handle exceptions", "handle the exception", "handle this exception", "handle failure", "handle failures", "auto generated catch block",
      "proper error", "proper exception"), List.of()));

  private static final Set<String> FOR_A_WHILE = Set.of("temporary", "temporarily");

  private Postponed() {
  }

  /** Whether a line only says that something holds for a while, and not that work is left. */
  public static boolean isForAWhile(Prose line) {
    return !isWork(line) && FOR_A_WHILE.stream().anyMatch(line::says)
      && PROMISES.stream().allMatch(promise -> FOR_A_WHILE.contains(promise) || !line.says(promise));
  }

  /** Whether an editor wrote the line into a catch block. */
  public static boolean isGenerated(Prose line) {
    return line.says("auto generated catch block");
  }

  /** Whether a line says that something is put off. */
  public static boolean isMarked(Prose line) {
    return isWork(line) || isPromise(line);
  }

  private static boolean isWork(Prose line) {
    return WORK_MARKERS.stream().anyMatch(line::says) || LEADING_MARKERS.stream().anyMatch(line::startsWith) && !line.saysBefore(TO_DO, GOES_ON);
  }

  private static boolean isPromise(Prose line) {
    return PROMISES.stream().anyMatch(line::says) || line.says("temporary") && !line.saysBefore("temporary", SHORT_LIVED)
      && (line.startsWith("temporary") || COOKIES.stream().noneMatch(line::says));
  }

  /**
   * What protects people that a line is about.
   *
   * @param line a line that puts something off, or the line that goes on after it
   */
  public static Optional<String> topic(Prose line) {
    List<String> promises = isWork(line) ? List.of() : promises(line);
    return TOPICS.stream()
      .filter(topic -> promises.isEmpty() ? isAbout(topic, line)
        : Stream.concat(topic.phrases.stream(), topic.nouns.stream()).anyMatch(phrase -> line.saysNear(phrase, promises, NEAR_PROMISE)))
      .map(Topic::name)
      .findFirst();
  }

  private static boolean isAbout(Topic topic, Prose line) {
    return topic.phrases.stream().anyMatch(line::says)
      || topic.nouns.stream().anyMatch(noun -> !isCompared(line, noun) && line.saysNear(noun, LEFT_TO_DO, NEAR) || line.says(noun) && isAll(line, noun));
  }

  /** {@code "Lax" is more secure, but ...} weighs two ways. */
  private static boolean isCompared(Prose line, String quality) {
    return line.says("is more " + quality) || line.says("are more " + quality);
  }

  private static List<String> promises(Prose line) {
    return isPromise(line) ? Stream.concat(PROMISES.stream(), Stream.of("temporary")).filter(line::says).toList() : List.of();
  }

  /** A marker and the topic, and nothing else. */
  private static boolean isAll(Prose line, String noun) {
    return line.length() <= 2 + noun.split(" ").length && (WORK_MARKERS.stream().anyMatch(line::says) || line.startsWith(TO_DO));
  }
}
