package org.productiongap.framework.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.productiongap.flow.Calls;
import org.productiongap.flow.Constants;
import org.productiongap.flow.Origins;
import org.productiongap.framework.Annotation;
import org.productiongap.framework.FileFacts;
import org.productiongap.framework.Payload;
import org.productiongap.framework.SensitiveWords;
import org.productiongap.framework.SourceNames;
import org.productiongap.framework.Types;
import org.sonar.plugins.java.api.semantic.Symbol;
import org.sonar.plugins.java.api.semantic.Type;
import org.sonar.plugins.java.api.tree.BaseTreeVisitor;
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
 * A type whose values are written to the client as they are, with all that can be read of them. Pages get what they ask for, and a
 * GraphQL client what the schema has, so those are none.
 *
 * @param type without the containers around it
 * @param place where the answer says so: the declared type, or the value
 */
public record AnsweredType(Type type, Tree place) {

  /** Calls that hand a value to a page, a header or an error, not into the body as it is. */
  private static final Set<String> NOT_WRITTEN_WHOLE = Set.of("addAttribute", "addFlashAttribute", "addObject", "put", "modelAttribute", "reject",
    "rejectValue", "header", "sendError", "setAttribute", "setDetail", "setTitle", "forStatusAndDetail", "setProperty", "detail", "title", "property");
  private static final Set<String> TO_JSON = Set.of("writeValue", "writeValueAsString", "writeValueAsBytes", "toJson", "toJSONString", "toJsonStr",
    "toJsonString");
  private static final Set<String> MAPPERS = Set.of("com.fasterxml.jackson.databind.ObjectMapper", "com.fasterxml.jackson.databind.ObjectWriter",
    "tools.jackson.databind.ObjectMapper", "com.google.gson.Gson", "jakarta.json.bind.Jsonb", "javax.json.bind.Jsonb");
  private static final String SETTER = "set";
  private static final Set<String> COLLECTING = Set.of("put", "of", "entry", "add", "asList", "singletonMap", "singletonList", "just", "success", "ok",
    "data", "singleton", "with", "body", "content", "result", "payload");
  private static final Set<String> GENERATES_BUILDER = Set.of("lombok.Builder", "lombok.experimental.SuperBuilder");
  private static final String ANYTHING = "java.lang.Object";

  /**
   * @param file the root of a file
   * @return in the order in which they are found; computed once per file
   */
  public static List<AnsweredType> in(CompilationUnitTree file) {
    return FileFacts.of(file, AnsweredType.class, AnsweredType::find);
  }

  /**
   * Whether a type belongs to the JDK, so that nothing of the application is in it.
   *
   * @param type any type
   */
  public static boolean isOfThePlatform(Type type) {
    return type.isPrimitive() || type.isVoid() || type.isUnknown() || type.fullyQualifiedName().startsWith("java.");
  }

  private static List<AnsweredType> find(CompilationUnitTree file) {
    GraphQlResolvers graphQl = new GraphQlResolvers();
    Map<Tree, List<AnsweredType>> answered = new LinkedHashMap<>();
    Set<Tree> whole = Collections.newSetFromMap(new IdentityHashMap<>());
    Set<Tree> others = Collections.newSetFromMap(new IdentityHashMap<>());
    Set<Tree> endpoints = Collections.newSetFromMap(new IdentityHashMap<>());
    WebEndpoints.in(file).forEach(endpoint -> endpoints.add(endpoint.handler()));
    for (HandlerMethod method : HandlerMethods.in(file)) {
      if (graphQl.endpoint(method).isPresent() || isPage(method)) {
        others.add(method.tree());
      } else if (endpoints.contains(method.tree())) {
        whole.add(method.tree());
        add(answered, method.tree().returnType());
      }
    }
    ClientAnswers.in(file).stream()
      .filter(answer -> !NOT_WRITTEN_WHOLE.contains(name(answer.sink())) && !isInside(answer.content(), others)
        && !(answer.sink() instanceof NewClassTree creation && isThrowable(creation)))
      .forEach(answer -> addContent(answered, answer.content()));
    return answered.values().stream()
      .flatMap(ofMethod -> ofMethod.stream().filter(answer -> ofMethod.stream().noneMatch(answer::isToldMoreExactlyBy)))
      .filter(answer -> !SensitiveWords.mayBeIn(file) || !answer.isBlanked())
      .toList();
  }

