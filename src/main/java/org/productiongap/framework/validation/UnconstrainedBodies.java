package org.productiongap.framework.validation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.productiongap.flow.Answer;
import org.productiongap.framework.Names;
import org.productiongap.framework.TestCode;
import org.productiongap.framework.Types;
import org.productiongap.framework.Words;
import org.productiongap.framework.persistence.Entities;
import org.productiongap.framework.persistence.StoredTypes;
import org.productiongap.framework.validation.UnconstrainedBody.Evidence;
import org.productiongap.framework.web.RequestInput;
import org.productiongap.framework.web.WebEndpoint;
import org.productiongap.framework.web.WebEndpoints;
import org.sonar.plugins.java.api.semantic.Type;
import org.sonar.plugins.java.api.tree.BaseTreeVisitor;
import org.sonar.plugins.java.api.tree.CatchTree;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.UnionTypeTree;
import org.sonar.plugins.java.api.tree.VariableTree;

/**
 * The bodies of a file that create or change something, are objects of the application's own, and carry no constraint, while nothing that can be seen looks at
 * their values. With a contract interface they are found there. Left out are entities, generated types, logins, searches, notifications and what only
 * selects, ends or repeats something that exists.
 */
public final class UnconstrainedBodies {

  private static final Set<String> CHANGING = Set.of("POST", "PUT", "PATCH");
  private static final int FEWEST_MEMBERS = 2;
  /** What people log in with: compared and not kept. */
  private static final Set<String> LOGIN = Set.of("login", "signin", "authenticate", "authentication", "auth", "credential");
  /** Words of types and handlers that create and change nothing. */
  private static final Set<String> ASKING = Set.of("search", "filter", "query", "criteria", "criterion", "page", "pageable", "paging", "pagination", "sort",
    "token", "refresh", "logout", "find", "lookup", "webhook", "callback", "notification", "event", "preview", "assert", "test", "ping", "echo", "introspect");
  private static final Set<String> NO_CHANGE = Names.union(LOGIN, ASKING);
  private static final Set<String> SIGNING_UP = Set.of("signup", "register", "registration");
  /** First words of types and handlers that end, stop or repeat something that exists. */
  private static final Set<String> NOTHING_NEW = Set.of("delete", "remove", "purge", "cleanup", "clear", "lock", "unlock", "suspend", "resume", "restart",
    "redeploy", "skip", "retry");
  private static final List<String> LEASE = List.of("extend", "lock");
  /** Words of handlers that only tell whether the object is right, or write it in another form. */
  private static final Set<String> VALIDATING = Set.of("validate");
  private static final Set<String> CONVERTING = Set.of("convert");
  private static final Set<String> TWO_STEPS = Set.of("and");
  private static final Set<String> FORMS = Set.of("text", "json", "xml", "yaml", "html", "dsl");
  private static final String GENERATED = "generated";
  private static final Set<String> NOT_NULL = Set.of("lombok.NonNull");
  private static final Set<String> NAMED = Set.of("com.fasterxml.jackson.annotation.JsonProperty");
  private static final List<String> DATA = List.of("java.lang.CharSequence", "java.lang.Number", "java.util.Collection", "java.util.Map", "java.util.Date",
    "java.time.temporal.Temporal");

  private final Map<String, UnconstrainedBody> found = new LinkedHashMap<>();
  private final String home;
  private final Map<String, List<VariableTree>> takers;

  private UnconstrainedBodies(String home, Map<String, List<VariableTree>> takers) {
    this.home = home;
    this.takers = takers;
  }

  /**
   * @param file the root of a file
   * @return one for each type, where it is taken first
   */
  public static List<UnconstrainedBody> in(CompilationUnitTree file) {
    List<WebEndpoint> endpoints = WebEndpoints.in(file);
    if (endpoints.isEmpty()) {
      return List.of();
    }
    UnconstrainedBodies search = new UnconstrainedBodies(Applications.homeOf(file), takers(file, endpoints));
    endpoints.stream().filter(endpoint -> changes(endpoint) && !TestCode.surrounds(endpoint.handler())).forEach(search::judge);
    return List.copyOf(search.found.values());
  }

  private static boolean changes(WebEndpoint endpoint) {
    String name = endpoint.handler() instanceof MethodTree handler ? handler.simpleName().name() : "";
    return CHANGING.containsAll(endpoint.methods()) && !Operations.isLookUp(endpoint) && !Words.of(name).containAny(NO_CHANGE) && !isTelling(Words.of(name))
      && !makesNothingNew(Words.of(name));
  }

