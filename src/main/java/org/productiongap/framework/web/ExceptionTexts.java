package org.productiongap.framework.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.productiongap.flow.Answer;
import org.productiongap.flow.Origins;
import org.productiongap.flow.Origins.Origin;
import org.productiongap.framework.DevelopmentOnly;
import org.productiongap.framework.SourceNames;
import org.productiongap.framework.Types;
import org.productiongap.framework.web.ExceptionText.Kind;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.ForEachStatement;
import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.MemberSelectExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.MethodReferenceTree;
import org.sonar.plugins.java.api.tree.NewClassTree;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.VariableTree;

/**
 * Where a value holds the text of an exception that the application did not write, or the stack trace of any.
 */
public final class ExceptionTexts {

  private static final Set<String> MESSAGES = Set.of("getMessage", "getLocalizedMessage", "toString", "getOriginalMessage", "getErrorMessage");
  private static final Set<String> STACK_TRACES = Set.of("getStackTrace", "printStackTrace");

  /** Utilities that take the exception as their first argument. */
  private static final Set<String> UTILITIES = Set.of("org.apache.commons.lang3.exception.ExceptionUtils", "org.apache.commons.lang.exception.ExceptionUtils",
    "org.springframework.core.NestedExceptionUtils", "com.google.common.base.Throwables", "cn.hutool.core.exceptions.ExceptionUtil");
  private static final Set<String> MESSAGE_UTILITIES = Set.of("getMessage", "getRootCauseMessage", "getSimpleMessage");
  private static final Set<String> STACK_TRACE_UTILITIES = Set.of("getStackTrace", "getFullStackTrace", "getStackFrames", "getRootCauseStackTrace",
    "getStackTraceAsString", "stacktraceToString");

  /** Calls that take the content of an answer as an object. */
  private static final Set<String> CONTENT = Set.of("body", "ok", "badRequest", "serverError", "entity", "bodyValue", "json");
  /** Exceptions that libraries write as problem details. */
  private static final List<String> SPEAKING = List.of("org.springframework.web.ErrorResponse", "org.zalando.problem.Problem");

  private ExceptionTexts() {
  }

  /**
   * @param content a value, such as that of a {@link ClientAnswer}
   * @return the texts and stack traces of technical exceptions that it is certain to hold
   */
  public static List<ExceptionText> inside(ExpressionTree content) {
    List<ExceptionText> texts = new ArrayList<>();
    for (Origin origin : Origins.inside(content).all()) {
      taken(origin).filter(text -> !isOnDemand(origin)).ifPresent(texts::add);
    }
    return List.copyOf(texts);
  }

  /**
   * The stack trace of an exception that is the content of an answer itself: what makes JSON of it writes its trace and those of its causes as well.
   *
   * @param answer any answer
   */
  static List<ExceptionText> written(ClientAnswer answer) {
    boolean isContent = answer.sink() instanceof MethodInvocationTree call && CONTENT.contains(ClientAnswers.nameOf(call));
    return isContent ? Origins.of(answer.content()).all().stream()
      .filter(origin -> ThrownBy.isException(origin.tree()) && !Types.isAny(origin.tree().symbolType(), SPEAKING) && !isOnDemand(origin))
      .map(origin -> stackTrace(answer.content(), origin))
      .limit(1)
      .toList() : List.of();
  }

  /** Whether a text is taken under a condition that is for developers, or by a helper that is called under one. */
  private static boolean isOnDemand(Origin origin) {
    boolean onDemand = DevelopmentOnly.isOnDemand(origin.tree());
    for (Origins.Entered entered = origin.entered(); entered != null && !onDemand; entered = entered.from()) {
      onDemand = DevelopmentOnly.isOnDemand(entered.call());
    }
    return onDemand;
  }

  /** What a call tells of the exception that it is given, if it tells anything. */
  static List<ExceptionText> told(MethodInvocationTree call, Origin exception) {
    return kindOfUtility(call, ClientAnswers.nameOf(call)) != null ? List.of()
      : Stream.concat(message(Kind.MESSAGE, call, exception).stream(), Stream.of(stackTrace(call, exception))).toList();
  }

  /** Whether an expression takes the text of the exception that a variable holds. */
  static boolean isTextOf(Origin origin, VariableTree failure) {
    return origin.tree() instanceof MethodInvocationTree call && MESSAGES.contains(ClientAnswers.nameOf(call))
      && call.methodSelect() instanceof MemberSelectExpressionTree select
      && Origins.of(new Origin(select.expression(), origin.entered())).all().stream().anyMatch(exception -> ThrownBy.declaration(exception.tree()) == failure);
  }

  /** The trace that a loop takes an element from; any other expression is itself. */
  private static ExpressionTree element(ExpressionTree tree) {
    boolean isElement = tree instanceof IdentifierTree identifier && identifier.symbol().declaration() instanceof VariableTree variable
      && variable.parent() instanceof ForEachStatement;
    return isElement ? trace((ForEachStatement) ((IdentifierTree) tree).symbol().declaration().parent()).orElse(tree) : tree;
  }

