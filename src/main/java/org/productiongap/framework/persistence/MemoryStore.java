package org.productiongap.framework.persistence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.productiongap.flow.Answer;
import org.productiongap.flow.Calls;
import org.productiongap.framework.Annotation;
import org.productiongap.framework.Annotations;
import org.productiongap.framework.EachNode;
import org.productiongap.framework.FileFacts;
import org.productiongap.framework.Jakarta;
import org.productiongap.framework.Names;
import org.productiongap.framework.SourceNames;
import org.productiongap.framework.Types;
import org.productiongap.framework.Words;
import org.productiongap.framework.web.WebEndpoints;
import org.sonar.plugins.java.api.semantic.Type;
import org.sonar.plugins.java.api.tree.AssignmentExpressionTree;
import org.sonar.plugins.java.api.tree.BaseTreeVisitor;
import org.sonar.plugins.java.api.tree.ClassTree;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.LambdaExpressionTree;
import org.sonar.plugins.java.api.tree.MemberSelectExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.NewClassTree;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.VariableTree;

/**
 * A collection in a bean of which there is one for all requests, filled by what the application does, with records of the application in it and nothing
 * behind it that outlives the process.
 *
 * @param field the field
 * @param fills the calls that put something in or take it out
 * @param isShared whether several threads may change it at once without harm; false where that is certain not to be so
 */
public record MemoryStore(VariableTree field, List<MethodInvocationTree> fills, boolean isShared) {

  private static final Set<String> SPRING_BEANS = Set.of("org.springframework.stereotype.Component", "org.springframework.stereotype.Service",
    "org.springframework.stereotype.Repository", "org.springframework.stereotype.Controller", "org.springframework.web.bind.annotation.RestController",
    "io.micronaut.http.annotation.Controller", "com.google.inject.Singleton");
  private static final Set<String> ONE_FOR_ALL = Names.union(SPRING_BEANS,
    Jakarta.both("enterprise.context.ApplicationScoped", "inject.Singleton", "ejb.Singleton"));
  private static final Set<String> SCOPES = Names.union(Set.of("org.springframework.context.annotation.Scope",
    "org.springframework.web.context.annotation.RequestScope", "org.springframework.web.context.annotation.SessionScope",
    "org.springframework.beans.factory.annotation.Configurable", "io.micronaut.context.annotation.Prototype",
    "io.micronaut.runtime.http.scope.RequestScope"), Jakarta.both("enterprise.context.RequestScoped", "enterprise.context.SessionScoped",
    "enterprise.context.Dependent"));
  /** A new one answers each request, so that only what is static lasts. */
  private static final Set<String> RESOURCES = Names.union(Jakarta.both("ws.rs.Path", "enterprise.context.RequestScoped", "ejb.Stateless"));
  private static final Set<String> LIFE_CYCLE = Names.union(Set.of("org.springframework.context.event.EventListener",
    "org.springframework.scheduling.annotation.Scheduled", "org.springframework.beans.factory.annotation.Autowired",
    "org.springframework.context.annotation.Bean", "io.quarkus.scheduler.Scheduled"),
    Jakarta.both("annotation.PostConstruct", "annotation.PreDestroy", "inject.Inject"));

  private static final Set<String> CHANGES = Set.of("put", "putIfAbsent", "putAll", "add", "addAll", "addFirst", "addLast", "addIfAbsent", "remove",
    "removeIf", "compute", "computeIfPresent", "merge", "replace", "set", "offer", "push", "poll", "pop", "clear", "removeAll");
  private static final Set<String> FILLS = Set.of("put", "putIfAbsent", "putAll", "add", "addAll", "addFirst", "addLast", "addIfAbsent", "compute", "merge",
    "offer", "push", "set");
  private static final Set<String> STORING = Set.of("save", "insert", "persist", "store", "upsert", "merge", "delete", "update");
  private static final Set<String> ELEMENT_GETTERS = Set.of("get", "getOrDefault", "computeIfAbsent");

