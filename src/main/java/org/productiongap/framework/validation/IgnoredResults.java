package org.productiongap.framework.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.productiongap.flow.Answer;
import org.productiongap.framework.Annotation;
import org.productiongap.framework.Annotations;
import org.productiongap.framework.Payload;
import org.productiongap.framework.SourceNames;
import org.productiongap.framework.web.WebEndpoint;
import org.productiongap.framework.web.WebEndpoints;
import org.sonar.plugins.java.api.tree.BaseTreeVisitor;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;
import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.LiteralTree;
import org.sonar.plugins.java.api.tree.MemberSelectExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.NewClassTree;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.VariableTree;

/**
 * The endpoints of a file that get the result of a validation, which keeps the framework from refusing the request itself, and go on without reading it.
 */
public final class IgnoredResults {

  private static final Set<String> RESULTS = Set.of("org.springframework.validation.BindingResult", "org.springframework.validation.Errors",
    "org.springframework.validation.BeanPropertyBindingResult");
  private static final Set<String> VALIDATED = Set.of("org.springframework.validation.annotation.Validated");
  private static final Set<String> BODY = Set.of("org.springframework.web.bind.annotation.RequestBody");
  /** Under these the result is in the model of the page, too. */
  private static final List<String> MODEL_KEYS = List.of("MODEL_KEY_PREFIX", "org.springframework.validation.BindingResult");

  private IgnoredResults() {
  }

  /**
   * @param file the root of a file
   * @return in the order of the source
   */
  public static List<IgnoredResult> in(CompilationUnitTree file) {
    List<IgnoredResult> found = new ArrayList<>();
    for (WebEndpoint endpoint : WebEndpoints.in(file)) {
      if (endpoint.handler() instanceof MethodTree handler && handler.block() != null && doesSomething(handler) && !isGuarded(handler)) {
        List<VariableTree> parameters = handler.parameters();
        for (int i = 0; i < parameters.size(); i++) {
          if (SourceNames.of(parameters.get(i).type()).filter(RESULTS::contains).isPresent() && !(i > 0 && isFreeBody(handler, parameters.get(i - 1)))) {
            judge(handler, parameters.get(i), i == 0 ? "" : parameters.get(i - 1).simpleName().name(), found);
          }
        }
      }
    }
    return found;
  }

  /** Whether a body has no constraint that could fail; unlike those of a form, members of another type do not end up in the result. */
  private static boolean isFreeBody(MethodTree handler, VariableTree parameter) {
    return Annotations.has(Annotation.on(parameter.modifiers()), BODY) && !ValidationTrigger.hasBinderWithValidator(handler)
      && CarriedConstraints.of(Payload.of(parameter.symbol().type(), parameter.type()).type()).answer() == Answer.NO;
  }

  private static void judge(MethodTree handler, VariableTree parameter, String validated, List<IgnoredResult> found) {
    List<IdentifierTree> uses = uses(handler, parameter.simpleName().name());
    if (uses.stream().noneMatch(ResultUse::isRead)) {
      found.add(new IgnoredResult(parameter, validated, List.copyOf(uses)));
    }
  }

  /** Whether more happens than naming a page, which shows the errors itself. */
  private static boolean doesSomething(MethodTree handler) {
    boolean[] found = new boolean[1];
    handler.block().accept(new BaseTreeVisitor() {
      @Override
      public void visitMethodInvocation(MethodInvocationTree call) {
        found[0] = true;
      }

      @Override
      public void visitNewClass(NewClassTree creation) {
        found[0] = true;
      }
    });
    return found[0];
  }

  /** Whether an annotation of the team's own speaks of validation, or the result is read out of the model. */
  private static boolean isGuarded(MethodTree handler) {
    boolean[] found = new boolean[1];
    found[0] = Annotations.ofMethod(handler).stream()
      .anyMatch(annotation -> Invocations.speaksOfValidation(annotation.simpleName()) && !annotation.is(VALIDATED) && !Constraints.isConstraint(annotation));
    handler.block().accept(new BaseTreeVisitor() {
      @Override
      public void visitIdentifier(IdentifierTree identifier) {
        found[0] |= MODEL_KEYS.contains(identifier.name());
      }

      @Override
      public void visitLiteral(LiteralTree literal) {
        found[0] |= MODEL_KEYS.stream().anyMatch(literal.value()::contains);
      }
    });
    return found[0];
  }

  /** Everywhere the name stands for the value; also where the analyzer cannot tell, inside a lambda for an unknown method. */
  static List<IdentifierTree> uses(Tree scope, String name) {
    List<IdentifierTree> uses = new ArrayList<>();
    (scope instanceof MethodTree method ? method.block() : scope).accept(new BaseTreeVisitor() {
      @Override
      public void visitIdentifier(IdentifierTree identifier) {
        boolean isMember = identifier.parent() instanceof MemberSelectExpressionTree select && select.identifier() == identifier;
        boolean isMethod = identifier.parent() instanceof MethodInvocationTree call && call.methodSelect() == identifier;
        boolean isDeclared = identifier.parent() instanceof VariableTree variable && variable.simpleName() == identifier;
        if (identifier.name().equals(name) && !isMember && !isMethod && !isDeclared) {
          uses.add(identifier);
        }
      }
    });
    return uses;
  }
}
