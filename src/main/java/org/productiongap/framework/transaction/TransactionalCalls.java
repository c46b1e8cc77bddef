package org.productiongap.framework.transaction;

import com.google.auto.service.AutoService;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.productiongap.flow.Answer;
import org.productiongap.flow.Calls;
import org.productiongap.framework.EachNode;
import org.productiongap.framework.FactSource;
import org.productiongap.framework.JavaFile;
import org.productiongap.framework.SourceNames;
import org.productiongap.framework.persistence.Writes;
import org.productiongap.framework.transaction.TransactionScope.Opener;
import org.sonar.plugins.java.api.semantic.Symbol;
import org.sonar.plugins.java.api.semantic.Type;
import org.sonar.plugins.java.api.tree.ClassTree;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.MemberSelectExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.MethodReferenceTree;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.ParameterizedTypeTree;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.VariableTree;

/**
 * What a file calls while a transaction is open, so that the methods that are called need none of their own, and which calls hand a caller's transaction on.
 */
@AutoService(FactSource.class)
public final class TransactionalCalls implements FactSource {

  private static final List<String> LIBRARIES = List.of("java.", "javax.", "jakarta.", "org.springframework.", "org.slf4j.", "org.hibernate.",
    "org.apache.commons.", "org.apache.logging.", "reactor.", "io.quarkus.", "io.micronaut.", "com.google.", "com.fasterxml.");

  /** How many private methods are looked through on the way to those that others can call. */
  private static final int MOST_METHODS = 20;

  @Override
  public List<? extends Record> of(JavaFile file) {
    Set<Record> calls = new LinkedHashSet<>();
    Set<Tree> needing = Writes.needingTransaction(file.tree());
    new EachNode() {
      @Override
      public void visitMethodInvocation(MethodInvocationTree call) {
        Optional<String> type = type(call);
        Optional<Tree> code = type.isPresent() ? Calls.code(call) : Optional.empty();
        if (code.isPresent()) {
          Answer open = Transactions.at(call).open();
          if (open == Answer.YES || isService(call) && needing.contains(code.get())) {
            calls.add(new TransactionalCall(type.get(), Calls.name(call).name(), call.arguments().size()));
          } else if (isService(call) && Writes.isWrite(call) != Answer.NO) {
            inner(call, type.get(), open).ifPresent(calls::add);
          }
        }
      }

      @Override
      public void visitMethodReference(MethodReferenceTree reference) {
        if (reference.method().symbol() instanceof Symbol.MethodSymbol method && !method.isUnknown()
          && Transactions.ofReference(reference).open() == Answer.YES) {
          referenced(reference, method).ifPresent(type -> calls.add(new TransactionalCall(type, method.name(), method.parameterTypes().size())));
        }
      }
    }.goThrough(file.tree());
    return List.copyOf(calls);
  }

  /**
   * The calls by which other classes may lead to a node with their transaction open: of the method around it, or where that is private, of those that call it
   * in this file.
   *
   * @param node any node inside a method
   * @return by every name that the method's class goes by, each once
   */
  public static List<TransactionalCall> leadingTo(Tree node) {
    return entries(node, new HashSet<>()).flatMap(TransactionalCalls::callsOf).distinct().toList();
  }

  private static Stream<MethodTree> entries(Tree node, Set<MethodTree> seen) {
    MethodTree method = Calls.method(node).orElse(null);
    if (method == null || seen.size() > MOST_METHODS || !seen.add(method)) {
      return Stream.empty();
    }
    if (!method.symbol().isPrivate()) {
      return Stream.of(method);
    }
    return Calls.callers(method).orElse(List.of()).stream()
      .filter(caller -> !AfterTransaction.isAround(caller) && Transactions.at(caller).opener() == Opener.CALLERS)
      .flatMap(caller -> entries(caller, seen));
  }

