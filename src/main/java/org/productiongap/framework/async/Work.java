package org.productiongap.framework.async;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
 *
 * @param body the code
 * @param entered the call of the helper that the task is made in; null where it is made at its use
 */
record Work(Tree body, Origins.Entered entered) {

  /**
   * @param task what is handed to a scheduler or an executor
   * @return the code of each task that it may be; empty where it is of another file, or cannot be told
   */
  static List<Work> of(ExpressionTree task) {
    return of(new Origins.Origin(task, null));
  }

  /** Like {@link #of(ExpressionTree)}, of what a helper was given. */
  static List<Work> of(Origins.Origin task) {
    Origins origins = Origins.of(task);
    Stream<Origins.Origin> tasks = origins.isComplete() && !origins.all().isEmpty() ? origins.all().stream() : Stream.of(task);
    return tasks.flatMap(origin -> body(Calls.plain(origin.tree())).map(body -> new Work(body, origin.entered())).stream()).toList();
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
