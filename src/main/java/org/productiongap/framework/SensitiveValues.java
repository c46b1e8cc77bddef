package org.productiongap.framework;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.productiongap.flow.Calls;
import org.productiongap.flow.Constants;
import org.productiongap.flow.Origins;
import org.productiongap.framework.SensitiveWords.Kind;
import org.sonar.plugins.java.api.semantic.Symbol;
import org.sonar.plugins.java.api.semantic.Type;
import org.sonar.plugins.java.api.tree.AssignmentExpressionTree;
import org.sonar.plugins.java.api.tree.ClassTree;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.ForEachStatement;
import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.LiteralTree;
import org.sonar.plugins.java.api.tree.MemberSelectExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.VariableTree;

/**
 * Expressions whose value nobody but its owner should see, by what the code calls them: a variable, a getter, a record's accessor,
 * a header, a parameter, an entry of a map.
 */
public final class SensitiveValues {

  /** Calls that look a value up by a name. */
  private static final Set<String> LOOK_UPS = Set.of("getHeader", "header", "getHeaderString", "getParameter", "param", "queryParam", "formParam", "get",
    "getFirst", "getProperty", "getAttribute", "getOrDefault", "getString", "getenv", "path", "getRequiredProperty", "getFormAttribute", "getJsonString");
  private static final Set<String> READING = Set.of("get", "read", "fetch", "load", "extract", "obtain", "retrieve", "resolve", "current");
  private static final Set<String> MAKING = Set.of("create", "generate", "build", "issue", "make", "new", "refresh", "sign", "decrypt", "decode", "parse",
    "find", "convert", "strip");
  /** Calls that leave nothing of the value. */
  private static final Set<String> HIDING = Set.of("mask", "masked", "redact", "redacted", "obfuscate", "sanitize", "hash", "encode", "encrypt", "digest",
    "hide", "anonymize", "abbreviate", "fingerprint", "sha", "md", "hmac");
  private static final Set<String> SPLITTING = Set.of("split", "nextToken", "next", "tokenize");
  private static final Set<String> LANGUAGES = Set.of("parser", "lexer", "tokenizer", "scanner", "grammar", "analyzer", "expression", "template", "compiler",
    "interpreter");
  private static final Set<String> CHIPS = Set.of("gpio", "led", "sensor", "board", "hardware", "chip", "relay", "motor");
  private static final Set<String> LOGINS = Set.of("jwt", "auth", "authentication", "security", "session", "oauth", "login", "access");
  private static final Set<String> TEXTS = Set.of("java.util.ResourceBundle", "org.springframework.context.MessageSource");
  private static final Set<String> HEADER_GETTERS = Set.of("getHeaders", "getRequestHeaders", "headers");
  private static final Set<String> REQUESTS = Set.of("org.springframework.http.HttpRequest", "org.springframework.http.RequestEntity",
    "jakarta.ws.rs.core.HttpHeaders", "javax.ws.rs.core.HttpHeaders", "java.net.http.HttpRequest",
    "org.springframework.web.reactive.function.client.ClientRequest");
  private static final Set<String> REQUEST_HEADERS = Set.of("org.springframework.web.bind.annotation.RequestHeader");
  /** Annotations that name what a parameter or a field is filled from. */
  private static final Set<String> BINDING = Stream.of(
    Stream.of("RequestParam", "RequestHeader", "CookieValue", "MatrixVariable", "PathVariable").map("org.springframework.web.bind.annotation."::concat),
    Stream.of("FormParam", "QueryParam", "HeaderParam", "CookieParam", "PathParam").flatMap(name -> Jakarta.both("ws.rs." + name).stream()),
    Stream.of("Header", "QueryValue", "CookieValue", "Part").map("io.micronaut.http.annotation."::concat),
    Stream.of("org.springframework.beans.factory.annotation.Value", "org.eclipse.microprofile.config.inject.ConfigProperty")).flatMap(names -> names)
      .collect(Collectors.toUnmodifiableSet());
  private static final Set<String> AUTHENTICATION = Set.of("org.springframework.security.core.Authentication");
  private static final Set<String> HEADERS = Set.of("org.springframework.http.HttpHeaders", "java.util.Map");
  private static final Set<Kind> NUMBERS = Set.of(Kind.CARD, Kind.PERSONAL_NUMBER, Kind.ONE_TIME_CODE);

  private SensitiveValues() {
  }

  /**
   * What the code calls a value.
   *
   * @param name as it is written
   * @param kind what it is
   */
  public record Named(String name, Kind kind) {
  }

