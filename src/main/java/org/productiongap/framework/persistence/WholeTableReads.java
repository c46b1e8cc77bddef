package org.productiongap.framework.persistence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.productiongap.flow.Answer;
import org.productiongap.flow.BuilderCalls;
import org.productiongap.flow.Calls;
import org.productiongap.flow.Constants;
import org.productiongap.framework.Annotation;
import org.productiongap.framework.EachNode;
import org.productiongap.framework.Mentions;
import org.productiongap.framework.FileFacts;
import org.productiongap.framework.Jakarta;
import org.productiongap.framework.Names;
import org.productiongap.framework.StaticCalls;
import org.productiongap.framework.Types;
import org.sonar.plugins.java.api.semantic.Symbol;
import org.sonar.plugins.java.api.semantic.Type;
import org.sonar.plugins.java.api.tree.Arguments;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.MemberSelectExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.MethodReferenceTree;
import org.sonar.plugins.java.api.tree.NewClassTree;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * Reads of all rows of a table: no condition, no limit, no page.
 */
public final class WholeTableReads {

  private static final Set<String> REPOSITORY = Set.of("org.springframework.data.repository.Repository");
  private static final Set<String> QUERY = Set.of("org.springframework.data.jpa.repository.Query", "org.springframework.data.jdbc.repository.query.Query",
    "org.springframework.data.r2dbc.repository.Query");
  private static final Pattern ALL_BY_NAME = Pattern.compile("(?:find|read|get|query|search|stream)(?:All)?By(?:OrderBy\\w+)?");
  private static final List<String> SEVERAL = List.of("java.lang.Iterable", "java.util.stream.Stream", "reactor.core.publisher.Flux");
  private static final Set<String> REPOSITORIES = Set.of("repositor", "dao");
  private static final Set<String> REACTIVE = Set.of("org.springframework.data.repository.reactive.ReactiveCrudRepository",
    "org.springframework.data.repository.reactive.ReactiveSortingRepository");
  private static final Set<String> SUPPLIERS = Set.of("java.util.function.Supplier", "java.util.concurrent.Callable");
  private static final Set<String> PANACHE = Set.of("io.quarkus.hibernate.orm.panache.PanacheRepositoryBase",
    "io.quarkus.hibernate.orm.panache.PanacheEntityBase", "io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase",
    "io.quarkus.hibernate.reactive.panache.PanacheEntityBase", "io.quarkus.mongodb.panache.PanacheMongoRepositoryBase",
    "io.quarkus.mongodb.panache.PanacheMongoEntityBase");
  private static final Set<String> MONGO = Set.of("org.springframework.data.mongodb.core.MongoOperations",
    "org.springframework.data.mongodb.core.ReactiveMongoOperations");
  private static final Set<String> MONGO_QUERY = Set.of("org.springframework.data.mongodb.core.query.Query");
  private static final String SORT = "org.springframework.data.domain.Sort";
  private static final Set<String> CRITERIA = Jakarta.both("persistence.criteria.CriteriaQuery");
  private static final Set<String> WITHOUT_CONDITION = Set.of("select", "from", "orderBy");
  private static final Set<String> JDBC = Set.of("org.springframework.jdbc.core.JdbcOperations",
    "org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations", "org.springframework.jdbc.core.JdbcTemplate",
    "org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate");
  private static final Set<String> JDBC_CLIENTS = Set.of("org.springframework.jdbc.core.simple.JdbcClient");
  private static final Set<String> ROWS_OF_CLIENT = Set.of("list", "stream", "set", "listOfRows");
  private static final Set<String> ENTITY_MANAGERS = Stream.concat(Jakarta.both("persistence.EntityManager")
    .stream(), Stream.of("org.hibernate.Session", "org.hibernate.StatelessSession"))
    .collect(Collectors.toUnmodifiableSet());
  private static final Set<String> RESULTS = Set.of("getResultList", "getResultStream", "list", "stream");
  private static final Set<String> LIMITS = Set.of("setMaxResults", "setFirstResult", "setPage", "getResultCount", "setParameter");
  private static final Set<String> FEW = Set.of("take", "next", "elementAt", "limitRequest");
  private static final Pattern NARROWED = Pattern.compile("\\b(where|limit|fetch|top|offset|count|sum|max|min|avg|exists|group|rownum|having|join)\\b");
  private static final Pattern FROM = Pattern.compile("\\bfrom\\s+([\\w.]+)");
  /** The different values of one column, as a filter offers them: mostly few, whatever the number of rows. */
  private static final Pattern VALUES = Pattern.compile("\\s*+select\\s++distinct\\s++(?:\\w++\\.)*+(\\w++)\\s++from\\s++[\\w.]++(?!\\s++(?:as\\s++)?\\1\\b).*+", Pattern.DOTALL);
  private static final Set<String> CALLS = Names.union(RESULTS, ROWS_OF_CLIENT,
    Set.of("find", "findAll", "listAll", "streamAll", "query", "queryForList", "queryForStream"));

