package org.productiongap.framework.validation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.productiongap.framework.web.RequestInput;
import org.productiongap.framework.web.RequestInput.Kind;
import org.productiongap.framework.web.WebEndpoint;
import org.sonar.plugins.java.api.semantic.Symbol;
import org.sonar.plugins.java.api.tree.BaseTreeVisitor;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.MemberSelectExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.NewClassTree;
import org.sonar.plugins.java.api.tree.ParameterizedTypeTree;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.TypeTree;
import org.sonar.plugins.java.api.tree.VariableTree;

/**
 * Calls in an endpoint that make an object from the text, the stream or the raw tree of a request, as servlets do.
 */
final class ParsedBodies extends BaseTreeVisitor {

  private static final Set<String> PARSERS = Set.of("readValue", "treeToValue", "convertValue", "fromJson", "parseObject", "toBean", "decodeValue", "mapTo",
    "bodyAsClass");
  /** What reads the content of a request that is given as a whole. */
  private static final Set<String> CONTENT = Set.of("getReader", "getInputStream", "getPart", "getParameter");
  private static final Set<Kind> RAW = EnumSet.of(Kind.BODY, Kind.PART, Kind.PARAMETER);

  private final Set<Symbol> contents = new HashSet<>();
  private final Set<Symbol> requests = new HashSet<>();
  private final List<RequestInput> inputs = new ArrayList<>();

  private ParsedBodies() {
  }

  /** Those calls as inputs of the kind body. */
  static List<RequestInput> of(WebEndpoint endpoint) {
    ParsedBodies search = new ParsedBodies();
    for (RequestInput input : endpoint.inputs()) {
      if (input.tree() instanceof VariableTree parameter && !parameter.symbol().isUnknown()) {
        if (input.kind() == Kind.REQUEST) {
          search.requests.add(parameter.symbol());
        } else if (RAW.contains(input.kind())) {
          search.contents.add(parameter.symbol());
        }
      }
    }
    if (!search.requests.isEmpty() || !search.contents.isEmpty()) {
      endpoint.handler().accept(search);
    }
    return search.inputs;
  }

  @Override
  public void visitVariable(VariableTree variable) {
    super.visitVariable(variable);
    if (variable.initializer() != null && isContent(variable.initializer())) {
      contents.add(variable.symbol());
    }
  }

  @Override
  public void visitMethodInvocation(MethodInvocationTree call) {
    super.visitMethodInvocation(call);
    if (PARSERS.contains(Invocations.nameOf(call)) && isContent(call)) {
      call.arguments().stream()
        .flatMap(argument -> givenType(argument).stream())
        .findFirst()
        .ifPresent(type -> inputs.add(new RequestInput(Kind.BODY, call, type.symbolType(), type, List.of())));
    }
  }

  private static Optional<TypeTree> givenType(ExpressionTree argument) {
    if (argument instanceof MemberSelectExpressionTree select && "class".equals(select.identifier().name())) {
      return select.expression() instanceof TypeTree type ? Optional.of(type) : Optional.empty();
    }
    return argument instanceof NewClassTree created && created.identifier() instanceof ParameterizedTypeTree reference
      && reference.typeArguments().size() == 1 ? Optional.of(reference.typeArguments().get(0)) : Optional.empty();
  }

  private boolean isContent(ExpressionTree expression) {
    boolean[] found = new boolean[1];
    expression.accept(new BaseTreeVisitor() {
      @Override
      public void visitIdentifier(IdentifierTree identifier) {
        found[0] |= contents.contains(identifier.symbol()) || requests.contains(identifier.symbol()) && isRead(identifier);
      }
    });
    return found[0];
  }

  private static boolean isRead(IdentifierTree request) {
    Tree parent = request.parent();
    return parent instanceof MemberSelectExpressionTree select && select.expression() == request && CONTENT.contains(select.identifier().name());
  }
}
