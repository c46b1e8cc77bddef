package org.productiongap.framework.validation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.productiongap.framework.Annotation;
import org.productiongap.framework.SourceNames;
import org.productiongap.framework.persistence.StoredTypes;
import org.productiongap.framework.web.RequestInput;
import org.productiongap.framework.web.RequestInput.Kind;
import org.productiongap.framework.web.WebEndpoint;
import org.productiongap.framework.web.WebEndpoints;
import org.sonar.plugins.java.api.semantic.Symbol;
import org.sonar.plugins.java.api.semantic.Type;
import org.sonar.plugins.java.api.tree.AssignmentExpressionTree;
import org.sonar.plugins.java.api.tree.BaseTreeVisitor;
import org.sonar.plugins.java.api.tree.ClassTree;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.MemberSelectExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.VariableTree;

/**
 * The bodies of a file that are entities or documents, and change something. Left out are those that SonarQube's rule S4684 reports: a parameter of a
 * handler of Spring that has the entity as its type, without anything around it. So are those that an endpoint only copies members from.
 */
public final class StoredBodies {

  private static final Set<String> CHANGING = Set.of("POST", "PUT", "PATCH");
  private static final Set<String> KNOWN_TO_SONAR = Set.of("jakarta.persistence.Entity", "javax.persistence.Entity",
    "org.springframework.data.mongodb.core.mapping.Document", "org.springframework.data.elasticsearch.annotations.Document");
  private static final Set<String> CREATOR = Set.of("com.fasterxml.jackson.annotation.JsonCreator");
  private static final Set<String> IDENTITY = Set.of("id");
  private static final Set<String> FIELDS_OF_BINDER = Set.of("setAllowedFields", "setDisallowedFields");

  private StoredBodies() {
  }

  /**
   * @param file the root of a file
   * @return in the order of the source
   */
  public static List<StoredBody> in(CompilationUnitTree file) {
    List<StoredBody> found = new ArrayList<>();
    Set<Tree> seen = new HashSet<>();
    for (WebEndpoint endpoint : WebEndpoints.in(file)) {
      if (CHANGING.containsAll(endpoint.methods()) && !Operations.isLookUp(endpoint) && !Operations.storesNothing(endpoint)
        && (!ValidationPlace.isDeclaredElsewhere(endpoint) || isGeneric(endpoint))) {
        for (RequestInput body : RequestBodies.of(endpoint)) {
          BodyContent.typesOf(endpoint, body).stream()
            .filter(content -> isOpen(content) && !isReportedBySonar(endpoint, body, content) && !isLimited(endpoint, body)
              && !isCopied(endpoint, body, content) && seen.add(body.tree()))
            .forEach(content -> found.add(new StoredBody(nameOf(body.tree()), content.name())));
        }
      }
    }
    return found;
  }

  /** Whether the caller fills what is stored; not through a constructor or a factory that somebody wrote for this. */
  private static boolean isOpen(Type content) {
    return SourceNames.isKnown(content) && !content.isTypeVar() && StoredTypes.isStored(content) && content.symbol().memberSymbols().stream()
      .filter(Symbol::isMethodSymbol)
      .flatMap(method -> Annotation.on(method).stream())
      .noneMatch(annotation -> annotation.is(CREATOR));
  }

  private static boolean isReportedBySonar(WebEndpoint endpoint, RequestInput body, Type content) {
    return endpoint.handler() instanceof MethodTree handler && BeanValidationOfSpring.isHandler(handler) && !ValidationPlace.isDeclaredElsewhere(endpoint)
      && body.tree() instanceof VariableTree
      && content.equals(body.type()) && Annotation.on(content.symbol()).stream().anyMatch(annotation -> annotation.is(KNOWN_TO_SONAR));
  }

  /** Whether the contract that an endpoint fulfills leaves the type of a parameter to it. */
  private static boolean isGeneric(WebEndpoint endpoint) {
    return endpoint.handler() instanceof MethodTree handler && handler.symbol().overriddenSymbols().stream()
      .anyMatch(contract -> contract.declaration() == null ? contract.parameterTypes().stream().anyMatch(Type::isTypeVar)
        : contract.declaration().parameters().stream().anyMatch(parameter -> parameter.type().symbolType().isTypeVar()));
  }

  /**
   * Whether the endpoint copies chosen members into another object of the type or takes its identity alone, and never stores or hands on the one it
   * was sent.
   */
  private static boolean isCopied(WebEndpoint endpoint, RequestInput body, Type content) {
    return endpoint.handler() instanceof MethodTree handler && body.tree() instanceof VariableTree parameter && body.type().equals(content)
      && ReadMembers.in(handler, parameter).filter(read -> read.equals(IDENTITY) || fillsAnother(handler, parameter, content)).isPresent();
  }

  private static boolean fillsAnother(MethodTree handler, VariableTree parameter, Type content) {
    boolean[] found = new boolean[1];
    handler.block().accept(new BaseTreeVisitor() {
      @Override
      public void visitMethodInvocation(MethodInvocationTree call) {
        found[0] |= Invocations.nameOf(call).startsWith("set") && call.arguments().size() == 1 && isAnother(Invocations.receiverOf(call))
          && isMember(call.arguments().get(0));
        super.visitMethodInvocation(call);
      }

      @Override
      public void visitAssignmentExpression(AssignmentExpressionTree assignment) {
        found[0] |= assignment.variable() instanceof MemberSelectExpressionTree field && isAnother(field.expression()) && isMember(assignment.expression());
        super.visitAssignmentExpression(assignment);
      }

      private boolean isAnother(ExpressionTree owner) {
        return owner instanceof IdentifierTree identifier && identifier.symbol() != parameter.symbol() && content.equals(identifier.symbolType());
      }

      private boolean isMember(ExpressionTree value) {
        ExpressionTree owner = value instanceof MethodInvocationTree call ? Invocations.receiverOf(call) : value instanceof MemberSelectExpressionTree field
          ? field.expression() : null;
        return owner instanceof IdentifierTree identifier && identifier.symbol() == parameter.symbol();
      }
    });
    return found[0];
  }

  /** Whether the binder of a form is told which members it may fill. */
  private static boolean isLimited(WebEndpoint endpoint, RequestInput body) {
    if (body.kind() != Kind.FORM) {
      return false;
    }
    boolean[] found = new boolean[1];
    Stream.iterate(endpoint.handler(), node -> node != null, Tree::parent)
      .filter(ClassTree.class::isInstance)
      .forEach(owner -> owner.accept(new BaseTreeVisitor() {
        @Override
        public void visitMethodInvocation(MethodInvocationTree call) {
          found[0] |= FIELDS_OF_BINDER.contains(Invocations.nameOf(call));
          super.visitMethodInvocation(call);
        }
      }));
    return found[0];
  }

  private static Tree nameOf(Tree tree) {
    return tree instanceof VariableTree parameter ? parameter.simpleName() : tree;
  }
}