  private static final Map<String, Set<String>> ALL_BY_REFERENCE = Map.of("findAll", REPOSITORY, "listAll", PANACHE);
  /** Joins that leave every row of the table where it is. */
  private static final Pattern JOINED = Pattern.compile("\\bleft\\s++(?:outer\\s++)?+join(?:\\s++fetch)?+\\b");
  private static final String SORTED = "order by ";

  private WholeTableReads() {
  }

  /**
   * One read.
   *
   * @param call the call that reads, or the reference to a method that does
   * @param names what is read, in all names that the code has for it: entity, table, repository; never empty
   */
  public record WholeTableRead(ExpressionTree call, List<String> names) {
  }

  /**
   * @param file the root of a file
   * @return in the order of the source; computed once per file
   */
  public static List<WholeTableRead> in(CompilationUnitTree file) {
    return FileFacts.of(file, WholeTableReads.class, WholeTableReads::find);
  }

  private static List<WholeTableRead> find(CompilationUnitTree file) {
    List<WholeTableRead> reads = new ArrayList<>();
    if (!Mentions.any(file, CALLS) && !Mentions.parts(file, REPOSITORIES)) {
      return List.of();
    }
    new EachNode() {
      @Override
      public void visitMethodInvocation(MethodInvocationTree call) {
        byRepository(call).or(() -> byDeclaredQuery(call)).or(() -> byPanache(call)).or(() -> byTemplate(call)).or(() -> byClient(call))
          .or(() -> byQuery(call)).ifPresent(reads::add);
      }

      @Override
      public void visitMethodReference(MethodReferenceTree reference) {
        byReference(reference).ifPresent(reads::add);
      }
    }.goThrough(file);
    return List.copyOf(reads);
  }

  private static Optional<WholeTableRead> byRepository(MethodInvocationTree call) {
    boolean isAll = Calls.is(call, "findAll", 0) || Calls.is(call, "findAll", 1) && Types.is(call.arguments().get(0).symbolType(), SORT);
    if (!isAll) {
      return Optional.empty();
    }
    Receiver receiver = Receiver.of(call);
    return receiver.isAny(REPOSITORY) && !takesFew(call) ? Optional.of(new WholeTableRead(call, names(call, receiver.simpleName()))) : Optional.empty();
  }

  /** {@code supplyAsync(orders::findAll)}; what takes a value may be given a page. */
  private static Optional<WholeTableRead> byReference(MethodReferenceTree reference) {
    Set<String> repositories = ALL_BY_REFERENCE.get(reference.method().name());
    if (repositories == null || !(reference.expression() instanceof ExpressionTree object) || !Types.isAny(reference.symbolType(), SUPPLIERS)) {
      return Optional.empty();
    }
    Receiver receiver = Receiver.of(object);
    boolean isLater = receiver.isAny(REACTIVE);
    return receiver.isAny(repositories) && !isLater ? Optional.of(new WholeTableRead(reference, List.of(receiver.simpleName()))) : Optional.empty();
  }

  /** Whether a stream that comes as it is read is left after some elements. */
  private static boolean takesFew(MethodInvocationTree call) {
    return call.symbolType().is("reactor.core.publisher.Flux") && call.parent() instanceof MemberSelectExpressionTree next
      && FEW.contains(next.identifier().name());
  }

