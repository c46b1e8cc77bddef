package org.productiongap.framework.security;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.productiongap.flow.Calls;
import org.productiongap.flow.Constants;
import org.productiongap.flow.Origins;
import org.productiongap.framework.Annotation;
import org.productiongap.framework.EachNode;
import org.productiongap.framework.Jakarta;
import org.productiongap.framework.Mentions;
import org.productiongap.framework.SourceNames;
import org.productiongap.framework.Types;
import org.productiongap.framework.Words;
import org.productiongap.framework.persistence.StoredTypes;
import org.productiongap.framework.security.PlaintextPassword.Kind;
import org.productiongap.framework.web.RequestInput;
import org.productiongap.framework.web.WebEndpoint;
import org.productiongap.framework.web.WebEndpoints;
import org.sonar.plugins.java.api.semantic.Symbol;
import org.sonar.plugins.java.api.semantic.Type;
import org.sonar.plugins.java.api.tree.Arguments;
import org.sonar.plugins.java.api.tree.AssignmentExpressionTree;
import org.sonar.plugins.java.api.tree.BaseTreeVisitor;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.LambdaExpressionTree;
import org.sonar.plugins.java.api.tree.LiteralTree;
import org.sonar.plugins.java.api.tree.MemberSelectExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.MethodReferenceTree;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.NewClassTree;
import org.sonar.plugins.java.api.tree.ReturnStatementTree;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.VariableTree;

/**
 * A typed password that is put into an object which the same method stores. A method in which anything is named for hashing is
 * left alone, so is what such a method calls in its file, and a class that looks after its password itself.
 */
final class PasswordWrites {

