package org.productiongap.framework.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.productiongap.flow.AllowLists;
import org.productiongap.flow.Calls;
import org.productiongap.flow.Constants;
import org.productiongap.flow.Origins;
import org.productiongap.flow.Origins.Origin;
import org.productiongap.framework.Annotation;
import org.productiongap.framework.FileFacts;
import org.productiongap.framework.Jakarta;
import org.productiongap.framework.Payload;
import org.productiongap.framework.SourceNames;
import org.productiongap.framework.Types;
import org.productiongap.framework.Words;
import org.productiongap.framework.web.RequestInput.Kind;
import org.sonar.plugins.java.api.semantic.Symbol;
import org.sonar.plugins.java.api.semantic.Type;
import org.sonar.plugins.java.api.tree.Arguments;
import org.sonar.plugins.java.api.tree.BaseTreeVisitor;
import org.sonar.plugins.java.api.tree.ClassTree;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.LambdaExpressionTree;
import org.sonar.plugins.java.api.tree.LiteralTree;
import org.sonar.plugins.java.api.tree.MemberSelectExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.MethodReferenceTree;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.VariableTree;

/**
 * Where a text holds something that the caller of the application chooses freely. What has been a number, an identifier, a date or an
 * enum on the way is safe, and so is what has been compared with an allow-list, matched, escaped or hashed; what goes through another class, or carries a
 * constraint of its own, cannot be told.
 */
public final class RequestData {

  private static final int DEPTH = 4;
  private static final Set<Kind> TEXTS = Set.of(Kind.PARAMETER, Kind.PATH, Kind.HEADER, Kind.BODY, Kind.PART, Kind.FORM);
  private static final List<String> NARROW = List.of("java.lang.Number", "java.lang.Boolean", "java.lang.Character", "java.lang.Enum", "java.util.UUID",
    "java.util.Date", "java.util.Calendar", "java.time.temporal.TemporalAccessor", "java.time.temporal.TemporalAmount", "java.time.ZoneId",
    "java.util.Currency", "java.lang.Class");
  private static final Set<String> SAFE_WORDS = Set.of("escape", "escaped", "encode", "encoded", "encoder", "sanitize", "sanitized", "sanitizer", "sanitise",
    "clean", "quote", "quoted", "enquote", "hash", "hashed", "digest", "encrypt", "purify", "whitelist", "allowed", "validate", "validated", "safe", "hex",
    "tag");
  private static final Set<String> UNSAFE_WORDS = Set.of("path");
  private static final Set<String> FILTERING = Set.of("contains", "containsKey", "equals", "equalsIgnoreCase", "matches", "anyMatch", "test");
  private static final Set<String> ELEMENTS = Set.of("get", "getFirst", "getLast", "getOrDefault", "getString", "getSingle", "first", "firstHeader",
    "header", "asText", "textValue", "path", "findValue", "getValue", "value", "getAsString", "next", "asString", "readLine", "iterator", "getKey", "remove",
    "poll", "getFirstHeader", "getJsonObject", "getAll", "at", "nextElement", "filename", "toSingleValueMap", "asJsonObject", "string", "optString");
  /** Bean Validation's own constraints that leave a text free, apart from a pattern. */
  private static final Set<String> LOOSE = Jakarta.bothIn("validation.constraints", "NotNull", "NotBlank", "NotEmpty", "Size", "Email", "Null");
  private static final Set<String> CONSTRAINT = Jakarta.both("validation.Constraint");
  private static final List<String> CONSTRAINTS = List.of("jakarta.validation.constraints.", "javax.validation.constraints.",
    "org.hibernate.validator.constraints.");
  private static final Set<String> CASCADE = Jakarta.both("validation.Valid");
  private static final Set<String> BODY_TEXTS = Set.of("java.lang.Object", "com.fasterxml.jackson.databind.JsonNode", "tools.jackson.databind.JsonNode");

  /** What an accessor reads. */
  private record Property(Type type, List<Annotation> annotations) {
  }

  /** Whether a value is a whole, or an object, of the request. */
  private record Question(Origin value, int depth, boolean ofObject) {
  }

  private final Map<Tree, RequestInput> inputs = new IdentityHashMap<>();
  private final Map<Question, Optional<Tree>> answers = new HashMap<>();

  private RequestData(CompilationUnitTree file) {
    for (WebEndpoint endpoint : WebEndpoints.in(file)) {
      endpoint.inputs().forEach(input -> inputs.putIfAbsent(input.tree(), input));
    }
  }

  /**
   * @param text a value that becomes text of another language
   * @param harmless what makes a text harmless there, besides what does so everywhere
   * @return the texts of a request that it is certain to be able to hold, in the order in which they are found
   */
  public static List<RequestText> inside(ExpressionTree text, Predicate<ExpressionTree> harmless) {
    return FileFacts.of(SourceNames.fileOf(text), RequestData.class, RequestData::new).find(new Origin(text, null), harmless);
  }

