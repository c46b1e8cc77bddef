package org.productiongap.flow;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sonar.plugins.java.api.semantic.Symbol;
import org.sonar.plugins.java.api.semantic.Type;
import org.sonar.plugins.java.api.tree.Arguments;
import org.sonar.plugins.java.api.tree.AssignmentExpressionTree;
import org.sonar.plugins.java.api.tree.BinaryExpressionTree;
import org.sonar.plugins.java.api.tree.ClassTree;
import org.sonar.plugins.java.api.tree.ConditionalExpressionTree;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.LambdaExpressionTree;
import org.sonar.plugins.java.api.tree.MemberSelectExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.NewClassTree;
import org.sonar.plugins.java.api.tree.ParenthesizedTree;
import org.sonar.plugins.java.api.tree.ReturnStatementTree;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.TypeCastTree;
import org.sonar.plugins.java.api.tree.VariableTree;

/**
 * What happens to the object in one variable, node by node, within one method or lambda.
 */
final class LocalsEvents {

  /** Methods whose result is another thing than the object they are called on, by the first word of their name and by all of it. */
  private static final List<String> READING_WORDS = List.of("get", "is", "has", "contains", "to");
  private static final Set<String> READING = Set.of("get", "build", "compact", "sign", "serialize", "encode", "size", "keySet", "values", "entrySet",
    "stream", "copy", "clone", "equals");
  private static final Set<String> LOG_LEVELS = Set.of("trace", "debug", "info", "warn", "error", "println", "printf");
  private static final Set<String> LOOKING = Set.of("requireNonNull", "valueOf", "toString", "nonNull", "isNull", "hash", "equals", "copyOf", "putAll");
  private static final Set<String> DROPPING = Set.of("forEach", "forEachOrdered", "ifPresent", "ifPresentOrElse", "peek");
  private static final Set<String> COPYING = Set.of("HashMap", "LinkedHashMap", "TreeMap", "ConcurrentHashMap", "ArrayList", "HashSet", "LinkedHashSet");

  /** One thing that happens. */
  sealed interface Event {
  }

  /** The variable gets a value; null for one that cannot be seen, such as the element of a loop. */
  record Assigned(ExpressionTree value) implements Event {
  }

  /** The variable is declared and has no value yet. */
  record Declared() implements Event {
  }

  /** A call on the object, or an assignment to one of its fields. */
  record Step(Tree tree) implements Event {
  }

  /** The object is handed to a method of the same file. */
  record Handed(MethodInvocationTree call, MethodTree method, int parameter) implements Event {
  }

  /** Steps that a lambda takes, now, later, often or never. */
  record Perhaps(List<Tree> steps) implements Event {
  }

  /** Anybody may do anything to it from here on. */
  record OutOfSight() implements Event {
  }

  private final Symbol variable;
  private final Tree code;
  private final Map<Tree, Event> events = new IdentityHashMap<>();

  /**
   * @param variable a local variable, a parameter or a field
   * @param code the method or lambda to look into, without the lambdas and classes in it; null for all of the file
   */
  LocalsEvents(Symbol variable, Tree code) {
    this.variable = variable;
    this.code = code;
    if (variable.declaration() instanceof VariableTree declaration && isInside(declaration)) {
      events.put(declaration, declared(declaration));
    }
    for (IdentifierTree usage : LocalsUsages.of(variable)) {
      if (isInside(usage)) {
        classify(usage);
      }
    }
  }

  /** By the node that makes it happen. */
  Map<Tree, Event> all() {
    return events;
  }

  private static Event declared(VariableTree declaration) {
    if (declaration.initializer() != null) {
      return new Assigned(declaration.initializer());
    }
    boolean hasNoValueYet = declaration.parent() != null && declaration.parent().is(Tree.Kind.BLOCK, Tree.Kind.CASE_GROUP, Tree.Kind.CLASS);
    return hasNoValueYet ? new Declared() : new Assigned(null);
  }

  private boolean isInside(Tree tree) {
    for (Tree outer = tree; outer != null; outer = outer.parent()) {
      if (outer == code) {
        return true;
      }
    }
    return code == null;
  }

