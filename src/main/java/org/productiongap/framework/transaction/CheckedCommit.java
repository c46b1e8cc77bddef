package org.productiongap.framework.transaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.productiongap.flow.Answer;
import org.productiongap.flow.Branches;
import org.productiongap.flow.Calls;
import org.productiongap.framework.Annotation;
import org.productiongap.framework.EachNode;
import org.productiongap.framework.FileFacts;
import org.productiongap.framework.Jakarta;
import org.productiongap.framework.SourceNames;
import org.productiongap.framework.Types;
import org.productiongap.framework.persistence.Write;
import org.productiongap.framework.persistence.Writes;
import org.sonar.plugins.java.api.location.Position;
import org.sonar.plugins.java.api.semantic.Symbol;
import org.sonar.plugins.java.api.semantic.Type;
import org.sonar.plugins.java.api.tree.BaseTreeVisitor;
import org.sonar.plugins.java.api.tree.CatchTree;
import org.sonar.plugins.java.api.tree.ClassTree;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;
import org.sonar.plugins.java.api.tree.LambdaExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.NewClassTree;
import org.sonar.plugins.java.api.tree.ThrowStatementTree;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.TryStatementTree;
import org.sonar.plugins.java.api.tree.TypeTree;
import org.sonar.plugins.java.api.tree.UnionTypeTree;

/**
 * A method whose transaction keeps what was written although the method fails with a checked exception: that is the default of Jakarta Transactions,
 * of enterprise beans and of Spring.
 *
 * @param method the method
 * @param tree where it is said that the exception may leave: its name behind {@code throws}, or what lets it leave unsaid
 * @param exception the simple name of the exception
 * @param write a write that comes before the exception
 * @param source where the exception comes from
 * @param remedy what makes the transaction roll back, in a few words
 */
public record CheckedCommit(MethodTree method, Tree tree, String exception, Tree write, Tree source, String remedy) {

  private static final Set<String> SNEAKY = Set.of("lombok.SneakyThrows");
  private static final Set<String> APPLICATION_EXCEPTION = Jakarta.both("ejb.ApplicationException");
  private static final Set<String> ROLLING_BACK = Set.of("setRollbackOnly", "rollback");

  /** A place that an exception leaves from. */
  private record Source(Tree tree, Type exception) {
  }

  /**
   * @param file the root of a file
   * @return one for each method at most, in the order of the source; without those with Spring's own annotation and a {@code throws} clause, which the
   *     Java analyzer's rule S8989 reports
   */
  public static List<CheckedCommit> in(CompilationUnitTree file) {
    return FileFacts.of(file, CheckedCommit.class, CheckedCommit::find);
  }

  private static List<CheckedCommit> find(CompilationUnitTree file) {
    List<CheckedCommit> found = new ArrayList<>();
    new EachNode() {
      @Override
      public void visitMethod(MethodTree method) {
        if (method.block() != null && method.is(Tree.Kind.METHOD)) {
          of(method).ifPresent(found::add);
        }
      }
    }.goThrough(file);
    return List.copyOf(found);
  }