  /**
   * @param value a variable, a field or a call
   * @return what it is; empty when it is nothing to hide, or when it cannot be told
   */
  public static Optional<Named> of(ExpressionTree value) {
    if (value instanceof MethodInvocationTree call) {
      return of(call);
    }
    IdentifierTree name = value instanceof IdentifierTree identifier ? identifier
      : value instanceof MemberSelectExpressionTree select ? select.identifier() : null;
    if (name == null || name.symbol().isTypeSymbol() || isName(value)) {
      return Optional.empty();
    }
    Optional<Named> given = headers(value, name.name()).or(() -> bound(name, value));
    return given.isPresent() ? given : SensitiveWords.meant(name.name())
      .filter(kind -> isShown(type(name, value), kind) && !isHidden(value) && !isPieceOfText(name))
      .map(kind -> new Named(name.name(), kind));
  }

  /** A parameter or field of any name into which a framework puts what a request or the configuration calls by a sensitive name. */
  private static Optional<Named> bound(IdentifierTree name, ExpressionTree value) {
    if (!(name.symbol().declaration() instanceof VariableTree variable) || variable.modifiers().annotations().isEmpty()) {
      return Optional.empty();
    }
    return Annotation.on(variable.modifiers()).stream()
      .filter(annotation -> annotation.is(BINDING))
      .flatMap(annotation -> Stream.of("value", "name").flatMap(member -> annotation.values(member).stream()).map(String::valueOf))
      .map(SensitiveValues::key)
      .flatMap(key -> SensitiveWords.meant(key).stream().filter(kind -> isShown(type(name, value), kind) && !isHidden(value)).map(kind -> new Named(key, kind)))
      .findFirst();
  }

  /** The key in a placeholder such as <code>${mail.password:}</code>; other texts as they are. */
  private static String key(String text) {
    int start = text.indexOf("${");
    if (start < 0) {
      return text;
    }
    int end = text.indexOf('}', start) < 0 ? text.length() : text.indexOf('}', start);
    int fallback = text.indexOf(':', start);
    return text.substring(start + 2, fallback < 0 ? end : Math.min(end, fallback));
  }

  /**
   * @param key what a value is stored or shown under
   * @param value any expression
   * @return what the key says of the value; empty for a constant, and for what leaves nothing of the value
   */
  public static Optional<Named> under(ExpressionTree key, ExpressionTree value) {
    ExpressionTree plain = Calls.plain(value);
    return Constants.text(key).filter(name -> Constants.text(plain).isEmpty())
      .flatMap(name -> SensitiveWords.meant(name).filter(kind -> isShown(plain.symbolType(), kind) && !isHidden(plain) && !isHiding(plain))
        .map(kind -> new Named(name, kind)));
  }

  private static Type type(IdentifierTree name, ExpressionTree value) {
    return name.symbol().declaration() instanceof VariableTree variable ? variable.type().symbolType() : value.symbolType();
  }

  /** A constant that holds the name of a header or of a parameter, or no text at all. */
  private static boolean isName(ExpressionTree value) {
    return Constants.text(value).filter(text -> SensitiveWords.meant(text).isPresent() || text.chars().noneMatch(Character::isLetterOrDigit)
      || text.endsWith(" ") || text.length() < 2).isPresent();
  }

  /** Whether everything that the variable may be has been made unreadable. */
  private static boolean isHidden(ExpressionTree value) {
    Origins origins = Origins.of(value);
    List<Origins.Origin> all = origins.all();
    return !all.isEmpty() && all.stream().allMatch(origin -> origin.tree() != value && isHidden(origin)) || isHiddenOnce(value) || isOverwritten(value);
  }

  /** Whether what makes it unreadable was assigned to the variable before. */
  private static boolean isOverwritten(ExpressionTree value) {
    return value instanceof IdentifierTree identifier && identifier.symbol().usages().stream()
      .anyMatch(usage -> usage.parent() instanceof AssignmentExpressionTree assignment && assignment.variable() == usage
        && isHiding(Calls.plain(assignment.expression()))
        && usage.firstToken().range().start().compareTo(value.firstToken().range().start()) < 0);
  }

  private static boolean isHidden(Origins.Origin origin) {
    return origin.entered() != null && isHiding(origin.entered().call()) || isHiding(origin.tree());
  }

  private static boolean isHiddenOnce(ExpressionTree value) {
    return Constants.value(value).filter(given -> given != value && isHiding(Calls.plain(given))).isPresent();
  }

  private static boolean isHiding(ExpressionTree value) {
    return value instanceof MethodInvocationTree call && Words.of(Calls.name(call).name()).containAny(HIDING)
      || value instanceof LiteralTree literal && literal.value().contains("*");
  }

  /** A token in the sense of a parser. */
  private static boolean isPieceOfText(IdentifierTree name) {
    if (!(name.symbol().declaration() instanceof VariableTree variable)) {
      return false;
    }
    if (isOfAnotherTrade(variable)) {
      return true;
    }
    return variable.parent() instanceof ForEachStatement
      || variable.initializer() != null && Calls.plain(variable.initializer()) instanceof MethodInvocationTree call
      && SPLITTING.contains(Calls.name(call).name());
  }

