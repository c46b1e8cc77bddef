package org.productiongap.framework.transaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.productiongap.flow.Answer;
import org.productiongap.flow.Branches;
import org.productiongap.flow.Calls;
import org.productiongap.framework.Annotation;
import org.productiongap.framework.Annotations;
import org.productiongap.framework.EachNode;
import org.productiongap.framework.FileFacts;
import org.productiongap.framework.Jakarta;
import org.productiongap.framework.Mentions;
import org.productiongap.framework.Names;
import org.productiongap.framework.SourceNames;
import org.productiongap.framework.Types;
import org.productiongap.framework.Words;
import org.productiongap.framework.persistence.Write;
import org.productiongap.framework.persistence.Writes;
import org.productiongap.framework.web.WebEndpoints;
import org.sonar.plugins.java.api.location.Position;
import org.sonar.plugins.java.api.tree.CatchTree;
import org.sonar.plugins.java.api.tree.ClassTree;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.MethodReferenceTree;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.Modifier;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.TryStatementTree;
import org.sonar.plugins.java.api.tree.TypeTree;
import org.sonar.plugins.java.api.tree.VariableTree;
import org.sonar.plugins.java.api.tree.WhileStatementTree;

/**
 * A method that writes to a database more than once, each time in a transaction of its own.
 *
 * @param method the method
 * @param first the statement or call in it that writes first
 * @param second the one behind it in the same run; for a loop, the same as the first
 * @param loop the loop that writes again and again; null where two writes follow each other
 * @param scope what is known of the transaction around the method
 */
public record LooseWrites(MethodTree method, Tree first, Tree second, Tree loop, TransactionScope scope) {

  private static final Set<String> BEANS = Names.union(Set.of("org.springframework.stereotype.Component", "org.springframework.stereotype.Service",
    "org.springframework.stereotype.Repository", "org.springframework.stereotype.Controller", "org.springframework.web.bind.annotation.RestController",
    "io.micronaut.http.annotation.Controller", "io.micronaut.context.annotation.Bean", "com.google.inject.Singleton"),
    Jakarta.both("enterprise.context.ApplicationScoped", "enterprise.context.RequestScoped", "enterprise.context.SessionScoped",
      "enterprise.context.ConversationScoped", "enterprise.context.Dependent", "inject.Singleton", "inject.Named", "ws.rs.Path", "ejb.Stateless",
      "ejb.Stateful", "ejb.Singleton", "faces.view.ViewScoped"));
  /** Who is handed one of these works in the transaction of who has it. */
  private static final Set<String> CONNECTIONS = Names.union(Set.of("java.sql.Connection", "org.hibernate.Session", "org.hibernate.StatelessSession",
    "org.jdbi.v3.core.Handle", "org.jooq.DSLContext", "org.jooq.Configuration", "org.apache.ibatis.session.SqlSession", "io.r2dbc.spi.Connection",
    "io.vertx.sqlclient.SqlConnection"), Jakarta.both("persistence.EntityManager"));
  private static final Set<String> STATEMENTS = Set.of("java.sql.Statement", "java.sql.PreparedStatement", "java.sql.CallableStatement");
  private static final Set<String> STATEMENT = Set.of("statement");
  /** Code that fills an empty database at the start; it is run again when it fails. */
  private static final Set<String> SEEDING = Set.of("seed", "seeder", "initializer", "initialiser", "init", "initialize", "loader", "populator", "populate",
    "bootstrap", "demo", "sample", "setup", "preload", "preloader", "prefill");
  private static final String[] LOADS_BEFORE = {"pre", "load"};
  private static final Set<String> AT_START = Names.union(Set.of("org.springframework.context.event.EventListener",
    "org.springframework.context.annotation.Bean"), Jakarta.both("annotation.PostConstruct", "enterprise.event.Observes"));
  private static final Set<String> PARTS = Set.of("partition", "chunk", "chunked", "batch", "batches", "window");
  private static final Set<String> ON_SCHEDULE = Set.of("org.springframework.scheduling.annotation.Scheduled", "io.quarkus.scheduler.Scheduled",
    "io.micronaut.scheduling.annotation.Scheduled");