  private static Optional<CheckedCommit> of(MethodTree method) {
    Optional<Annotation> sneaky = Annotation.on(method.modifiers()).stream().filter(annotation -> annotation.is(SNEAKY)).findFirst();
    if (method.throwsClauses().isEmpty() && sneaky.isEmpty()) {
      return Optional.empty();
    }
    TransactionScope scope = Transactions.of(method);
    Optional<DeclaredTransaction> declared = DeclaredTransaction.of(method);
    boolean isBean = scope.opener() == TransactionScope.Opener.CONTAINER
      || declared.filter(transaction -> transaction.family() == DeclaredTransaction.Family.ENTERPRISE_BEAN).isPresent();
    DeclaredTransaction.Family family = declared.map(DeclaredTransaction::family)
      .orElse(isBean ? DeclaredTransaction.Family.ENTERPRISE_BEAN : DeclaredTransaction.Family.OTHER);
    if (scope.open() != Answer.YES || scope.isReadOnly() || family == DeclaredTransaction.Family.OTHER || rollsBack(method)) {
      return Optional.empty();
    }
    for (Source source : sources(method)) {
      Optional<Tree> place = family == DeclaredTransaction.Family.SPRING ? Optional.empty() : thrownAs(method, source.exception());
      place = place.or(() -> sneaky.filter(annotation -> !isThrown(method, source.exception())).flatMap(annotation -> annotation.tree().map(Tree.class::cast)));
      Optional<Tree> write = place.isEmpty() || keptApart(declared, source.exception()) || isBean && isRolledBack(source.exception())
        ? Optional.empty() : writeBefore(method, source.tree());
      if (write.isPresent()) {
        return Optional.of(new CheckedCommit(method, place.get(), source.exception().name(), write.get(), source.tree(), remedy(family, source.exception())));
      }
    }
    return Optional.empty();
  }

  private static String remedy(DeclaredTransaction.Family family, Type exception) {
    return switch (family) {
      case ENTERPRISE_BEAN -> "mark the exception with @ApplicationException(rollback = true)";
      case SPRING -> "add rollbackFor = %s.class to the transaction".formatted(exception.name());
      default -> "add rollbackOn = %s.class to the transaction".formatted(exception.name());
    };
  }

  private static Optional<Tree> thrownAs(MethodTree method, Type exception) {
    return method.throwsClauses().stream()
      .filter(declared -> SourceNames.isKnown(declared.symbolType()) && exception.isSubtypeOf(declared.symbolType()))
      .map(Tree.class::cast)
      .findFirst();
  }

  private static boolean isThrown(MethodTree method, Type exception) {
    return thrownAs(method, exception).isPresent();
  }

  /** Whether the transaction says what to do with the exception, this way or that. */
  private static boolean keptApart(Optional<DeclaredTransaction> declared, Type exception) {
    return declared.isPresent() && Stream.of("rollbackOn", "dontRollbackOn", "rollbackFor", "noRollbackFor", "rollbackForClassName", "noRollbackForClassName")
      .anyMatch(attribute -> {
        List<Object> named = declared.get().annotation().values(attribute);
        return named.isEmpty() ? declared.get().annotation().gives(attribute) && !isEmptyArray(declared.get().annotation(), attribute)
          : named.stream().anyMatch(name -> isNamed(exception, name.toString()));
      });
  }

  private static boolean isEmptyArray(Annotation annotation, String attribute) {
    return annotation.expression(attribute).filter(expression -> expression.is(Tree.Kind.NEW_ARRAY)).isPresent();
  }