  /** A method of a repository whose name, or whose query, has no condition. */
  private static Optional<WholeTableRead> byDeclaredQuery(MethodInvocationTree call) {
    if (call.arguments().size() > 1) {
      return Optional.empty();
    }
    Symbol.MethodSymbol method = call.methodSymbol();
    boolean mayReadAll = !method.isUnknown() && !call.symbolType().isVoid() && SEVERAL.stream().anyMatch(rows -> Types.is(call.symbolType(), rows))
      && (call.arguments().isEmpty() || call.arguments().size() == 1 && Types.is(call.arguments().get(0).symbolType(), SORT));
    if (!mayReadAll || !Receiver.of(call).isAny(REPOSITORY)) {
      return Optional.empty();
    }
    Optional<Annotation> query = Annotation.on(method).stream().filter(annotation -> annotation.is(QUERY)).findFirst();
    boolean readsAll = query.map(written -> written.value("value").filter(text -> readsWholeTable(text.toString())).isPresent())
      .orElseGet(() -> ALL_BY_NAME.matcher(method.name()).matches());
    return readsAll ? Optional.of(new WholeTableRead(call, names(call, Receiver.of(call).simpleName()))) : Optional.empty();
  }

  private static boolean readsWholeTable(String query) {
    String text = query.toLowerCase(Locale.ROOT);
    return !isNarrowed(text) && FROM.matcher(text).find();
  }

  private static boolean isNarrowed(String query) {
    return NARROWED.matcher(JOINED.matcher(query).replaceAll("")).find() || VALUES.matcher(query).matches();
  }

  private static List<String> names(MethodInvocationTree call, String repository) {
    Type type = call.symbolType();
    List<String> names = new ArrayList<>();
    type.typeArguments().stream().map(Type::name).filter(name -> !name.isEmpty()).forEach(names::add);
    names.add(repository);
    return names;
  }

  private static Optional<WholeTableRead> byPanache(MethodInvocationTree call) {
    boolean isDirect = Calls.name(call).name().equals("listAll") || Calls.name(call).name().equals("streamAll");
    boolean isFound = RESULTS.contains(Calls.name(call).name()) && call.arguments().isEmpty()
      && Calls.receiver(call).orElse(null) instanceof MethodInvocationTree found
      && (Calls.name(found).name().equals("findAll") || Calls.is(found, "find", 1)
        && Constants.text(found.arguments().get(0)).filter(WholeTableReads::onlySorts).isPresent());
    if (!isDirect && !isFound) {
      return Optional.empty();
    }
    Receiver receiver = Receiver.of(isDirect ? call : (MethodInvocationTree) Calls.receiver(call).orElseThrow());
    return receiver.isAny(PANACHE) ? Optional.of(new WholeTableRead(call, names(call, receiver.simpleName()))) : Optional.empty();
  }

  private static boolean onlySorts(String query) {
    return query.strip().toLowerCase(Locale.ROOT).startsWith(SORTED);
  }

  private static Optional<WholeTableRead> byTemplate(MethodInvocationTree call) {
    if (Calls.is(call, "findAll", 1) && Receiver.of(call).isAny(MONGO)) {
      return call.arguments().get(0) instanceof MemberSelectExpressionTree type
        ? Optional.of(new WholeTableRead(call, List.of(type.expression().symbolType().name()))) : Optional.empty();
    }
    if (Calls.is(call, "find", 2) && Receiver.of(call).isAny(MONGO) && asksForAll(call.arguments().get(0))) {
      return call.arguments().get(1) instanceof MemberSelectExpressionTree type
        ? Optional.of(new WholeTableRead(call, List.of(type.expression().symbolType().name()))) : Optional.empty();
    }
    boolean isQuery = (Calls.name(call).name().equals("query") || Calls.name(call).name().equals("queryForList")
      || Calls.name(call).name().equals("queryForStream"))
      && !call.arguments().isEmpty() && Receiver.of(call).isAny(JDBC);
    return isQuery ? table(call.arguments().get(0)).map(table -> new WholeTableRead(call, List.of(table))) : Optional.empty();
  }

  /** {@code client.sql("select ...").query(Row.class).list()}. */
  private static Optional<WholeTableRead> byClient(MethodInvocationTree call) {
    if (!ROWS_OF_CLIENT.contains(Calls.name(call).name()) || !(Calls.receiver(call).orElse(null) instanceof MethodInvocationTree query)
      || !Calls.name(query).name().equals("query")) {
      return Optional.empty();
    }
    return Calls.receiver(query)
      .filter(statement -> statement instanceof MethodInvocationTree sql && Calls.is(sql, "sql", 1) && Receiver.of(sql).isAny(JDBC_CLIENTS))
      .flatMap(sql -> table(((MethodInvocationTree) sql).arguments().get(0)))
      .map(table -> new WholeTableRead(call, List.of(table)));
  }