  /** What such a collection is for, when it is no store: it is filled again, or is about what the process has open. */
  private static final Set<String> NO_STORE = Set.of("cache", "cached", "registry", "handler", "strategy", "listener", "session", "emitter", "connection",
    "subscriber", "subscription", "client", "lock", "pool", "buffer", "batch", "backlog", "metric", "counter", "stat", "statistic", "limiter", "bucket",
    "pending", "inflight", "running", "attempt", "index", "lookup", "converter", "factory",
    "provider", "bean", "type", "config", "configuration", "property", "context", "future", "sink", "socket", "channel", "thread", "worker", "executor",
    "plugin", "interceptor", "validator", "parser", "resolver", "processor", "snapshot", "memo", "online", "active", "template", "queue", "waiting", "event",
    "window", "rate", "state", "history", "recent", "permit", "seen", "visited", "loaded");
  private static final Set<String> LIMITERS = Set.of("limiter", "throttle", "throttler", "throttling");
  private static final Set<String> ATTEMPTS = Set.of("attempt", "attempts");
  private static final Set<String> GUARDED = Set.of("login", "logins", "signin", "auth", "authentication", "password", "otp", "pin", "failed", "retry");
  private static final Set<String> RELOADING = Set.of("load", "reload", "refresh", "init", "initialize", "warm", "sync", "register", "unregister",
    "subscribe", "unsubscribe", "connect", "disconnect", "cache", "evict", "rebuild", "reset", "configure", "seed", "start", "stop");
  /** What people enter, for collections of plain texts and numbers. */
  private static final Set<String> RECORDS = Set.of("user", "account", "customer", "member", "order", "product", "item", "cart", "basket", "token", "otp",
    "code", "booking", "ticket", "message", "note", "todo", "comment", "post", "invoice", "payment", "balance", "email", "password", "blacklist", "wishlist",
    "favorite", "vote", "reservation", "name");
  /** Who registers, where this puts a record into a store and not a part of the application into a list. */
  private static final Set<String> PEOPLE = Set.of("user", "account", "customer", "member", "patient", "student", "employee", "guest", "participant");
  private static final Set<String> SIGNING_UP = Set.of("register");
  /** What stands for code: a collection with one entry for each is filled by the code, not by those who use it. */
  private static final Set<String> CODE = Set.of("java.lang.Class", "java.lang.reflect.Method", "java.lang.reflect.Type", "java.lang.Thread");
  private static final Set<String> PLAIN = Set.of("java.lang.String", "java.lang.Long", "java.lang.Integer", "java.math.BigDecimal", "java.util.UUID",
    "java.time.Instant", "java.time.LocalDateTime", "java.util.Date", "java.lang.Double", "java.lang.Boolean");
  private static final Set<String> UNSHARED = Set.of("HashMap", "ArrayList", "HashSet", "LinkedHashMap", "LinkedHashSet", "TreeMap", "TreeSet", "LinkedList",
    "ArrayDeque");
  private static final Set<String> FACTORIES = Set.of("newKeySet", "synchronizedList", "synchronizedMap", "synchronizedSet", "newArrayList", "newHashMap",
    "newHashSet", "newConcurrentMap", "newConcurrentHashSet", "newLinkedList", "synchronizedCollection", "newLinkedHashMap");

  /**
   * @param file the root of a file
   * @return its stores in the order of the source; computed once per file
   */
  public static List<MemoryStore> in(CompilationUnitTree file) {
    return FileFacts.of(file, MemoryStore.class, MemoryStore::find);
  }

  private static List<MemoryStore> find(CompilationUnitTree file) {
    List<MemoryStore> found = new ArrayList<>();
    new EachNode() {
      @Override
      public void visitClass(ClassTree type) {
        boolean servesAll = servesAll(type);
        if (type.is(Tree.Kind.CLASS) && !isLimiter(type) && (servesAll || Annotations.has(Annotation.on(type.modifiers()), RESOURCES))) {
          List<MemoryStore> own = type.members().stream()
            .flatMap(member -> member instanceof VariableTree field && (servesAll || field.symbol().isStatic()) ? of(field, type).stream() : Stream.empty())
            .toList();
          if (!own.isEmpty() && !handsOn(type)) {
            found.addAll(own);
          }
        }
      }
    }.goThrough(file);
    return List.copyOf(found);
  }

  /** Whether a class counts attempts or requests: what it forgets, people may try again. */
  private static boolean isLimiter(ClassTree type) {
    Words name = Words.of(type.simpleName() == null ? "" : type.simpleName().name());
    return name.containAny(LIMITERS) || name.containAny(ATTEMPTS) && name.containAny(GUARDED);
  }

