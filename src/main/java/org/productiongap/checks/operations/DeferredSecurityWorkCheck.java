package org.productiongap.checks.operations;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Optional;
import org.productiongap.checks.GapCheck;
import org.productiongap.flow.Prose;
import org.sonar.check.Rule;
import org.sonar.plugins.java.api.JavaFileScannerContext;
import org.sonar.plugins.java.api.tree.SyntaxTrivia;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * A comment that puts off security, validation or error handling is a promise that nobody is reminded of.
 * A marker without such a topic is not reported, nor a topic without a marker: most comments only explain.
 */
@AutoService(GapCheck.class)
@Rule(key = "DeferredSecurityWork")
public final class DeferredSecurityWorkCheck extends GapCheck {

  private static final List<String> MARKERS = List.of("todo", "fixme", "xxx", "hack", "tbd", "for now", "temporary", "temporarily", "not yet",
    "not implemented yet", "before production", "before prod", "before going live", "before we go live", "before launch", "before release",
    "should be replaced", "to be replaced", "replace in production", "change in production", "change this in production", "remove in production",
    "in production you should", "in production we should", "in production this should", "in production use", "not for production",
    "do not use in production", "don t use in production", "in a real application", "in a real app", "in real life", "quick and dirty",
    "will be added later", "add later", "fix later", "only for testing", "just for testing", "only for the demo", "just for the demo", "for demo purposes");

  private static final List<Topic> TOPICS = List.of(
    new Topic("authentication", "authentication", "authenticate", "authenticated", "auth", "login check", "check login", "check the user"),
    new Topic("access control", "authorization", "authorisation", "authorize", "access control", "permission", "permissions", "permit all", "permitall",
      "permission check", "role check", "check role", "check roles", "check the role", "only admin", "only admins", "check owner", "check ownership", "access check"),
    new Topic("password hashing", "hash password", "hash the password", "hash passwords", "password hash", "hashed password", "encode password",
      "encode the password", "encrypt password", "encrypt the password", "bcrypt", "plain text password", "plaintext password", "password in plain text"),
    new Topic("the handling of a secret", "secret", "secrets", "secret key", "credentials", "hardcoded password", "hard coded password", "default password", "api key",
      "private key"),
    new Topic("validation", "validate", "validation", "validations", "validated", "sanitize", "sanitise", "sanitization", "input check", "check input"),
    new Topic("escaping", "xss", "escape html", "sql injection", "escape input", "prepared statement"),
    new Topic("CSRF protection", "csrf"),
    new Topic("the CORS policy", "cors", "allowed origins", "all origins", "any origin"),
    new Topic("encryption", "encrypt", "encryption", "https", "tls", "ssl", "certificate check", "certificate validation"),
    new Topic("rate limiting", "rate limit", "rate limiting", "rate limiter", "throttle", "throttling", "brute force"),
    new Topic("security", "security", "secure", "insecure", "unsafe"),
    new Topic("error handling", "error handling", "exception handling", "handle error", "handle errors", "handle the error", "handle exception", "handle exceptions",
      "handle the exception", "handle this exception", "handle failure", "handle failures", "auto generated catch block", "proper error", "proper exception"));

  private int markedLine;
  private Prose markedText;

  @Override
  public List<Tree.Kind> nodesToVisit() {
    return List.of(Tree.Kind.TRIVIA);
  }

  @Override
  public void setContext(JavaFileScannerContext context) {
    super.setContext(context);
    markedLine = -1;
  }

  @Override
  protected void check(Tree tree) {
    // only comments are asked for
  }

  @Override
  protected void checkComment(SyntaxTrivia comment) {
    List<String> lines = comment.comment().lines().toList();
    int first = comment.range().start().line();
    for (int i = 0; i < lines.size(); i++) {
      judge(Prose.of(lines.get(i)), first + i);
    }
  }

  private void judge(Prose text, int line) {
    boolean marked = MARKERS.stream().anyMatch(text::says);
    Optional<Topic> topic = TOPICS.stream().filter(candidate -> candidate.phrases.stream().anyMatch(text::says)).findFirst();
    boolean continues = markedLine == line - 1 && markedText.goesOnIn(text);
    if (topic.isPresent() && (marked || continues)) {
      addIssue(marked ? line : markedLine, "This comment postpones " + topic.get().name
        + ": do it before people depend on it, or accept this issue with the reason and a date.");
    }
    markedLine = marked && topic.isEmpty() ? line : -1;
    markedText = text;
  }

  private record Topic(String name, List<String> phrases) {
    Topic(String name, String... phrases) {
      this(name, List.of(phrases));
    }
  }
}
