package org.productiongap.framework.security;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.productiongap.flow.Calls;
import org.productiongap.flow.Constants;
import org.productiongap.flow.LiteralComparison;
import org.productiongap.flow.Outcome;
import org.productiongap.framework.EachNode;
import org.productiongap.framework.FileFacts;
import org.productiongap.framework.Jakarta;
import org.productiongap.framework.Mentions;
import org.productiongap.framework.StaticCalls;
import org.productiongap.framework.Words;
import org.sonar.plugins.java.api.tree.AssignmentExpressionTree;
import org.sonar.plugins.java.api.tree.BlockTree;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;
import org.sonar.plugins.java.api.tree.ConditionalExpressionTree;
import org.sonar.plugins.java.api.tree.ExpressionStatementTree;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.IfStatementTree;
import org.sonar.plugins.java.api.tree.LambdaExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.ReturnStatementTree;
import org.sonar.plugins.java.api.tree.StatementTree;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.VariableTree;

/**
 * Places where code lets in whoever knows a text that is fixed in code.
 */
public final class BuiltInLogins {

  private static final Set<String> PASSWORDS = Set.of("password", "passwd", "pwd", "passcode", "pass", "passphrase", "credential");
  /** Of what is a password, a secret or a credential. */
  private static final Set<String> PARTS = Set.of("pwd", "pass", "credential", "secret", "basic ");
  private static final Set<String> NOT_A_PASSWORD = Set.of("type", "field", "parameter", "param", "encoder", "policy", "strength", "status", "state",
    "grant", "mode", "key", "column", "prompt", "input", "required", "enabled", "protected", "expired", "changed", "needed", "visible", "show", "hide",
    "confirm", "confirmation", "repeat", "repeated", "hint", "error", "message", "valid", "validation", "label", "placeholder", "provider", "id", "count",
    "rule", "format", "algorithm", "name", "file", "url", "path");
  private static final Set<String> SECRETS = Set.of("secret");
  private static final Set<String> NAMES = Set.of("identity", "username", "user", "login", "name", "email", "account");
  /** Texts that answer a question rather than open a door. */
  private static final Set<String> ANSWERS = Set.of("true", "false", "yes", "no", "on", "off", "null", "undefined", "none", "y", "n", "0", "1", "pass",
    "passed", "fail", "failed", "ok", "success", "n/a", "unknown", "anonymous");
  /** Of those, what is a password when it stands beside the name of a user. */
  private static final Set<String> BESIDE_A_NAME = Set.of("pass", "passed", "ok", "0", "1", "y", "n", "yes", "no", "on");
  /** Words of methods and variables that ask whether a password is a bad one. */
  private static final Set<String> ASKS_FOR_BAD = Set.of("default", "weak", "initial", "common", "forbidden", "temporary", "temp", "placeholder", "masked",
    "mask", "insecure", "unsafe", "blank", "reserved", "blacklisted", "banned", "change", "changed", "dummy", "guessable", "easy", "simple", "unset");
  private static final Set<String> COMPLAINING = Set.of("warn", "warning", "error", "severe", "reject", "rejectValue", "addError", "addViolation",
    "addConstraintViolation", "add", "buildConstraintViolationWithTemplate");
  private static final Set<String> COMPLAINERS = Set.of("log", "logger", "error", "errors", "warning", "warnings", "violations", "result", "bindingResult",
    "problems", "messages", "context", "issues");
  private static final String BASIC = "Basic ";
  private static final Set<String> CREDENTIALS = Jakarta.both("security.enterprise.credential.UsernamePasswordCredential");
  private static final Set<String> MATCHING = Set.of("matches", "checkpw", "verify", "bcryptHash");
  /** Calls that end a request with a no. */
  private static final Set<String> REFUSING = Set.of("sendError", "abortWith", "halt", "deny");
  private static final Pattern HASH = Pattern.compile("\\$(2[abxy]|argon2|s0|pbkdf2)\\S*\\$.*|\\{(bcrypt|noop|argon2|scrypt|pbkdf2|SHA-256)\\}.*",
    Pattern.CASE_INSENSITIVE);

  private BuiltInLogins() {
  }

  /**
   * One such place.
   *
   * @param tree the comparison
   * @param name what is compared
   */
  public record BuiltInLogin(ExpressionTree tree, String name) {
  }