  /** Whether the class also writes to a real store, or tells something else to, so that the collection may be a copy. */
  private static boolean handsOn(ClassTree type) {
    boolean[] found = new boolean[1];
    type.accept(new BaseTreeVisitor() {
      @Override
      public void visitMethodInvocation(MethodInvocationTree call) {
        boolean isElsewhere = Calls.receiver(call).filter(receiver -> !Calls.isThis(receiver)).isPresent();
        found[0] |= isElsewhere && (Writes.of(call).filter(Write::isStored).isPresent()
          || Words.of(Calls.name(call).name()).startWithAny(STORING) && Writes.isWrite(call) == Answer.CANNOT_TELL);
        super.visitMethodInvocation(call);
      }
    });
    return found[0];
  }

  private static boolean servesAll(ClassTree type) {
    List<Annotation> annotations = Annotation.on(type.modifiers());
    return Annotations.has(annotations, ONE_FOR_ALL) && annotations.stream()
      .noneMatch(annotation -> annotation.isOrCarries(SCOPES) && !isSingleton(annotation));
  }

  private static boolean isSingleton(Annotation scope) {
    return scope.value("value").filter(value -> value.toString().toLowerCase(Locale.ROOT).contains("singleton")).isPresent();
  }

  private static Optional<MemoryStore> of(VariableTree field, ClassTree owner) {
    Words name = Words.of(field.simpleName().name());
    Type type = field.type().symbolType();
    if (!isCollection(type) || name.containAny(NO_STORE) || !field.modifiers().annotations().isEmpty() || !holdsRecords(type, name, field)) {
      return Optional.empty();
    }
    Optional<ExpressionTree> initial = initial(field);
    if (initial.isEmpty() || !isNew(initial.get())) {
      return Optional.empty();
    }
    List<MethodInvocationTree> changes = field.symbol().usages().stream().flatMap(usage -> change(usage).stream())
      .filter(change -> isAtWork(change, owner, name)).toList();
    boolean fills = changes.stream().anyMatch(change -> FILLS.contains(Calls.name(change).name()));
    boolean isHandedOut = field.symbol().usages().stream().anyMatch(MemoryStore::isAssigned);
    return fills && !isHandedOut ? Optional.of(new MemoryStore(field, changes, isShared(initial.get()))) : Optional.empty();
  }

  private static boolean isCollection(Type type) {
    return type.fullyQualifiedName().startsWith("java.util.") && (Types.is(type, "java.util.Map") || Types.is(type, "java.util.Collection"));
  }

  private static boolean holdsRecords(Type collection, Words name, Tree place) {
    List<Type> arguments = collection.typeArguments();
    if (arguments.isEmpty() || CODE.contains(arguments.get(0).fullyQualifiedName())) {
      return false;
    }
    Type value = arguments.get(arguments.size() - 1);
    if (isCollection(value)) {
      return holdsRecords(value, name, place);
    }
    return PLAIN.contains(value.fullyQualifiedName()) ? name.containAny(RECORDS) : isOwnRecord(value, place);
  }

  /** A class of the application that carries data: not one that works, and not one that stands for something the process has open. */
  private static boolean isOwnRecord(Type type, Tree place) {
    if (!SourceNames.isKnown(type) || type.isTypeVar() || type.symbol().isInterface() || type.symbol().isEnum() || Words.of(type.name()).containAny(NO_STORE)) {
      return false;
    }
    ClassTree owner = SourceNames.fileOf(place).types().stream().filter(ClassTree.class::isInstance).map(ClassTree.class::cast).findFirst().orElse(null);
    String here = owner == null ? "" : owner.symbol().type().fullyQualifiedName();
    boolean isOurs = type.symbol().declaration() != null || !home(here).isEmpty() && home(type.fullyQualifiedName()).equals(home(here));
    return isOurs && Annotation.on(type.symbol()).stream().noneMatch(annotation -> annotation.isOrCarries(ONE_FOR_ALL))
      && type.symbol().memberSymbols().stream().anyMatch(member -> member.isVariableSymbol() && !member.isStatic());
  }