  private static Optional<WholeTableRead> byQuery(MethodInvocationTree call) {
    if (!RESULTS.contains(Calls.name(call).name()) || !call.arguments().isEmpty()) {
      return Optional.empty();
    }
    Optional<ExpressionTree> current = Calls.receiver(call).flatMap(WholeTableReads::unlimited);
    while (current.isPresent() && current.get() instanceof MethodInvocationTree step) {
      String name = Calls.name(step).name();
      if (LIMITS.contains(name)) {
        return Optional.empty();
      }
      if ((name.equals("createQuery") || name.equals("createNativeQuery") || name.equals("createSelectionQuery")) && !step.arguments().isEmpty()) {
        ExpressionTree query = step.arguments().get(0);
        return Receiver.of(step).isAny(ENTITY_MANAGERS) ? table(query).or(() -> built(query)).map(table -> new WholeTableRead(call, List.of(table)))
          : Optional.empty();
      }
      current = Calls.receiver(step).flatMap(WholeTableReads::unlimited);
    }
    return Optional.empty();
  }

  /** The entity that a query made of calls reads, where none of them narrows it. */
  private static Optional<String> built(ExpressionTree query) {
    if (!(query instanceof IdentifierTree variable) || !variable.symbol().isLocalVariable() || !Types.isAny(query.symbolType(), CRITERIA)) {
      return Optional.empty();
    }
    boolean isOfAll = Constants.value(query).filter(start -> start instanceof MethodInvocationTree creation && Calls.is(creation, "createQuery", 1)).isPresent()
      && variable.symbol().usages().stream().allMatch(usage -> usage.parent() instanceof MemberSelectExpressionTree step
        ? WITHOUT_CONDITION.contains(step.identifier().name())
        : usage.parent() instanceof Arguments given && given.parent() instanceof MethodInvocationTree taker && Calls.is(taker, "createQuery", 1))
      && chained(variable).noneMatch(call -> !WITHOUT_CONDITION.contains(Calls.name(call).name()));
    return isOfAll ? query.symbolType().typeArguments().stream().filter(type -> !type.fullyQualifiedName().startsWith("java.")).map(Type::name).findFirst()
      : Optional.empty();
  }

  /** The calls that go on where a call on the query ends, as in {@code query.select(root).where(...)}. */
  private static Stream<MethodInvocationTree> chained(IdentifierTree variable) {
    return variable.symbol().usages().stream().flatMap(Calls::chain).filter(call -> Types.isAny(call.symbolType(), CRITERIA));
  }

  /** A query of documents without any criteria, limit or page. */
  private static boolean asksForAll(ExpressionTree query) {
    return BuilderCalls.on(query).has(start -> start instanceof NewClassTree creation && creation.arguments().isEmpty()
      && StaticCalls.isNew(creation, MONGO_QUERY),
      step -> !(step instanceof MethodInvocationTree call && Calls.is(call, "with", 1) && Types.is(call.arguments().get(0).symbolType(), SORT))) == Answer.NO;
  }

  /** What a variable is given, where nothing that is done with it may limit it; another expression itself. */
  private static Optional<ExpressionTree> unlimited(ExpressionTree query) {
    if (!(query instanceof IdentifierTree variable) || !variable.symbol().isLocalVariable()) {
      return Optional.of(query);
    }
    boolean isLimited = variable.symbol().usages().stream().anyMatch(usage -> usage.parent() instanceof Arguments
      || usage.parent() instanceof MemberSelectExpressionTree select && select.parent() instanceof MethodInvocationTree call
      && LIMITS.contains(Calls.name(call).name()));
    return isLimited ? Optional.empty() : Constants.value(query);
  }

  /** The one table or entity that a fixed text reads without a condition. */
  private static Optional<String> table(ExpressionTree query) {
    return Constants.text(query).map(text -> text.toLowerCase(Locale.ROOT)).filter(text -> !isNarrowed(text)).flatMap(text -> {
      Matcher from = FROM.matcher(text);
      if (!from.find()) {
        return Optional.empty();
      }
      return Constants.text(query).map(original -> original.substring(from.start(1), from.end(1)));
    });
  }

  /** The name of a read's call, the place to report. */
  public static Tree place(WholeTableRead read) {
    return read.call() instanceof MethodReferenceTree reference ? reference.method() : Calls.name((MethodInvocationTree) read.call());
  }
}
