package org.productiongap.framework.transaction;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.productiongap.flow.Calls;
import org.productiongap.flow.Constants;
import org.productiongap.framework.FileFacts;
import org.productiongap.framework.Mentions;
import org.productiongap.framework.SourceNames;
import org.productiongap.framework.StaticCalls;
import org.productiongap.framework.Types;
import org.productiongap.framework.Words;
import org.sonar.plugins.java.api.semantic.Symbol;
import org.sonar.plugins.java.api.tree.BaseTreeVisitor;
import org.sonar.plugins.java.api.tree.BlockTree;
import org.sonar.plugins.java.api.tree.ClassTree;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;
import org.sonar.plugins.java.api.tree.ExpressionStatementTree;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.MemberSelectExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.MethodReferenceTree;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.NewClassTree;
import org.sonar.plugins.java.api.tree.StatementTree;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.TryStatementTree;

/**
 * Transactions that code opens itself: it hands a piece of code to something that runs it in one, or begins one by hand.
 */
final class ProgrammaticTransactions {

  private static final Set<String> CALLBACKS = Set.of("org.springframework.transaction.support.TransactionCallback",
    "org.springframework.transaction.support.TransactionCallbackWithoutResult", "org.springframework.transaction.reactive.TransactionCallback",
    "io.micronaut.transaction.TransactionCallback");

  private static final Set<String> HANDING_OVER = Set.of("as", "transform", "transformDeferred", "plug");
  private static final Set<String> WITHOUT = Set.of("no", "non", "not", "without", "outside", "after", "before");

  private ProgrammaticTransactions() {
  }

  /** Whether a file can have any of them: a quick look at its names. */
  static boolean mayBeIn(CompilationUnitTree file) {
    return Mentions.parts(file, TransactionNames.RUN_BY_NAME) || Mentions.any(file, TransactionNames.RUNS) || Mentions.any(file, TransactionNames.BEGINS);
  }

  /**
   * The call that runs a node in a transaction, for a node that is directly an argument of such a call or the chain before it.
   *
   * @param tree any node
   */
  static Optional<MethodInvocationTree> runner(Tree tree) {
    if (!(tree instanceof ExpressionTree expression) || tree.parent() == null) {
      return Optional.empty();
    }
    Tree outer = tree.parent();
    if (outer instanceof MemberSelectExpressionTree select && select.expression() == tree && outer.parent() instanceof MethodInvocationTree next) {
      return handsOver(next) ? Optional.of(next) : Optional.empty();
    }
    Tree call = outer.parent();
    return call instanceof MethodInvocationTree running && running.arguments().contains(expression) && isRunner(running) ? Optional.of(running)
      : Optional.empty();
  }

  /** Whether the last step of a reactive chain puts all of it into a transaction: {@code chain.as(operator::transactional)}. */
  private static boolean handsOver(MethodInvocationTree call) {
    return HANDING_OVER.contains(Calls.name(call).name()) && call.arguments().size() == 1
      && (call.arguments().get(0) instanceof MethodReferenceTree reference && reference.method().name().equals("transactional")
        || makesTransactional(call.arguments().get(0)));
  }

  private static boolean makesTransactional(ExpressionTree operator) {
    boolean[] found = new boolean[1];
    operator.accept(new BaseTreeVisitor() {
      @Override
      public void visitMethodInvocation(MethodInvocationTree call) {
        found[0] |= Calls.name(call).name().equals("transactional");
        super.visitMethodInvocation(call);
      }
    });
    return found[0];
  }

  private static boolean isRunner(MethodInvocationTree call) {
    String name = Calls.name(call).name();
    if (TransactionNames.RUNS.contains(name) && isOn(call, TransactionNames.RUNNERS)) {
      return true;
    }
    return hasCode(call) && isNamedForRunning(Words.of(name));
  }

  private static boolean isNamedForRunning(Words words) {
    return words.containAny(TransactionNames.RUN_BY_NAME) && !words.containAny(WITHOUT);
  }