  private static boolean isNamed(Type exception, String name) {
    String simple = name.substring(name.lastIndexOf('.') + 1);
    for (Type type = exception; type != null && !type.isUnknown(); type = type.symbol().superClass()) {
      if (type.name().equals(simple)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isRolledBack(Type exception) {
    for (Type type = exception; type != null && !type.isUnknown(); type = type.symbol().superClass()) {
      Optional<Annotation> mark = Annotation.on(type.symbol()).stream().filter(annotation -> annotation.is(APPLICATION_EXCEPTION)).findFirst();
      if (mark.isPresent()) {
        return mark.get().value("rollback").filter(Boolean.TRUE::equals).isPresent();
      }
    }
    return Types.is(exception, "java.rmi.RemoteException");
  }

  private static boolean rollsBack(MethodTree method) {
    boolean[] found = new boolean[1];
    method.block().accept(new BaseTreeVisitor() {
      @Override
      public void visitMethodInvocation(MethodInvocationTree call) {
        found[0] |= ROLLING_BACK.contains(Calls.name(call).name());
        super.visitMethodInvocation(call);
      }
    });
    return found[0];
  }

  private static Optional<Tree> writeBefore(MethodTree method, Tree source) {
    Tree loop = Branches.loopAround(source);
    return Writes.during(method).stream()
      .filter(reached -> reached.write().target() == Write.Target.DATABASE || reached.write().target() == Write.Target.STORE)
      .map(reached -> (Tree) reached.from())
      .filter(write -> write != source && (isBefore(write, source) && Branches.canPassBoth(write, source) || loop != null && Branches.isInside(write, loop)
        || isInFailedAttempt(write, source)))
      .findFirst();
  }

  /** Whether the exception is thrown by a handler of a block in which the write comes before what the handler is for. */
  private static boolean isInFailedAttempt(Tree write, Tree source) {
    Tree child = source;
    for (Tree current = source.parent(); current != null; child = current, current = current.parent()) {
      if (current instanceof TryStatementTree attempt && child instanceof CatchTree handler && Branches.isInside(write, attempt.block())) {
        TypeTree caught = handler.parameter().type();
        return thrownIn(attempt.block()).stream().anyMatch(thrown -> thrown.tree() != write && isBefore(write, thrown.tree())
          && takes(caught, thrown.exception()));
      }
    }
    return false;
  }

  private static boolean isBefore(Tree write, Tree source) {
    boolean isArgument = Branches.isInside(write, source);
    return isArgument || Position.endOf(write).compareTo(Position.startOf(source)) <= 0 || isReceiver(write, source);
  }

  private static boolean isReceiver(Tree write, Tree source) {
    return source instanceof MethodInvocationTree call && Calls.receiver(call).filter(receiver -> Branches.isInside(write, receiver)).isPresent();
  }

  private static List<Source> sources(MethodTree method) {
    return thrownIn(method.block()).stream().filter(source -> !isCaught(source.tree(), source.exception(), method)).toList();
  }

  /** What certain places inside a block may throw and the compiler checks, caught or not. */
  private static List<Source> thrownIn(Tree block) {
    List<Source> sources = new ArrayList<>();
    block.accept(new BaseTreeVisitor() {
      @Override
      public void visitThrowStatement(ThrowStatementTree statement) {
        add(statement, statement.expression().symbolType());
        super.visitThrowStatement(statement);
      }

      @Override
      public void visitMethodInvocation(MethodInvocationTree call) {
        super.visitMethodInvocation(call);
        addThrown(call, call.methodSymbol());
      }

      @Override
      public void visitNewClass(NewClassTree creation) {
        super.visitNewClass(creation);
        addThrown(creation, creation.methodSymbol());
      }

      @Override
      public void visitLambdaExpression(LambdaExpressionTree lambda) {
        // what it throws is up to what runs it
      }

      @Override
      public void visitClass(ClassTree type) {
        // what its methods throw is their own
      }

      private void addThrown(Tree tree, Symbol.MethodSymbol called) {
        if (!called.isUnknown()) {
          called.thrownTypes().forEach(type -> add(tree, type));
        }
      }

      private void add(Tree tree, Type type) {
        if (isChecked(type)) {
          sources.add(new Source(tree, type));
        }
      }
    });
    return sources;
  }

  private static boolean isChecked(Type type) {
    return SourceNames.isKnown(type) && Types.is(type, "java.lang.Exception") && !Types.is(type, "java.lang.RuntimeException");
  }

  private static boolean isCaught(Tree tree, Type type, MethodTree method) {
    Tree child = tree;
    for (Tree current = tree.parent(); current != null && current != method; child = current, current = current.parent()) {
      if (current instanceof TryStatementTree attempt && !(child instanceof CatchTree) && child != attempt.finallyBlock()
        && attempt.catches().stream().anyMatch(handler -> takes(handler.parameter().type(), type))) {
        return true;
      }
    }
    return false;
  }

  private static boolean takes(TypeTree caught, Type type) {
    return caught instanceof UnionTypeTree union ? union.typeAlternatives().stream().anyMatch(alternative -> takes(alternative, type))
      : !SourceNames.isKnown(caught.symbolType()) || type.isSubtypeOf(caught.symbolType());
  }
}
