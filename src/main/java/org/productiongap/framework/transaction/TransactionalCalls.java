package org.productiongap.framework.transaction;

import com.google.auto.service.AutoService;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.productiongap.flow.Answer;
import org.productiongap.flow.Calls;
import org.productiongap.framework.EachNode;
import org.productiongap.framework.FactSource;
import org.productiongap.framework.JavaFile;
import org.productiongap.framework.SourceNames;
import org.sonar.plugins.java.api.semantic.Symbol;
import org.sonar.plugins.java.api.semantic.Type;
import org.sonar.plugins.java.api.tree.ClassTree;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.MemberSelectExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.ParameterizedTypeTree;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.VariableTree;

/**
 * What a file calls while a transaction is open, so that the methods that are called need none of their own.
 */
@AutoService(FactSource.class)
public final class TransactionalCalls implements FactSource {

  private static final List<String> LIBRARIES = List.of("java.", "javax.", "jakarta.", "org.springframework.", "org.slf4j.", "org.hibernate.", "org.apache.commons.", "org.apache.logging.", "reactor.",
    "io.quarkus.", "io.micronaut.", "com.google.", "com.fasterxml.");

  @Override
  public List<TransactionalCall> of(JavaFile file) {
    Set<TransactionalCall> calls = new LinkedHashSet<>();
    new EachNode() {
      @Override
      public void visitMethodInvocation(MethodInvocationTree call) {
        if (Transactions.at(call).open() == Answer.YES && Calls.code(call).isPresent()) {
          type(call).ifPresent(type -> calls.add(new TransactionalCall(type, Calls.name(call).name(), call.arguments().size())));
        }
      }
    }.goThrough(file.tree());
    return List.copyOf(calls);
  }

  /** The class whose method another method of it calls: it runs in the same transaction. */
  private static Optional<String> ownType(MethodInvocationTree call) {
    return Calls.target(call).filter(target -> target.parent() instanceof ClassTree owner && owner.simpleName() != null)
      .map(target -> ((ClassTree) target.parent()).simpleName().name());
  }

  private static Optional<String> type(MethodInvocationTree call) {
    Optional<ExpressionTree> receiver = Calls.receiver(call).filter(value -> !Calls.isThis(value));
    if (receiver.isEmpty()) {
      return ownType(call);
    }
    Type type = receiver.get().symbolType();
    if (SourceNames.isKnown(type)) {
      return LIBRARIES.stream().anyMatch(type.fullyQualifiedName()::startsWith) ? Optional.empty() : Optional.of(type.name());
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