  private void classify(IdentifierTree usage) {
    Tree nested = nestedCode(usage);
    if (nested == null) {
      follow(usage, null);
    } else if (nested instanceof LambdaExpressionTree) {
      new NestedUsage(nested).add(usage);
    } else {
      events.put(nested, new OutOfSight());
    }
  }

  private Tree nestedCode(Tree usage) {
    Tree outermost = null;
    for (Tree outer = usage.parent(); outer != null && outer != code; outer = outer.parent()) {
      boolean isCode = outer instanceof LambdaExpressionTree || outer instanceof ClassTree;
      if (isCode && code != null) {
        outermost = outer instanceof ClassTree && outer.parent() instanceof NewClassTree creation ? creation : outer;
      }
    }
    return outermost;
  }

  /** Goes outwards from a usage as long as the expression still is the object. */
  private void follow(ExpressionTree usage, NestedUsage nested) {
    ExpressionTree object = usage;
    while (true) {
      Tree parent = object.parent();
      if (parent instanceof ParenthesizedTree || parent instanceof TypeCastTree) {
        object = (ExpressionTree) parent;
      } else if (parent instanceof ConditionalExpressionTree conditional) {
        if (conditional.condition() == object) {
          return;
        }
        object = conditional;
      } else if (parent instanceof MemberSelectExpressionTree select && select.expression() == object) {
        MethodInvocationTree call = callOrFieldOf(select, nested);
        if (call == null || isReading(call)) {
          return;
        }
        object = call;
      } else if (parent instanceof MemberSelectExpressionTree select && Calls.isThis(select.expression())) {
        object = select;
      } else {
        use(object, parent, nested);
        return;
      }
    }
  }

  private MethodInvocationTree callOrFieldOf(MemberSelectExpressionTree select, NestedUsage nested) {
    if (select.parent() instanceof MethodInvocationTree call && call.methodSelect() == select) {
      put(call, new Step(call), nested);
      return call;
    }
    if (select.parent() instanceof AssignmentExpressionTree assignment && assignment.variable() == select) {
      put(assignment, new Step(assignment), nested);
    } else if (select.parent() instanceof MemberSelectExpressionTree outer && outer.parent() instanceof MethodInvocationTree call
      && call.methodSelect() == outer) {
      put(call, new Step(call), nested);
    }
    return null;
  }

  static boolean isReading(MethodInvocationTree call) {
    String name = Calls.name(call).name();
    return READING.contains(name) || READING_WORDS.stream()
      .anyMatch(word -> name.startsWith(word) && name.length() > word.length() && Character.isUpperCase(name.charAt(word.length())));
  }

  private void use(ExpressionTree object, Tree parent, NestedUsage nested) {
    if (parent instanceof AssignmentExpressionTree assignment) {
      if (assignment.variable() == object) {
        put(assignment, new Assigned(assignment.expression()), nested);
      } else if (!isOfOther(assignment.variable())) {
        return;
      } else {
        shared(assignment, assignment.variable(), nested);
      }
    } else if (parent instanceof VariableTree other) {
      shared(other, other.simpleName(), nested);
    } else if (parent instanceof Arguments arguments) {
      handed(object, arguments, nested);
    } else if (!Calls.isStatement(object) && !isHarmless(parent) && !(parent instanceof LambdaExpressionTree lambda && isDropped(lambda))) {
      put(elementOf(object), new OutOfSight(), nested);
    }
  }

  /** Whether nobody looks at what a lambda returns. */
  private static boolean isDropped(LambdaExpressionTree lambda) {
    return lambda.parent() instanceof Arguments arguments && arguments.parent() instanceof MethodInvocationTree call
      && DROPPING.contains(Calls.name(call).name()) || isForNothing(lambda.symbolType());
  }