  /**
   * @param file the root of a file
   * @return its places in the order of the source; computed once per file
   */
  public static List<BuiltInLogin> in(CompilationUnitTree file) {
    return FileFacts.of(file, BuiltInLogins.class, BuiltInLogins::find);
  }

  private static List<BuiltInLogin> find(CompilationUnitTree file) {
    List<BuiltInLogin> found = new ArrayList<>();
    if (!Mentions.parts(file, PARTS) && !Mentions.any(file, MATCHING)) {
      return found;
    }
    new EachNode() {
      @Override
      public void visitIfStatement(IfStatementTree condition) {
        add(condition.condition(), compared -> compared.negated() == isRefusal(condition)
          && (compared.negated() || !onlyComplains(condition.thenStatement())));
      }

      @Override
      public void visitConditionalExpression(ConditionalExpressionTree choice) {
        add(choice.condition(), compared -> compared.negated() == Outcome.isRefusal(choice.trueExpression()) && !isPassword(choice.falseExpression()));
      }

      @Override
      public void visitReturnStatement(ReturnStatementTree result) {
        if (result.expression() != null) {
          add(result.expression(), compared -> !compared.negated());
          if (Calls.plain(result.expression()) instanceof ConditionalExpressionTree choice) {
            add(choice.trueExpression(), compared -> !compared.negated());
            add(choice.falseExpression(), compared -> !compared.negated());
          }
        }
      }

      @Override
      public void visitVariable(VariableTree variable) {
        if (variable.initializer() != null && !asksForBad(variable.simpleName().name())) {
          add(variable.initializer(), compared -> !compared.negated());
        }
      }

      @Override
      public void visitAssignmentExpression(AssignmentExpressionTree assignment) {
        if (!asksForBad(PasswordNames.last(assignment.variable()))) {
          add(assignment.expression(), compared -> !compared.negated());
        }
      }

      @Override
      public void visitLambdaExpression(LambdaExpressionTree lambda) {
        if (lambda.body() instanceof ExpressionTree body) {
          add(body, compared -> !compared.negated());
        }
      }

      @Override
      public void visitMethodInvocation(MethodInvocationTree call) {
        if (isMatchWithFixedHash(call) && !isInMethodForBad(call)) {
          found.add(new BuiltInLogin(call, PasswordNames.last(Accounts.text(call.arguments().get(0)))));
        } else if (isCredentialComparedWithText(call)) {
          found.add(new BuiltInLogin(call, "compareTo"));
        }
      }

      private void add(ExpressionTree condition, Predicate<LiteralComparison> letsIn) {
        List<LiteralComparison> all = LiteralComparison.in(Calls.plain(condition));
        all.stream()
          .filter(compared -> isTypeable(compared, all) && isPassword(compared, all))
          .findFirst()
          .filter(letsIn)
          .filter(compared -> !isInMethodForBad(condition))
          .ifPresent(compared -> found.add(new BuiltInLogin(compared.tree(), compared.name())));
      }
    }.goThrough(file);
    return List.copyOf(found);
  }

  /** Whether a branch says no. One that just ends the method says yes where what comes after it says no. */
  private static boolean isRefusal(IfStatementTree condition) {
    StatementTree last = last(condition.thenStatement());
    return refuses(last) || Outcome.isRefusal(last) && !(isPlainReturn(last) && refusalFollows(condition));
  }

  private static StatementTree last(StatementTree branch) {
    StatementTree last = branch;
    while (last instanceof BlockTree block && !block.body().isEmpty()) {
      last = block.body().get(block.body().size() - 1);
    }
    return last;
  }

  private static boolean isPlainReturn(StatementTree statement) {
    return statement instanceof ReturnStatementTree result && result.expression() == null;
  }

  private static boolean refuses(StatementTree statement) {
    return statement instanceof ExpressionStatementTree expression && expression.expression() instanceof MethodInvocationTree call
      && (REFUSING.contains(Calls.name(call).name()) || Calls.name(call).name().equals("setStatus") && Outcome.isRefusal(call));
  }

  private static boolean refusalFollows(IfStatementTree condition) {
    if (!(condition.parent() instanceof BlockTree block)) {
      return false;
    }
    int next = block.body().indexOf(condition) + 1;
    if (next == block.body().size()) {
      return false;
    }
    StatementTree following = block.body().get(next);
    return Outcome.isRefusal(following) || refuses(following);
  }