  /**
   * @param file the root of a file
   * @return those of its methods that other classes or the framework call and that certainly open no transaction themselves; computed once per file
   */
  public static List<LooseWrites> in(CompilationUnitTree file) {
    return FileFacts.of(file, LooseWrites.class, LooseWrites::find);
  }

  private static List<LooseWrites> find(CompilationUnitTree file) {
    List<LooseWrites> found = new ArrayList<>();
    new EachNode() {
      @Override
      public void visitMethod(MethodTree method) {
        if (method.is(Tree.Kind.METHOD) && method.block() != null && !has(method, Modifier.PRIVATE) && method.parent() instanceof ClassTree owner) {
          of(method, owner).ifPresent(found::add);
        }
      }
    }.goThrough(file);
    return List.copyOf(found);
  }

  private static Optional<LooseWrites> of(MethodTree method, ClassTree owner) {
    boolean isBean = isBean(owner, method);
    if (!isBean && !Mentions.parts(SourceNames.fileOf(method), STATEMENT)) {
      return Optional.empty();
    }
    List<Writes.Reached> writes = Writes.during(method).stream().filter(reached -> reached.write().target() == Write.Target.DATABASE).toList();
    if (writes.isEmpty() || seeds(method, owner) || worksForItsCaller(method) || !isBean && !opensItsConnection(owner, writes)) {
      return Optional.empty();
    }
    List<Writes.Reached> loose = writes.stream()
      .filter(reached -> !reached.write().needsTransaction()
        && reached.path().stream().allMatch(call -> Transactions.at(call).open() != Answer.YES && !Once.isRun(call)))
      .toList();
    TransactionScope scope = Transactions.of(method);
    if (loose.isEmpty() || !scope.isNotOpenedHere() || ProgrammaticTransactions.begunIn(method).isPresent()) {
      return Optional.empty();
    }
    if (isOnSchedule(method)) {
      boolean onlyCleans = loose.stream().allMatch(reached -> reached.write().action() == Write.Action.DELETE);
      return onlyCleans ? Optional.empty() : pair(method, loose, scope);
    }
    return pair(method, loose, scope).or(() -> loop(method, loose, scope));
  }