  /** The first two names of a package, or its only one, which the classes of an application share. */
  private static String home(String fullyQualifiedName) {
    String[] names = fullyQualifiedName.split("\\.");
    return String.join(".", Arrays.asList(names).subList(0, Math.min(2, names.length - 1)));
  }

  private static Optional<ExpressionTree> initial(VariableTree field) {
    if (field.initializer() != null) {
      return Optional.of(field.initializer());
    }
    List<ExpressionTree> assigned = field.symbol().usages().stream()
      .map(usage -> usage.parent() instanceof MemberSelectExpressionTree select ? select : usage)
      .filter(usage -> usage.parent() instanceof AssignmentExpressionTree assignment && assignment.variable() == usage)
      .map(usage -> ((AssignmentExpressionTree) usage.parent()).expression())
      .toList();
    return assigned.size() == 1 ? Optional.of(assigned.get(0)) : Optional.empty();
  }

  private static boolean isNew(ExpressionTree initial) {
    ExpressionTree plain = Calls.plain(initial);
    return plain instanceof NewClassTree creation ? creation.classBody() == null && creation.symbolType().fullyQualifiedName().startsWith("java.util.")
      : plain instanceof MethodInvocationTree call && FACTORIES.contains(Calls.name(call).name());
  }

  private static boolean isShared(ExpressionTree initial) {
    return !(Calls.plain(initial) instanceof NewClassTree creation && UNSHARED.contains(creation.symbolType().name()));
  }

  /** The call on the collection, or on a collection in it, that changes it. */
  private static Optional<MethodInvocationTree> change(IdentifierTree usage) {
    Tree object = usage.parent() instanceof MemberSelectExpressionTree select && Calls.isThis(select.expression()) ? select : usage;
    while (object.parent() instanceof MemberSelectExpressionTree select && select.expression() == object
      && select.parent() instanceof MethodInvocationTree call) {
      String name = Calls.name(call).name();
      if (CHANGES.contains(name)) {
        return Optional.of(call);
      }
      if (!ELEMENT_GETTERS.contains(name)) {
        return Optional.empty();
      }
      object = call;
    }
    return Optional.empty();
  }

  /** Whether a field is given a new collection later, so that it is a copy of something. */
  private static boolean isAssigned(IdentifierTree usage) {
    Tree target = usage.parent() instanceof MemberSelectExpressionTree select && select.identifier() == usage ? select : usage;
    return target.parent() instanceof AssignmentExpressionTree assignment && assignment.variable() == target
      && !(Calls.code(assignment).orElse(null) instanceof MethodTree method && method.is(Tree.Kind.CONSTRUCTOR));
  }

  /** Whether a change happens in the work of the application, not while it starts, and not to keep a copy of what is stored elsewhere. */
  private static boolean isAtWork(MethodInvocationTree change, ClassTree owner, Words store) {
    Tree code = change;
    while (code != null && !(code instanceof MethodTree)) {
      code = code instanceof LambdaExpressionTree lambda && lambda.parent() instanceof VariableTree ? null : code.parent();
    }
    if (!(code instanceof MethodTree method) || !method.is(Tree.Kind.METHOD)) {
      return false;
    }
    if (WebEndpoints.in(SourceNames.fileOf(owner)).stream().anyMatch(endpoint -> endpoint.handler() == method)) {
      return true;
    }
    Words name = Words.of(method.simpleName().name());
    boolean isSetter = method.simpleName().name().startsWith("set") && method.parameters().size() == 1 && method.block() != null
      && method.block().body().size() == 1;
    boolean signsUp = name.startWithAny(SIGNING_UP) && store.containAny(PEOPLE);
    return (signsUp || !name.startWithAny(RELOADING)) && !isSetter && !Annotations.has(Annotations.ofMethod(method), LIFE_CYCLE)
      && !isCalledByLifeCycleOnly(method);
  }

  private static boolean isCalledByLifeCycleOnly(MethodTree method) {
    Optional<List<MethodInvocationTree>> callers = Calls.callers(method);
    return callers.isPresent() && !callers.get().isEmpty()
      && callers.get().stream().allMatch(call -> Calls.code(call).filter(code -> code instanceof MethodTree caller
      && (caller.is(Tree.Kind.CONSTRUCTOR) || Annotations.has(Annotations.ofMethod(caller), LIFE_CYCLE))).isPresent() || Calls.code(call).isEmpty());
  }
}