  /** Whether the method that answers takes a secret out of the value before: {@code user.setPassword(null)}. */
  private boolean isBlanked() {
    boolean[] found = new boolean[1];
    Calls.method(place).ifPresent(method -> method.accept(new BaseTreeVisitor() {
      @Override
      public void visitMethodInvocation(MethodInvocationTree call) {
        String name = name(call);
        found[0] |= name.startsWith(SETTER) && call.arguments().size() == 1
          && (Calls.isNull(call.arguments().get(0)) || Constants.of(call.arguments().get(0), String.class).isPresent())
          && SensitiveWords.meant(name.substring(SETTER.length())).isPresent()
          && Calls.receiver(call).filter(receiver -> receiver.symbolType().erasure().equals(type.erasure())).isPresent();
        super.visitMethodInvocation(call);
      }
    }));
    return found[0];
  }

  /** A method that declares an interface and answers with one of its classes; both are answers of one method. */
  private boolean isToldMoreExactlyBy(AnsweredType other) {
    return !other.type.equals(type) && other.type.isSubtypeOf(type);
  }

  private static boolean isThrowable(NewClassTree creation) {
    return Types.is(creation.symbolType(), "java.lang.Throwable");
  }

  private static boolean isPage(HandlerMethod method) {
    return WebFramework.ALL.stream().anyMatch(framework -> framework.returnsView(method));
  }

  private static boolean isInside(ExpressionTree content, Set<Tree> methods) {
    for (Tree outer = content; outer != null; outer = outer.parent()) {
      if (methods.contains(outer)) {
        return true;
      }
    }
    return false;
  }

  private static String name(Tree sink) {
    return sink instanceof MethodInvocationTree call ? Calls.name(call).name() : "";
  }

  private static void add(Map<Tree, List<AnsweredType>> answered, TypeTree declared) {
    if (declared != null) {
      Payload payload = Payload.of(declared.symbolType(), declared);
      add(answered, payload.type(), payload.tree() == null ? declared : payload.tree());
    }
  }

  private static void add(Map<Tree, List<AnsweredType>> answered, Type held, Tree place) {
    Type type = Payload.of(held).type();
    if (!SourceNames.isKnown(type) || type.isTypeVar() || type.isPrimitive()) {
      return;
    }
    List<AnsweredType> ofMethod = answered.computeIfAbsent(Calls.method(place).orElse(null), method -> new ArrayList<>());
    if (ofMethod.stream().noneMatch(known -> known.type.equals(type))) {
      ofMethod.add(new AnsweredType(type, place));
      type.typeArguments().forEach(argument -> add(answered, argument, place));
    }
  }

  /** The value itself, what a mapper turns into text, and what the answer's map or list was given. */
  private static void addContent(Map<Tree, List<AnsweredType>> answered, ExpressionTree content) {
    add(answered, content.symbolType(), content);
    handedTo(content).forEach(argument -> add(answered, argument.symbolType(), argument));
    Collection<Origins.Origin> parts = Origins.inside(content).all();
    parts.forEach(part -> {
      if (part.tree() instanceof MethodInvocationTree call) {
        call.arguments().stream()
          .filter(argument -> TO_JSON.contains(name(call)) && isMapper(call) || isCollected(call, argument) || isBuiltWith(call)
            || isHandedToBase(call, argument))
          .forEach(argument -> add(answered, argument.symbolType(), argument));
      } else if (part.tree() instanceof NewClassTree creation && creation.methodSymbol().isUnknown()) {
        creation.arguments().stream().filter(argument -> isOnlyFor(creation.symbolType(), argument.symbolType()))
          .forEach(argument -> add(answered, argument.symbolType(), argument));
      } else if (part.tree() instanceof NewClassTree creation && !isThrowable(creation)) {
        IntStream.range(0, Math.min(creation.arguments().size(), creation.methodSymbol().parameterTypes().size()))
          .filter(index -> creation.methodSymbol().parameterTypes().get(index).is(ANYTHING))
          .mapToObj(creation.arguments()::get)
          .forEach(argument -> add(answered, argument.symbolType(), argument));
      }
    });
    if (Calls.plain(content) instanceof IdentifierTree variable && variable.symbol().isLocalVariable()) {
      variable.symbol().usages().stream()
        .filter(usage -> usage.parent() instanceof MemberSelectExpressionTree select && select.expression() == usage
          && select.parent() instanceof MethodInvocationTree)
        .map(usage -> (MethodInvocationTree) usage.parent().parent())
        .forEach(call -> call.arguments().stream().filter(argument -> isCollected(call, argument) || isSetAsAnything(call) && !isMadeReady(argument))
          .forEach(argument -> add(answered, argument.symbolType(), argument)));
    }
  }

