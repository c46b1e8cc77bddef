package org.productiongap.framework.persistence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.productiongap.flow.Answer;
import org.productiongap.flow.Calls;
import org.productiongap.flow.Constants;
import org.productiongap.framework.EachNode;
import org.productiongap.framework.FileFacts;
import org.productiongap.framework.Jakarta;
import org.productiongap.framework.Names;
import org.productiongap.framework.SourceNames;
import org.productiongap.framework.StaticCalls;
import org.productiongap.framework.Types;
import org.productiongap.framework.sql.ParsedSql;
import org.productiongap.framework.sql.WrittenSql;
import org.productiongap.framework.web.WebEndpoints;
import org.sonar.plugins.java.api.semantic.Symbol;
import org.sonar.plugins.java.api.semantic.Type;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.MemberSelectExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.NewClassTree;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.VariableTree;

/**
 * A write that certainly reaches every row of a table, whatever the rows hold: a statement without a condition, a criteria or a builder that was
 * given none, or a repository emptied by a request.
 *
 * @param tree the statement or the call
 * @param way how it is written
 * @param removes whether the rows are gone afterwards; else they are changed
 * @param table the table, the entity or the repository; empty when it cannot be told
 * @param reason where more about it stands in the file: the constant with the text, the handler of the request; null for nothing
 */
public record WholeTableWrite(Tree tree, Way way, boolean removes, String table, Tree reason) {

  /** How a write is written. */
  public enum Way {
    /** A text in a query language. */
    STATEMENT,
    /** Calls that could have been given a condition. */
    CALL,
    /** A method for all rows of a repository, on the way of a request. */
    REQUEST
  }

  private static final Set<String> CRITERIA = Set.of("createCriteriaDelete", "createCriteriaUpdate");
  private static final Set<String> CRITERIA_TYPES = Jakarta.bothIn("persistence.criteria", "CriteriaDelete", "CriteriaUpdate");
  private static final Set<String> CRITERIA_RUNNERS = Set.of("createQuery", "createMutationQuery");
  private static final Set<String> BUILDERS = Set.of("org.jooq.DSLContext", "com.querydsl.jpa.impl.JPAQueryFactory", "com.querydsl.jpa.JPQLQueryFactory",
    "com.querydsl.sql.SQLQueryFactory", "com.querydsl.jpa.hibernate.HibernateQueryFactory", "io.github.openfeign.querydsl.jpa.impl.JPAQueryFactory");
  private static final Set<String> BUILDER_STARTS = Set.of("deleteFrom", "delete", "update", "truncate", "truncateTable");
  private static final Set<String> NARROWING = Set.of("where", "and", "using", "from", "limit", "join", "innerJoin", "addConditions", "orderBy");
  private static final Set<String> BUILDER_ENDS = Set.of("execute", "executeAsync");
  private static final Set<String> BY_CONDITION = Set.of("remove", "updateMulti", "deleteMany", "updateMany", "delete", "update");
  private static final Set<String> CONDITIONS = Set.of("org.springframework.data.mongodb.core.query.Query",
    "org.springframework.data.mongodb.core.query.BasicQuery", "org.bson.Document", "org.bson.BsonDocument", "com.mongodb.BasicDBObject",
    "com.baomidou.mybatisplus.core.conditions.query.QueryWrapper", "com.baomidou.mybatisplus.core.conditions.query.LambdaQueryWrapper",
    "com.baomidou.mybatisplus.core.conditions.update.UpdateWrapper", "com.baomidou.mybatisplus.core.conditions.update.LambdaUpdateWrapper");
  private static final Set<String> EMPTY_CONDITIONS = Set.of("emptyWrapper", "empty");
  private static final Set<String> CONDITION_FACTORIES = Set.of("com.baomidou.mybatisplus.core.toolkit.Wrappers", "com.mongodb.client.model.Filters");
  private static final Set<String> ALL_ROWS = Set.of("deleteAll", "deleteAllInBatch");
  private static final Set<String> CALLS = Names.union(CRITERIA_RUNNERS, BUILDER_ENDS, BY_CONDITION);

  /**
   * @param file the root of a file
   * @return what it has, statements before calls; computed once per file
   */
  public static List<WholeTableWrite> in(CompilationUnitTree file) {
    return FileFacts.of(file, WholeTableWrite.class, WholeTableWrite::find);
  }

