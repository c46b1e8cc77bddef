package org.productiongap.framework.async;

import java.util.Optional;
import org.productiongap.flow.Calls;
import org.productiongap.flow.Origins;
import org.productiongap.framework.SourceNames;
import org.sonar.plugins.java.api.tree.ClassTree;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.LambdaExpressionTree;
import org.sonar.plugins.java.api.tree.MethodReferenceTree;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.NewClassTree;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * The code that a task runs: a lambda, a method of the same file, or a class of the same file.
 */
final class Work {

  private Work() {
  }

  /**
   * @param task what is handed to a scheduler or an executor
   * @return the body; empty when it is of another file, or cannot be told
   */
  static Optional<Tree> of(ExpressionTree task) {
    Origins origins = Origins.of(task);
    return origins.isComplete() && origins.all().size() == 1 ? body(Calls.plain(origins.all().get(0).tree())) : body(Calls.plain(task));
  }

  private static Optional<Tree> body(ExpressionTree task) {
    if (task instanceof LambdaExpressionTree lambda) {
      return Optional.of(lambda.body());
    }
    if (task instanceof MethodReferenceTree reference) {
      return reference.method().symbol().declaration() instanceof MethodTree method ? ofThisFile(method, task) : Optional.empty();
    }
    if (Calls.isThis(task)) {
      return Optional.ofNullable(task.symbolType().symbol().declaration()).flatMap(Work::run).flatMap(method -> ofThisFile(method, task));
    }
    if (task instanceof NewClassTree creation) {
      ClassTree type = creation.classBody() != null ? creation.classBody() : creation.identifier().symbolType().symbol().declaration();
      return type == null ? Optional.empty() : run(type).flatMap(method -> ofThisFile(method, task));
    }
    return Optional.empty();
  }

  private static Optional<Tree> ofThisFile(MethodTree method, Tree task) {
    return method.block() != null && SourceNames.fileOf(method) == SourceNames.fileOf(task) ? Optional.of(method.block()) : Optional.empty();
  }

  private static Optional<MethodTree> run(ClassTree type) {
    return type.members().stream()
      .filter(MethodTree.class::isInstance)
      .map(MethodTree.class::cast)
      .filter(method -> method.parameters().isEmpty() && (method.simpleName().name().equals("run") || method.simpleName().name().equals("call")))
      .findFirst();
  }
}
