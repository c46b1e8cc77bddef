package org.productiongap.framework.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.productiongap.flow.Calls;
import org.productiongap.flow.Origins;
import org.productiongap.framework.Jakarta;
import org.productiongap.framework.Names;
import org.productiongap.framework.Types;
import org.productiongap.framework.web.RequestInput.Kind;
import org.sonar.plugins.java.api.semantic.Type;
import org.sonar.plugins.java.api.tree.BaseTreeVisitor;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.MemberSelectExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.NewClassTree;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * Servlets and filters in both namespaces, and Spring's filter that runs once per request. They answer through the response: its error, its
 * headers, its writer and its stream, whoever writes to them; sockets of the same platform through their remote end, Faces through messages.
 */
final class Servlets implements WebFramework {

  private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS", "TRACE");
  private static final Set<String> FILTERS = Set.of("doFilter", "doFilterInternal");
  private static final Set<String> REQUEST = Jakarta.both("servlet.http.HttpServletRequest", "servlet.ServletRequest");
  private static final Set<String> RESPONSE = Jakarta.both("servlet.http.HttpServletResponse", "servlet.ServletResponse");
  private static final Set<String> CHAIN = Jakarta.both("servlet.FilterChain");

  private static final Set<String> SOCKET = Jakarta.bothIn("websocket", "RemoteEndpoint$Basic", "RemoteEndpoint$Async");
  private static final Set<String> FACES_MESSAGE = Jakarta.both("faces.application.FacesMessage");
  private static final List<AnswerCall> ANSWERS = Stream.of(
    AnswerCall.each(RESPONSE, 0, "sendRedirect"),
    AnswerCall.each(RESPONSE, 1, "sendError", "setStatus", "setHeader", "addHeader"),
    AnswerCall.each(SOCKET, 0, "sendText", "sendObject"),
    AnswerCall.each(FACES_MESSAGE, 0, AnswerCall.NEW, "setSummary", "setDetail"))
    .flatMap(calls -> calls)
    .toList();
  private static final Set<String> SCOPES = Names.union(REQUEST, Jakarta.both("servlet.http.HttpSession"));
  private static final Set<String> TO_PAGE = Set.of("forward", "include", "sendRedirect");
  private static final Set<String> OUTPUTS = Set.of("getWriter", "getOutputStream");
  private static final Set<String> WRITING = Set.of("write", "print", "println", "append", "format", "printf");
  /** Calls that write one of their arguments to another one. */
  private static final Set<String> WRITING_TO = Set.of("writeValue", "toJson", "write", "copy", "print", "encode", "writeTo", "serialize");
  private static final int WRAPPERS = 3;

  @Override
  public Optional<WebEndpoint> endpoint(HandlerMethod method) {
    String name = method.name();
    boolean takesBoth = method.parameterCount() >= 2 && BoundTypes.is(method.typeOf(0), REQUEST) && BoundTypes.is(method.typeOf(1), RESPONSE);
    if (!takesBoth) {
      return Optional.empty();
    }
    String verb = name.startsWith("do") ? name.substring(2).toUpperCase(Locale.ROOT) : "";
    if (method.parameterCount() == 2 && (METHODS.contains(verb) || "service".equals(name))) {
      return Optional.of(endpoint(method, verb.isEmpty() ? Set.of() : Set.of(verb)));
    }
    boolean isFilter = method.parameterCount() == 3 && FILTERS.contains(name) && BoundTypes.is(method.typeOf(2), CHAIN);
    return isFilter ? Optional.of(endpoint(method, Set.of())) : Optional.empty();
  }

  private static WebEndpoint endpoint(HandlerMethod method, Set<String> methods) {
    return new WebEndpoint(method.tree(), methods, List.of(method.input(0, Kind.REQUEST)));
  }

  @Override
  public List<AnswerCall> answerCalls() {
    return ANSWERS;
  }

  @Override
  public List<ClientAnswer> answers(ExpressionTree tree) {
    if (!(tree instanceof MethodInvocationTree call) || call.arguments().isEmpty()) {
      return List.of();
    }
    String name = ClientAnswers.nameOf(call);
    boolean writes = WRITING.contains(name) && call.methodSelect() instanceof MemberSelectExpressionTree select && isOutput(select.expression(), WRAPPERS);
    if (writes) {
      return answers(call, call.arguments());
    }
    if (WRITING_TO.contains(name) && call.arguments().stream().anyMatch(argument -> isOutput(argument, WRAPPERS))) {
      return answers(call, call.arguments().stream().filter(argument -> !isOutput(argument, WRAPPERS)).toList());
    }
    if ("printStackTrace".equals(name) && isOutput(call.arguments().get(0), WRAPPERS)) {
      return answers(call, List.of(call));
    }
    boolean isForPage = "setAttribute".equals(name) && call.arguments().size() == 2 && AnswerCall.isOn(call, SCOPES) && leadsToPage(call);
    return isForPage ? answers(call, List.of(call.arguments().get(1))) : List.of();
  }

  private static List<ClientAnswer> answers(MethodInvocationTree sink, List<ExpressionTree> contents) {
    return contents.stream().map(content -> new ClientAnswer(content, sink)).toList();
  }

  /** Whether an expression is the writer or the stream of a response, or wraps it. */
  private static boolean isOutput(ExpressionTree expression, int depth) {
    Type type = expression.symbolType();
    boolean mayBe = type.isUnknown() || Types.is(type, "java.io.Writer") || Types.is(type, "java.io.OutputStream");
    return mayBe && depth > 0 && Origins.of(expression).all().stream().map(Origins.Origin::tree).anyMatch(origin -> isOutputItself(origin, depth));
  }

  private static boolean isOutputItself(ExpressionTree origin, int depth) {
    if (origin instanceof MethodInvocationTree call) {
      if (WRITING.contains(ClientAnswers.nameOf(call)) && call.methodSelect() instanceof MemberSelectExpressionTree) {
        return isOutput(writer(call), depth - 1);
      }
      return OUTPUTS.contains(ClientAnswers.nameOf(call)) && call.methodSelect() instanceof MemberSelectExpressionTree select
        && AnswerCall.isOf(select.expression(), RESPONSE);
    }
    return origin instanceof NewClassTree wrapper && !wrapper.arguments().isEmpty() && isOutput(wrapper.arguments().get(0), depth - 1);
  }

  /** What a chain writes to: one step, however long the chain is, so that a writer given back to its own variable comes to an end. */
  private static ExpressionTree writer(MethodInvocationTree chain) {
    ExpressionTree start = chain;
    while (start instanceof MethodInvocationTree call && WRITING.contains(ClientAnswers.nameOf(call))
      && call.methodSelect() instanceof MemberSelectExpressionTree select) {
      start = select.expression();
    }
    return start;
  }

  /** Whether the method that a call stands in hands the request on to a page, or sends the browser there. */
  private static boolean leadsToPage(Tree call) {
    boolean[] leads = new boolean[1];
    Calls.method(call).ifPresent(method -> method.accept(new BaseTreeVisitor() {
      @Override
      public void visitMethodInvocation(MethodInvocationTree tree) {
        leads[0] |= TO_PAGE.contains(ClientAnswers.nameOf(tree));
        super.visitMethodInvocation(tree);
      }
    }));
    return leads[0];
  }
}