  private static List<WholeTableWrite> find(CompilationUnitTree file) {
    List<WholeTableWrite> found = new ArrayList<>();
    for (WrittenSql sql : WrittenSql.in(file)) {
      ParsedSql statement = sql.statement();
      if (statement.everyRow() == Answer.YES && !hasNarrowerTwin(sql, statement)) {
        found.add(new WholeTableWrite(sql.tree(), Way.STATEMENT, statement.kind() != ParsedSql.Kind.UPDATE, statement.table(), sql.declaration()));
      }
    }
    new EachNode(CALLS) {
      @Override
      public void visitMethodInvocation(MethodInvocationTree call) {
        byCall(call).ifPresent(found::add);
      }
    }.goThrough(file);
    found.addAll(byRequests(file));
    return List.copyOf(found);
  }

  /** Whether the method of a statement has an overload with more parameters that does the same to some rows: then all rows are meant here. */
  private static boolean hasNarrowerTwin(WrittenSql sql, ParsedSql statement) {
    MethodTree method = Calls.method(sql.tree()).orElse(null);
    return method != null && WrittenSql.in(SourceNames.fileOf(method)).stream().anyMatch(other -> {
      MethodTree twin = Calls.method(other.tree()).orElse(null);
      return twin != null && twin != method && twin.parent() == method.parent() && twin.simpleName().name().equals(method.simpleName().name())
        && twin.parameters().size() > method.parameters().size() && other.statement().kind() == statement.kind() && other.statement().everyRow() == Answer.NO
        && other.statement().table().equalsIgnoreCase(statement.table());
    });
  }

  private static Optional<WholeTableWrite> byCall(MethodInvocationTree call) {
    String name = Calls.name(call).name();
    if (CRITERIA_RUNNERS.contains(name) && call.arguments().size() == 1) {
      return byCriteria(call.arguments().get(0));
    }
    if (BUILDER_ENDS.contains(name)) {
      return byBuilder(call);
    }
    return BY_CONDITION.contains(name) && !call.arguments().isEmpty() ? byCondition(call) : Optional.empty();
  }

  private static Optional<WholeTableWrite> byCriteria(ExpressionTree criteria) {
    boolean isBulk = Types.isAny(criteria.symbolType(), CRITERIA_TYPES) || StaticCalls.typeOf(criteria).filter(CRITERIA_TYPES::contains).isPresent();
    if (!isBulk) {
      return Optional.empty();
    }
    Symbol variable = criteria instanceof IdentifierTree identifier ? identifier.symbol() : null;
    return variable != null && variable.isLocalVariable() && variable.declaration() instanceof VariableTree declaration
      && isNewCriteria(declaration.initializer())
      && variable.usages().stream().allMatch(usage -> usage == criteria || isCalledWithoutCondition(usage))
        ? Optional.of((MethodInvocationTree) declaration.initializer())
          .map(creation -> new WholeTableWrite(criteria, Way.CALL, Calls.name(creation).name().endsWith("Delete"), className(creation), creation))
        : Optional.empty();
  }

  /** Whether a criteria is only called methods on here, none of which gives it a condition. */
  private static boolean isCalledWithoutCondition(IdentifierTree usage) {
    Tree object = usage;
    while (object.parent() instanceof MemberSelectExpressionTree select && select.expression() == object
      && select.parent() instanceof MethodInvocationTree call) {
      if (Calls.name(call).name().equals("where")) {
        return false;
      }
      object = call;
    }
    return object != usage;
  }

  private static boolean isNewCriteria(Tree step) {
    return step instanceof MethodInvocationTree creation && CRITERIA.contains(Calls.name(creation).name());
  }

  private static String className(MethodInvocationTree creation) {
    return !creation.arguments().isEmpty() && creation.arguments().get(0) instanceof MemberSelectExpressionTree select
      && "class".equals(select.identifier().name())
      ? nameOf(select.expression()) : "";
  }

  private static String nameOf(ExpressionTree type) {
    return type instanceof MemberSelectExpressionTree select ? select.identifier().name() : type.symbolType().name();
  }

