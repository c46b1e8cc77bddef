package org.productiongap.framework.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.productiongap.flow.Calls;
import org.productiongap.flow.Constants;
import org.productiongap.flow.Returns;
import org.productiongap.framework.Annotation;
import org.productiongap.framework.EachNode;
import org.productiongap.framework.FileFacts;
import org.productiongap.framework.Mentions;
import org.productiongap.framework.Settings;
import org.productiongap.framework.SourceNames;
import org.productiongap.framework.Startup;
import org.productiongap.framework.StaticCalls;
import org.productiongap.framework.Types;
import org.productiongap.framework.Words;
import org.sonar.plugins.java.api.semantic.Symbol;
import org.sonar.plugins.java.api.semantic.Type;
import org.sonar.plugins.java.api.tree.AnnotationTree;
import org.sonar.plugins.java.api.tree.Arguments;
import org.sonar.plugins.java.api.tree.ClassTree;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.MemberSelectExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.NewClassTree;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.TypeTree;
import org.sonar.plugins.java.api.tree.VariableTree;

/**
 * Users that code itself brings along, with a password that is fixed in code.
 */
public final class BuiltInUsers {

  private static final String SECURITY = "org.springframework.security.";
  private static final Set<String> USERS = Set.of(SECURITY + "core.userdetails.User");
  private static final Set<String> USER_STARTS = Set.of("withDefaultPasswordEncoder", "builder", "withUsername");
  private static final Set<String> ENCODERS = Set.of("encode", "hash", "hashpw", "hashPassword", "encodePassword", "encryptPassword", "encrypt", "bcryptHash");
  private static final Set<String> PASSWORD_ENCODERS = Set.of("encode", "hashpw", "hashPassword", "encodePassword", "encryptPassword", "bcryptHash");
  private static final Set<String> LOOKUPS = Set.of("loadUserByUsername", "findByUsername");
  private static final Set<String> CONNECTIONS = Set.of("source", "mail", "sender", "factory", "config", "configuration", "connection", "client",
    "properties", "template", "session", "redis", "jedis", "ftp", "ssh", "options", "store", "settings");
  private static final Set<String> REQUESTS = Set.of("request");
  /** Words of requests that make an account here, and not of those to another machine. */
  private static final Set<String> SIGN_UPS = Set.of("user", "account", "member", "customer", "admin", "register", "registration", "sign", "signup");
  private static final Set<String> SIGNING_UP = Set.of("register", "registration", "sign", "signup");
  private static final Set<String> FORMS = Set.of("request", "dto", "form", "command");
  private static final Pattern BCRYPT = Pattern.compile("(\\{bcrypt\\})?\\$2[abxy]?\\$\\d\\d\\$.{53}");
  private static final Set<String> OF_PASSWORDS = Set.of("password", "credential", "login");
  private static final Set<String> OF_USERS = Set.of("user", "account", "member");
  /** First words of methods that get a password from somewhere, or look at one. */
  private static final Set<String> NO_SETTERS = Set.of("read", "ask", "prompt", "enter", "get", "check", "verify", "validate", "matches", "compare", "is",
    "has", "find", "forgot");
  private static final Set<String> PASSWORDS = Set.of("password", "passwd", "pwd", "passcode");

  /** At least one of these, or the name of a password, is in a file that makes a user. */
  private static final Set<String> PARTS = Set.of("login", "userdetails", "encode", "hash", "encrypt", "addaccount");

  private BuiltInUsers() {
  }

  /**
   * One user.
   *
   * @param place where the user is made, or given its password
   * @param name the user's name if it is fixed too; otherwise empty
   * @param password the expression that fixes the password
   */
  public record BuiltInUser(Tree place, String name, Tree password) {
  }

  /**
   * @param file the root of a file
   * @return its users in the order of the source; computed once per file
   */
  public static List<BuiltInUser> in(CompilationUnitTree file) {
    return FileFacts.of(file, BuiltInUsers.class, BuiltInUsers::find);
  }

  private static List<BuiltInUser> find(CompilationUnitTree file) {
    List<BuiltInUser> users = new ArrayList<>();
    if (!PasswordNames.mayBeIn(file) && !Mentions.parts(file, PARTS)) {
      return users;
    }
    new EachNode() {
      @Override
      public void visitMethodInvocation(MethodInvocationTree call) {
        built(call).or(() -> seeded(call)).or(() -> seededByHelper(call)).or(() -> entry(call)).or(() -> ofRealm(call)).ifPresent(users::add);
      }

      @Override
      public void visitAnnotation(AnnotationTree tree) {
        declared(tree).ifPresent(users::add);
      }

      @Override
      public void visitNewClass(NewClassTree created) {
        if (SourceNames.of(created.identifier()).filter(USERS::contains).isPresent() && created.arguments().size() >= 2) {
          fixedUser(created.identifier(), created.arguments().get(0), created.arguments().get(1))
            .or(() -> anyUser(created))
            .ifPresent(users::add);
        } else {
          seeded(created).ifPresent(users::add);
        }
      }
    }.goThrough(file);
    return List.copyOf(users);
  }