  /** Whether an expression reads the name that the client gave to an uploaded file. */
  public static boolean isFileName(Tree tree) {
    return tree instanceof MethodInvocationTree call && RequestReads.isFileName(call);
  }

  /**
   * Whether a file can read the name of an uploaded file at all: a quick look at its names.
   *
   * @param file the root of a file
   */
  public static boolean mayNameFiles(CompilationUnitTree file) {
    return RequestReads.mayNameFiles(file);
  }

  private List<RequestText> find(Origin text, Predicate<ExpressionTree> harmless) {
    List<RequestText> found = new ArrayList<>();
    for (Origin origin : Origins.insideText(text, tree -> isHarmless(tree) || harmless.test(tree)).all()) {
      source(origin, DEPTH)
        .filter(source -> found.stream().noneMatch(other -> other.tree() == source.tree()))
        .ifPresent(found::add);
    }
    return List.copyOf(found);
  }

  /** What of the request an expression is, if it is a free text. */
  private Optional<RequestText> source(Origin origin, int depth) {
    ExpressionTree tree = origin.tree();
    if (!mayBeText(tree.symbolType())) {
      return Optional.empty();
    }
    if (tree instanceof MethodInvocationTree call) {
      return isRead(call) ? Optional.of(new RequestText(nameOf(call), call)).filter(text -> isFreeText(call.symbolType()) || isDeclaredText(call))
        : element(origin, call, depth);
    }
    if (tree instanceof MemberSelectExpressionTree select && !Calls.isThis(select.expression())) {
      return Calls.isTypeName(select.expression()) ? Optional.empty() : member(origin, select.expression(), select.identifier(), tree, depth);
    }
    return input(tree).filter(input -> isFreeText(input.type()))
      .map(input -> ((VariableTree) input.tree()).simpleName())
      .map(name -> new RequestText(name.name(), name));
  }

  private Optional<RequestInput> input(ExpressionTree tree) {
    IdentifierTree name = tree instanceof IdentifierTree identifier ? identifier
      : tree instanceof MemberSelectExpressionTree select && Calls.isThis(select.expression()) ? select.identifier() : null;
    return Optional.ofNullable(name == null ? null : name.symbol().declaration())
      .flatMap(declaration -> Optional.ofNullable(inputs.get(declaration)).or(() -> injected(declaration)))
      .filter(input -> TEXTS.contains(input.kind()) && isUnconstrained(input.annotations()) && !isLimitedByPath(input));
  }

  private static Optional<RequestInput> injected(Tree declaration) {
    return declaration instanceof VariableTree field && field.parent() instanceof ClassTree
      ? WebFramework.ALL.stream().flatMap(framework -> framework.injected(field).stream()).findFirst() : Optional.empty();
  }

  private boolean isRead(MethodInvocationTree call) {
    return inputs.containsKey(call) || RequestReads.is(call);
  }

  /** A member or an element of something that the request brings. */
  private Optional<RequestText> element(Origin origin, MethodInvocationTree call, int depth) {
    Optional<ExpressionTree> receiver = Calls.receiver(call).filter(value -> !Calls.isTypeName(value));
    if (receiver.isEmpty() || depth == 0) {
      return Optional.empty();
    }
    String name = Calls.name(call).name();
    if (ELEMENTS.contains(name) && (!call.arguments().isEmpty() || !hasProperty(receiver.get(), call))) {
      return whole(new Origin(receiver.get(), origin.entered()), depth - 1)
        .filter(whole -> call.symbolType().isUnknown() || isFreeText(call.symbolType()) || depth < DEPTH)
        .map(whole -> new RequestText(nameOf(call), call));
    }
    return call.arguments().isEmpty() ? member(origin, receiver.get(), Calls.name(call), call, depth) : Optional.empty();
  }

  private static boolean hasProperty(ExpressionTree receiver, MethodInvocationTree call) {
    return property(receiver.symbolType(), Calls.name(call).name()).isPresent();
  }

  private Optional<RequestText> member(Origin origin, ExpressionTree owner, IdentifierTree name, ExpressionTree tree, int depth) {
    if (depth == 0 || Types.is(owner.symbolType(), "java.lang.Throwable") || Types.is(owner.symbolType(), "java.lang.CharSequence")) {
      return Optional.empty();
    }
    Optional<Property> property = property(owner.symbolType(), name.name());
    boolean isText = property.map(known -> isUnconstrained(known.annotations) && (depth < DEPTH || isFreeText(known.type)))
      .orElseGet(() -> isAccessor(name.name()) && (depth < DEPTH || isFreeText(tree.symbolType())));
    return isText ? object(new Origin(owner, origin.entered()), depth - 1).map(whole -> new RequestText(propertyName(name.name()), tree)) : Optional.empty();
  }