  private static boolean isTelling(Words name) {
    return name.startWithAny(VALIDATING) && !name.containAny(TWO_STEPS) || name.startWithAny(CONVERTING) && name.endWithAny(FORMS);
  }

  private static boolean makesNothingNew(Words name) {
    return name.startWithAny(NOTHING_NEW) && !name.containAny(TWO_STEPS) || name.all().equals(LEASE);
  }

  private void judge(WebEndpoint endpoint) {
    if (ValidationPlace.isDeclaredElsewhere(endpoint) || ValidationTrigger.hasBinderWithValidator(endpoint.handler())) {
      return;
    }
    boolean signsUp = endpoint.handler() instanceof MethodTree handler && signsUp(Words.of(handler.simpleName().name()));
    for (RequestInput body : RequestBodies.of(endpoint)) {
      for (Type content : BodyContent.typesOf(endpoint, body)) {
        if (isPlainData(content) && isChange(Words.of(content.erasure().name()), signsUp) && !isSelection(endpoint, body, content)
          && !isLookedAt(endpoint, body, content)) {
          add(endpoint, body, content);
        }
      }
    }
  }

  private static boolean signsUp(Words handler) {
    return handler.startWithAny(SIGNING_UP) || handler.containInOrder("sign", "up");
  }

  /** Whether a type is named for something that is kept: what people register with is, even where they log in with the same type later. */
  private static boolean isChange(Words type, boolean signsUp) {
    return !type.containAny(signsUp ? ASKING : NO_CHANGE);
  }

  /** Whether the members only select, or the endpoint reads only some, none of which can hold anything. */
  private boolean isSelection(WebEndpoint endpoint, RequestInput body, Type content) {
    List<PayloadMember> data = PayloadType.of(content).writableMembers().stream().filter(this::isData).toList();
    if (endpoint.handler() instanceof MethodTree handler && body.tree() instanceof VariableTree parameter) {
      boolean readsNoData = ReadMembers.in(handler, parameter)
        .filter(read -> !read.isEmpty() && data.stream().noneMatch(member -> read.contains(member.name())))
        .isPresent();
      return readsNoData || Selections.of(data) && !Selections.areTakenApart(handler, parameter);
    }
    return Selections.of(data);
  }

  private void add(WebEndpoint endpoint, RequestInput body, Type content) {
    boolean isParameter = body.tree() instanceof VariableTree;
    Tree place = body.tree() instanceof VariableTree parameter ? parameter.simpleName() : body.tree();
    UnconstrainedBody first = found.get(content.fullyQualifiedName());
    if (first != null) {
      List<Tree> uses = Stream.concat(first.uses().stream(), Stream.of(place)).filter(use -> use != first.place()).distinct().toList();
      found.put(content.fullyQualifiedName(), new UnconstrainedBody(first.place(), first.isParameter(), first.type(), first.members(), uses, first.trees(),
        first.elsewhere()));
      return;
    }
    List<PayloadMember> members = PayloadType.of(content).writableMembers();
    found.put(content.fullyQualifiedName(), new UnconstrainedBody(place, isParameter, content.name(), members.stream().map(PayloadMember::name)
      .toList(), List.of(),
      members.stream().map(PayloadMember::tree).filter(tree -> tree != null).toList(), elsewhere(endpoint, body, content)));
  }

  /** What the whole project has to say: of a type that is declared elsewhere, and of a body that a method elsewhere may look at. */
  private static Optional<Evidence> elsewhere(WebEndpoint endpoint, RequestInput body, Type content) {
    boolean leaves = endpoint.handler() instanceof MethodTree handler && handler.block() != null && body.tree() instanceof VariableTree parameter
      && HandedValues.leaveTheFile(handler, parameter);
    List<Type> lineage = Stream.concat(Stream.of(content), content.symbol().superTypes().stream()).filter(type -> !PayloadType.isOfThePlatform(type)).toList();
    List<Type> parts = HeldConstraint.partsOf(content).toList();
    return !leaves && Stream.concat(lineage.stream(), parts.stream()).allMatch(type -> PayloadType.source(type) != null) ? Optional.empty()
      : Optional.of(new Evidence(content.fullyQualifiedName(), lineage.stream().map(Type::fullyQualifiedName).toList(), parts.stream()
        .map(Type::fullyQualifiedName).toList()));
  }