  /** A user of the security framework, built in one expression and kept in memory. */
  private static Optional<BuiltInUser> built(MethodInvocationTree call) {
    if (!name(call).equals("password") || call.arguments().size() != 1) {
      return Optional.empty();
    }
    List<MethodInvocationTree> chain = chain(call);
    MethodInvocationTree start = chain.get(0);
    boolean user = isUserStart(start) || Calls.receiver(start).filter(IdentifierTree.class::isInstance)
      .flatMap(Constants::value)
      .filter(value -> value instanceof MethodInvocationTree before && isUserStart(chain(before).get(0))).isPresent();
    Optional<MethodInvocationTree> inMemory = chain.stream().filter(part -> name(part).equals("withUser")).reduce((first, last) -> last);
    if (!user && inMemory.isEmpty()) {
      return Optional.empty();
    }
    MethodInvocationTree named = inMemory.orElseGet(() -> chain.stream()
      .filter(part -> Set.of("username", "withUsername").contains(name(part)))
      .findFirst()
      .or(() -> after(call, "username"))
      .orElse(start));
    return named.arguments().isEmpty()
      ? fixedPassword(call.arguments().get(0)).map(password -> new BuiltInUser(identifier(named), "", password))
      : fixedUser(identifier(named), named.arguments().get(0), call.arguments().get(0));
  }

  private static boolean isUserStart(MethodInvocationTree start) {
    return USER_STARTS.contains(name(start)) && Calls.receiver(start).flatMap(SourceNames::of).filter(USERS::contains).isPresent();
  }

  /** An account in an annotation that declares a store of accounts. */
  private static Optional<BuiltInUser> declared(AnnotationTree tree) {
    Annotation annotation = Annotation.of(tree);
    return annotation.simpleName().equals("Credentials") && annotation.gives("callerName")
      ? annotation.expression("password").flatMap(password -> annotation.expression("callerName")
        .flatMap(name -> fixedUser(tree.annotationType(), name, password)))
      : Optional.empty();
  }

  /** An account of a realm that is kept in memory. */
  private static Optional<BuiltInUser> ofRealm(MethodInvocationTree call) {
    boolean isRealm = name(call).equals("addAccount") && call.arguments().size() >= 2
      && Calls.receiver(call).flatMap(StaticCalls::typeOf).filter("org.apache.shiro.realm.SimpleAccountRealm"::equals).isPresent();
    return isRealm ? fixedUser(identifier(call), call.arguments().get(0), call.arguments().get(1)) : Optional.empty();
  }

  /** A user whose name comes from elsewhere has logged in already; its password is a filler. */
  private static Optional<BuiltInUser> fixedUser(Tree place, ExpressionTree name, ExpressionTree password) {
    return Constants.text(name).flatMap(user -> fixedPassword(password).map(fixed -> new BuiltInUser(place, user, fixed)));
  }

  /** A user with any name and one password, where users are looked up by their name. */
  private static Optional<BuiltInUser> anyUser(NewClassTree created) {
    boolean isLookup = Calls.method(created).filter(method -> LOOKUPS.contains(method.simpleName().name())).isPresent();
    return isLookup ? fixedPassword(created.arguments().get(1)).filter(BuiltInUsers::isTypeable)
      .map(password -> new BuiltInUser(created.identifier(), "", password))
      : Optional.empty();
  }

  private static boolean isTypeable(Tree password) {
    return password instanceof ExpressionTree text && Constants.text(text)
      .filter(fixed -> fixed.chars().anyMatch(Character::isLetterOrDigit) && !fixed.equalsIgnoreCase("n/a") && !fixed.startsWith("[")).isPresent();
  }

  /** An account of the application that is made when it starts. */
  private static Optional<BuiltInUser> seeded(MethodInvocationTree call) {
    Words words = Words.of(name(call));
    if (call.arguments().size() != 1 || !words.endWithAny(PASSWORDS) || words.all().size() > 2 || words.startWithAny(NO_SETTERS)
      || ENCODERS.contains(name(call)) || isConnection(call)) {
      return Optional.empty();
    }
    boolean isForAccounts = isEncoded(call.arguments().get(0)) && (name(call).startsWith("set") || chain(call).size() > 1);
    return fixedPassword(call.arguments().get(0)).filter(password -> isForAccounts || Startup.runs(call) || isSignUp(call) && isTypeable(password))
      .map(password -> new BuiltInUser(identifier(call), "", password));
  }

