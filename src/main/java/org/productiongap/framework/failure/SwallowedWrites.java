package org.productiongap.framework.failure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.productiongap.flow.Answer;
import org.productiongap.flow.Branches;
import org.productiongap.flow.Calls;
import org.productiongap.flow.Constants;
import org.productiongap.flow.Outcome;
import org.productiongap.flow.Returns;
import org.productiongap.framework.DevelopmentOnly;
import org.productiongap.framework.EachNode;
import org.productiongap.framework.FileFacts;
import org.productiongap.framework.Types;
import org.productiongap.framework.messaging.MessageHandlers;
import org.productiongap.framework.persistence.Write;
import org.productiongap.framework.persistence.Writes;
import org.productiongap.framework.persistence.Writes.Reached;
import org.productiongap.framework.transaction.TransactionScope;
import org.productiongap.framework.transaction.Transactions;
import org.sonar.plugins.java.api.location.Position;
import org.sonar.plugins.java.api.tree.AssignmentExpressionTree;
import org.sonar.plugins.java.api.tree.BaseTreeVisitor;
import org.sonar.plugins.java.api.tree.BlockTree;
import org.sonar.plugins.java.api.tree.BreakStatementTree;
import org.sonar.plugins.java.api.tree.CatchTree;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.IfStatementTree;
import org.sonar.plugins.java.api.tree.LambdaExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.ReturnStatementTree;
import org.sonar.plugins.java.api.tree.StatementTree;
import org.sonar.plugins.java.api.tree.ThrowStatementTree;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.TryStatementTree;
import org.sonar.plugins.java.api.tree.UnaryExpressionTree;
import org.sonar.plugins.java.api.tree.VariableTree;

/**
 * Writes whose failure is caught and goes no further: nothing is thrown, nothing says in what is returned that it failed, and nothing else is done about it
 * that this file shows. Left out is what may fail without harm, such as records about the work, caches and cleaning up; certain failures that are expected,
 * such as a duplicate; and work that is tried again.
 */
public final class SwallowedWrites {

  private static final Set<String> SUCCESS = Set.of("ok", "created", "accepted", "noContent", "success", "succeed", "succeeded");
  private static final Set<String> DONE_IN_PLACE = Set.of("forEach", "forEachOrdered", "execute", "executeWithoutResult", "ifPresent", "ifPresentOrElse",
    "inTransaction", "doInTransaction", "required", "call", "requiringNew", "run");

  private final List<SwallowedWrite> all = new ArrayList<>();

  private SwallowedWrites(CompilationUnitTree file) {
    new EachNode(ReactiveSwallow.CALLS) {
      @Override
      public void visitTryStatement(TryStatementTree attempt) {
        if (!attempt.catches().isEmpty()) {
          judge(attempt);
        }
      }

      @Override
      public void visitMethodInvocation(MethodInvocationTree call) {
        ReactiveSwallow.of(call).filter(swallowed -> !DevelopmentOnly.guards(swallowed.place())).ifPresent(all::add);
      }
    }.goThrough(file);
  }

  /**
   * @param file the root of a file
   * @return in the order of the source, at most one of each place where failures are caught; computed once per file
   */
  public static List<SwallowedWrite> in(CompilationUnitTree file) {
    return List.copyOf(FileFacts.of(file, SwallowedWrites.class, SwallowedWrites::new).all);
  }

  private void judge(TryStatementTree attempt) {
    List<Write> writes = Writes.during(attempt.block()).stream()
      .filter(reached -> isCaughtBy(attempt, reached) && isNear(reached))
      .map(Reached::write)
      .filter(write -> !BestEffort.is(write) && !makesDirectory(write))
      .toList();
    if (writes.isEmpty() || BestEffort.isAside(attempt) || isTriedAgain(attempt) || endsInFailure(attempt) || DevelopmentOnly.guards(attempt)) {
      return;
    }
    TransactionScope scope = Transactions.at(attempt);
    boolean isInTransaction = scope.open() == Answer.YES && !contains(attempt.block(), scope.place()) && !commits(attempt);
    for (CatchTree handler : attempt.catches()) {
      FailureBranch branch = FailureBranch.of(handler);
      Optional<Write> write = writes.stream().filter(one -> FailureTypes.isOf(handler, one)).findFirst();
      if (write.isEmpty() || isInTransaction && FailureTypes.isOfTransaction(handler) || branch.raises() || branch.handsOn() || branch.acts()) {
        continue;
      }
      boolean isSwallowed = isInTransaction
        ? !scope.isReadOnly() && write.get().isStored() && (isPartOfMore(attempt) || isUntold(attempt, handler, branch, write.get()))
        : isUntold(attempt, handler, branch, write.get());
      if (isSwallowed) {
        all.add(new SwallowedWrite(write.get(), handler.parameter(), branch.logs(), isInTransaction, isInTransaction ? scope.place() : null));
        return;
      }
    }
  }