  private static boolean hasCode(MethodInvocationTree call) {
    for (ExpressionTree argument : call.arguments()) {
      if (argument.is(Tree.Kind.LAMBDA_EXPRESSION, Tree.Kind.METHOD_REFERENCE, Tree.Kind.METHOD_INVOCATION)
        || argument instanceof NewClassTree creation && creation.classBody() != null) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOn(MethodInvocationTree call, Collection<String> types) {
    Symbol.MethodSymbol method = call.methodSymbol();
    if (!method.isUnknown() && method.owner() != null && Types.isAny(method.owner().type(), types)) {
      return true;
    }
    ExpressionTree receiver = Calls.receiver(call).orElse(null);
    while (receiver != null) {
      if (Types.isAny(receiver.symbolType(), types) || StaticCalls.typeOf(receiver).filter(types::contains).isPresent()
        || Calls.isTypeName(receiver) && SourceNames.of(receiver).filter(types::contains).isPresent()) {
        return true;
      }
      receiver = receiver instanceof MethodInvocationTree before ? Calls.receiver(before).orElse(null) : null;
    }
    return false;
  }

  /** The method of an anonymous callback of a transaction, with what it is handed to. */
  static Optional<Tree> callback(MethodTree method) {
    if (method.parent() instanceof ClassTree type && type.parent() instanceof NewClassTree creation) {
      boolean isCallback = SourceNames.of(creation.identifier()).filter(CALLBACKS::contains).isPresent() || runner(creation).isPresent();
      return isCallback ? Optional.of(creation.identifier()) : Optional.empty();
    }
    return Optional.empty();
  }

  /** The call in a method that begins a transaction by hand, or commits what was begun before. */
  static Optional<Tree> begunIn(MethodTree method) {
    return FileFacts.about(ProgrammaticTransactions.class, method, ProgrammaticTransactions::begin);
  }

  /**
   * The statement that has ended a transaction which was begun by hand, when it is over wherever a node is reached.
   *
   * @param node any node of a method
   */
  static Optional<Tree> endedBefore(Tree node) {
    for (Tree inner = node, around = node.parent(); around != null && !(inner instanceof MethodTree); inner = around, around = around.parent()) {
      if (around instanceof BlockTree block) {
        for (int i = block.body().indexOf(inner) - 1; i >= 0; i--) {
          StatementTree before = block.body().get(i);
          if (isCommit(before) || before instanceof TryStatementTree attempt && attempt.block().body().stream().anyMatch(ProgrammaticTransactions::isCommit)) {
            return Optional.of(before);
          }
          if (begins(before)) {
            return Optional.empty();
          }
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isCommit(StatementTree statement) {
    return statement instanceof ExpressionStatementTree expression && expression.expression() instanceof MethodInvocationTree call
      && Calls.name(call).name().equals("commit")
      && isOn(call, TransactionNames.BEGINNERS);
  }

  private static boolean begins(StatementTree statement) {
    Begin begin = new Begin();
    statement.accept(begin);
    return begin.found != null;
  }

  private static Optional<Tree> begin(MethodTree method) {
    if (method.block() == null) {
      return Optional.empty();
    }
    Begin begin = new Begin();
    method.block().accept(begin);
    return Optional.ofNullable(begin.found);
  }

  private static final class Begin extends BaseTreeVisitor {

    private Tree found;

    @Override
    public void visitMethodInvocation(MethodInvocationTree call) {
      if (found == null && TransactionNames.BEGINS.contains(Calls.name(call).name()) && isOn(call, TransactionNames.BEGINNERS) && !keepsAutoCommit(call)
        && !asksEntityManager(call)) {
        found = call;
      }
      super.visitMethodInvocation(call);
    }

    private static boolean keepsAutoCommit(MethodInvocationTree call) {
      return Calls.is(call, "setAutoCommit", 1) && !Constants.of(call.arguments().get(0), Boolean.class).filter(auto -> !auto).isPresent();
    }

    /** The transaction of an entity manager or a session is asked for before it is begun; the beginning counts. */
    private static boolean asksEntityManager(MethodInvocationTree call) {
      return Calls.is(call, "getTransaction", 0);
    }
  }
}