  /** Whether a password is that of a sign-up which code fills in, whoever signs up. */
  private static boolean isSignUp(MethodInvocationTree call) {
    return Calls.receiver(chain(call).get(0)).filter(start -> {
      Words type = Words.of(Calls.isTypeName(start) ? PasswordNames.last(start) : start.symbolType().name());
      return type.containAny(SIGNING_UP) && type.containAny(FORMS);
    }).isPresent();
  }

  /** Whether a password is for another machine, such as a database or a mail server. */
  private static boolean isConnection(MethodInvocationTree call) {
    return Calls.receiver(call).filter(receiver -> {
      Words type = Words.of(receiver.symbolType().isUnknown() ? PasswordNames.last(receiver) : receiver.symbolType().name());
      return isConnection(type);
    }).isPresent();
  }

  /** An account that a constructor makes at the start; the argument is a password by the parameter's name, or because it is encoded. */
  private static Optional<BuiltInUser> seeded(NewClassTree created) {
    List<ExpressionTree> arguments = created.arguments();
    if (arguments.size() < 2) {
      return Optional.empty();
    }
    List<VariableTree> parameters = parameters(created);
    for (int i = 0; i < arguments.size(); i++) {
      boolean isPassword = i < parameters.size() ? PasswordNames.isTyped(parameters.get(i).simpleName().name())
        : parameters.isEmpty() && isEncoded(arguments.get(i));
      Optional<Tree> password = isPassword ? fixedPassword(arguments.get(i)) : Optional.empty();
      if (password.isPresent()) {
        return password.filter(fixed -> !isConnection(created.identifier()) && Startup.runs(created))
          .map(fixed -> new BuiltInUser(created.identifier(), "", fixed));
      }
    }
    return Optional.empty();
  }

  private static boolean isConnection(TypeTree type) {
    return isConnection(Words.of(type instanceof IdentifierTree identifier ? identifier.name() : ""));
  }

  private static boolean isConnection(Words type) {
    return type.containAny(CONNECTIONS) || type.containAny(REQUESTS) && !type.containAny(SIGN_UPS);
  }

  private static boolean isEncoded(ExpressionTree argument) {
    return Constants.text(argument).filter(text -> BCRYPT.matcher(text).matches()).isPresent()
      || Constants.value(argument).filter(value -> value instanceof MethodInvocationTree call && PASSWORD_ENCODERS.contains(name(call))).isPresent();
  }

  /** Of a constructor or a record that is declared in this file. */
  private static List<VariableTree> parameters(NewClassTree created) {
    MethodTree constructor = created.methodSymbol().declaration();
    if (constructor != null) {
      return constructor.parameters();
    }
    ClassTree type = created.symbolType().symbol().declaration();
    if (type == null) {
      return List.of();
    }
    return type.is(Tree.Kind.RECORD) ? type.recordComponents() : generated(type, created.arguments().size());
  }

  /** Of the constructor for all members that Lombok writes. */
  private static List<VariableTree> generated(ClassTree type, int arguments) {
    List<VariableTree> members = type.members().stream()
      .filter(VariableTree.class::isInstance)
      .map(VariableTree.class::cast)
      .filter(member -> !member.symbol().isStatic())
      .toList();
    boolean isGenerated = Annotation.on(type.modifiers()).stream().anyMatch(annotation -> annotation.name().startsWith("lombok."));
    return isGenerated && members.size() == arguments ? members : List.of();
  }

  /** An account that a method of this file makes at the start, or for the security framework, from the password that it is given. */
  private static Optional<BuiltInUser> seededByHelper(MethodInvocationTree call) {
    Optional<MethodTree> helper = call.arguments().size() < 2 ? Optional.empty() : Calls.target(call);
    if (helper.isEmpty()) {
      return Optional.empty();
    }
    List<VariableTree> parameters = helper.get().parameters();
    for (int i = 0; i < Math.min(parameters.size(), call.arguments().size()); i++) {
      Optional<Tree> password = PasswordNames.isTyped(parameters.get(i).simpleName().name()) ? fixedPassword(call.arguments().get(i)) : Optional.empty();
      if (password.isPresent()) {
        return password.filter(fixed -> Startup.runs(call) || buildsUser(helper.get()) && Constants.text(call.arguments().get(0)).isPresent())
          .map(fixed -> new BuiltInUser(identifier(call), "", fixed));
      }
    }
    return Optional.empty();
  }

  /** Whether all that a method does is to return a user of the security framework. */
  private static boolean buildsUser(MethodTree helper) {
    return helper.block() != null && helper.block().body().size() == 1
      && Returns.of(helper).stream().anyMatch(user -> user instanceof MethodInvocationTree build && isUserStart(chain(build).get(0)));
  }