  /** Whether the method of a functional interface returns nothing. */
  private static boolean isForNothing(Type functional) {
    List<Symbol.MethodSymbol> methods = functional.isUnknown() ? List.of() : functional.symbol().memberSymbols().stream()
      .filter(member -> member instanceof Symbol.MethodSymbol && member.isAbstract())
      .map(Symbol.MethodSymbol.class::cast)
      .toList();
    return methods.size() == 1 && methods.get(0).returnType().type().isVoid();
  }

  private boolean isOfOther(ExpressionTree target) {
    return !(Calls.plain(target) instanceof IdentifierTree identifier && identifier.symbol() == variable);
  }

  /** A second variable for the same object is harmless as long as nobody uses it. */
  private void shared(Tree element, ExpressionTree target, NestedUsage nested) {
    Symbol other = target instanceof IdentifierTree identifier ? identifier.symbol() : null;
    boolean isUnused = other != null && other.isLocalVariable() && LocalsUsages.of(other).stream().allMatch(usage -> usage == target);
    if (!isUnused && !(other != null && isPlainValue(other.type()))) {
      put(element, new OutOfSight(), nested);
    }
  }

  private static boolean isPlainValue(Type type) {
    return type.isPrimitive() || type.is("java.lang.String") || type.isPrimitiveWrapper();
  }

  private void handed(ExpressionTree object, Arguments arguments, NestedUsage nested) {
    int index = Calls.indexIn(arguments, object);
    if (arguments.parent() instanceof MethodInvocationTree call) {
      if (isOnlyLookedAt(call)) {
        return;
      }
      MethodTree method = Calls.target(call).orElse(null);
      boolean isFollowed = method != null && method.parameters().size() == call.arguments().size() && index >= 0 && isLastOfItsChain(call);
      put(call, isFollowed ? new Handed(call, method, index) : new OutOfSight(), nested);
    } else if (!(arguments.parent() instanceof NewClassTree creation && isCopy(creation))) {
      put(arguments.parent(), new OutOfSight(), nested);
    }
  }

  private static boolean isCopy(NewClassTree creation) {
    return COPYING.contains(creation.identifier().symbolType().name());
  }

  private static boolean isOnlyLookedAt(MethodInvocationTree call) {
    String name = Calls.name(call).name();
    return LOOKING.contains(name) || LOG_LEVELS.contains(name) && Calls.receiver(call).isPresent();
  }

  private static boolean isLastOfItsChain(MethodInvocationTree call) {
    return Calls.isStatement(call);
  }

  private static boolean isHarmless(Tree parent) {
    return parent.is(Tree.Kind.INSTANCE_OF, Tree.Kind.PATTERN_INSTANCE_OF, Tree.Kind.IF_STATEMENT,
      Tree.Kind.THROW_STATEMENT, Tree.Kind.SYNCHRONIZED_STATEMENT, Tree.Kind.FOR_EACH_STATEMENT)
      || parent instanceof ReturnStatementTree || parent instanceof BinaryExpressionTree || parent.is(Tree.Kind.LOGICAL_COMPLEMENT);
  }

  private static Tree elementOf(ExpressionTree object) {
    return object.parent() instanceof ExpressionTree outer ? outer : object;
  }

  private void put(Tree element, Event event, NestedUsage nested) {
    if (nested == null) {
      events.put(element, event);
    } else {
      nested.put(event);
    }
  }

  /** What a lambda within the code does to the object. */
  private final class NestedUsage {

    private final Tree lambda;

    NestedUsage(Tree lambda) {
      this.lambda = lambda;
    }

    void add(IdentifierTree usage) {
      Event known = events.get(lambda);
      if (!(known instanceof OutOfSight)) {
        events.putIfAbsent(lambda, new Perhaps(new ArrayList<>()));
        boolean isReturned = usage.parent() == lambda || usage.parent() instanceof ReturnStatementTree;
        if (isReturned) {
          events.put(lambda, new OutOfSight());
        } else {
          follow(usage, this);
        }
      }
    }

    void put(Event event) {
      if (event instanceof Step step && events.get(lambda) instanceof Perhaps perhaps) {
        perhaps.steps().add(step.tree());
      } else {
        events.put(lambda, new OutOfSight());
      }
    }
  }
}