  private static final Set<String> SAVES = Set.of("save", "saveAndFlush", "saveAll", "persist", "persistAndFlush", "insert", "merge", "insertSelective",
    "create", "store", "add", "put", "index", "upsert", "saveOrUpdate");
  private static final Set<String> BINDS = Set.of("update", "setString", "setObject", "setNString", "addValue", "bind", "param");
  private static final Pattern WRITE = Pattern.compile("\\s{0,9}(?:insert|update|merge)\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Set<String> REQUESTS = Set.of("request", "req", "form", "dto", "command", "payload", "input", "registration", "signup", "login");
  private static final Set<String> OWN_SAVES = Set.of("persist", "persistAndFlush", "persistOrUpdate", "save", "insert");
  private static final Set<String> STORES = Set.of("repository", "repo", "repos", "dao", "mapper", "em", "session", "template", "operations", "store");
  private static final Set<String> REPOSITORY = Set.of("org.springframework.data.repository.Repository");
  private static final Set<String> CARES = Set.of("org.hibernate.annotations.ColumnTransformer", "org.hibernate.annotations.Type");
  private static final Set<String> CONVERTS = Jakarta.both("persistence.Convert");
  private static final Set<String> LISTENS = Jakarta.both("persistence.EntityListeners");
  private static final Set<String> BEFORE = Jakarta.both("persistence.PrePersist", "persistence.PreUpdate");

  private PasswordWrites() {
  }

  static List<PlaintextPassword> find(CompilationUnitTree file) {
    List<PlaintextPassword> found = new ArrayList<>();
    Set<Tree> bodies = new HashSet<>();
    Set<Tree> parameters = new HashSet<>();
    for (WebEndpoint endpoint : WebEndpoints.in(file)) {
      endpoint.inputs().stream().filter(input -> input.kind() == RequestInput.Kind.BODY || input.kind() == RequestInput.Kind.FORM).map(RequestInput::tree)
        .forEach(bodies::add);
      endpoint.inputs().stream().filter(input -> input.kind() == RequestInput.Kind.PARAMETER).map(RequestInput::tree).forEach(parameters::add);
    }
    if (bodies.isEmpty() && !PasswordNames.mayBeIn(file) && !Mentions.any(file, PropertyCopies.CALLS) && !Mentions.parts(file, GeneratedMapper.PARTS)) {
      return found;
    }
    new EachNode() {
      @Override
      public void visitMethodInvocation(MethodInvocationTree call) {
        if (call.arguments().size() == 1 && isSetter(call)) {
          set(call).ifPresent(found::add);
        } else if (PropertyCopies.CALLS.contains(Calls.name(call).name())) {
          PropertyCopies.of(call).flatMap(PasswordWrites::copied).ifPresent(found::add);
        } else if (isParameterOfWrite(call, parameters)) {
          call.arguments().stream().filter(argument -> isTypedInRequest(argument, parameters)).findFirst()
            .ifPresent(argument -> found.add(new PlaintextPassword(Kind.STORED, argument, null)));
        } else if (isSave(call)) {
          call.arguments().stream().filter(argument -> isUnchangedBody(argument, bodies)).findFirst()
            .ifPresent(argument -> found.add(new PlaintextPassword(Kind.STORED, argument, null)));
        } else if (call.arguments().size() == 1) {
          PropertyCopies.of(call).flatMap(PasswordWrites::copied).ifPresent(found::add);
        }
      }

      @Override
      public void visitNewClass(NewClassTree creation) {
        if (!creation.arguments().isEmpty()) {
          created(creation).ifPresent(found::add);
        }
      }

      @Override
      public void visitAssignmentExpression(AssignmentExpressionTree assignment) {
        if (assignment.variable() instanceof MemberSelectExpressionTree member && member.expression() instanceof IdentifierTree account
          && PasswordNames.isTyped(member.identifier().name())) {
          stored(account, account.symbolType(), assignment.expression(), assignment).ifPresent(found::add);
        }
      }
    }.goThrough(file);
    return found;
  }

  /** A call that gives a value to a statement which writes, in a method in which nothing hashes. */
  private static boolean isParameterOfWrite(MethodInvocationTree call, Set<Tree> parameters) {
    boolean binds = BINDS.contains(Calls.name(call).name()) && call.arguments().size() >= 2 && Calls.receiver(call).isPresent();
    return binds && call.arguments().stream().anyMatch(argument -> isTypedInRequest(argument, parameters))
      && Calls.method(call).filter(method -> !PasswordNames.hashes(method) && hasWrite(method)).isPresent();
  }

  private static boolean hasWrite(MethodTree method) {
    boolean[] found = new boolean[1];
    method.accept(new BaseTreeVisitor() {
      @Override
      public void visitLiteral(LiteralTree literal) {
        found[0] |= Constants.text(literal).filter(text -> WRITE.matcher(text).matches()).isPresent();
      }

      @Override
      public void visitIdentifier(IdentifierTree identifier) {
        found[0] |= identifier.symbol().isFinal() && Constants.text(identifier).filter(text -> WRITE.matcher(text).matches()).isPresent();
      }
    });
    return found[0];
  }

  /** A password read from a request, or from an object that is named for one. */
  private static boolean isTypedInRequest(ExpressionTree argument, Set<Tree> parameters) {
    ExpressionTree plain = Accounts.text(argument);
    if (!Accounts.isChosen(plain)) {
      return false;
    }
    return Origins.of(plain).all().stream().map(origin -> Accounts.text(origin.tree())).allMatch(origin ->
      origin instanceof IdentifierTree parameter && parameters.contains(parameter.symbol().declaration())
        || origin instanceof MethodInvocationTree call && (Calls.name(call).name().equals("getParameter")
          || Calls.receiver(call).filter(PasswordWrites::isNamedForRequest).isPresent()));
  }

  private static boolean isNamedForRequest(ExpressionTree receiver) {
    return isForRequest(PasswordNames.last(receiver)) || !receiver.symbolType().isUnknown() && isForRequest(receiver.symbolType().name());
  }

  private static boolean isForRequest(String name) {
    Words words = Words.of(name);
    return words.endWithAny(REQUESTS) || words.containInOrder("sign", "up");
  }

  private static boolean isSetter(MethodInvocationTree call) {
    return PasswordNames.isTyped(Calls.name(call).name()) && Calls.receiver(call).isPresent();
  }

  private static Optional<PlaintextPassword> set(MethodInvocationTree call) {
    ExpressionTree argument = call.arguments().get(0);
    ExpressionTree receiver = Calls.receiver(call).orElseThrow();
    return stored(receiver instanceof IdentifierTree ? receiver : endOfChain(call), typeOf(receiver), argument, call);
  }

  /** A typed password that an object of a type is given at a place. */
  private static Optional<PlaintextPassword> stored(ExpressionTree object, Type type, ExpressionTree password, Tree place) {
    return isAccount(type) && isTypedOutside(password) ? saved(object, place).map(save -> new PlaintextPassword(Kind.STORED, password, Calls.name(save)))
      : Optional.empty();
  }

  /** The type that a setter or a builder makes; builders are generated, so the class that the chain starts from counts. */
  private static Type typeOf(ExpressionTree receiver) {
    ExpressionTree start = receiver;
    boolean builds = false;
    while (start instanceof MethodInvocationTree call && Calls.receiver(call).isPresent()) {
      builds |= Calls.name(call).name().toLowerCase(Locale.ROOT).contains("builder");
      start = Calls.receiver(call).get();
    }
    return start == receiver || builds && Calls.isTypeName(start) ? start.symbolType() : receiver.symbolType();
  }

  private static Optional<PlaintextPassword> created(NewClassTree creation) {
    Optional<ExpressionTree> password = creation.arguments().stream()
      .filter(argument -> isPassword(PasswordNames.last(Accounts.text(argument))) && isTypedOutside(argument))
      .findFirst()
      .filter(argument -> isAccount(creation.identifier().symbolType()));
    return password.flatMap(argument -> saved(creation, creation).map(save -> new PlaintextPassword(Kind.STORED, argument, Calls.name(save))));
  }

  private static boolean isPassword(String name) {
    return PasswordNames.isTyped(name) || PasswordNames.isChosen(name);
  }

  private static boolean isTypedOutside(ExpressionTree argument) {
    return Constants.text(argument).isEmpty() && Accounts.isChosen(argument) && !ownerOf(argument).filter(Accounts::isLookedUp).isPresent();
  }

  /** All that somebody sent, the password among it, copied into an account that is stored. */
  private static Optional<PlaintextPassword> copied(PropertyCopies.Copy copy) {
    boolean brings = shareAPassword(copy.from().symbolType(), copy.made()) && !copy.leavesOut(PasswordNames::isTyped) && !Accounts.isStored(copy.from());
    if (!brings || !isAccount(copy.made()) || target(copy).filter(account -> setsPassword(account, copy.call())).isPresent()) {
      return Optional.empty();
    }
    return saved(copy.to(), copy.call()).map(save -> new PlaintextPassword(Kind.STORED, copy.call(), Calls.name(save)));
  }

  private static Optional<Symbol> target(PropertyCopies.Copy copy) {
    return copy.to() instanceof IdentifierTree account ? Optional.of(account.symbol())
      : copy.call().parent() instanceof VariableTree variable ? Optional.of(variable.symbol()) : Optional.empty();
  }

  private static boolean shareAPassword(Type from, Type to) {
    return SourceNames.isKnown(from) && SourceNames.isKnown(to) && passwords(from).anyMatch(password -> passwords(to).anyMatch(password::equals));
  }

  /** The names of the members that are passwords as they are typed, inherited ones among them. */
  private static Stream<String> passwords(Type type) {
    return Stream.iterate(type, current -> current != null && !current.isUnknown(), current -> current.symbol().superClass())
      .flatMap(current -> current.symbol().memberSymbols().stream()).filter(member -> member.isVariableSymbol() && PasswordNames.isTyped(member.name()))
      .map(Symbol::name);
  }

  private static Optional<ExpressionTree> ownerOf(ExpressionTree accessor) {
    return Accounts.text(accessor) instanceof MethodInvocationTree call ? Calls.receiver(call) : Optional.empty();
  }

  private static ExpressionTree endOfChain(ExpressionTree call) {
    ExpressionTree end = call;
    while (end.parent() instanceof MemberSelectExpressionTree select && select.expression() == end && select.parent() instanceof MethodInvocationTree next
      && next.methodSelect() == select) {
      end = next;
    }
    return end;
  }

  /** The call of the same method that stores an object, if nothing in the method hashes. */
  private static Optional<MethodInvocationTree> saved(ExpressionTree object, Tree place) {
    Optional<MethodTree> method = Calls.method(place);
    if (method.isEmpty() || PasswordNames.hashes(method.get()) || isGivenHashes(method.get())) {
      return Optional.empty();
    }
    if (isArgumentOfSave(object)) {
      return Optional.of((MethodInvocationTree) object.parent().parent());
    }
    Optional<MethodInvocationTree> byCaller = object.parent() instanceof ReturnStatementTree ? savedByReceiver(object, method.get()) : Optional.empty();
    if (byCaller.isPresent()) {
      return byCaller;
    }
    Symbol variable = object instanceof IdentifierTree identifier ? identifier.symbol()
      : object.parent() instanceof VariableTree declaration ? declaration.symbol()
      : object.parent() instanceof AssignmentExpressionTree assignment && assignment.variable() instanceof IdentifierTree target ? target.symbol() : null;
    if (variable == null || !(variable.isLocalVariable() || variable.isParameter())) {
      return Optional.empty();
    }
    boolean isHandedToHelper = variable.usages().stream().anyMatch(usage -> usage.parent() instanceof Arguments arguments
      && arguments.parent() instanceof MethodInvocationTree call && Calls.target(call).filter(PasswordNames::hashes).isPresent());
    if (isHandedToHelper) {
      return Optional.empty();
    }
    boolean isReturned = object instanceof IdentifierTree
      && variable.usages().stream().anyMatch(usage -> usage != object && usage.parent() instanceof ReturnStatementTree);
    return variable.usages().stream().flatMap(usage -> saveOf(usage).stream()).findFirst()
      .or(() -> isReturned ? savedByReceiver(object, method.get()) : Optional.empty());
  }

  /** The call that stores what the code around an object returns: a caller's, or one that comes later in the chain that a lambda or a method is given to. */
  private static Optional<MethodInvocationTree> savedByReceiver(ExpressionTree object, MethodTree method) {
    Optional<Tree> lambda = Calls.code(object).filter(LambdaExpressionTree.class::isInstance);
    Stream<? extends Tree> functions = lambda.isPresent() ? lambda.stream()
      : Calls.referencesInFile(method).stream().flatMap(List::stream).filter(reference -> Calls.method(reference).filter(PasswordNames::hashes).isEmpty());
    return savedByCaller(method).or(() -> functions.flatMap(function -> savedInChain(function).stream()).findFirst());
  }

  /** The step of a chain behind the one that is given a function, if the store's own method is handed to it. */
  private static Optional<MethodInvocationTree> savedInChain(Tree function) {
    return function.parent() instanceof Arguments arguments && arguments.parent() instanceof MethodInvocationTree step ? Calls.chain(step).skip(1)
      .filter(next -> next.arguments().stream().anyMatch(PasswordWrites::isSaveOfStore)).findFirst() : Optional.empty();
  }

  private static boolean isSaveOfStore(ExpressionTree function) {
    return function instanceof MethodReferenceTree reference && SAVES.contains(reference.method().name())
      && reference.expression() instanceof ExpressionTree store && isStore(store)
      || function instanceof LambdaExpressionTree lambda && lambda.body() instanceof MethodInvocationTree call && isSave(call)
        && lambda.parameters().size() == 1 && call.arguments().get(0) instanceof IdentifierTree given
        && given.name().equals(lambda.parameters().get(0).simpleName().name());
  }

  /** Whether who calls a method in its file hashes, so that what it is given may be a hash already. */
  private static boolean isGivenHashes(MethodTree method) {
    return Calls.callersInFile(method).stream().flatMap(List::stream).anyMatch(call -> Calls.method(call).filter(PasswordNames::hashes).isPresent());
  }

  /** The call that stores what a private method of the class returns. */
  private static Optional<MethodInvocationTree> savedByCaller(MethodTree maker) {
    return Calls.callers(maker).stream()
      .flatMap(List::stream)
      .filter(call -> Calls.method(call).filter(caller -> caller != maker).isPresent())
      .flatMap(call -> saved(call, call).stream())
      .findFirst();
  }

  private static boolean isArgumentOfSave(ExpressionTree object) {
    return object.parent() instanceof Arguments arguments && arguments.parent() instanceof MethodInvocationTree call && isSave(call);
  }

  private static Optional<MethodInvocationTree> saveOf(IdentifierTree usage) {
    if (isArgumentOfSave(usage)) {
      return Optional.of((MethodInvocationTree) usage.parent().parent());
    }
    return usage.parent() instanceof MemberSelectExpressionTree select && select.expression() == usage && select.parent() instanceof MethodInvocationTree call
      && OWN_SAVES.contains(Calls.name(call).name()) ? Optional.of(call) : Optional.empty();
  }

  private static boolean isSave(MethodInvocationTree call) {
    if (!SAVES.contains(Calls.name(call).name()) || call.arguments().isEmpty() || Calls.receiver(call).isEmpty()) {
      return false;
    }
    ExpressionTree receiver = Calls.receiver(call).get();
    return isStore(receiver);
  }

  /** By the name of the variable or of its type, or as a repository of Spring Data, whatever it is called. */
  private static boolean isStore(ExpressionTree store) {
    Type type = store.symbolType();
    return isStore(PasswordNames.last(store)) || !type.isUnknown() && (isStore(type.name()) || Types.isAny(type, REPOSITORY));
  }

  private static boolean isStore(String name) {
    Words words = Words.of(name);
    return words.endWithAny(STORES) || words.containInOrder("entity", "manager");
  }

  /** Whether the argument is the body of a request, stored as it came. */
  private static boolean isUnchangedBody(ExpressionTree argument, Set<Tree> bodies) {
    return argument instanceof IdentifierTree identifier && identifier.symbol().isParameter() && bodies.contains(identifier.symbol().declaration())
      && isAccount(identifier.symbolType()) && Calls.method(argument)
      .filter(method -> !PasswordNames.hashes(method) && !setsPassword(identifier.symbol(), null)).isPresent();
  }

  private static boolean setsPassword(Symbol account, MethodInvocationTree besides) {
    return account.usages().stream().anyMatch(usage -> usage.parent() instanceof MemberSelectExpressionTree select && select.expression() == usage
      && PasswordNames.isTyped(select.identifier().name()) && select.identifier().name().startsWith("set")
      || usage.parent() instanceof Arguments arguments && arguments.parent() instanceof MethodInvocationTree call && call != besides && !isSave(call));
  }

  /** Whether a type is stored with a password that nothing about the class looks after. */
  private static boolean isAccount(Type type) {
    if (!SourceNames.isKnown(type) || !StoredTypes.isStored(type) || Annotation.on(type.symbol()).stream().anyMatch(annotation -> annotation.is(LISTENS))) {
      return false;
    }
    boolean hasPassword = false;
    for (Type current = type; current != null && !current.isUnknown() && !current.is("java.lang.Object"); current = current.symbol().superClass()) {
      for (Symbol member : current.symbol().memberSymbols()) {
        boolean isPassword = member.isVariableSymbol() && PasswordNames.isTyped(member.name());
        if (member.isMethodSymbol() && looksAfterPassword(member)
          || isPassword && Annotation.on(member).stream().anyMatch(annotation -> annotation.is(CARES) || annotation.is(CONVERTS))) {
          return false;
        }
        hasPassword |= isPassword;
      }
    }
    return hasPassword;
  }

  private static boolean looksAfterPassword(Symbol method) {
    return Annotation.on(method).stream().anyMatch(annotation -> annotation.is(BEFORE)) || PasswordNames.isHashing(method.name())
      || method.declaration() instanceof MethodTree tree && tree.block() != null && PasswordNames.isTyped(method.name()) && PasswordNames.hashes(tree.block());
  }
}