  /** An entry of a map from names to passwords. */
  private static Optional<BuiltInUser> entry(MethodInvocationTree call) {
    boolean isPut = name(call).equals("put") && call.arguments().size() == 2 && Calls.receiver(call).filter(BuiltInUsers::isMapOfPasswords).isPresent();
    boolean isFactory = name(call).equals("of") && call.arguments().size() >= 2 && call.parent() instanceof VariableTree variable
      && isMapOfPasswords(variable.simpleName())
      && Calls.receiver(call).filter(receiver -> PasswordNames.last(receiver).equals("Map")).isPresent();
    return isPut || isFactory ? fixedUser(identifier(call), call.arguments().get(0), call.arguments().get(1)) : Optional.empty();
  }

  private static boolean isMapOfPasswords(ExpressionTree map) {
    Type type = map.symbolType();
    Words name = Words.of(PasswordNames.last(map));
    return Types.is(type, "java.util.Map") && type.typeArguments().stream().allMatch(argument -> argument.is("java.lang.String"))
      && (name.endWithAny(OF_PASSWORDS) || name.endWithAny(OF_USERS) && isComparedWithPassword(map));
  }

  /** Whether what a map holds is compared with a typed password in this file. */
  private static boolean isComparedWithPassword(ExpressionTree map) {
    Symbol symbol = map instanceof IdentifierTree identifier ? identifier.symbol() : map instanceof MemberSelectExpressionTree select
      ? select.identifier().symbol() : null;
    return symbol != null && symbol.usages().stream()
      .map(usage -> usage.parent() instanceof MemberSelectExpressionTree select && select.expression() == usage ? select.parent() : null)
      .anyMatch(entry -> entry instanceof MethodInvocationTree get && name(get).startsWith("get") && comparison(get)
        .filter(comparison -> Stream.concat(Calls.receiver(comparison).stream(), comparison.arguments().stream())
          .anyMatch(side -> side != get && Words.of(PasswordNames.last(Accounts.text(side))).containAny(PASSWORDS))).isPresent());
  }

  private static Optional<MethodInvocationTree> comparison(MethodInvocationTree value) {
    if (value.parent() instanceof MemberSelectExpressionTree select && select.parent() instanceof MethodInvocationTree call
      && name(call).startsWith("equals")) {
      return Optional.of(call);
    }
    return value.parent() instanceof Arguments arguments && arguments.parent() instanceof MethodInvocationTree call && name(call).startsWith("equals")
      ? Optional.of(call)
      : Optional.empty();
  }

  /** The fixed text behind a password expression, also when it is encoded on the way. */
  private static Optional<Tree> fixedPassword(ExpressionTree password) {
    if (Constants.text(password).filter(text -> !text.isBlank()).isPresent()) {
      return Optional.of(password);
    }
    if (isInjectedWithDefault(password)) {
      return Optional.of(password);
    }
    return Constants.value(password)
      .filter(value -> value instanceof MethodInvocationTree call && ENCODERS.contains(name(call)) && !call.arguments().isEmpty())
      .flatMap(value -> fixedPassword(((MethodInvocationTree) value).arguments().get(0)));
  }

  /** Whether whoever configures no password gets one that stands in the code; what nobody hashes may be for another machine. */
  private static boolean isInjectedWithDefault(ExpressionTree password) {
    boolean isHashed = password.parent() instanceof Arguments arguments && arguments.parent() instanceof MethodInvocationTree call
      && PASSWORD_ENCODERS.contains(name(call));
    return isHashed && Settings.injectedDefault(password)
      .filter(text -> !text.isBlank() && !text.startsWith("$") && !text.startsWith("#") && !"null".equals(text)).isPresent();
  }

  private static List<MethodInvocationTree> chain(MethodInvocationTree last) {
    List<MethodInvocationTree> chain = new ArrayList<>(List.of(last));
    while (chain.get(0).methodSelect() instanceof MemberSelectExpressionTree select && select.expression() instanceof MethodInvocationTree before) {
      chain.add(0, before);
    }
    return chain;
  }

  private static Optional<MethodInvocationTree> after(MethodInvocationTree call, String name) {
    Tree current = call;
    while (current.parent() instanceof MemberSelectExpressionTree select && select.parent() instanceof MethodInvocationTree next) {
      if (name(next).equals(name)) {
        return Optional.of(next);
      }
      current = next;
    }
    return Optional.empty();
  }

  private static IdentifierTree identifier(MethodInvocationTree call) {
    return call.methodSelect() instanceof MemberSelectExpressionTree select ? select.identifier() : (IdentifierTree) call.methodSelect();
  }

  private static String name(MethodInvocationTree call) {
    return identifier(call).name();
  }
}