  /** Whether a write stands in the attempt itself or in a method that it calls: what is farther away is not what the catch is about. */
  private static boolean isNear(Reached reached) {
    return reached.from() == reached.write().call()
      || Calls.target(reached.from()).filter(helper -> contains(helper, reached.write().call())).isPresent();
  }

  /** A directory that cannot be made is missed when the first file is written into it. */
  private static boolean makesDirectory(Write write) {
    String name = Calls.name(write.call()).name();
    return name.startsWith("createDirector") || name.startsWith("mkdir");
  }

  /** Whether what goes wrong in a write comes to this attempt: no attempt between takes it, and it is not done later. */
  private static boolean isCaughtBy(TryStatementTree attempt, Reached reached) {
    for (Tree inner = reached.from(), around = inner.parent(); around != null && inner != attempt.block(); inner = around, around = around.parent()) {
      if (around instanceof TryStatementTree nested && nested.block() == inner && nested != attempt
        && nested.catches().stream().anyMatch(FailureTypes::isGeneral)) {
        return false;
      }
      boolean isLater = around instanceof LambdaExpressionTree lambda
        && !(lambda.parent() != null && lambda.parent().parent() instanceof MethodInvocationTree call && DONE_IN_PLACE.contains(Calls.name(call).name()));
      if (isLater) {
        return false;
      }
    }
    return true;
  }

  /** Whether the transaction is committed by hand where the failure leaves before, so that nothing of it stays. */
  private static boolean commits(TryStatementTree attempt) {
    boolean[] commits = new boolean[1];
    attempt.block().accept(new BaseTreeVisitor() {
      @Override
      public void visitMethodInvocation(MethodInvocationTree call) {
        commits[0] |= Calls.name(call).name().equals("commit");
        super.visitMethodInvocation(call);
      }
    });
    return commits[0];
  }

  /** Whether the transaction has other writes, which are committed although this one has failed. */
  private static boolean isPartOfMore(TryStatementTree attempt) {
    return FileFacts.about(SwallowedWrites.class, Calls.code(attempt).orElse(attempt), SwallowedWrites::writesTwice);
  }

  private static boolean writesTwice(Tree code) {
    List<Tree> writes = Writes.during(code).stream().filter(reached -> reached.write().isStored() && !BestEffort.is(reached.write()))
      .map(reached -> (Tree) reached.write().call()).toList();
    return writes.stream().anyMatch(one -> isInLoop(one) || writes.stream().anyMatch(other -> one != other && !isInstead(one, other)));
  }

  /** Whether two writes stand in the two branches of one choice, so that only one of them is done. */
  private static boolean isInstead(Tree one, Tree other) {
    for (Tree inner = one, around = one.parent(); around != null; inner = around, around = around.parent()) {
      if (around instanceof IfStatementTree choice && contains(choice, other)) {
        return inner == choice.thenStatement() && contains(choice.elseStatement(), other)
          || inner == choice.elseStatement() && contains(choice.thenStatement(), other);
      }
      if (contains(around, other)) {
        return false;
      }
    }
    return false;
  }

  /** Whether the code goes on to throw after an attempt, as where what was begun is undone first. */
  private static boolean endsInFailure(TryStatementTree attempt) {
    if (attempt.catches().stream().anyMatch(handler -> returns(handler.block()))) {
      return false;
    }
    for (Tree inner = attempt, around = attempt.parent(); around instanceof BlockTree || around instanceof IfStatementTree || around instanceof CatchTree
      || around instanceof TryStatementTree; inner = around, around = around.parent()) {
      if (around instanceof BlockTree block && throwsAfter(block, inner)) {
        return true;
      }
      if (around instanceof TryStatementTree outer && outer.block() == inner && !outer.catches().isEmpty()) {
        return false;
      }
    }
    return false;
  }

  private static boolean throwsAfter(BlockTree block, Tree statement) {
    List<StatementTree> body = block.body();
    return !body.isEmpty() && body.get(body.size() - 1) != statement && body.get(body.size() - 1) instanceof ThrowStatementTree
      && body.subList(body.indexOf(statement) + 1, body.size() - 1).stream().noneMatch(SwallowedWrites::returns);
  }

  private static boolean isUntold(TryStatementTree attempt, CatchTree handler, FailureBranch branch, Write write) {
    boolean isHandler = enclosing(attempt) instanceof MethodTree method && MessageHandlers.isHandler(method);
    if (isHandler || branch.logs() && (Background.has(attempt) || isInLoop(attempt))) {
      return false;
    }
    if (attempt.finallyBlock() != null && returns(attempt.finallyBlock())) {
      return false;
    }
    if (!branch.returned().isEmpty()) {
      return branch.returned().stream().allMatch(result -> saysSuccess(result, write));
    }
    if (leaves(handler)) {
      return true;
    }
    if (changesOthers(attempt)) {
      return false;
    }
    List<ExpressionTree> after = returnsAfter(attempt);
    return after.stream().allMatch(result -> saysSuccess(result, write));
  }