  private static Stream<TransactionalCall> callsOf(MethodTree method) {
    if (!(method.parent() instanceof ClassTree owner) || owner.simpleName() == null) {
      return Stream.empty();
    }
    return Stream.concat(Stream.of(owner.simpleName().name()), owner.symbol().superTypes().stream().map(Type::name))
      .map(type -> new TransactionalCall(type, method.simpleName().name(), method.parameters().size()));
  }

  /** Whether a call is made on the object itself or on one that it keeps. */
  private static boolean isService(MethodInvocationTree call) {
    Optional<ExpressionTree> receiver = Calls.receiver(call);
    if (receiver.isEmpty() || Calls.isThis(receiver.get())) {
      return true;
    }
    Symbol symbol = receiver.get() instanceof IdentifierTree identifier ? identifier.symbol()
      : receiver.get() instanceof MemberSelectExpressionTree select && Calls.isThis(select.expression()) ? select.identifier().symbol() : null;
    return symbol != null && symbol.isVariableSymbol() && symbol.owner() != null && symbol.owner().isTypeSymbol();
  }

  private static Optional<InnerCall> inner(MethodInvocationTree call, String type, Answer open) {
    for (Tree outer = call.parent(); outer != null; outer = outer.parent()) {
      if (outer instanceof MethodTree method && method.parent() instanceof ClassTree owner && owner.simpleName() != null) {
        List<String> callers = open == Answer.NO ? List.of()
          : Stream.concat(Stream.of(owner.simpleName().name()), owner.symbol().superTypes().stream().filter(parent -> !isOfLibrary(parent)).map(Type::name))
          .distinct().toList();
        return Optional.of(new InnerCall(callers, method.simpleName().name(), method.parameters().size(), type, Calls.name(call).name(), call.arguments()
          .size()));
      }
    }
    return Optional.empty();
  }

  private static boolean isOfLibrary(Type type) {
    return LIBRARIES.stream().anyMatch(type.fullyQualifiedName()::startsWith);
  }

  /** The class whose method another method of it, or of a class that extends it, calls: it runs in the same transaction. */
  private static Optional<String> ownType(MethodInvocationTree call) {
    Symbol.MethodSymbol method = call.methodSymbol();
    if (!method.isUnknown() && !method.isStatic() && method.owner() != null && !isOfLibrary(method.owner().type())) {
      return Optional.of(method.owner().name());
    }
    return Calls.target(call).filter(target -> target.parent() instanceof ClassTree owner && owner.simpleName() != null)
      .map(target -> ((ClassTree) target.parent()).simpleName().name());
  }

  private static Optional<String> referenced(MethodReferenceTree reference, Symbol.MethodSymbol method) {
    Type type = reference.expression() instanceof ExpressionTree object && !Calls.isThis(object) ? object.symbolType() : method.owner().type();
    return SourceNames.isKnown(type) ? ofProject(type) : Optional.empty();
  }

  private static Optional<String> ofProject(Type type) {
    return isOfLibrary(type) ? Optional.empty() : Optional.of(type.name());
  }

  private static Optional<String> type(MethodInvocationTree call) {
    Optional<ExpressionTree> receiver = Calls.receiver(call).filter(value -> !Calls.isThis(value));
    if (receiver.isEmpty()) {
      return ownType(call);
    }
    Type type = receiver.get().symbolType();
    if (SourceNames.isKnown(type)) {
      return ofProject(type);
    }
    Symbol symbol = receiver.get() instanceof IdentifierTree identifier ? identifier.symbol()
      : receiver.get() instanceof MemberSelectExpressionTree select ? select.identifier().symbol() : null;
    if (symbol == null || !(symbol.declaration() instanceof VariableTree variable)) {
      return Optional.empty();
    }
    Tree written = variable.type() instanceof ParameterizedTypeTree parameterized ? parameterized.type() : variable.type();
    return written instanceof IdentifierTree identifier ? Optional.of(identifier.name()) : Optional.empty();
  }
}