  /** A mask such as ****** stands for a password that is kept. */
  private static boolean isTypeable(LiteralComparison compared, List<LiteralComparison> all) {
    String text = compared.text().toLowerCase(Locale.ROOT);
    return text.chars().anyMatch(Character::isLetterOrDigit)
      && (!ANSWERS.contains(text) || BESIDE_A_NAME.contains(text) && isBesideName(compared, all));
  }

  private static boolean isBesideName(LiteralComparison compared, List<LiteralComparison> all) {
    return all.stream().anyMatch(other -> other != compared && Words.of(other.name()).containAny(NAMES));
  }

  private static boolean isPassword(LiteralComparison compared, List<LiteralComparison> all) {
    Words name = Words.of(compared.name());
    boolean isSecret = name.endWithAny(SECRETS) && isBesideName(compared, all);
    return isBasicLogin(compared.text()) || (name.containAny(PASSWORDS) || isSecret) && !name.containAny(NOT_A_PASSWORD) && !asksForBad(compared.name());
  }

  /** A whole {@code Authorization} header: name and password, encoded. */
  private static boolean isBasicLogin(String text) {
    if (!text.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
      return false;
    }
    try {
      byte[] login = Base64.getDecoder().decode(text.substring(BASIC.length()).trim());
      return new String(login, StandardCharsets.UTF_8).indexOf(':') > 0;
    } catch (IllegalArgumentException notEncoded) {
      return false;
    }
  }

  private static boolean isPassword(ExpressionTree kept) {
    return Words.of(PasswordNames.last(kept)).containAny(PASSWORDS);
  }

  private static boolean asksForBad(String name) {
    return Words.of(name).containAny(ASKS_FOR_BAD);
  }

  private static boolean isInMethodForBad(Tree tree) {
    for (Tree outer = tree; outer != null; outer = outer.parent()) {
      if (outer instanceof MethodTree method) {
        return asksForBad(method.simpleName().name());
      }
    }
    return false;
  }

  /** Whether a branch does nothing but complain about the password, or replace it. */
  private static boolean onlyComplains(StatementTree branch) {
    List<StatementTree> statements = branch instanceof BlockTree block ? block.body() : List.of(branch);
    return !statements.isEmpty() && statements.stream().allMatch(statement -> statement instanceof ExpressionStatementTree expression
      && (complains(expression.expression()) || replaces(expression.expression())));
  }

  private static boolean complains(ExpressionTree expression) {
    if (!(expression instanceof MethodInvocationTree call)) {
      return false;
    }
    String receiver = Calls.receiver(call).map(PasswordNames::last).orElse("");
    boolean isComplainer = COMPLAINERS.stream().anyMatch(receiver::equalsIgnoreCase);
    return COMPLAINING.contains(Calls.name(call).name()) && isComplainer
      || Calls.receiver(call).filter(before -> before instanceof MethodInvocationTree && complains(before)).isPresent()
      || Calls.name(call).name().startsWith("print") && call.arguments().stream()
      .anyMatch(text -> Constants.text(text).filter(BuiltInLogins::asksForBad).isPresent());
  }

  private static boolean replaces(ExpressionTree expression) {
    if (expression instanceof AssignmentExpressionTree assignment) {
      return Words.of(PasswordNames.last(assignment.variable())).containAny(PASSWORDS);
    }
    return expression instanceof MethodInvocationTree call && Calls.name(call).name().startsWith("set")
      && Words.of(Calls.name(call).name()).containAny(PASSWORDS);
  }

  /** {@code credential.compareTo("name", "password")}. */
  private static boolean isCredentialComparedWithText(MethodInvocationTree call) {
    return Calls.is(call, "compareTo", 2) && call.arguments().stream().allMatch(text -> Constants.text(text).isPresent())
      && Calls.receiver(call).flatMap(StaticCalls::typeOf).filter(CREDENTIALS::contains).isPresent();
  }

  /** An encoder asked whether what was typed fits a hash that stands in the code. */
  private static boolean isMatchWithFixedHash(MethodInvocationTree call) {
    if (call.arguments().size() != 2 || !MATCHING.contains(Calls.name(call).name()) || Calls.isStatement(call)) {
      return false;
    }
    ExpressionTree typed = call.arguments().get(0);
    ExpressionTree hash = call.arguments().get(1);
    return Constants.text(typed).isEmpty() && Constants.text(hash).filter(text -> HASH.matcher(text).matches()).isPresent()
      && !asksForBad(PasswordNames.last(hash));
  }
}
