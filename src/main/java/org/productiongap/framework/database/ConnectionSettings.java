package org.productiongap.framework.database;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.productiongap.flow.Calls;
import org.productiongap.flow.Constants;
import org.productiongap.framework.EachNode;
import org.productiongap.framework.FileFacts;
import org.productiongap.framework.Mentions;
import org.productiongap.framework.Settings;
import org.productiongap.framework.StaticCalls;
import org.productiongap.framework.Types;
import org.productiongap.framework.network.Address;
import org.sonar.plugins.java.api.semantic.Symbol;
import org.sonar.plugins.java.api.tree.Arguments;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.LambdaExpressionTree;
import org.sonar.plugins.java.api.tree.MemberSelectExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.NewArrayTree;
import org.sonar.plugins.java.api.tree.NewClassTree;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.VariableTree;

/**
 * A setting that code gives to the connection of a database beside its address: to a data source, a pool, the options of a driver, or properties that
 * are handed to one of them. Only where the same object, or the call that takes the properties, says which host it connects to.
 *
 * @param place the name of the call that gives it
 * @param url the address of the database with the setting, as if both stood in one text
 */
public record ConnectionSettings(IdentifierTree place, DatabaseUrl url) {

  /** What a file that switches TLS off for a database says somewhere, in lower case. */
  private static final List<String> SWITCHES = List.of("ssl", "encrypt", "trustservercertificate", "tls");
  private static final List<String> PREFIXES = List.of("set", "with", "is");
  private static final Set<String> GIVING = Set.of("setProperty", "put", "putIfAbsent", "addDataSourceProperty", "addConnectionProperty", "option",
    "addProperty");
  private static final Set<String> HOSTS = Set.of("setServerName", "setServerNames", "host", "setHost", "setHostName", "withHost", "redis");
  private static final Set<String> HOST_KEYS = Set.of("serverName", "host", "HOST", "servername", "serverNames");
  /** Calls that are handed a block which shapes a part of the connection: its encryption, its servers. */
  private static final Set<String> TLS_BLOCKS = Set.of("applyToSslSettings");
  private static final Set<String> HOST_BLOCKS = Set.of("applyToClusterSettings");
  private static final Set<String> ADDRESSES = Set.of("com.mongodb.ConnectionString");
  private static final Set<String> SERVERS = Set.of("com.mongodb.ServerAddress");
  private static final List<String> DRIVERS = List.of("org.postgresql.", "com.mysql.", "org.mariadb.", "com.microsoft.sqlserver.", "oracle.jdbc.",
    "oracle.ucp.", "com.zaxxer.hikari.", "io.r2dbc.", "io.asyncer.", "dev.miku.", "io.vertx.pgclient.", "io.vertx.mysqlclient.", "io.vertx.mssqlclient.",
    "io.lettuce.core.", "redis.clients.jedis.", "com.mongodb.");
  private static final List<String> BAGS = List.of("java.util.Map", "java.util.Dictionary");
  private static final int DEPTH = 3;

  /**
   * @param file the root of a file
   * @return those that leave the connection open to others; computed once per file
   */
  public static List<ConnectionSettings> in(CompilationUnitTree file) {
    return FileFacts.of(file, ConnectionSettings.class, ConnectionSettings::find);
  }

  private static List<ConnectionSettings> find(CompilationUnitTree file) {
    List<ConnectionSettings> found = new ArrayList<>();
    if (Mentions.parts(file, SWITCHES)) {
      new EachNode() {
        @Override
        public void visitMethodInvocation(MethodInvocationTree call) {
          parameter(call).filter(DatabaseUrl::isWeak).flatMap(weak -> remote(call, weak))
            .ifPresent(url -> found.add(new ConnectionSettings(Calls.name(call), url)));
        }
      }.goThrough(file);
    }
    return List.copyOf(found);
  }

