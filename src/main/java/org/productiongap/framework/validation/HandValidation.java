package org.productiongap.framework.validation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.productiongap.framework.Annotation;
import org.productiongap.framework.Payload;
import org.productiongap.framework.SourceNames;
import org.productiongap.framework.web.RequestInput;
import org.productiongap.framework.web.WebEndpoint;
import org.sonar.plugins.java.api.semantic.Symbol;
import org.sonar.plugins.java.api.semantic.Type;
import org.sonar.plugins.java.api.tree.Arguments;
import org.sonar.plugins.java.api.tree.AssignmentExpressionTree;
import org.sonar.plugins.java.api.tree.BaseTreeVisitor;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.LambdaExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.MethodReferenceTree;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.NewClassTree;
import org.sonar.plugins.java.api.tree.ParenthesizedTree;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.TypeCastTree;
import org.sonar.plugins.java.api.tree.VariableTree;

/**
 * Validation that an endpoint does itself: a validator that is given the content, a helper of this file that does so, a call of
 * a method that declares its parameter valid. Looks for certainty that nothing of the kind happens, so whatever looks like it counts.
 */
final class HandValidation extends BaseTreeVisitor {

  private static final int HELPER_DEPTH = 2;
  private static final String OBJECT = "java.lang.Object";

  private final RequestInput input;
  private final Type content;
  private final Set<Symbol> holders = new HashSet<>();
  private final Set<MethodTree> visited = new HashSet<>();
  private int depth = HELPER_DEPTH;
  private boolean found;

  private HandValidation(RequestInput input, Type content) {
    this.input = input;
    this.content = content;
  }

  static boolean happens(WebEndpoint endpoint, RequestInput input, Type content) {
    HandValidation search = new HandValidation(input, content);
    if (input.tree() instanceof VariableTree parameter) {
      search.holders.add(parameter.symbol());
    }
    if (endpoint.handler() instanceof MethodTree method) {
      search.scan(method.block());
    } else if (endpoint.handler() instanceof LambdaExpressionTree lambda) {
      search.scan(lambda.body());
    }
    return search.found;
  }

  @Override
  public void visitMethodInvocation(MethodInvocationTree call) {
    if (found) {
      return;
    }
    ExpressionTree receiver = Invocations.receiverOf(call);
    boolean takes = anyConcerns(call.arguments());
    if (Invocations.validates(call) && (takes || receiver != null && concerns(receiver)) || takes && declaresValid(call)) {
      found = true;
    } else {
      if (takes) {
        help(Invocations.targets(call, Invocations.nameOf(call), receiver, call.methodSymbol().declaration()));
      }
      super.visitMethodInvocation(call);
    }
  }

  @Override
  public void visitMethodReference(MethodReferenceTree reference) {
    if (!found && isAppliedToContent(reference)) {
      found = Invocations.validates(reference);
      if (!found) {
        Symbol method = reference.method().symbol();
        help(Invocations.targets(reference, reference.method().name(), reference.expression(),
          method instanceof Symbol.MethodSymbol known ? known.declaration() : null));
      }
    }
    super.visitMethodReference(reference);
  }

  /** What is made from the whole content stands for it, such as the entity that a mapper returns. */
  @Override
  public void visitVariable(VariableTree variable) {
    super.visitVariable(variable);
    boolean isMade = variable.initializer() instanceof MethodInvocationTree call && anyConcerns(call.arguments())
      || variable.initializer() instanceof NewClassTree created && anyConcerns(created.arguments());
    if (isMade && !PayloadType.isOfThePlatform(variable.symbol().type())) {
      holders.add(variable.symbol());
    }
  }

  @Override
  public void visitAssignmentExpression(AssignmentExpressionTree assignment) {
    super.visitAssignmentExpression(assignment);
    boolean isMade = assignment.expression() instanceof MethodInvocationTree call && anyConcerns(call.arguments())
      || assignment.expression() instanceof NewClassTree created && anyConcerns(created.arguments());
    if (isMade && assignment.variable() instanceof IdentifierTree variable && SourceNames.isKnown(variable.symbolType())
      && !PayloadType.isOfThePlatform(variable.symbolType())) {
      holders.add(variable.symbol());
    }
  }

  @Override
  public void visitNewClass(NewClassTree created) {
    found |= Invocations.validates(created) && anyConcerns(created.arguments());
    super.visitNewClass(created);
  }