  /** A chain that starts at the table and ends in its execution shows all its conditions; a builder that is kept in a variable does not. */
  private static Optional<WholeTableWrite> byBuilder(MethodInvocationTree end) {
    MethodInvocationTree step = end;
    while (true) {
      Optional<ExpressionTree> receiver = Calls.receiver(step);
      if (receiver.isEmpty() || !(receiver.get() instanceof MethodInvocationTree before)) {
        boolean isBuilder = step != end && BUILDER_STARTS.contains(Calls.name(step).name()) && Receiver.of(step).isAny(BUILDERS)
          && step.arguments().size() == 1;
        return isBuilder ? Optional.of(new WholeTableWrite(end, Way.CALL, !Calls.name(step).name().equals("update"), table(step.arguments().get(0)), null))
          : Optional.empty();
      }
      if (NARROWING.contains(Calls.name(before).name())) {
        return Optional.empty();
      }
      step = before;
    }
  }

  private static String table(ExpressionTree table) {
    return table instanceof MemberSelectExpressionTree select ? select.identifier().name() : table.lastToken().text();
  }

  private static Optional<WholeTableWrite> byCondition(MethodInvocationTree call) {
    Optional<Write> write = Writes.of(call).filter(Write::isStored);
    if (write.isEmpty()) {
      return Optional.empty();
    }
    String name = Calls.name(call).name();
    boolean removes = !name.startsWith("update");
    Optional<String> fragment = Constants.text(call.arguments().get(0)).filter(text -> Receiver.of(call).name().contains("anache") || isPanache(call));
    if (fragment.isPresent()) {
      boolean isWhole = statementOf(fragment.get(), removes).filter(statement -> ParsedSql.of(statement).everyRow() == Answer.YES).isPresent();
      return isWhole ? Optional.of(new WholeTableWrite(call, Way.CALL, removes, Receiver.of(call).simpleName(), null)) : Optional.empty();
    }
    ExpressionTree condition = call.arguments().get(removes || name.endsWith("i") || name.endsWith("y") ? 0 : call.arguments().size() - 1);
    return isEmptyCondition(call, condition) ? Optional.of(new WholeTableWrite(call, Way.CALL, removes, "", null)) : Optional.empty();
  }

  /** What Panache makes of the text that it is given; empty for the names of properties, which are a condition. */
  private static Optional<String> statementOf(String fragment, boolean removes) {
    ParsedSql.Kind kind = ParsedSql.of(fragment).kind();
    if (kind == (removes ? ParsedSql.Kind.DELETE : ParsedSql.Kind.UPDATE)) {
      return Optional.of(fragment);
    }
    if (!removes) {
      return Optional.of("update TheEntity set " + fragment);
    }
    return fragment.strip().toLowerCase(Locale.ROOT).startsWith("from ") ? Optional.of("delete " + fragment.strip()) : Optional.empty();
  }

  private static boolean isPanache(MethodInvocationTree call) {
    Receiver receiver = Receiver.of(call);
    return receiver.type() != null && receiver.type().symbol().superTypes().stream().anyMatch(parent -> parent.name().startsWith("Panache"));
  }

  private static boolean isEmptyCondition(MethodInvocationTree call, ExpressionTree condition) {
    if (condition instanceof NewClassTree creation) {
      return creation.arguments().isEmpty() && creation.classBody() == null && SourceNames.of(creation.identifier()).filter(CONDITIONS::contains).isPresent();
    }
    boolean isNone = Calls.isNull(condition) && (call.arguments().size() == 1 || Calls.name(call).name().equals("update"))
      && Receiver.of(call).isAny(MyBatisWrites.READY_MADE);
    return isNone || StaticCalls.is(condition, CONDITION_FACTORIES, EMPTY_CONDITIONS);
  }

  private static List<WholeTableWrite> byRequests(CompilationUnitTree file) {
    List<WholeTableWrite> found = new ArrayList<>();
    Set<Tree> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    WebEndpoints.in(file).forEach(endpoint -> Writes.during(endpoint.handler()).stream()
      .map(Writes.Reached::write)
      .filter(write -> write.isStored() && write.call().arguments().isEmpty() && ALL_ROWS.contains(Calls.name(write.call()).name()) && seen.add(write.call()))
      .forEach(write -> found.add(new WholeTableWrite(write.call(), Way.REQUEST, true, write.subject()
        .or(() -> SpringDataWrites.subject(Receiver.of(write.call()).type())).map(Type::name).orElseGet(() -> Receiver.of(write.call()).simpleName()),
        endpoint.handler() instanceof MethodTree method ? method.simpleName() : endpoint.handler()))));
    return found;
  }
}
