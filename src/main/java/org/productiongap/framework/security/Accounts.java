package org.productiongap.framework.security;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.productiongap.flow.Calls;
import org.productiongap.flow.Constants;
import org.productiongap.flow.Origins;
import org.productiongap.framework.StaticCalls;
import org.productiongap.framework.Types;
import org.productiongap.framework.Words;
import org.productiongap.framework.persistence.StoredTypes;
import org.sonar.plugins.java.api.semantic.Symbol;
import org.sonar.plugins.java.api.semantic.Type;
import org.sonar.plugins.java.api.tree.Arguments;
import org.sonar.plugins.java.api.tree.ClassTree;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.ForEachStatement;
import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.LambdaExpressionTree;
import org.sonar.plugins.java.api.tree.MemberSelectExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.VariableTree;

/**
 * Which expressions are a stored account or its password, and which are what somebody typed.
 */
final class Accounts {

  private static final Set<String> USER_DETAILS = Set.of("org.springframework.security.core.userdetails.UserDetails");
  private static final Set<String> STORES = Set.of("repository", "repo", "dao", "mapper", "store", "storage");
  private static final Set<String> SERVICES = Set.of("service", "manager", "facade", "provider");
  private static final Set<String> FINDING = Set.of("find", "get", "load", "select", "fetch", "query", "read", "lookup", "search");
  private static final Set<String> ENTITY_MANAGERS = Set.of("find", "getReference", "createQuery", "queryForObject", "selectOne", "findOne", "queryForMap",
    "queryForList");
  private static final Set<String> ACCOUNT_WORDS = Set.of("user", "account", "credential", "password", "login", "member", "customer", "admin");
  private static final Set<String> PASSING_ON = Set.of("get", "orElse", "orElseThrow", "orElseGet", "block", "join", "toString", "trim", "strip", "getBytes",
    "toCharArray", "filter", "findFirst", "findAny", "stream", "getSingleResult", "getResultList", "uniqueResult", "firstResult", "iterator", "next",
    "first", "one", "optional", "single", "await", "atMost", "indefinitely", "getFirst", "isPresent", "switchIfEmpty", "doOnNext", "map", "of", "ofNullable",
    "setParameter", "values", "parallelStream");
  private static final Set<String> KEYED = Set.of("getParameter", "get", "getFirst", "getString", "path", "getOrDefault", "getHeader");
  /** What a parameter is called that holds what somebody typed. */
  private static final Set<String> AS_TYPED = Set.of("raw", "plain", "typed", "entered", "candidate", "attempt", "attempted", "submitted", "provided",
    "supplied", "presented", "guess");
  private static final Set<String> KEYBOARD = Set.of("nextLine", "next", "readLine", "readPassword", "getText", "getCredentials", "getSecret", "getPrincipal");
  private static final Set<String> ROWS = Set.of("java.sql.ResultSet", "org.springframework.jdbc.support.rowset.SqlRowSet", "io.r2dbc.spi.Row",
    "io.vertx.sqlclient.Row", "org.bson.Document", "com.mongodb.BasicDBObject", "com.mongodb.DBObject");
  /** How many variables on the way to a store are looked through. */
  private static final int MOST_VARIABLES = 3;
  private static final Pattern SELECTED = Pattern.compile("\\s{0,9}select\\s{1,9}(?:\\w{1,40}\\.)?(\\w{1,60})\\s{1,9}from\\b.*",
    Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private Accounts() {
  }

  /** Whether an expression is certainly the password of a stored account. */
  static boolean isStoredPassword(ExpressionTree expression) {
    return isStoredPassword(expression, 0);
  }

  private static boolean isStoredPassword(ExpressionTree expression, int depth) {
    ExpressionTree plain = text(expression);
    if (plain instanceof MethodInvocationTree call) {
      Optional<ExpressionTree> receiver = Calls.receiver(call);
      if (receiver.isEmpty()) {
        return call.arguments().isEmpty() && PasswordNames.isTyped(Calls.name(call).name()) && isOfStoredClass(call);
      }
      return call.arguments().isEmpty() && PasswordNames.isTyped(Calls.name(call).name()) ? isStored(receiver.get())
        : !call.arguments().isEmpty() && (isColumn(call, receiver.get()) || isEntryOfAccounts(call, receiver.get())) || isSelected(call);
    }
    if (plain instanceof MemberSelectExpressionTree select) {
      return PasswordNames.isTyped(select.identifier().name()) && (Calls.isThis(select.expression()) ? isOfStoredClass(select) : isStored(select.expression()));
    }
    return plain instanceof IdentifierTree identifier && !PasswordNames.isHashing(identifier.name())
      && (isField(identifier.symbol()) ? PasswordNames.isTyped(identifier.name()) && isOfStoredClass(identifier) : isReadFromStore(identifier, depth));
  }

  /** Whether a call yields what a query selects, and that is the password alone. */
  private static boolean isSelected(MethodInvocationTree call) {
    for (ExpressionTree current = call; current instanceof MethodInvocationTree part; current = Calls.receiver(part).orElse(null)) {
      if (!part.arguments().isEmpty()) {
        Optional<Matcher> selected = Constants.text(part.arguments().get(0)).map(SELECTED::matcher).filter(Matcher::matches);
        if (selected.isPresent()) {
          return PasswordNames.isTyped(selected.get().group(1));
        }
      }
    }
    return false;
  }

  /** The text behind conversions that keep it. */
  static ExpressionTree text(ExpressionTree expression) {
    ExpressionTree plain = Calls.plain(expression);
    while (plain instanceof MethodInvocationTree call) {
      String name = Calls.name(call).name();
      Optional<ExpressionTree> receiver = Calls.receiver(call);
      if (Set.of("trim", "strip", "toString", "getBytes", "toCharArray").contains(name) && receiver.isPresent() && !Calls.isTypeName(receiver.get())) {
        plain = receiver.get();
      } else if (Set.of("valueOf", "toString").contains(name) && call.arguments().size() == 1) {
        plain = Calls.plain(call.arguments().get(0));
      } else {
        return plain;
      }
    }
    return plain;
  }

  private static boolean isField(Symbol symbol) {
    return symbol.isVariableSymbol() && !symbol.isLocalVariable() && !symbol.isParameter() && !symbol.isUnknown() && symbol.owner() != null
      && symbol.owner().isTypeSymbol();
  }

  private static boolean isReadFromStore(IdentifierTree variable, int depth) {
    if (depth == MOST_VARIABLES) {
      return false;
    }
    Origins origins = Origins.of(variable);
    return origins.isComplete() && !origins.all().isEmpty() && origins.all().stream()
      .allMatch(origin -> origin.tree() != variable && !(origin.tree() instanceof IdentifierTree) && isStoredPassword(origin.tree(), depth + 1));
  }

  private static boolean isOfStoredClass(Tree tree) {
    for (Tree outer = tree; outer != null; outer = outer.parent()) {
      if (outer instanceof ClassTree type) {
        return StoredTypes.isStored(type) || isUserDetails(type.symbol().type());
      }
    }
    return false;
  }

  private static boolean isColumn(MethodInvocationTree call, ExpressionTree receiver) {
    boolean isRow = ROWS.contains(StaticCalls.typeOf(receiver).orElse("")) || Types.is(receiver.symbolType(), "java.util.Map") && isLookedUp(receiver);
    return isRow && Constants.text(call.arguments().get(0)).filter(PasswordNames::isTyped).isPresent();
  }

  /** An entry of a map from names to passwords. */
  private static boolean isEntryOfAccounts(MethodInvocationTree call, ExpressionTree receiver) {
    Type type = receiver.symbolType();
    return Set.of("get", "getOrDefault").contains(Calls.name(call).name()) && Types.is(type, "java.util.Map")
      && type.typeArguments().size() == 2 && type.typeArguments().get(1).is("java.lang.String")
      && Words.of(PasswordNames.last(receiver)).containAny(ACCOUNT_WORDS) && Constants.text(call.arguments().get(0)).isEmpty();
  }

  static boolean isUserDetails(Type type) {
    return Types.isAny(type, USER_DETAILS);
  }

  /** Whether an expression is certainly a stored account: by its type, or because it was looked up. */
  static boolean isStored(ExpressionTree account) {
    return StoredTypes.isStored(account.symbolType()) || isUserDetails(account.symbolType()) || isLookedUp(account);
  }

  /** Whether an expression was read from a store, in this method or one call away. */
  static boolean isLookedUp(ExpressionTree account) {
    return Origins.of(account).all().stream().anyMatch(origin -> isLookup(origin.tree(), 0))
      || Calls.plain(account) instanceof IdentifierTree identifier && lambdaSource(identifier).filter(source -> isLookup(source, 1)).isPresent();
  }

  /** What a chain hands to the lambda whose parameter an identifier is. */
  private static Optional<ExpressionTree> lambdaSource(IdentifierTree identifier) {
    Tree declaration = identifier.symbol().declaration();
    if (declaration instanceof VariableTree parameter && parameter.parent() instanceof LambdaExpressionTree lambda
      && lambda.parent() instanceof Arguments arguments
      && arguments.parent() instanceof MethodInvocationTree call) {
      return Calls.receiver(call);
    }
    return declaration != null && declaration.parent() instanceof ForEachStatement loop ? Optional.of(loop.expression()) : Optional.empty();
  }

  private static boolean isLookup(ExpressionTree expression, int depth) {
    ExpressionTree plain = Calls.plain(expression);
    if (depth > 8) {
      return false;
    }
    if (plain instanceof IdentifierTree identifier) {
      return lambdaSource(identifier).filter(source -> isLookup(source, depth + 1)).isPresent() || depth > 0 && isListOfAccounts(identifier)
        || depth > 0 && Origins.of(identifier).all().stream().anyMatch(origin -> origin.tree() != identifier && isLookup(origin.tree(), depth + 1));
    }
    if (!(plain instanceof MethodInvocationTree call)) {
      return false;
    }
    String name = Calls.name(call).name();
    Optional<ExpressionTree> receiver = Calls.receiver(call);
    if (receiver.isEmpty()) {
      return false;
    }
    Words words = Words.of(name);
    Words owner = Words.of(PasswordNames.last(receiver.get()));
    boolean finds = words.startWithAny(FINDING) && !call.arguments().isEmpty() || words.startWithAny(FINDING) && words.containAny(Set.of("all"));
    boolean isStore = owner.endWithAny(STORES) || isNamedStore(receiver.get().symbolType());
    if (finds && (isStore || owner.endWithAny(SERVICES) && words.containAny(Set.of("by", "user", "account", "customer", "member", "one")))
      || ENTITY_MANAGERS.contains(name) && isNamedManager(receiver.get())) {
      return true;
    }
    boolean isMapOfAccounts = name.equals("get") && call.arguments().size() == 1 && owner.containAny(ACCOUNT_WORDS)
      && Types.is(receiver.get().symbolType(), "java.util.Map");
    return isMapOfAccounts || PASSING_ON.contains(name) && isLookup(receiver.get(), depth + 1);
  }

  /** A collection in memory that is named for accounts. */
  private static boolean isListOfAccounts(IdentifierTree collection) {
    return isField(collection.symbol()) && Words.of(collection.name()).endWithAny(ACCOUNT_WORDS)
      && (Types.is(collection.symbolType(), "java.util.Collection") || Types.is(collection.symbolType(), "java.util.Map"));
  }

  private static boolean isNamedStore(Type type) {
    return !type.isUnknown() && Words.of(type.name()).endWithAny(STORES);
  }

  private static boolean isNamedManager(ExpressionTree receiver) {
    String name = PasswordNames.last(receiver).toLowerCase(Locale.ROOT);
    return Set.of("em", "entitymanager", "session", "jdbctemplate", "mongotemplate", "sqlsession", "jdbc", "manager").contains(name);
  }

  /** Whether an expression is certainly what somebody typed. */
  static boolean isTyped(ExpressionTree expression) {
    return isTyped(expression, name -> PasswordNames.isTypedOrCredentials(name) || isCalledTyped(name));
  }

  private static boolean isCalledTyped(String name) {
    return Words.of(name).containAny(AS_TYPED) && !PasswordNames.isHashing(name);
  }

  /** Whether an expression is certainly what somebody typed to be the password from now on. */
  static boolean isChosen(ExpressionTree expression) {
    return isTyped(expression, name -> PasswordNames.isTypedOrCredentials(name) || PasswordNames.isChosen(name));
  }

  private static boolean isTyped(ExpressionTree expression, Predicate<String> isPassword) {
    ExpressionTree plain = text(expression);
    if (plain instanceof IdentifierTree identifier && (PasswordNames.isHashing(identifier.name()) || isField(identifier.symbol()))) {
      return false;
    }
    Origins origins = Origins.of(plain);
    return origins.isComplete() && !origins.all().isEmpty() && origins.all().stream()
      .allMatch(origin -> isTypedItself(text(origin.tree()), plain instanceof IdentifierTree identifier ? identifier.name() : "", isPassword));
  }

  private static boolean isTypedItself(ExpressionTree origin, String variable, Predicate<String> isPassword) {
    if (origin instanceof IdentifierTree identifier) {
      return identifier.symbol().isParameter() && isPassword.test(identifier.name());
    }
    if (origin instanceof MemberSelectExpressionTree select) {
      return PasswordNames.isTyped(select.identifier().name()) && !isLookedUp(select.expression());
    }
    if (origin instanceof MethodInvocationTree call && Calls.receiver(call).isPresent()) {
      String name = Calls.name(call).name();
      ExpressionTree receiver = Calls.receiver(call).get();
      if (call.arguments().isEmpty()) {
        boolean isAccessor = isPassword.test(name) && !Calls.isTypeName(receiver) && !isLookedUp(receiver);
        return isAccessor && (!isStored(receiver) || isParameter(receiver)) || KEYBOARD.contains(name) && PasswordNames.isTyped(variable);
      }
      return KEYED.contains(name) && Constants.text(call.arguments().get(0)).filter(PasswordNames::isTyped).isPresent()
        && !ROWS.contains(StaticCalls.typeOf(receiver).orElse(""))
        && !isLookedUp(receiver);
    }
    return false;
  }

  /** Whether an expression is a parameter of the method that it stands in. */
  static boolean isParameter(ExpressionTree expression) {
    return Calls.plain(expression) instanceof IdentifierTree identifier && identifier.symbol().isParameter()
      && identifier.symbol().declaration() instanceof VariableTree parameter && parameter.parent() instanceof MethodTree;
  }
}