  /** The collection, request or document of a request that a value is. */
  private Optional<Tree> whole(Origin value, int depth) {
    return once(new Question(value, depth, false), () -> findWhole(value, depth));
  }

  /** Computes an answer once; the parts of a long chain lead to the same questions again and again. */
  private Optional<Tree> once(Question question, Supplier<Optional<Tree>> search) {
    Optional<Tree> known = answers.get(question);
    if (known == null) {
      answers.put(question, Optional.empty());
      known = search.get();
      answers.put(question, known);
    }
    return known;
  }

  private Optional<Tree> findWhole(Origin value, int depth) {
    return wholes(value).all().stream()
      .filter(origin -> isWhole(origin, depth))
      .<Tree>map(Origin::tree)
      .findFirst();
  }

  /** What a collection may be; for a map, without what is put into it, which is there under a key of its own. */
  private Origins wholes(Origin value) {
    Origins wholes = Origins.insideText(value, this::isHarmless);
    if (!Types.is(value.tree().symbolType(), "java.util.Map")) {
      return wholes;
    }
    Origins maps = Origins.of(value);
    boolean isHandedOn = maps.all().stream().map(Origin::tree)
      .anyMatch(tree -> tree instanceof IdentifierTree name && name.symbol().declaration() instanceof VariableTree variable
        && variable.parent() instanceof LambdaExpressionTree);
    return isHandedOn ? wholes : maps;
  }

  private boolean isWhole(Origin origin, int depth) {
    ExpressionTree tree = origin.tree();
    if (tree instanceof MethodInvocationTree call) {
      return isRead(call) || element(origin, call, depth).isPresent();
    }
    return tree instanceof MemberSelectExpressionTree || tree instanceof IdentifierTree
      ? input(tree).isPresent() || source(origin, depth).isPresent() : false;
  }

  /** The object whose members the request fills that a value is. */
  private Optional<Tree> object(Origin value, int depth) {
    return once(new Question(value, depth, true), () -> findObject(value, depth));
  }

  private Optional<Tree> findObject(Origin value, int depth) {
    for (Origin origin : Origins.insideText(value, this::isHarmless).all()) {
      ExpressionTree tree = origin.tree();
      boolean isObject = input(tree).filter(input -> input.kind() == Kind.BODY || input.kind() == Kind.FORM || input.kind() == Kind.PART).isPresent()
        || tree instanceof MethodInvocationTree call && (isRead(call) || depth > 0 && element(origin, call, depth).isPresent());
      if (isObject) {
        return Optional.of(tree);
      }
    }
    return Optional.empty();
  }

  private static boolean isAccessor(String name) {
    return name.startsWith("get") && name.length() > 3;
  }

  private static String propertyName(String accessor) {
    return isAccessor(accessor) ? Character.toLowerCase(accessor.charAt(3)) + accessor.substring(4) : accessor;
  }

  private static Optional<Property> component(Symbol.TypeSymbol type, String name) {
    return type.declaration() == null ? Optional.empty() : type.declaration().recordComponents().stream()
      .filter(component -> component.simpleName().name().equals(name))
      .findFirst()
      .map(component -> new Property(component.type().symbolType(), Annotation.on(component.modifiers())));
  }

  /** The field behind an accessor, in a class or one above it. */
  private static Optional<Property> property(Type owner, String accessor) {
    Type type = owner;
    String name = propertyName(accessor);
    for (int i = 0; i < DEPTH && type != null && !type.isUnknown(); i++) {
      Optional<Property> component = component(type.symbol(), name);
      Optional<Symbol> field = type.symbol().lookupSymbols(name).stream().filter(Symbol::isVariableSymbol).findFirst();
      if (component.isPresent() || field.isPresent()) {
        return component.or(() -> field.map(symbol -> new Property(symbol.type(), Annotation.on(symbol))));
      }
      type = type.symbol().superClass();
    }
    return Optional.empty();
  }

  /** Whether nothing but presence and length is asked of a value; a constraint that nobody here knows may be an allow-list. */
  private static boolean isUnconstrained(List<Annotation> annotations) {
    return annotations.stream().allMatch(annotation -> annotation.is(LOOSE) || annotation.is(CASCADE)
      || CONSTRAINTS.stream().noneMatch(annotation.name()::startsWith) && !annotation.isOrCarries(CONSTRAINT));
  }

