package org.productiongap.framework.logging;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.productiongap.flow.Calls;
import org.productiongap.flow.Constants;
import org.productiongap.flow.Returns;
import org.productiongap.framework.Payload;
import org.productiongap.framework.SensitiveValues;
import org.productiongap.framework.SensitiveWords;
import org.sonar.plugins.java.api.semantic.Type;
import org.sonar.plugins.java.api.tree.Arguments;
import org.sonar.plugins.java.api.tree.BinaryExpressionTree;
import org.sonar.plugins.java.api.tree.ConditionalExpressionTree;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.LambdaExpressionTree;
import org.sonar.plugins.java.api.tree.MemberSelectExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.NewArrayTree;
import org.sonar.plugins.java.api.tree.NewClassTree;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.VariableTree;

/**
 * What of a log call's arguments gives a secret away: the value itself, a text that it is part of, or an object whose text has it.
 * A value that was masked, hashed, measured, compared or cut short does not.
 */
public final class LoggedSecrets {

  private static final int DEPTH = 6;

  /** Calls whose result shows what they are called on and what they are given. */
  private static final Set<String> SHOW = Set.of("valueOf", "copyValueOf", "toString", "format", "formatted", "join", "concat", "of", "ofNullable", "asList",
    "trim", "strip", "toLowerCase", "toUpperCase", "toCharArray", "getBytes", "intern", "requireNonNull", "requireNonNullElse", "orElse", "orElseGet",
    "orElseThrow", "append", "insert", "nullToEmpty", "defaultString", "defaultIfEmpty", "asText", "textValue", "toPrettyString", "block", "lit", "lazy",
    "kv", "keyValue", "value", "v", "writeValueAsString", "toJson", "toJsonString", "toJSONString", "toJsonStr", "stringify");
  /** Classes that print all they hold. */
  private static final Set<String> PRINTED = Set.of("java.lang.String", "java.lang.StringBuilder", "java.lang.StringBuffer",
    "org.apache.logging.log4j.message.ParameterizedMessage", "org.apache.logging.log4j.message.StringMapMessage");
  private static final Set<String> BUFFERS = Set.of("java.lang.StringBuilder", "java.lang.StringBuffer");
  private static final Set<String> WRITE_MEMBERS = Set.of("writeValueAsString", "toJson", "toJsonString", "toJSONString", "toJsonStr");
  /** Calls that log a value under a name. */
  private static final Set<String> KEYED = Set.of("addKeyValue", "put", "putCloseable", "with");
  /** Calls that give what they are called on to a lambda. */
  private static final Set<String> GIVING = Set.of("ifPresent", "ifPresentOrElse", "map", "flatMap", "filter", "doOnNext", "doOnSuccess", "subscribe",
    "thenAccept", "thenApply");
  private static final int TELLING_PART = 8;

  private final List<LoggedSecret> found = new ArrayList<>();
  private final List<LoggedObject> objects = new ArrayList<>();

  private LoggedSecrets() {
  }

  /**
   * An object that is logged as its text, of a class in another file.
   *
   * @param tree where the log call takes it
   * @param type the fully qualified name of the class
   */
  public record LoggedObject(ExpressionTree tree, String type) {
  }

  /**
   * @param log a call of {@link LogCalls}
   * @return in the order of the arguments
   */
  public static List<LoggedSecret> in(MethodInvocationTree log) {
    return of(log).found;
  }

  /**
   * @param log a call of {@link LogCalls}
   * @return the objects in it whose text another file tells
   */
  public static List<LoggedObject> objectsIn(MethodInvocationTree log) {
    return of(log).objects;
  }

  private static LoggedSecrets of(MethodInvocationTree log) {
    LoggedSecrets secrets = new LoggedSecrets();
    log.arguments().forEach(argument -> secrets.follow(argument, null, DEPTH));
    if (secrets.found.isEmpty() && KEYED.contains(Calls.name(log).name()) && log.arguments().size() == 2) {
      SensitiveValues.under(log.arguments().get(0), log.arguments().get(1)).ifPresent(named -> secrets.add(log.arguments().get(1), null, named));
    }
    if (Revocation.isToldBy(log)) {
      secrets.found.removeIf(secret -> secret.kind() == SensitiveWords.Kind.TOKEN);
    }
    return secrets;
  }

  /**
   * @param expression part of the argument, or where its value comes from
   * @param part the part of the argument that the value stands in; null where the expression is that part
   */
  private void follow(ExpressionTree expression, ExpressionTree part, int depth) {
    ExpressionTree value = Calls.plain(expression);
    if (depth == 0) {
      return;
    }
    if (value instanceof BinaryExpressionTree sum) {
      if (sum.is(Tree.Kind.PLUS)) {
        follow(sum.leftOperand(), part, depth);
        follow(sum.rightOperand(), part, depth);
      }
    } else if (value instanceof ConditionalExpressionTree choice) {
      follow(choice.trueExpression(), part, depth);
      follow(choice.falseExpression(), part, depth);
    } else if (value instanceof LambdaExpressionTree lambda) {
      Returns.of(lambda).forEach(result -> follow(result, part, depth - 1));
    } else if (value instanceof NewArrayTree array) {
      array.initializers().forEach(element -> follow(element, part, depth));
    } else if (value instanceof NewClassTree creation) {
      if (PRINTED.stream().anyMatch(creation.symbolType()::is)) {
        creation.arguments().forEach(element -> follow(element, part, depth - 1));
      }
    } else if (value instanceof MethodInvocationTree call) {
      called(call, part, depth);
    } else if (value instanceof IdentifierTree || value instanceof MemberSelectExpressionTree) {
      variable(value, part, depth);
    }
  }

