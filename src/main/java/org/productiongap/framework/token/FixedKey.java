package org.productiongap.framework.token;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.productiongap.flow.Calls;
import org.productiongap.flow.Constants;
import org.productiongap.flow.Returns;
import org.productiongap.framework.StaticCalls;
import org.sonar.plugins.java.api.semantic.Symbol;
import org.sonar.plugins.java.api.tree.BinaryExpressionTree;
import org.sonar.plugins.java.api.tree.ConditionalExpressionTree;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.LiteralTree;
import org.sonar.plugins.java.api.tree.MemberSelectExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.NewArrayTree;
import org.sonar.plugins.java.api.tree.NewClassTree;
import org.sonar.plugins.java.api.tree.SwitchExpressionTree;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.VariableTree;

/**
 * Key material whose value stands in the code.
 *
 * @param how in which way it does
 * @param origin the declaration of the variable that holds the value, or the value itself
 * @param text the text that it is made of; null for bytes
 */
record FixedKey(How how, Tree origin, String text) {

  enum How {
    /** A literal, a constant, a local variable, and the methods of text on them. */
    PLAIN,
    /** By way of a decoder, a field that could change, or another method. */
    INDIRECT,
    /** If nothing else is given. */
    DEFAULT
  }

  private static final int DEEPEST = 12;
  private static final Set<String> OF_TEXT = Set.of("getBytes", "toCharArray", "trim", "strip", "toLowerCase", "toUpperCase", "substring", "toString",
    "intern");
  private static final Set<String> DECODING = Set.of("decode", "decodeBase64", "decodeHex", "parseBase64Binary", "parseHexBinary", "parseHex",
    "decodeFromString", "decodeFromUrlSafeString");
  private static final Set<String> ENCODING = Set.of("encode", "encodeToString", "encodeBase64", "encodeBase64String");
  private static final Set<String> WITH_DEFAULT = Set.of("getOrDefault", "getProperty", "requireNonNullElse", "defaultIfBlank", "defaultIfEmpty",
    "defaultString");
  private static final List<String> NO_SECRETS = List.of("-----BEGIN PUBLIC", "-----BEGIN CERT", "-----BEGIN RSA PUBLIC", "ssh-rsa ", "${");

  /** The fixed key that an expression may yield; empty when its value comes from elsewhere. */
  static Optional<FixedKey> of(ExpressionTree expression) {
    return of(expression, new ArrayList<>(), 0)
      .filter(key -> key.text == null || !key.text.isBlank() && NO_SECRETS.stream().noneMatch(key.text::startsWith));
  }

  private static Optional<FixedKey> of(ExpressionTree expression, List<Symbol> entered, int depth) {
    ExpressionTree plain = Calls.plain(expression);
    if (depth > DEEPEST) {
      return Optional.empty();
    }
    if (plain instanceof LiteralTree) {
      return Constants.of(plain, String.class).map(text -> new FixedKey(How.PLAIN, plain, text));
    }
    if (plain instanceof IdentifierTree || plain instanceof MemberSelectExpressionTree) {
      return variable(plain, entered, depth);
    }
    if (plain instanceof NewArrayTree array) {
      boolean isFixed = !array.initializers().isEmpty() && array.initializers().stream().allMatch(FixedKey::isNumber);
      return isFixed ? Optional.of(new FixedKey(How.PLAIN, array, null)) : Optional.empty();
    }
    if (plain instanceof NewClassTree creation) {
      boolean isText = StaticCalls.isNew(creation, Set.of("java.lang.String")) && !creation.arguments().isEmpty();
      return isText ? of(creation.arguments().get(0), entered, depth + 1) : Optional.empty();
    }
    if (plain instanceof ConditionalExpressionTree conditional) {
      return either(of(conditional.trueExpression(), entered, depth + 1), of(conditional.falseExpression(), entered, depth + 1));
    }
    if (plain instanceof SwitchExpressionTree choice) {
      return Returns.of(choice).stream().map(result -> of(result, entered, depth + 1)).reduce(FixedKey::either).flatMap(key -> key);
    }
    if (plain instanceof BinaryExpressionTree sum && plain.is(Tree.Kind.PLUS)) {
      return of(sum.leftOperand(), entered, depth + 1).flatMap(left -> of(sum.rightOperand(), entered, depth + 1).map(left::followedBy));
    }
    return plain instanceof MethodInvocationTree call ? called(call, entered, depth) : Optional.empty();
  }

  private static boolean isNumber(ExpressionTree element) {
    return Calls.plain(element).is(Tree.Kind.INT_LITERAL, Tree.Kind.CHAR_LITERAL, Tree.Kind.UNARY_MINUS);
  }

  private static Optional<FixedKey> either(Optional<FixedKey> one, Optional<FixedKey> other) {
    return one.isPresent() && other.isPresent() ? one.map(key -> key.atBest(other.get().how)) : one.or(() -> other).map(key -> key.atBest(How.DEFAULT));
  }

  private FixedKey followedBy(FixedKey rest) {
    return new FixedKey(how, origin, text == null ? null : text + rest.text).atBest(rest.how);
  }

  /** The same, no plainer than this. */
  private FixedKey atBest(How other) {
    return new FixedKey(how.compareTo(other) >= 0 ? how : other, origin, text);
  }

