package org.productiongap.flow;

import java.util.Set;
import java.util.regex.Pattern;
import org.sonar.plugins.java.api.semantic.Symbol;
import org.sonar.plugins.java.api.semantic.Type;
import org.sonar.plugins.java.api.tree.ClassTree;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.MemberSelectExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.MethodReferenceTree;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.NewClassTree;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * Whether the value of a call holds what the call is given: factories, fluent builders and text operations hand their input on; look-ups, comparisons and
 * services do something of their own with it. What is neither is taken for the latter.
 */
final class OriginsOfCall {

  private static final Set<String> MAKING = Set.of("of", "from", "with", "build", "builder", "newBuilder", "create", "just", "ok", "error", "errors", "fail",
    "failed", "failure", "badRequest", "notFound", "conflict", "internalServerError", "serverError", "status", "body", "entity", "message", "response",
    "result", "problem", "withMessage", "buildError", "buildResponse", "errorResponse", "buildErrorResponse", "createErrorResponse", "createError",
    "toResponse", "toJson", "toJSON", "toJSONString", "toJsonStr", "writeValueAsString", "writeValueAsBytes", "encode", "encodePrettily");
  private static final Set<String> WRITING_DOWN = Set.of("toJson", "toJSON", "toJSONString", "toJsonStr", "writeValueAsString", "writeValueAsBytes",
    "encode", "encodePrettily", "wrap");
  private static final Set<String> HANDING_ON = Set.of("map", "flatMap", "onErrorResume", "onErrorReturn", "exceptionally", "handle", "thenApply",
    "thenCompose", "recoverWithItem", "recoverWithUni", "orElse", "orElseGet", "switchIfEmpty", "defaultIfEmpty", "thenReturn", "transform", "recover",
    "getOrElse", "getOrElseGet", "supplyAsync", "fromCallable", "fromSupplier", "defer", "execute", "call", "supply", "exceptionallyCompose", "concatMap",
    "thenApplyAsync", "handleAsync", "fold", "replaceWith", "mapNotNull");
  private static final Set<String> HANDING_ON_TEXT = Set.of("map", "flatMap", "concatMap", "mapNotNull", "thenApply", "thenCompose", "defaultIfEmpty", "orElse",
    "orElseGet", "getOrElse", "getOrElseGet");
  /** Steps of a chain that look at a value and hand it on unchanged. */
  private static final Set<String> LOOKING_ON = Set.of("doOnError", "doOnNext", "doOnSuccess", "doOnEach", "doOnTerminate", "doFinally", "doOnSubscribe",
    "peek", "tap", "invoke", "whenComplete", "whenCompleteAsync", "log", "checkpoint");
  private static final Set<String> TEXT_TYPES = Set.of("String", "StringBuilder", "StringBuffer", "StringJoiner", "MessageFormat");
  private static final Set<String> TEXT_FORMATS = Set.of("format", "join", "valueOf");
  private static final Set<String> TEXT_ONLY = Set.of("toLowerCase", "toUpperCase", "trim", "strip", "concat");
  private static final Set<String> TEXT_OPERATIONS = Set.of("append", "insert", "concat", "formatted", "add", "replace", "toString", "toLowerCase",
    "toUpperCase", "trim", "strip", "substring");
  private static final Set<String> CONVERTING = Set.of("getBytes", "getChars");
  private static final Set<String> NOT_FILLING = Set.of("equals", "contains", "containsKey", "remove", "removeAll", "indexOf", "compareTo", "accept");
  private static final Set<String> TEXT_HELPERS = Set.of("StringUtils", "Strings", "StringEscapeUtils", "HtmlUtils", "StrUtil", "HtmlUtil");
  private static final Set<String> KEEPING_TYPES = Set.of("String", "Object", "Objects", "Stream", "Collection", "List", "Arrays", "StringUtils");
  private static final Pattern MAKING_NAMES = Pattern.compile("^(?:create|new|builder)(?![a-z])");
  private static final Set<String> ANSWER_WORDS = Set.of("Response", "Error", "Problem", "Result", "Failure", "Fault");

  private enum Carried {
    NOTHING, RECEIVER, ARGUMENTS, BOTH, RESULTS
  }

  private final Carried carried;

  private OriginsOfCall(Carried carried) {
    this.carried = carried;
  }