  /** Whether something of a value is overwritten with a constant, such as its password with nothing. */
  private static boolean isMadeReady(ExpressionTree value) {
    return Calls.plain(value) instanceof IdentifierTree variable && variable.symbol().usages().stream()
      .anyMatch(usage -> usage.parent() instanceof MemberSelectExpressionTree select && select.expression() == usage
        && select.parent() instanceof MethodInvocationTree call
        && name(call).startsWith(SETTER) && call.arguments().size() == 1
        && (Calls.isNull(call.arguments().get(0)) || Constants.text(call.arguments().get(0)).isPresent()));
  }

  /** {@code response.setData(user)} where the setter is generated, and the holder's {@code data} takes anything. */
  private static boolean isSetAsAnything(MethodInvocationTree call) {
    String name = name(call);
    return call.methodSymbol().isUnknown() && call.arguments().size() == 1 && name.startsWith(SETTER) && name.length() > SETTER.length()
      && Calls.receiver(call).filter(holder -> hasMemberForAnything(holder.symbolType(),
        Character.toLowerCase(name.charAt(SETTER.length())) + name.substring(SETTER.length() + 1))).isPresent();
  }

  private static boolean hasMemberForAnything(Type holder, String name) {
    return holder.symbol().lookupSymbols(name).stream()
      .anyMatch(member -> member.isVariableSymbol() && (member.type().is(ANYTHING) || member.type().isTypeVar()));
  }

  /** What the callers in the file give to the parameter of a helper that sends whatever it gets. */
  private static Stream<ExpressionTree> handedTo(ExpressionTree content) {
    return Calls.plain(content) instanceof IdentifierTree name && name.symbol().declaration() instanceof VariableTree parameter
      && parameter.parent() instanceof MethodTree helper
      && (parameter.symbol().type().is(ANYTHING) || parameter.symbol().type().isTypeVar())
      ? Calls.callersInFile(helper).orElse(List.of()).stream().map(call -> call.arguments().get(helper.parameters().indexOf(parameter))) : Stream.empty();
  }

  /** Whether a generated builder takes a value for a member that takes anything. */
  private static boolean isBuiltWith(MethodInvocationTree call) {
    if (!call.methodSymbol().isUnknown() || call.arguments().size() != 1) {
      return false;
    }
    ExpressionTree start = Calls.start(call);
    return Calls.isTypeName(start) && Annotation.on(start.symbolType().symbol()).stream().anyMatch(annotation -> annotation.is(GENERATES_BUILDER))
      && hasMemberForAnything(start.symbolType(), name(call));
  }

  /** Whether a method that the class inherits makes an answer from whatever it gets. */
  private static boolean isHandedToBase(MethodInvocationTree call, ExpressionTree value) {
    if (!Calls.isOnItself(call) || call.methodSymbol().isUnknown() || call.methodSymbol().isStatic() || call.methodSymbol().declaration() != null) {
      return false;
    }
    return takesAnything(call, value) && !isOfThePlatform(call.symbolType());
  }

  private static boolean takesAnything(MethodInvocationTree call, ExpressionTree value) {
    int index = call.arguments().indexOf(value);
    List<Type> parameters = call.methodSymbol().parameterTypes();
    return index >= 0 && index < parameters.size() && (parameters.get(index).is(ANYTHING) || parameters.get(index).isTypeVar());
  }

  /** Where the constructor is generated: whether only the field of a class that takes anything can take a value. */
  private static boolean isOnlyFor(Type type, Type value) {
    List<Type> fields = type.symbol().memberSymbols().stream().filter(member -> member.isVariableSymbol() && !member.isStatic()).map(Symbol::type).toList();
    return fields.stream().anyMatch(field -> field.is(ANYTHING))
      && fields.stream().filter(field -> !field.is(ANYTHING)).noneMatch(field -> value.isSubtypeOf(field.erasure()));
  }

  private static boolean isMapper(MethodInvocationTree call) {
    return Calls.receiver(call).map(receiver -> receiver.symbolType().fullyQualifiedName()).filter(MAPPERS::contains).isPresent();
  }

  /** An element of a collection, or the content of a holder that takes anything. */
  private static boolean isCollected(MethodInvocationTree call, ExpressionTree value) {
    boolean isSetter = name(call).startsWith(SETTER) && call.arguments().size() == 1;
    if (!COLLECTING.contains(name(call)) && !isSetter || call.methodSymbol().isUnknown()) {
      return false;
    }
    return takesAnything(call, value) || !isSetter && call.methodSymbol().owner().type().fullyQualifiedName().startsWith("java.util.");
  }
}