  private static Tree enclosing(Tree tree) {
    return Calls.code(tree).orElse(tree);
  }

  private static boolean leaves(CatchTree handler) {
    List<StatementTree> body = handler.block().body();
    return !body.isEmpty() && body.get(body.size() - 1) instanceof ReturnStatementTree result && result.expression() == null;
  }

  private static List<ExpressionTree> returnsAfter(TryStatementTree attempt) {
    Tree code = enclosing(attempt);
    List<ExpressionTree> returned = code instanceof MethodTree method ? Returns.of(method) : code instanceof LambdaExpressionTree lambda ? Returns.of(lambda)
      : List.of();
    Position end = Position.endOf(attempt);
    return returned.stream().filter(result -> Position.startOf(result).isAfter(end)).toList();
  }

  /** Whether an attempt leaves something behind by which the code after it can tell whether it succeeded. */
  private static boolean changesOthers(TryStatementTree attempt) {
    boolean[] changes = new boolean[1];
    attempt.block().accept(new BaseTreeVisitor() {
      @Override
      public void visitAssignmentExpression(AssignmentExpressionTree tree) {
        changes[0] |= isDeclaredOutside(tree.variable()) && !isMadeOfItself(tree);
        super.visitAssignmentExpression(tree);
      }

      @Override
      public void visitUnaryExpression(UnaryExpressionTree tree) {
        changes[0] |= tree.is(Tree.Kind.POSTFIX_INCREMENT, Tree.Kind.PREFIX_INCREMENT) && isDeclaredOutside(tree.expression());
        super.visitUnaryExpression(tree);
      }

      private boolean isDeclaredOutside(ExpressionTree variable) {
        Tree declaration = Calls.plain(variable) instanceof IdentifierTree identifier ? identifier.symbol().declaration() : null;
        return !contains(attempt, declaration) && !Types.is(variable.symbolType(), "java.lang.AutoCloseable")
          && (!(declaration instanceof VariableTree local) || !local.symbol().isLocalVariable() || isReadAfter(local, attempt));
      }
    });
    return changes[0];
  }

  /** Whether a variable gets what a call makes of its own value, so that it holds something after a failure as well. */
  private static boolean isMadeOfItself(AssignmentExpressionTree assignment) {
    return Calls.plain(assignment.variable()) instanceof IdentifierTree variable && Calls.plain(assignment.expression()) instanceof MethodInvocationTree call
      && call.arguments().stream().anyMatch(argument -> argument instanceof IdentifierTree given && given.symbol() == variable.symbol());
  }

  private static boolean isReadAfter(VariableTree variable, TryStatementTree attempt) {
    Position end = Position.endOf(attempt);
    return variable.symbol().usages().stream().anyMatch(usage -> Position.startOf(usage).isAfter(end));
  }

  private static boolean returns(Tree code) {
    boolean[] returns = new boolean[1];
    code.accept(new BaseTreeVisitor() {
      @Override
      public void visitReturnStatement(ReturnStatementTree tree) {
        returns[0] = true;
      }
    });
    return returns[0];
  }

  /** Whether what is returned says that all is well: yes, a success of the framework, the name of a page, what was to be written. */
  private static boolean saysSuccess(ExpressionTree result, Write write) {
    ExpressionTree plain = Calls.plain(result);
    if (plain.parent() instanceof ReturnStatementTree statement && Outcome.isRefusal(statement)) {
      return false;
    }
    if (plain instanceof IdentifierTree) {
      return write.call().arguments().stream().anyMatch(argument -> argument instanceof IdentifierTree given
        && given.symbol() == ((IdentifierTree) plain).symbol());
    }
    for (ExpressionTree link = plain; link instanceof MethodInvocationTree call; link = Calls.receiver(call).orElse(null)) {
      if (SUCCESS.contains(Calls.name(call).name())) {
        return true;
      }
    }
    return Constants.of(plain, Boolean.class).isPresent() || Constants.of(plain, String.class).filter(text -> !text.isBlank()).isPresent();
  }

  private static boolean isInLoop(Tree tree) {
    return Branches.loopAround(tree) != null;
  }

  /** Whether an attempt stands in a loop that it leaves when it succeeds. */
  private static boolean isTriedAgain(TryStatementTree attempt) {
    if (!isInLoop(attempt)) {
      return false;
    }
    boolean[] leaves = new boolean[1];
    attempt.block().accept(new BaseTreeVisitor() {
      @Override
      public void visitReturnStatement(ReturnStatementTree tree) {
        leaves[0] = true;
      }

      @Override
      public void visitBreakStatement(BreakStatementTree tree) {
        leaves[0] = true;
      }

      @Override
      public void visitLambdaExpression(LambdaExpressionTree tree) {
        // what it returns does not leave the loop
      }
    });
    return leaves[0];
  }

  private static boolean contains(Tree outer, Tree inner) {
    Tree current = inner;
    while (current != null && current != outer) {
      current = current.parent();
    }
    return current != null && current == outer;
  }
}