  /** What a call says, written as a parameter of an address. */
  private static Optional<String> parameter(MethodInvocationTree call) {
    Arguments arguments = call.arguments();
    String name = Calls.name(call).name();
    if (arguments.size() == 2 && GIVING.contains(name)) {
      return key(arguments.get(0)).flatMap(key -> Settings.text(arguments.get(1)).map(value -> key + "=" + value));
    }
    if (TLS_BLOCKS.contains(name) && arguments.size() == 1 && arguments.get(0) instanceof LambdaExpressionTree block) {
      return inside(block).filter(step -> Calls.is(step, "enabled", 1) && Settings.text(step.arguments().get(0)).filter("false"::equals).isPresent())
        .map(off -> "ssl=false").findFirst();
    }
    boolean isSwitch = arguments.size() == 1 && SWITCHES.stream().anyMatch(name.toLowerCase(Locale.ROOT)::contains);
    return isSwitch ? Settings.text(arguments.get(0)).map(value -> property(name) + "=" + value) : Optional.empty();
  }

  /** The calls on what a block is handed to shape. */
  private static Stream<MethodInvocationTree> inside(LambdaExpressionTree block) {
    return block.parameters().size() != 1 ? Stream.empty()
      : block.parameters().get(0).symbol().usages().stream().flatMap(Calls::chain);
  }

  /** A text, the constant of a library for one, or an option that is made of it. */
  private static Optional<String> key(ExpressionTree key) {
    Optional<String> text = Constants.text(key);
    if (text.isPresent()) {
      return text;
    }
    if (key instanceof MethodInvocationTree option && option.arguments().size() == 1) {
      return Constants.text(option.arguments().get(0));
    }
    return key instanceof IdentifierTree || key instanceof MemberSelectExpressionTree ? Optional.of(key.lastToken().text()) : Optional.empty();
  }

  private static String property(String method) {
    for (String prefix : PREFIXES) {
      if (method.startsWith(prefix) && method.length() > prefix.length() && Character.isUpperCase(method.charAt(prefix.length()))) {
        return method.substring(prefix.length(), prefix.length() + 1).toLowerCase(Locale.ROOT) + method.substring(prefix.length() + 1);
      }
    }
    return method;
  }

  private static Optional<DatabaseUrl> remote(MethodInvocationTree call, String weak) {
    return addresses(call, DEPTH, new HashSet<>()).filter(url -> url.weakness().isEmpty()).flatMap(url -> url.with(weak).stream()).findFirst();
  }

  /** The addresses that the object of a call is given, or that stand beside it where it is handed on. */
  private static Stream<DatabaseUrl> addresses(MethodInvocationTree call, int depth, Set<Object> seen) {
    Tree start = call;
    while (start instanceof MethodInvocationTree step && Calls.receiver(step).isPresent() && !Calls.isTypeName(Calls.receiver(step).get())) {
      start = Calls.receiver(step).get();
    }
    ExpressionTree root = (ExpressionTree) start;
    Symbol object = symbol(root).or(() -> assigned(call)).orElse(null);
    if (depth == 0 || !seen.add(object == null ? root : object)) {
      return Stream.empty();
    }
    boolean isOfDriver = isOfDriver(root);
    if (object == null) {
      return Stream.concat(ofArguments(root), Calls.chain(root).flatMap(step -> address(step, isOfDriver)));
    }
    Stream<DatabaseUrl> first = object.declaration() instanceof VariableTree variable && variable.initializer() != null
      ? Stream.concat(ofArguments(variable.initializer()), initial(variable.initializer()).flatMap(step -> address(step, isOfDriver))) : Stream.empty();
    Stream<DatabaseUrl> later = object.usages().stream().flatMap(usage -> Calls.chain(qualified(usage)).flatMap(step -> address(step, isOfDriver)));
    Stream<DatabaseUrl> beside = Types.isAny(object.type(), BAGS) ? object.usages().stream().flatMap(usage -> takers(usage, depth, seen)) : Stream.empty();
    return Stream.of(first, later, beside).flatMap(urls -> urls);
  }

  private static Optional<Symbol> symbol(ExpressionTree root) {
    IdentifierTree name = root instanceof IdentifierTree identifier ? identifier
      : root instanceof MemberSelectExpressionTree select && Calls.isThis(select.expression()) ? select.identifier() : null;
    return Optional.ofNullable(name).map(IdentifierTree::symbol).filter(Symbol::isVariableSymbol);
  }

  /** The variable that takes what a chain yields. */
  private static Optional<Symbol> assigned(MethodInvocationTree call) {
    ExpressionTree last = call;
    while (last.parent() instanceof MemberSelectExpressionTree select && select.parent() instanceof MethodInvocationTree next) {
      last = next;
    }
    return last.parent() instanceof VariableTree variable ? Optional.of(variable.symbol()) : Optional.empty();
  }