  private static Optional<FixedKey> variable(ExpressionTree expression, List<Symbol> entered, int depth) {
    Symbol symbol = expression instanceof IdentifierTree identifier ? identifier.symbol() : ((MemberSelectExpressionTree) expression).identifier().symbol();
    if (!(symbol.declaration() instanceof VariableTree variable)) {
      return Constants.of(expression, String.class).map(text -> new FixedKey(How.PLAIN, expression, text));
    }
    if (symbol.isParameter()) {
      return handed(variable, symbol, entered, depth);
    }
    boolean isFirm = symbol.isLocalVariable() || symbol.isFinal();
    if (!variable.modifiers().annotations().isEmpty() || !isFirm && !symbol.isPrivate()) {
      return Optional.empty();
    }
    if (entered.contains(symbol)) {
      return Optional.of(new FixedKey(How.INDIRECT, variable, null));
    }
    entered.add(symbol);
    Optional<FixedKey> value = value(variable, symbol, entered, depth);
    entered.remove(symbol);
    return value.map(key -> new FixedKey(key.how, key.origin instanceof VariableTree ? key.origin : variable, key.text)
      .atBest(isFirm ? How.PLAIN : How.INDIRECT));
  }

  /** What all callers of a private method agree to be fixed, where the method leaves it as it is. */
  private static Optional<FixedKey> handed(VariableTree parameter, Symbol symbol, List<Symbol> entered, int depth) {
    if (!(parameter.parent() instanceof MethodTree method) || entered.contains(symbol) || !Constants.assignments(symbol).isEmpty()) {
      return Optional.empty();
    }
    int index = method.parameters().indexOf(parameter);
    entered.add(symbol);
    List<Optional<FixedKey>> handed = Calls.callers(method).orElse(List.of()).stream()
      .map(call -> call.arguments().size() > index ? of(call.arguments().get(index), entered, depth + 1) : Optional.<FixedKey>empty())
      .toList();
    entered.remove(symbol);
    return !handed.isEmpty() && handed.stream().allMatch(Optional::isPresent) ? handed.get(0).map(key -> key.atBest(How.INDIRECT)) : Optional.empty();
  }

  /** What all assignments agree to be fixed; one that only encodes what the variable held before changes nothing. */
  private static Optional<FixedKey> value(VariableTree variable, Symbol symbol, List<Symbol> entered, int depth) {
    List<ExpressionTree> values = new ArrayList<>();
    if (variable.initializer() != null) {
      values.add(variable.initializer());
    }
    Constants.assignments(symbol).forEach(assignment -> values.add(assignment.expression()));
    FixedKey first = null;
    for (ExpressionTree assigned : values) {
      Optional<FixedKey> key = of(assigned, entered, depth + 1);
      if (key.isEmpty()) {
        return Optional.empty();
      }
      first = first == null || first.text == null ? key.get() : first;
    }
    return Optional.ofNullable(first);
  }

  private static Optional<FixedKey> called(MethodInvocationTree call, List<Symbol> entered, int depth) {
    String name = Calls.name(call).name();
    List<ExpressionTree> arguments = call.arguments();
    Optional<MethodTree> helper = Calls.target(call);
    if (helper.isPresent()) {
      List<ExpressionTree> returned = Returns.of(helper.get());
      return returned.size() == 1 ? of(returned.get(0), entered, depth + 1).map(key -> key.atBest(How.INDIRECT)) : Optional.empty();
    }
    Optional<ExpressionTree> receiver = Calls.receiver(call);
    if (receiver.isEmpty()) {
      return Optional.empty();
    }
    if (OF_TEXT.contains(name) && !Calls.isTypeName(receiver.get())) {
      return of(receiver.get(), entered, depth + 1);
    }
    if (arguments.size() == 1 && (name.equals("valueOf") || ENCODING.contains(name) && isCodec(receiver.get()))) {
      return of(arguments.get(0), entered, depth + 1);
    }
    if (arguments.size() == 1 && DECODING.contains(name) && isCodec(receiver.get())) {
      return of(arguments.get(0), entered, depth + 1).map(key -> key.atBest(How.INDIRECT));
    }
    boolean hasDefault = arguments.size() == 2 && WITH_DEFAULT.contains(name) || arguments.size() == 1 && name.equals("orElse");
    return hasDefault ? of(arguments.get(arguments.size() - 1), entered, depth + 1).map(key -> key.atBest(How.DEFAULT)) : Optional.empty();
  }

  /** Whether what encodes or decodes is named for Base64 or hexadecimal numbers. */
  private static boolean isCodec(ExpressionTree codec) {
    StringBuilder names = new StringBuilder();
    ExpressionTree current = codec;
    while (current != null) {
      if (current instanceof MethodInvocationTree call) {
        names.append(Calls.name(call).name());
        current = Calls.receiver(call).orElse(null);
      } else if (current instanceof MemberSelectExpressionTree select) {
        names.append(select.identifier().name());
        current = select.expression();
      } else {
        names.append(current instanceof IdentifierTree identifier ? identifier.name() : "");
        current = null;
      }
    }
    String all = names.toString().toLowerCase(Locale.ROOT);
    return all.contains("base64") || all.contains("hex") || all.contains("datatypeconverter") || all.contains("decoder");
  }
}
