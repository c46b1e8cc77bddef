package org.productiongap.framework.transaction;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.productiongap.flow.Answer;
import org.productiongap.flow.Calls;
import org.productiongap.framework.Annotation;
import org.productiongap.framework.Annotations;
import org.productiongap.framework.FileFacts;
import org.productiongap.framework.SourceNames;
import org.productiongap.framework.transaction.TransactionScope.Opener;
import org.productiongap.framework.web.WebEndpoint;
import org.productiongap.framework.web.WebEndpoints;
import org.sonar.plugins.java.api.tree.Arguments;
import org.sonar.plugins.java.api.tree.ClassTree;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.LambdaExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.MethodReferenceTree;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.Modifier;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * Whether code runs inside a database transaction: by annotations of Spring, Jakarta, Micronaut, Quarkus and others, composed or not, on methods,
 * classes and interfaces; by the container's default; by a template or an operator; by a transaction that is begun by hand; or because all
 * callers of a private method are in one.
 */
public final class Transactions {

  private static final int CALLERS = 4;
  /** Calls that run what they are given by a method reference: before they return, or when the chain that they are part of is run. */
  private static final Set<String> RUN_AT_ONCE = Set.of("forEach", "forEachOrdered", "ifPresent", "ifPresentOrElse", "orElseGet");
  private static final Set<String> RUN_LATER = Set.of("map", "flatMap", "concatMap", "flatMapMany");

  private final Map<MethodTree, TransactionScope> known = new IdentityHashMap<>();
  private final Map<MethodTree, Boolean> underway = new IdentityHashMap<>();
  /** Whether the callers of a method were not all looked at, so that another way to it may say more. */
  private boolean isCutOff;

  private final boolean mayBeProgrammatic;

  private Transactions(CompilationUnitTree file) {
    mayBeProgrammatic = ProgrammaticTransactions.mayBeIn(file);
  }

  /**
   * The transaction around a node.
   *
   * @param tree any node inside a method
   */
  public static TransactionScope at(Tree tree) {
    Transactions transactions = FileFacts.of(SourceNames.fileOf(tree), Transactions.class, Transactions::new);
    return transactions.around(tree, 0);
  }

  /**
   * The transaction that a method runs in as a whole, wherever it is called from.
   *
   * @param method any method
   */
  public static TransactionScope of(MethodTree method) {
    Transactions transactions = FileFacts.of(SourceNames.fileOf(method), Transactions.class, Transactions::new);
    return transactions.ofMethod(method, 0);
  }

  /**
   * A transaction that is open on one way to a node, although others lead there as well.
   *
   * @param tree any node inside a method
   * @return that of a caller in this file
   */
  public static Optional<TransactionScope> onOneWayTo(Tree tree) {
    return onOneWayTo(tree, new HashSet<>());
  }

  private static Optional<TransactionScope> onOneWayTo(Tree tree, Set<MethodTree> seen) {
    Optional<MethodTree> method = Calls.method(tree);
    if (method.isEmpty() || at(tree).open() != Answer.CANNOT_TELL || seen.size() > CALLERS || !seen.add(method.get())) {
      return Optional.empty();
    }
    for (ExpressionTree use : Calls.usesInFile(method.get()).orElse(List.of())) {
      if (use instanceof MethodReferenceTree reference) {
        TransactionScope scope = ofReference(reference);
        if (scope.open() == Answer.YES) {
          return Optional.of(scope);
        }
        continue;
      }
      MethodInvocationTree call = (MethodInvocationTree) use;
      TransactionScope scope = at(call);
      Optional<TransactionScope> open = Calls.isOnItself(call) && !AfterTransaction.isAround(call) ? scope.open() == Answer.YES ? Optional.of(scope)
        : onOneWayTo(call, seen) : Optional.empty();
      if (open.isPresent()) {
        return open;
      }
    }
    return Optional.empty();
  }

  private TransactionScope around(Tree tree, int depth) {
    for (Tree current = tree; current != null; current = current.parent()) {
      Optional<MethodInvocationTree> runner = mayBeProgrammatic ? ProgrammaticTransactions.runner(current) : Optional.empty();
      if (runner.isPresent()) {
        return TransactionScope.opened(Opener.CALL, runner.get(), false);
      }
      if (current instanceof LambdaExpressionTree lambda && OtherThreads.run(lambda)) {
        return TransactionScope.closed(Opener.CALL, lambda);
      }
      if (current instanceof MethodTree method) {
        Optional<Tree> begun = mayBeProgrammatic ? ProgrammaticTransactions.begunIn(method) : Optional.empty();
        Optional<Tree> ended = begun.flatMap(begin -> ProgrammaticTransactions.endedBefore(tree));
        return ended.map(end -> TransactionScope.closed(Opener.CALL, end))
          .or(() -> begun.map(begin -> TransactionScope.opened(Opener.CALL, begin, false)))
          .orElseGet(() -> ofMethod(method, depth));
      }
    }
    return TransactionScope.undecided(Opener.UNKNOWN);
  }

  /**
   * The transaction in which what a reference hands on is run.
   *
   * @param reference a reference to any method
   * @return undecided unless the reference is handed to what opens a transaction, or stands in one and is run there
   */
  static TransactionScope ofReference(MethodReferenceTree reference) {
    return FileFacts.of(SourceNames.fileOf(reference), Transactions.class, Transactions::new).ofReference(reference, 0);
  }