  /** A token of a language, or the pin of a chip, by the class that it is in. */
  private static boolean isOfAnotherTrade(VariableTree variable) {
    String name = variable.simpleName().name();
    for (Tree outer = variable; outer != null && ("token".equals(name) || "pin".equals(name)); outer = outer.parent()) {
      if (outer instanceof ClassTree type && type.simpleName() != null) {
        Words words = Words.of(type.simpleName().name());
        return words.containAny("token".equals(name) ? LANGUAGES : CHIPS) && !words.containAny(LOGINS);
      }
    }
    return false;
  }

  private static Optional<Named> of(MethodInvocationTree call) {
    String name = Calls.name(call).name();
    Optional<Named> lookedUp = LOOK_UPS.contains(name) ? lookedUp(call) : Optional.empty();
    return lookedUp.or(() -> headers(call, name)).or(() -> read(call, name));
  }

  private static Optional<Named> lookedUp(MethodInvocationTree call) {
    Type receiver = Calls.receiver(call).map(ExpressionTree::symbolType).orElse(null);
    if (call.arguments().isEmpty() || receiver != null && Types.isAny(receiver, TEXTS)) {
      return Optional.empty();
    }
    Optional<String> key = Constants.of(call.arguments().get(0), String.class);
    return key.flatMap(text -> SensitiveWords.meant(text)
      .filter(kind -> !call.symbolType().isPrimitive())
      .map(kind -> new Named(text, kind)));
  }

  /** All headers of a request together, the one with the token among them. */
  private static Optional<Named> headers(ExpressionTree value, String name) {
    if (value instanceof MethodInvocationTree call) {
      Type receiver = Calls.receiver(call).map(ExpressionTree::symbolType).orElse(null);
      return receiver != null && HEADER_GETTERS.contains(name) && call.arguments().isEmpty() && Types.isAny(receiver, REQUESTS)
        ? Optional.of(new Named(name, Kind.TOKEN)) : Optional.empty();
    }
    return value instanceof IdentifierTree identifier && identifier.symbol().declaration() instanceof VariableTree variable
      && Annotation.on(variable.modifiers()).stream().anyMatch(annotation -> annotation.is(REQUEST_HEADERS)
        && Types.isAny(variable.type().symbolType(), HEADERS))
        ? Optional.of(new Named(name, Kind.TOKEN)) : Optional.empty();
  }

  private static Optional<Named> read(MethodInvocationTree call, String name) {
    List<String> words = Words.of(name).all();
    if (words.isEmpty() || name.indexOf('$') >= 0) {
      return Optional.empty();
    }
    boolean reads = READING.contains(words.get(0));
    boolean makes = MAKING.contains(words.get(0));
    if (!reads && !makes) {
      return call.arguments().isEmpty() ? SensitiveWords.meant(name).filter(kind -> isResult(call, name, kind)).map(kind -> new Named(name, kind))
        : Optional.empty();
    }
    return SensitiveWords.meant(new Words(words.subList(1, words.size())))
      .filter(kind -> makes ? isText(call.symbolType()) : isResult(call, propertyOf(name), kind))
      .map(kind -> new Named(name, kind));
  }

  private static String propertyOf(String getter) {
    return getter.startsWith("get") && getter.length() > 3 ? Character.toLowerCase(getter.charAt(3)) + getter.substring(4) : getter;
  }

  /** Where a getter is generated, its type is that of the field; where nothing is known, only a password is certain. */
  private static boolean isResult(MethodInvocationTree call, String property, Kind kind) {
    if (property.equals("credentials") && Calls.receiver(call).filter(receiver -> Types.isAny(receiver.symbolType(), AUTHENTICATION)).isPresent()) {
      return true;
    }
    if (SourceNames.isKnown(call.symbolType())) {
      return isShown(call.symbolType(), kind);
    }
    Type receiver = Calls.receiver(call).map(ExpressionTree::symbolType).orElse(null);
    if (receiver == null || !SourceNames.isKnown(receiver)) {
      return kind == Kind.PASSWORD;
    }
    return receiver.symbol().lookupSymbols(property).stream().filter(Symbol::isVariableSymbol).findFirst()
      .map(field -> isShown(field.type(), kind)).orElse(kind == Kind.PASSWORD);
  }

  private static boolean isText(Type type) {
    Type held = Payload.of(type).type();
    return Types.is(held, "java.lang.CharSequence") || type.isArray() && held.isPrimitive();
  }

  /**
   * Whether the text of a value of this type shows the value.
   *
   * @param type the declared type
   * @param kind what its name says
   */
  public static boolean isShown(Type type, Kind kind) {
    return isText(type) || type.is("java.util.UUID") || NUMBERS.contains(kind)
      && (Types.is(type, "java.lang.Number") || type.isPrimitive(Type.Primitives.INT) || type.isPrimitive(Type.Primitives.LONG));
  }
}