  private static Optional<LooseWrites> pair(MethodTree method, List<Writes.Reached> writes, TransactionScope scope) {
    for (int i = 0; i < writes.size(); i++) {
      for (int j = i + 1; j < writes.size(); j++) {
        Writes.Reached one = writes.get(i);
        Writes.Reached other = writes.get(j);
        if (OtherThreads.around(one.from()) != OtherThreads.around(other.from()) || Instead.follows(one.write().call(), other.write().call())) {
          continue;
        }
        if (one.from() == other.from()) {
          if (!isJudgedItself(one.from()) && follow(one.write().call(), other.write().call())) {
            return Optional.of(new LooseWrites(method, one.from(), other.from(), null, scope));
          }
        } else if (follow(one.from(), other.from())) {
          return Optional.of(new LooseWrites(method, one.from(), other.from(), null, scope));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean follow(Tree one, Tree other) {
    boolean inOrder = Position.startOf(one).compareTo(Position.startOf(other)) <= 0;
    return Branches.canPassBoth(inOrder ? one : other, inOrder ? other : one)
      || Branches.canPassBoth(inOrder ? other : one, inOrder ? one : other) && isInside(one, other);
  }

  private static boolean isInside(Tree one, Tree other) {
    return Position.startOf(one).equals(Position.startOf(other));
  }

  /** Whether the writes are all in another method that is judged by itself. */
  private static boolean isJudgedItself(MethodInvocationTree from) {
    return Calls.target(from).filter(target -> !has(target, Modifier.PRIVATE)).isPresent();
  }

  private static Optional<LooseWrites> loop(MethodTree method, List<Writes.Reached> writes, TransactionScope scope) {
    for (Writes.Reached reached : writes) {
      boolean isOne = reached.write().action() != Write.Action.DELETE && !isOfMany(reached.write());
      Tree loop = isLoop(reached.from()) ? reached.from() : Branches.loopAround(reached.from());
      if (isOne && loop != null && !isJudgedItself(reached.from()) && !isEndless(loop) && !handlesEach(reached.from(), loop)) {
        return Optional.of(new LooseWrites(method, reached.from(), reached.from(), loop, scope));
      }
    }
    return Optional.empty();
  }

  /** {@code forEach(repository::save)}; work that is cut into parts is meant to be done part by part. */
  private static boolean isLoop(MethodInvocationTree call) {
    return Calls.name(call).name().startsWith("forEach") && call.arguments().stream().anyMatch(MethodReferenceTree.class::isInstance)
      && Calls.receiver(call).filter(LooseWrites::isCutIntoParts).isEmpty();
  }

  private static boolean isCutIntoParts(ExpressionTree values) {
    return values instanceof MethodInvocationTree call
      && (Words.of(Calls.name(call).name()).containAny(PARTS) || Calls.receiver(call).filter(LooseWrites::isCutIntoParts).isPresent());
  }

  private static boolean isOfMany(Write write) {
    String name = Calls.name(write.call()).name();
    return name.endsWith("All") || name.contains("atch");
  }

  private static boolean isEndless(Tree loop) {
    return loop.is(Tree.Kind.DO_STATEMENT) || loop instanceof WhileStatementTree repeated && repeated.condition().is(Tree.Kind.BOOLEAN_LITERAL);
  }

  /** Whether a failure in one round of the loop is caught there, so that the other rounds go on by intention. */
  private static boolean handlesEach(Tree write, Tree loop) {
    for (Tree current = write; current != null && current != loop; current = current.parent()) {
      if (current instanceof TryStatementTree attempt && !attempt.catches().isEmpty() || current instanceof CatchTree) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOnSchedule(MethodTree method) {
    return Annotations.has(Annotations.ofMethod(method), ON_SCHEDULE);
  }

  private static boolean seeds(MethodTree method, ClassTree owner) {
    boolean isNamed = Words.of(method.simpleName().name()).startWithAny(SEEDING)
      || owner.simpleName() != null && (Words.of(owner.simpleName().name()).containAny(SEEDING)
        || Words.of(owner.simpleName().name()).containInOrder(LOADS_BEFORE));
    boolean isStarter = owner.superInterfaces().stream().anyMatch(parent -> SourceNames.of(parent).filter(TransactionNames.STARTERS::contains).isPresent());
    return isNamed || isStarter || Annotations.has(Annotations.ofMethod(method), AT_START);
  }

  private static boolean worksForItsCaller(MethodTree method) {
    return method.parameters().stream().anyMatch(parameter -> isConnection(parameter.type()));
  }

  private static boolean isConnection(TypeTree type) {
    return Types.isAny(type.symbolType(), CONNECTIONS) || SourceNames.of(type).filter(CONNECTIONS::contains).isPresent();
  }

  private static boolean isBean(ClassTree owner, MethodTree method) {
    return Annotation.on(owner.modifiers()).stream().anyMatch(annotation -> annotation.isOrCarries(BEANS))
      || WebEndpoints.in(SourceNames.fileOf(method)).stream().anyMatch(endpoint -> endpoint.handler() == method);
  }

  /** Statements of a connection that the class does not keep and was not given: each connection starts with a transaction for each statement. */
  private static boolean opensItsConnection(ClassTree owner, List<Writes.Reached> writes) {
    boolean keepsOne = owner.members().stream().anyMatch(member -> member instanceof VariableTree field && isConnection(field.type()));
    return !keepsOne && writes.stream().allMatch(reached -> reached.write().receiver().filter(receiver -> Types.isAny(receiver.symbolType(), STATEMENTS))
      .isPresent())
      && writes.stream().noneMatch(reached -> Calls.code(reached.write().call())
        .filter(code -> code instanceof MethodTree method && worksForItsCaller(method)).isPresent());
  }

  private static boolean has(MethodTree method, Modifier modifier) {
    return method.modifiers().modifiers().stream().anyMatch(keyword -> keyword.modifier() == modifier);
  }
}