  private static Optional<ExpressionTree> trace(ForEachStatement loop) {
    return Optional.of(loop.expression())
      .filter(looped -> looped instanceof MethodInvocationTree call && "getStackTrace".equals(ClientAnswers.nameOf(call)) && call.arguments().isEmpty());
  }

  private static Optional<ExceptionText> taken(Origin origin) {
    ExpressionTree tree = element(origin.tree());
    if (tree instanceof MethodInvocationTree call) {
      String name = ClientAnswers.nameOf(call);
      ExpressionTree receiver = call.methodSelect() instanceof MemberSelectExpressionTree select ? select.expression() : null;
      if (receiver != null && ThrownBy.isException(receiver)) {
        Kind kind = kind(name, MESSAGES, STACK_TRACES);
        return kind == null ? wholeException(origin) : text(kind, tree, new Origin(receiver, origin.entered()));
      }
      Kind kind = call.arguments().isEmpty() ? null : kindOfUtility(call, name);
      return kind == null ? wholeException(origin) : text(kind, tree, new Origin(call.arguments().get(0), origin.entered()));
    }
    if (tree instanceof MethodReferenceTree reference) {
      boolean isText = MESSAGES.contains(reference.method().name()) && reference.expression() instanceof IdentifierTree type
        && Types.is(type.symbolType(), "java.lang.Throwable");
      return isText && TextAuthor.isTechnology((IdentifierTree) reference.expression()) == Answer.YES
        ? Optional.of(new ExceptionText(Kind.MESSAGE, tree, "", ((IdentifierTree) reference.expression()).name(), null)) : Optional.empty();
    }
    return wholeException(origin);
  }

  /** What a utility, of a library or of the application, makes of the exception that it is given. */
  private static Kind kindOfUtility(MethodInvocationTree call, String name) {
    boolean makesTrace = name.toLowerCase(Locale.ROOT).contains("stacktrace") && ThrownBy.isException(call.arguments().get(0)) && !call.symbolType().isVoid();
    if (makesTrace) {
      return Kind.STACK_TRACE;
    }
    return AnswerCall.isOn(call, UTILITIES) ? kind(name, MESSAGE_UTILITIES, STACK_TRACE_UTILITIES) : null;
  }

  private static Kind kind(String name, Set<String> messages, Set<String> stackTraces) {
    if (messages.contains(name)) {
      return Kind.MESSAGE;
    }
    return stackTraces.contains(name) ? Kind.STACK_TRACE : null;
  }

  /**
   * An exception that becomes text by itself, in a concatenation or as a value in an answer; where its variable is not known, it may be the cause of
   * another.
   */
  private static Optional<ExceptionText> wholeException(Origin origin) {
    boolean isUnknown = origin.tree() instanceof IdentifierTree name && name.symbol().isUnknown();
    return ThrownBy.isException(origin.tree()) && !isUnknown && !(origin.tree() instanceof NewClassTree) ? text(Kind.MESSAGE, origin.tree(), origin)
      : Optional.empty();
  }

  private static Optional<ExceptionText> text(Kind kind, ExpressionTree tree, Origin exception) {
    return kind == Kind.STACK_TRACE ? Optional.of(stackTrace(tree, exception)) : message(kind, tree, exception);
  }

  /** Whoever wrote the text of an exception, nobody wrote its stack trace for the client. */
  private static ExceptionText stackTrace(ExpressionTree tree, Origin exception) {
    ExpressionTree thrown = Origins.of(exception).all().stream().map(Origin::tree).filter(ThrownBy::isException).findFirst().orElse(exception.tree());
    VariableTree origin = ThrownBy.declaration(thrown);
    VariableTree variable = origin == null ? ThrownBy.declaration(exception.tree()) : origin;
    return variable == null ? new ExceptionText(Kind.STACK_TRACE, tree, exception.tree() instanceof IdentifierTree name ? name.name() : "", "Throwable", null)
      : new ExceptionText(Kind.STACK_TRACE, tree, variable.simpleName().name(), simpleName(variable.type()), variable.simpleName());
  }

  private static Optional<ExceptionText> message(Kind kind, ExpressionTree tree, Origin exception) {
    return ThrownBy.technical(exception).map(technical -> {
      VariableTree variable = ThrownBy.declaration(technical.origin());
      return variable == null ? new ExceptionText(kind, tree, "", simpleName(technical.type()), null)
        : new ExceptionText(kind, tree, variable.simpleName().name(), simpleName(technical.type()), variable.simpleName());
    });
  }

  private static String simpleName(Tree type) {
    String name = SourceNames.of(type).orElse("Throwable");
    return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
  }
}