  static OriginsOfCall of(MethodInvocationTree call) {
    return new OriginsOfCall(carried(call));
  }

  /** The same for a text: only what the platform and well-known utilities do with it is certain to keep it. */
  static OriginsOfCall ofText(MethodInvocationTree call) {
    ExpressionTree receiver = receiver(call);
    boolean isTextHelper = receiver != null && namesType(receiver) && TEXT_HELPERS.contains(simpleName(receiver));
    boolean isKept = isTextHelper || HANDING_ON_TEXT.contains(nameOf(call)) || isOfThePlatform(call);
    if (!isKept && call.symbolType().isUnknown() && isTextOperation(call)) {
      return new OriginsOfCall(Carried.BOTH);
    }
    return new OriginsOfCall(isKept ? carried(call) : Carried.NOTHING);
  }

  /** Whether a call that cannot be resolved, because the type of an argument is unknown, is one of a text all the same. */
  private static boolean isTextOperation(MethodInvocationTree call) {
    ExpressionTree receiver = receiver(call);
    String name = nameOf(call);
    if (receiver == null) {
      return false;
    }
    if (namesType(receiver)) {
      return TEXT_FORMATS.contains(name) && TEXT_TYPES.contains(simpleName(receiver));
    }
    boolean isOfText = TEXT_TYPES.contains(receiver.symbolType().name());
    boolean isOfUnresolved = receiver instanceof MethodInvocationTree inner && inner.symbolType().isUnknown() && isTextOperation(inner);
    return isOfText && TEXT_OPERATIONS.contains(name) || isOfUnresolved && TEXT_OPERATIONS.contains(name)
      || receiver.symbolType().isUnknown() && TEXT_ONLY.contains(name);
  }

  boolean carriesReceiver() {
    return carried == Carried.RECEIVER || carried == Carried.BOTH || carried == Carried.RESULTS;
  }

  boolean carriesArguments() {
    return carried == Carried.ARGUMENTS || carried == Carried.BOTH;
  }

  /** What lambdas among the arguments return, and the other arguments. */
  boolean carriesResults() {
    return carried == Carried.RESULTS;
  }

  private static Carried carried(MethodInvocationTree call) {
    String name = nameOf(call);
    Type type = call.symbolType();
    ExpressionTree receiver = receiver(call);
    boolean isLookUp = isLookUp(name) && !("get".equals(name) && call.arguments().isEmpty());
    if (type.isPrimitive() || type.isPrimitiveWrapper() || type.isVoid() || isLookUp || receiver != null && isThrowable(receiver)) {
      return Carried.NOTHING;
    }
    if (HANDING_ON.contains(name)) {
      return Carried.RESULTS;
    }
    if (LOOKING_ON.contains(name) && receiver instanceof MethodInvocationTree) {
      return Carried.RECEIVER;
    }
    if (isOfThePlatform(call)) {
      return Carried.BOTH;
    }
    if (receiver == null) {
      return makesAnObject(call, name) ? Carried.ARGUMENTS : Carried.NOTHING;
    }
    if (namesType(receiver)) {
      boolean isTextHelper = TEXT_HELPERS.contains(simpleName(receiver));
      return isTextHelper || makesAnObject(call, name) ? Carried.ARGUMENTS : Carried.NOTHING;
    }
    if (isLocalOrMade(receiver)) {
      boolean handsOn = call.arguments().isEmpty() || !isText(type) || MAKING.contains(name);
      return handsOn ? Carried.BOTH : Carried.NOTHING;
    }
    return WRITING_DOWN.contains(name) || !isText(type) && isAnswer(type) ? Carried.ARGUMENTS : Carried.NOTHING;
  }

  private static boolean isLookUp(String name) {
    return startsWithWord(name, "get") || startsWithWord(name, "is") || startsWithWord(name, "has") || startsWithWord(name, "find");
  }

  private static boolean startsWithWord(String name, String word) {
    return name.startsWith(word) && (name.length() == word.length() || Character.isUpperCase(name.charAt(word.length())))
      && !HANDING_ON.contains(name) && !CONVERTING.contains(name);
  }

  private static boolean makesAnObject(MethodInvocationTree call, String name) {
    return MAKING.contains(name) || isKnown(call.symbolType()) && !isText(call.symbolType());
  }

  private static boolean isKnown(Type type) {
    return !type.isUnknown();
  }