  private TransactionScope ofReference(MethodReferenceTree reference, int depth) {
    if (reference.parent() instanceof Arguments arguments && arguments.parent() instanceof MethodInvocationTree call) {
      boolean isRun = mayBeProgrammatic && ProgrammaticTransactions.runner(reference).isPresent();
      if (isRun || RUN_LATER.contains(Calls.name(call).name()) || RUN_AT_ONCE.contains(Calls.name(call).name())) {
        TransactionScope scope = around(reference, depth);
        if (scope.open() == Answer.YES && (isRun || scope.opener() == Opener.CALL || RUN_AT_ONCE.contains(Calls.name(call).name()))) {
          return scope;
        }
      }
    }
    return TransactionScope.undecided(Opener.UNKNOWN);
  }

  private TransactionScope ofMethod(MethodTree method, int depth) {
    TransactionScope remembered = known.get(method);
    if (remembered != null) {
      return remembered;
    }
    if (depth > CALLERS || underway.put(method, true) != null) {
      isCutOff = true;
      return TransactionScope.undecided(Opener.UNKNOWN);
    }
    boolean wasCutOff = isCutOff;
    isCutOff = false;
    TransactionScope scope = decide(method, depth);
    underway.remove(method);
    if (depth == 0 || !isCutOff) {
      known.put(method, scope);
    }
    isCutOff |= wasCutOff;
    return scope;
  }

  private TransactionScope decide(MethodTree method, int depth) {
    Optional<Tree> stillOpen = BeforeCommit.opener(method);
    if (stillOpen.isPresent()) {
      return TransactionScope.opened(Opener.ENTRY, stillOpen.get(), false);
    }
    Optional<DeclaredTransaction> declared = DeclaredTransaction.of(method);
    if (declared.isPresent()) {
      return byAnnotation(declared.get());
    }
    Optional<Tree> anonymous = ProgrammaticTransactions.callback(method);
    if (anonymous.isPresent()) {
      return TransactionScope.opened(Opener.CALL, anonymous.get(), false);
    }
    ClassTree owner = method.parent() instanceof ClassTree type ? type : null;
    if (owner != null && isEnterpriseBean(owner) && !isPrivate(method)) {
      return managesItself(owner) ? byCallers(method, depth) : TransactionScope.opened(Opener.CONTAINER, owner.simpleName(), false);
    }
    if (DeclaredTransaction.mayBeOutOfSight(method) && !isPrivate(method)) {
      return TransactionScope.undecided(Opener.UNKNOWN);
    }
    if (isEntryPoint(method, owner)) {
      return TransactionScope.closed(Opener.ENTRY, method.simpleName());
    }
    return byCallers(method, depth);
  }

  private static TransactionScope byAnnotation(DeclaredTransaction declared) {
    return switch (declared.opens()) {
      case YES -> TransactionScope.opened(Opener.ANNOTATION, declared.tree(), declared.isReadOnly());
      case NO -> TransactionScope.closed(Opener.ANNOTATION, declared.tree());
      case CANNOT_TELL -> TransactionScope.undecided(Opener.CALLERS);
    };
  }

  /** Open when it is for all callers of the file and nobody else can call, closed when it is for none of them. */
  private TransactionScope byCallers(MethodTree method, int depth) {
    Optional<List<ExpressionTree>> uses = Calls.usesInFile(method);
    if (uses.isEmpty()) {
      return TransactionScope.undecided(isPrivate(method) ? Opener.UNKNOWN : Opener.CALLERS);
    }
    List<TransactionScope> scopes = uses.get().stream()
      .map(use -> use instanceof MethodReferenceTree reference ? ofReference(reference, depth + 1) : around(use, depth + 1)).toList();
    boolean allOpen = !scopes.isEmpty() && scopes.stream().allMatch(scope -> scope.open() == Answer.YES);
    if (!isPrivate(method)) {
      return !allOpen ? TransactionScope.undecided(Opener.CALLERS) : isPublic(method) ? TransactionScope.undecided(Opener.UNKNOWN) : scopes.get(0);
    }
    if (allOpen) {
      return scopes.get(0);
    }
    if (!scopes.isEmpty() && scopes.stream().allMatch(scope -> scope.open() == Answer.NO)) {
      return scopes.get(0);
    }
    boolean nobodyOpens = scopes.stream().allMatch(TransactionScope::isNotOpenedHere);
    return TransactionScope.undecided(nobodyOpens ? Opener.CALLERS : Opener.UNKNOWN);
  }

  private static boolean isEntryPoint(MethodTree method, ClassTree owner) {
    List<WebEndpoint> endpoints = WebEndpoints.in(SourceNames.fileOf(method));
    if (endpoints.stream().anyMatch(endpoint -> endpoint.handler() == method) || Annotations.has(Annotations.ofMethod(method), TransactionNames.ENTRY_POINTS)) {
      return true;
    }
    boolean isMain = method.simpleName().name().equals("main") && has(method, Modifier.STATIC) && has(method, Modifier.PUBLIC);
    return isMain || owner != null && method.simpleName().name().equals("run")
      && owner.superInterfaces().stream().anyMatch(parent -> SourceNames.of(parent).filter(TransactionNames.STARTERS::contains).isPresent());
  }

  private static boolean isEnterpriseBean(ClassTree owner) {
    return Annotations.has(Annotation.on(owner.modifiers()), TransactionNames.EJB);
  }

  private static boolean managesItself(ClassTree owner) {
    return Annotations.find(Annotation.on(owner.modifiers()), TransactionNames.EJB_MANAGEMENT)
      .filter(management -> management.value("value").filter("BEAN"::equals).isPresent()).isPresent();
  }

  private static boolean isPrivate(MethodTree method) {
    return has(method, Modifier.PRIVATE);
  }

  private static boolean isPublic(MethodTree method) {
    return has(method, Modifier.PUBLIC) || method.parent() instanceof ClassTree owner && owner.is(Tree.Kind.INTERFACE);
  }

  private static boolean has(MethodTree method, Modifier modifier) {
    return method.modifiers().modifiers().stream().anyMatch(keyword -> keyword.modifier() == modifier);
  }
}