  /** Whether the pattern of a path, such as <code>{id:[0-9]+}</code>, limits what a segment may be. */
  private static boolean isLimitedByPath(RequestInput input) {
    if (input.kind() != Kind.PATH || !(input.tree() instanceof VariableTree parameter)) {
      return false;
    }
    boolean[] limited = new boolean[1];
    BaseTreeVisitor patterns = new BaseTreeVisitor() {
      @Override
      public void visitLiteral(LiteralTree tree) {
        limited[0] |= tree.value().replace(" ", "").contains("{" + parameter.simpleName().name() + ":");
      }
    };
    if (parameter.parent() instanceof MethodTree method) {
      method.modifiers().accept(patterns);
    }
    return limited[0];
  }

  private static boolean isFreeText(Type type) {
    Type content = Payload.of(type).type();
    return isRawText(type) || Types.is(content, "java.lang.CharSequence") || BODY_TEXTS.contains(content.fullyQualifiedName());
  }

  /** Whether a type is a text in characters or bytes. */
  private static boolean isRawText(Type type) {
    return type.isArray() && (type.fullyQualifiedName().startsWith("char[") || type.fullyQualifiedName().startsWith("byte["));
  }

  private static boolean isDeclaredText(MethodInvocationTree call) {
    return call.symbolType().isUnknown() && RequestReads.isText(call);
  }

  private static boolean mayBeText(Type type) {
    return type.isUnknown() || !isNarrow(type);
  }

  private static boolean isNarrow(Type type) {
    Type content = Payload.of(type).type();
    return !isRawText(type) && isNarrowContent(content);
  }

  private static boolean isNarrowContent(Type content) {
    return content.isPrimitive() || content.isPrimitiveWrapper() || content.isVoid() || Types.isAny(content, NARROW);
  }

  private boolean isHarmless(ExpressionTree tree) {
    if (isNarrow(tree.symbolType())) {
      return true;
    }
    if (tree instanceof MethodInvocationTree call) {
      return isMadeNarrow(call) || isMadeHarmless(call) || isFilteredByAllowList(call) || isComparable(call) && AllowLists.guard(call);
    }
    return tree instanceof IdentifierTree identifier && identifier.symbol().isVariableSymbol() && AllowLists.guard(identifier);
  }

  /** Whether a call reads a property or a parameter, so that the same call elsewhere means the same value. */
  private boolean isComparable(MethodInvocationTree call) {
    return Calls.receiver(call).isPresent() && call.arguments().stream().allMatch(argument -> Constants.of(argument).isPresent());
  }

  /** Whether a call is of a factory of a narrow type; its own type is unknown where that of its argument is. */
  private static boolean isMadeNarrow(MethodInvocationTree call) {
    return Calls.receiver(call).filter(Calls::isTypeName).map(ExpressionTree::symbolType).filter(RequestData::isNarrow).isPresent();
  }

  private static boolean isMadeHarmless(MethodInvocationTree call) {
    String name = Calls.name(call).name();
    if ((name.equals("replaceAll") || name.equals("replace")) && !call.arguments().isEmpty()) {
      return Constants.text(call.arguments().get(0)).filter(pattern -> pattern.startsWith("[^") || pattern.startsWith("\\W") || pattern.startsWith("\\D"))
        .isPresent();
    }
    Words words = Words.of(name);
    boolean isSafeName = words.containAny(SAFE_WORDS) && !words.containAny(UNSAFE_WORDS);
    return isSafeName || Calls.receiver(call).filter(Calls::isTypeName).filter(RequestData::isSanitizer).isPresent();
  }

  private static boolean isSanitizer(ExpressionTree type) {
    String name = type instanceof MemberSelectExpressionTree select ? select.identifier().name() : ((IdentifierTree) type).name();
    return Words.of(name).containAny(Set.of("encode", "encoder", "sanitizer", "jsoup", "escaper", "esapi")) && !name.equals("URLDecoder");
  }

  private static boolean isFilteredByAllowList(MethodInvocationTree call) {
    return "filter".equals(Calls.name(call).name()) && call.arguments().size() == 1 && looksUp(call.arguments());
  }

  private static boolean looksUp(Arguments arguments) {
    ExpressionTree argument = arguments.get(0);
    if (argument instanceof MethodReferenceTree reference) {
      return FILTERING.contains(reference.method().name()) || Words.of(reference.method().name()).containAny(SAFE_WORDS);
    }
    boolean[] found = new boolean[1];
    if (argument instanceof LambdaExpressionTree lambda) {
      lambda.body().accept(new BaseTreeVisitor() {
        @Override
        public void visitMethodInvocation(MethodInvocationTree tree) {
          found[0] |= FILTERING.contains(Calls.name(tree).name());
          super.visitMethodInvocation(tree);
        }
      });
    }
    return found[0] || !(argument instanceof LambdaExpressionTree);
  }

  /** What a read asks for: its literal, or the name of the read. */
  private static String nameOf(MethodInvocationTree call) {
    return call.arguments().stream().findFirst().flatMap(Constants::text).orElseGet(() -> propertyName(Calls.name(call).name()));
  }
}