  private void help(List<MethodTree> helpers) {
    if (depth == 0) {
      return;
    }
    depth--;
    for (MethodTree helper : helpers) {
      if (visited.add(helper)) {
        found |= Invocations.checksAndThrows(helper);
        helper.parameters().stream().filter(parameter -> mayBeContent(parameter.symbol().type())).forEach(parameter -> holders.add(parameter.symbol()));
        scan(helper.block());
      }
    }
    depth++;
  }

  /** Whether the method that is called says that it wants this argument validated. */
  private boolean declaresValid(MethodInvocationTree call) {
    if (call.methodSymbol().isUnknown()) {
      return false;
    }
    return Stream.concat(Stream.of(call.methodSymbol()), call.methodSymbol().overriddenSymbols().stream())
      .anyMatch(method -> declaresValid(method.declarationParameters(), call.arguments()) || mayDeclareValid(method, call.arguments()));
  }

  /** Whether a compiled method of a validated type takes a collection of the content: what is written on its elements cannot be seen. */
  private boolean mayDeclareValid(Symbol.MethodSymbol method, List<ExpressionTree> arguments) {
    List<Symbol> parameters = method.declarationParameters();
    return method.declaration() == null && Annotation.on(method.owner()).stream().anyMatch(ValidationTrigger::isTrigger)
      && IntStream.range(0, Math.min(parameters.size(), arguments.size()))
        .anyMatch(i -> parameters.get(i).type().isSubtypeOf("java.util.Collection") && concerns(arguments.get(i)));
  }

  private boolean declaresValid(List<Symbol> parameters, List<ExpressionTree> arguments) {
    return IntStream.range(0, Math.min(parameters.size(), arguments.size()))
      .anyMatch(i -> concerns(arguments.get(i)) && Annotation.on(parameters.get(i)).stream().anyMatch(ValidationTrigger::isTrigger));
  }

  private boolean isAppliedToContent(MethodReferenceTree reference) {
    if (!(reference.parent() instanceof Arguments arguments) || !(arguments.parent() instanceof MethodInvocationTree call)) {
      return false;
    }
    ExpressionTree receiver = Invocations.receiverOf(call);
    return receiver != null && concerns(receiver) || call.arguments().stream().anyMatch(argument -> argument != reference && concerns(argument));
  }

  private boolean anyConcerns(List<ExpressionTree> arguments) {
    return arguments.stream().anyMatch(this::concerns);
  }

  /** Whether an expression is the content, holds it, or is made from it as a whole. One of its members is not. */
  private boolean concerns(ExpressionTree expression) {
    if (expression == input.tree()) {
      return true;
    }
    if (expression instanceof ParenthesizedTree parenthesized) {
      return concerns(parenthesized.expression());
    }
    if (expression instanceof TypeCastTree cast) {
      return concerns(cast.expression());
    }
    if (expression instanceof IdentifierTree identifier) {
      return holders.contains(identifier.symbol()) || mayBeContent(identifier.symbolType());
    }
    if (expression instanceof MethodInvocationTree call) {
      return isContent(call.symbolType()) || anyConcerns(call.arguments()) || isChainOnContent(call);
    }
    if (expression instanceof NewClassTree created) {
      return anyConcerns(created.arguments());
    }
    return isContent(expression.symbolType());
  }

  /** Whether a chain of calls starts at what holds the content, such as a stream or an asynchronous value, and not at the content. */
  private boolean isChainOnContent(MethodInvocationTree call) {
    ExpressionTree receiver = Invocations.receiverOf(call);
    if (receiver == null || receiver.symbolType().fullyQualifiedName().equals(content.fullyQualifiedName())) {
      return false;
    }
    return receiver instanceof MethodInvocationTree || receiver == input.tree() ? concerns(receiver)
      : receiver instanceof IdentifierTree identifier && holders.contains(identifier.symbol());
  }

  /** Whether a value of the type is the content, or cannot be told not to be. */
  private boolean mayBeContent(Type type) {
    return !SourceNames.isKnown(Payload.of(type).type()) || isContent(type);
  }

  private boolean isContent(Type type) {
    Type inner = Payload.of(type).type();
    return !inner.is(OBJECT) && !inner.isUnknown() && !inner.isVoid()
      && (inner.fullyQualifiedName().equals(content.fullyQualifiedName()) || content.isSubtypeOf(inner.erasure()));
  }

  @Override
  protected void scan(Tree tree) {
    if (!found) {
      super.scan(tree);
    }
  }
}
