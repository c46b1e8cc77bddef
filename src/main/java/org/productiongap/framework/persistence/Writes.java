package org.productiongap.framework.persistence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.productiongap.flow.Answer;
import org.productiongap.flow.Calls;
import org.productiongap.framework.EachNode;
import org.productiongap.framework.FileFacts;
import org.productiongap.framework.Words;
import org.sonar.plugins.java.api.semantic.Symbol;
import org.sonar.plugins.java.api.tree.Arguments;
import org.sonar.plugins.java.api.tree.BaseTreeVisitor;
import org.sonar.plugins.java.api.tree.ClassTree;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.MethodReferenceTree;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * Which calls write to what outlives the process: databases, document stores, files, message brokers.
 */
public final class Writes {

  private static final int HELPERS = 3;
  /** Calls that run what they are given by a method reference, at once and in the order of the source. */
  static final Set<String> RUNNING = Set.of("forEach", "forEachOrdered", "ifPresent", "ifPresentOrElse", "orElseGet", "map", "flatMap", "concatMap",
    "flatMapMany");
  /** Names of methods that look and do not touch, whoever declares them. */
  private static final Set<String> READING = Set.of("get", "find", "is", "has", "exists", "count", "query", "list", "load", "read", "fetch", "select",
    "search", "to", "as", "of", "equals", "hash", "compare", "stream", "filter", "map", "contains", "build", "builder", "parse", "format", "validate",
    "check", "log", "info", "debug", "warn", "error", "trace", "size");
  /** What a manager or a query of Jakarta Persistence calls a write beside what the first word of a name says. */
  private static final Set<String> OTHER_VERBS = Set.of("executeUpdate", "bulkUpdate", "replicate");
  /** Libraries whose writing methods are all in the tables of this package. */
  private static final List<String> KNOWN = List.of("java.", "jakarta.persistence.", "javax.persistence.", "org.springframework.data.",
    "org.springframework.jdbc.", "org.slf4j.", "org.springframework.util.", "org.springframework.http.", "reactor.core.", "com.google.common.collect.");

  private Writes() {
  }

  /**
   * The write that a call is.
   *
   * @param call any call; remembered per file
   * @return empty when it is none, or when it cannot be told
   */
  public static Optional<Write> of(MethodInvocationTree call) {
    return FileFacts.about(Writes.class, call, Writes::find);
  }

  private static Optional<Write> find(MethodInvocationTree call) {
    for (WriteLibrary library : WriteLibrary.ALL) {
      Optional<Write> write = library.write(call);
      if (write.isPresent()) {
        return write;
      }
    }
    return Optional.empty();
  }

  /**
   * Whether a call writes.
   *
   * @return no for what is known to read only, and for methods whose name says that; cannot tell for a method whose body is elsewhere
   */
  public static Answer isWrite(MethodInvocationTree call) {
    if (of(call).isPresent()) {
      return Answer.YES;
    }
    Words name = Words.of(Calls.name(call).name());
    boolean reads = name.startWithAny(READING) && name.all().stream().allMatch(word -> WritingVerb.of(word).isEmpty());
    return reads || isOfKnownLibrary(call) ? Answer.NO : Answer.CANNOT_TELL;
  }

  private static boolean isOfKnownLibrary(MethodInvocationTree call) {
    Symbol.MethodSymbol method = call.methodSymbol();
    return !method.isUnknown() && !Calls.name(call).name().startsWith("execute") && method.owner() != null
      && KNOWN.stream().anyMatch(method.owner().type().fullyQualifiedName()::startsWith);
  }

  /**
   * The code of a file with a write that fails where no transaction is open.
   *
   * @param file the root of a file
   * @return methods, constructors and lambdas; computed once per file
   */
  public static Set<Tree> needingTransaction(CompilationUnitTree file) {
    return FileFacts.of(file, NeedingTransaction.class, root -> {
      Set<Tree> code = Collections.newSetFromMap(new IdentityHashMap<>());
      new EachNode() {
        @Override
        public void visitMethodInvocation(MethodInvocationTree call) {
          String name = Calls.name(call).name();
          if (WritingVerb.of(name).isPresent() || OTHER_VERBS.contains(name)) {
            of(call).filter(Write::needsTransaction).flatMap(write -> Calls.code(call)).ifPresent(code::add);
          }
        }
      }.goThrough(root);
      return code;
    });
  }

  /** Owns that fact. */
  private static final class NeedingTransaction {
  }

  /**
   * The writes that stand inside a node, those of lambdas and of classes inside among them.
   *
   * @param tree any node of a file
   * @return in the order of the source
   */
  public static List<Write> inside(Tree tree) {
    List<Write> writes = new ArrayList<>();
    tree.accept(new BaseTreeVisitor() {
      @Override
      public void visitMethodInvocation(MethodInvocationTree call) {
        super.visitMethodInvocation(call);
        of(call).ifPresent(writes::add);
      }
    });
    return List.copyOf(writes);
  }

  /**
   * The writes that running a piece of code does: those that stand in it, and those of methods of the same file that it calls, three calls
   * deep. Classes that are declared inside are left out.
   *
   * @param code a method, a lambda, a statement or an expression
   * @return in the order in which they are reached, each call once
   */
  public static List<Reached> during(Tree code) {
    Search search = new Search();
    search.entered.put(code, true);
    code.accept(search);
    return List.copyOf(search.reached);
  }

  /**
   * A write that a piece of code does, itself or through methods of the same file.
   *
   * @param write the write
   * @param from the call inside the code that leads to it; the write's own call when it stands there itself
   * @param path the calls that lead to it, the first one in the code, the last one the write's own
   */
  public record Reached(Write write, MethodInvocationTree from, List<MethodInvocationTree> path) {
  }

  private static final class Search extends BaseTreeVisitor {

    private final List<Reached> reached = new ArrayList<>();
    private final Map<Tree, Boolean> entered = new IdentityHashMap<>();
    private final List<MethodInvocationTree> path = new ArrayList<>();

    @Override
    public void visitMethod(MethodTree method) {
      scan(method.block());
    }

    @Override
    public void visitClass(ClassTree type) {
      // what its methods do is done when they are called
    }

    @Override
    public void visitMethodInvocation(MethodInvocationTree call) {
      super.visitMethodInvocation(call);
      Optional<Write> write = of(call);
      path.add(call);
      if (write.isPresent()) {
        reached.add(new Reached(write.get(), path.get(0), List.copyOf(path)));
      } else {
        enter(call);
      }
      path.remove(path.size() - 1);
    }

    @Override
    public void visitMethodReference(MethodReferenceTree reference) {
      super.visitMethodReference(reference);
      boolean isOwn = reference.expression() instanceof ExpressionTree object && Calls.isThis(object) && path.size() <= HELPERS;
      if (isOwn && reference.parent() instanceof Arguments arguments && arguments.parent() instanceof MethodInvocationTree call
        && RUNNING.contains(Calls.name(call).name())
        && reference.method().symbol().declaration() instanceof MethodTree method && method.block() != null && entered.put(method, true) == null) {
        path.add(call);
        scan(method.block());
        path.remove(path.size() - 1);
      }
    }

    private void enter(MethodInvocationTree call) {
      Optional<MethodTree> target = path.size() <= HELPERS ? Calls.target(call) : Optional.empty();
      if (target.isPresent() && entered.put(target.get(), true) == null) {
        scan(target.get().block());
      }
    }
  }
}