  private static ExpressionTree qualified(IdentifierTree usage) {
    return usage.parent() instanceof MemberSelectExpressionTree select && select.identifier() == usage ? select : usage;
  }

  /** The calls of a chain that ends with an expression. */
  private static Stream<MethodInvocationTree> initial(ExpressionTree end) {
    return Stream.iterate(Optional.of(end), Optional::isPresent, step -> step.filter(MethodInvocationTree.class::isInstance)
      .flatMap(call -> Calls.receiver((MethodInvocationTree) call)))
      .flatMap(Optional::stream).filter(MethodInvocationTree.class::isInstance).map(MethodInvocationTree.class::cast);
  }

  private static boolean isOfDriver(ExpressionTree root) {
    String type = StaticCalls.typeOf(root).or(() -> root instanceof MethodInvocationTree call ? StaticCalls.owner(call) : Optional.empty())
      .orElseGet(() -> root.symbolType().fullyQualifiedName());
    return Types.is(root.symbolType(), "javax.sql.CommonDataSource") || DRIVERS.stream().anyMatch(type::startsWith);
  }

  private static Stream<DatabaseUrl> address(MethodInvocationTree call, boolean isOfDriver) {
    Arguments arguments = call.arguments();
    String name = Calls.name(call).name();
    if (!isOfDriver || arguments.isEmpty()) {
      return ofArguments(call);
    }
    if (HOST_BLOCKS.contains(name) && arguments.get(0) instanceof LambdaExpressionTree block) {
      return inside(block).flatMap(step -> step.arguments().stream()).flatMap(ConnectionSettings::hosts).flatMap(ConnectionSettings::ofHost);
    }
    if (HOSTS.contains(name)) {
      return texts(arguments.get(0)).flatMap(ConnectionSettings::ofHost);
    }
    return arguments.size() == 2 && GIVING.contains(name) && key(arguments.get(0)).filter(HOST_KEYS::contains).isPresent()
      ? texts(arguments.get(1)).flatMap(ConnectionSettings::ofHost)
      : ofArguments(call);
  }

  /** The hosts in a list of addresses of servers. */
  private static Stream<String> hosts(ExpressionTree argument) {
    if (argument instanceof MethodInvocationTree list) {
      return list.arguments().stream().flatMap(ConnectionSettings::hosts);
    }
    return StaticCalls.isNew(argument, SERVERS) ? ((NewClassTree) argument).arguments().stream().limit(1).flatMap(host -> Constants.text(host).stream())
      : Stream.empty();
  }

  private static Stream<DatabaseUrl> ofHost(String host) {
    return Address.ofHost(host).map(address -> new DatabaseUrl(host, "", false, Optional.of(address))).stream();
  }

  private static Stream<String> texts(ExpressionTree argument) {
    if (StaticCalls.isNew(argument, ADDRESSES)) {
      return ((NewClassTree) argument).arguments().stream().flatMap(text -> Constants.text(text).stream());
    }
    return argument instanceof NewArrayTree array ? array.initializers().stream().flatMap(element -> Constants.text(element).stream())
      : Constants.text(argument).stream();
  }

  private static Stream<DatabaseUrl> ofArguments(ExpressionTree expression) {
    Arguments arguments = expression instanceof MethodInvocationTree call ? call.arguments() : expression instanceof NewClassTree created
      ? created.arguments() : null;
    return arguments == null ? Stream.empty() : arguments.stream().flatMap(ConnectionSettings::texts).flatMap(text -> DatabaseUrl.of(text).stream());
  }

  /** The addresses of what takes an object as an argument. */
  private static Stream<DatabaseUrl> takers(IdentifierTree usage, int depth, Set<Object> seen) {
    Tree outer = qualified(usage).parent();
    Tree taker = outer == null ? null : outer.parent();
    if (outer == null || !outer.is(Tree.Kind.ARGUMENTS)) {
      return Stream.empty();
    }
    if (taker instanceof MethodInvocationTree call) {
      return Stream.concat(ofArguments(call), addresses(call, depth - 1, seen));
    }
    return taker instanceof NewClassTree created ? ofArguments(created) : Stream.empty();
  }
}