  private void called(MethodInvocationTree call, ExpressionTree part, int depth) {
    Optional<SensitiveValues.Named> named = SensitiveValues.of(call);
    if (named.isPresent()) {
      add(call, part, named.get());
    } else if (SHOW.contains(Calls.name(call).name()) || isMostOfIt(call)) {
      Calls.receiver(call).filter(receiver -> !Calls.isTypeName(receiver)).ifPresent(receiver -> follow(receiver, part, depth - 1));
      call.arguments().forEach(element -> follow(element, part, depth - 1));
      if (WRITE_MEMBERS.contains(Calls.name(call).name())) {
        call.arguments().forEach(element -> written(element, part));
      }
    } else {
      whole(call, part);
    }
  }

  /** A part of a text that is more than its beginning or its end. */
  private static boolean isMostOfIt(MethodInvocationTree call) {
    if (!Calls.name(call).name().equals("substring") || call.arguments().isEmpty()) {
      return false;
    }
    Optional<Integer> start = Constants.of(call.arguments().get(0), Integer.class);
    Optional<Integer> end = call.arguments().size() < 2 ? Optional.of(Integer.MAX_VALUE) : Constants.of(call.arguments().get(1), Integer.class);
    return start.isPresent() && end.isPresent() && end.get() - start.get() > TELLING_PART;
  }

  private void variable(ExpressionTree variable, ExpressionTree part, int depth) {
    Optional<SensitiveValues.Named> named = SensitiveValues.of(variable);
    if (named.isPresent()) {
      add(variable, part, named.get());
      return;
    }
    ExpressionTree own = part == null ? variable : part;
    Optional<ExpressionTree> given = Constants.value(variable).filter(value -> value != variable);
    if (given.isPresent()) {
      follow(given.get(), own, depth - 1);
      appended(variable, own, depth);
    } else if (variable instanceof IdentifierTree identifier && identifier.symbol().declaration() instanceof VariableTree parameter
      && parameter.parent() instanceof MethodTree method && method.parameters().contains(parameter)) {
      handedIn(method, method.parameters().indexOf(parameter), own, depth);
    } else if (variable instanceof IdentifierTree identifier && identifier.symbol().declaration() instanceof VariableTree parameter
      && parameter.parent() instanceof LambdaExpressionTree lambda && lambda.parent() instanceof Arguments arguments
      && arguments.parent() instanceof MethodInvocationTree call && GIVING.contains(Calls.name(call).name())) {
      Calls.receiver(call).flatMap(SensitiveValues::of).ifPresent(secret -> add(variable, part, secret));
    }
    whole(variable, part);
  }

  /** What was appended to a text before it is logged. */
  private void appended(ExpressionTree variable, ExpressionTree part, int depth) {
    if (variable instanceof IdentifierTree identifier && BUFFERS.stream().anyMatch(variable.symbolType()::is)) {
      identifier.symbol().usages().stream()
        .filter(usage -> usage.parent() instanceof MemberSelectExpressionTree select && select.expression() == usage
          && select.parent() instanceof MethodInvocationTree)
        .map(usage -> outermost((MethodInvocationTree) usage.parent().parent()))
        .filter(call -> SHOW.contains(Calls.name(call).name()))
        .forEach(call -> chained(call, part, depth));
    }
  }

  private static MethodInvocationTree outermost(MethodInvocationTree first) {
    MethodInvocationTree call = first;
    while (call.parent() instanceof MemberSelectExpressionTree select && select.parent() instanceof MethodInvocationTree next) {
      call = next;
    }
    return call;
  }

  private void chained(MethodInvocationTree last, ExpressionTree part, int depth) {
    ExpressionTree call = last;
    while (call instanceof MethodInvocationTree invocation) {
      invocation.arguments().forEach(argument -> follow(argument, part, depth - 1));
      call = Calls.receiver(invocation).orElse(null);
    }
  }

  /** A private helper logs what its callers hand in. */
  private void handedIn(MethodTree method, int index, ExpressionTree part, int depth) {
    Calls.callers(method).ifPresent(calls -> calls.stream()
      .filter(call -> index < call.arguments().size())
      .forEach(call -> follow(call.arguments().get(index), part, Math.min(depth - 1, 2))));
  }

  /** An object is logged as its text. */
  private void whole(ExpressionTree object, ExpressionTree part) {
    Type type = Payload.of(object.symbolType()).type();
    ObjectText.secret(type).ifPresent(secret -> add(object, part, new SensitiveValues.Named(secret.name(), secret.kind())));
    if (type.symbol().declaration() == null && type.isClass() && !type.fullyQualifiedName().startsWith("java.")) {
      objects.add(new LoggedObject(part == null ? object : part, type.erasure().fullyQualifiedName()));
    }
  }

  /** An object is logged with all members that a JSON library writes. */
  private void written(ExpressionTree object, ExpressionTree part) {
    ObjectText.written(Payload.of(object.symbolType()).type())
      .ifPresent(secret -> add(object, part, new SensitiveValues.Named(secret.name(), secret.kind())));
  }

  private void add(ExpressionTree origin, ExpressionTree part, SensitiveValues.Named named) {
    if (AbsentValue.is(origin)) {
      return;
    }
    found.add(new LoggedSecret(part == null ? origin : part, named.name(), named.kind(), origin));
  }
}