  private static boolean isText(Type type) {
    return type.is("java.lang.String") || type.is("java.lang.CharSequence");
  }

  private static boolean isAnswer(Type type) {
    return !type.isUnknown() && ANSWER_WORDS.stream().anyMatch(type.name()::contains);
  }

  private static boolean isLocalOrMade(ExpressionTree receiver) {
    if (receiver instanceof IdentifierTree identifier) {
      return identifier.symbol().isLocalVariable();
    }
    if (receiver instanceof MethodInvocationTree call) {
      ExpressionTree first = receiver(call);
      return first == null || namesType(first) || isLocalOrMade(first) || MAKING_NAMES.matcher(nameOf(call)).find();
    }
    return receiver instanceof NewClassTree;
  }

  /** Whether the name before a call is that of a type, so that the call is static; told by its capital where the type is unknown. */
  private static boolean namesType(ExpressionTree receiver) {
    IdentifierTree last;
    if (receiver instanceof MemberSelectExpressionTree select) {
      last = select.identifier();
    } else if (receiver instanceof IdentifierTree identifier) {
      last = identifier;
    } else {
      return false;
    }
    return last.symbol().isTypeSymbol() || last.symbol().isUnknown() && Character.isUpperCase(last.name().charAt(0));
  }

  private static String simpleName(ExpressionTree receiver) {
    return receiver instanceof MemberSelectExpressionTree select ? select.identifier().name() : ((IdentifierTree) receiver).name();
  }

  /** Whether a method that is handed to an operator, such as {@code String::trim}, keeps the text that it is given. */
  static boolean keepsText(MethodReferenceTree reference) {
    return reference.expression() instanceof IdentifierTree type && KEEPING_TYPES.contains(type.name());
  }

  /** Whether a call that stands as a statement may put its arguments into its receiver. */
  static boolean mayFill(MethodInvocationTree change) {
    String name = nameOf(change);
    ExpressionTree receiver = receiver(change);
    return !NOT_FILLING.contains(name) && !isLookUp(name) && receiver != null && !isThrowable(receiver);
  }

  /** Whether a call prints the stack trace of an exception into its argument. */
  static boolean printsStackTrace(MethodInvocationTree call) {
    return "printStackTrace".equals(nameOf(call)) && call.arguments().size() == 1;
  }

  /** The method of the same class, of one above or around it, or a static one of this file, that a call means without going through another object. */
  static MethodTree helper(MethodInvocationTree call) {
    ExpressionTree receiver = receiver(call);
    Symbol.MethodSymbol symbol = call.methodSymbol();
    boolean isOwn = receiver == null || namesType(receiver) || receiver instanceof IdentifierTree identifier && "this".equals(identifier.name());
    if (!isOwn || symbol.isUnknown() || symbol.declaration() == null) {
      return null;
    }
    return symbol.isStatic() || isOfClassAround(symbol.declaration(), call) ? symbol.declaration() : null;
  }

  /** Whether a method is one of the classes around a call, or of those above them; a static one of another class makes something of what it is given. */
  static boolean isOfClassAround(MethodTree method, MethodInvocationTree call) {
    for (Tree around = call.parent(); around != null; around = around.parent()) {
      if (around instanceof ClassTree owner && owner.symbol().type().isSubtypeOf(method.symbol().owner().type())) {
        return true;
      }
    }
    return false;
  }

  static boolean isThrowable(ExpressionTree tree) {
    return tree.symbolType().isSubtypeOf("java.lang.Throwable");
  }

  static boolean isOfThePlatform(MethodInvocationTree call) {
    Symbol owner = call.methodSymbol().owner();
    return owner != null && !owner.isUnknown() && isOfThePlatform(owner.type());
  }

  static boolean isOfThePlatform(Type type) {
    return !type.isUnknown() && type.fullyQualifiedName().startsWith("java.");
  }

  private static ExpressionTree receiver(MethodInvocationTree call) {
    return call.methodSelect() instanceof MemberSelectExpressionTree select ? select.expression() : null;
  }

  static String nameOf(MethodInvocationTree call) {
    if (call.methodSelect() instanceof MemberSelectExpressionTree select) {
      return select.identifier().name();
    }
    return call.methodSelect() instanceof IdentifierTree identifier ? identifier.name() : "";
  }
}