  private boolean isPlainData(Type content) {
    if (content.isTypeVar() || PayloadType.isOfThePlatform(content) || !Applications.own(content, home) || content.symbol().isEnum()
      || makesNothingNew(Words.of(content.erasure().name())) || content.fullyQualifiedName().contains(GENERATED)
      || isContainer(content) || CarriedConstraints.of(content).answer() != Answer.NO || HeldConstraint.in(content).isPresent() || SelfValidation.of(content)
      || OwnLooks.in(content)
      || Entities.of(content.symbol()).isPresent() || StoredTypes.isStored(content)) {
      return false;
    }
    PayloadType payload = PayloadType.of(content);
    boolean isOfLibrary = payload.annotations().stream().anyMatch(annotation -> annotation.simpleName().equalsIgnoreCase(GENERATED)
      || ValidationTrigger.isOfAnUnknownLibrary(annotation));
    List<PayloadMember> members = payload.writableMembers();
    return !isOfLibrary && payload.isComplete() && members.stream().noneMatch(UnconstrainedBodies::isChecked)
      && members.stream().filter(this::isData).count() >= FEWEST_MEMBERS;
  }

  private static boolean isContainer(Type content) {
    return Types.is(content, "java.util.Map") || Types.is(content, "java.lang.Iterable");
  }

  /** Whether something besides constraints keeps wrong values out of a member. */
  private static boolean isChecked(PayloadMember member) {
    return member.annotations().stream().anyMatch(annotation -> annotation.is(NOT_NULL)
      || annotation.is(NAMED) && annotation.value("required").equals(Optional.of(true))
      || annotation.tree().isPresent() && ValidationTrigger.isOfAnUnknownLibrary(annotation));
  }

  private boolean isData(PayloadMember member) {
    Type type = member.type();
    return type.isPrimitive() && !type.is("boolean") || type.isArray() || Types.is(type, "java.lang.Iterable") || Types.isAny(type, DATA)
      || Applications.own(type, home) && !type.symbol().isEnum() && !type.isTypeVar();
  }

  /** Whether an endpoint handles what somebody throws who validates. */
  private static boolean expectsViolations(MethodTree handler) {
    boolean[] found = new boolean[1];
    handler.block().accept(new BaseTreeVisitor() {
      @Override
      public void visitCatch(CatchTree caught) {
        Stream.of(caught.parameter().type()).flatMap(type -> type instanceof UnionTypeTree union ? union.typeAlternatives().stream() : Stream.of(type))
          .forEach(type -> found[0] |= Invocations.speaksOfValidation(type.symbolType().name()));
        super.visitCatch(caught);
      }
    });
    return found[0];
  }

  /** Whether a class of this file without endpoints has a method that looks at the members. */
  private boolean isLookedAtBeside(Type content) {
    return takers.getOrDefault(content.fullyQualifiedName(), List.of()).stream()
      .anyMatch(parameter -> MemberChecks.happen((MethodTree) parameter.parent(), parameter));
  }

  /** What the methods of a file take, by the names of their types, without those of the classes that have endpoints. */
  private static Map<String, List<VariableTree>> takers(CompilationUnitTree file, List<WebEndpoint> endpoints) {
    Set<Tree> serving = endpoints.stream().map(endpoint -> endpoint.handler().parent()).collect(Collectors.toSet());
    return ClassesOfFile.of(file).stream()
      .filter(type -> !serving.contains(type))
      .flatMap(type -> type.members().stream())
      .filter(member -> member instanceof MethodTree method && method.block() != null)
      .flatMap(member -> ((MethodTree) member).parameters().stream())
      .collect(Collectors.groupingBy(parameter -> parameter.symbol().type().fullyQualifiedName()));
  }

  /** Whether the endpoint, or where it is a contract one of its implementations in this file, validates the body or looks at its members. */
  private boolean isLookedAt(WebEndpoint endpoint, RequestInput body, Type content) {
    if (!(endpoint.handler() instanceof MethodTree handler) || !(body.tree() instanceof VariableTree parameter)) {
      return HandValidation.happens(endpoint, body, content);
    }
    if (handler.block() != null) {
      return HandValidation.happens(endpoint, body, content) || MemberChecks.happen(handler, parameter) || expectsViolations(handler)
        || isLookedAtBeside(content);
    }
    int index = handler.parameters().indexOf(parameter);
    return Invocations.implementations(handler).anyMatch(implementation -> {
      VariableTree same = implementation.parameters().get(index);
      RequestInput there = new RequestInput(body.kind(), same, body.type(), same.type(), body.annotations());
      return implementation.block() != null && (MemberChecks.happen(implementation, same)
        || HandValidation.happens(new WebEndpoint(implementation, endpoint.methods(), List.of(there)), there, content));
    });
  }
}
