package org.productiongap.flow;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.productiongap.flow.LocalsEvents.Event;
import org.sonar.plugins.java.api.cfg.ControlFlowGraph;
import org.sonar.plugins.java.api.semantic.Symbol;
import org.sonar.plugins.java.api.tree.AssignmentExpressionTree;
import org.sonar.plugins.java.api.tree.BaseTreeVisitor;
import org.sonar.plugins.java.api.tree.BlockTree;
import org.sonar.plugins.java.api.tree.ClassTree;
import org.sonar.plugins.java.api.tree.ConditionalExpressionTree;
import org.sonar.plugins.java.api.tree.ExpressionStatementTree;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.LambdaExpressionTree;
import org.sonar.plugins.java.api.tree.MemberSelectExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.NewClassTree;
import org.sonar.plugins.java.api.tree.ReturnStatementTree;
import org.sonar.plugins.java.api.tree.StatementTree;
import org.sonar.plugins.java.api.tree.SwitchExpressionTree;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.VariableTree;

/**
 * Walks backwards from an expression and draws what may have happened to its object. Every method or lambda that is entered
 * is a frame; one that is entered through a certain call knows what its parameters are.
 */
final class CallsTracer {

  private static final int MOST_FRAMES = 40;
  private static final int DEEPEST = 4;

  private final Map<Tree, Frame> outermost = new IdentityHashMap<>();
  private final Map<Symbol, Moment> parameters = new HashMap<>();
  private final Map<Symbol, Moment> fields = new HashMap<>();
  private final Deque<Runnable> open = new ArrayDeque<>();
  private int frames;

  CallsTracer() {
  }

  /** A tracer for which the method around an expression runs for one caller only. */
  CallsTracer(ExpressionTree inside, MethodInvocationTree caller) {
    for (Tree code = Calls.code(inside).orElse(null); code != null; code = Calls.code(code).orElse(null)) {
      if (code instanceof MethodTree method) {
        outermost.put(method, new Frame(method, arguments(method, caller, outermost(caller)), 0));
      }
    }
  }

  Moment trace(ExpressionTree object) {
    return finished(trace(object, outermost(object)));
  }

  Moment traceParameter(LambdaExpressionTree lambda) {
    VariableTree parameter = lambda.parameters().get(0);
    return finished(new Frame(lambda, Map.of(), 0).atEnd(parameter));
  }

  private Moment finished(Moment moment) {
    while (!open.isEmpty()) {
      open.remove().run();
    }
    return moment;
  }

  private Frame outermost(Tree inside) {
    Tree code = Calls.code(inside).orElse(null);
    if (code == null) {
      return new Frame(null, Map.of(), 0);
    }
    Frame known = outermost.get(code);
    if (known == null) {
      known = new Frame(code, Map.of(), 0);
      outermost.put(code, known);
    }
    return known;
  }

  private Moment trace(ExpressionTree object, Frame frame) {
    ExpressionTree plain = Calls.plain(object);
    if (plain instanceof MethodInvocationTree call) {
      return called(call, frame);
    }
    if (plain instanceof IdentifierTree identifier) {
      return variable(identifier, identifier.symbol(), frame);
    }
    if (plain instanceof MemberSelectExpressionTree select && Calls.isThis(select.expression())) {
      return variable(select, select.identifier().symbol(), frame);
    }
    if (plain instanceof ConditionalExpressionTree conditional) {
      return Moment.meeting(trace(conditional.trueExpression(), frame), trace(conditional.falseExpression(), frame));
    }
    if (plain instanceof SwitchExpressionTree choice) {
      return Moment.meeting(Returns.of(choice).stream().map(result -> trace(result, frame)).toArray(Moment[]::new));
    }
    if (plain instanceof AssignmentExpressionTree assignment) {
      return trace(assignment.expression(), frame);
    }
    if (plain instanceof NewClassTree creation && creation.classBody() != null) {
      return initialized(creation);
    }
    return Moment.start(plain);
  }

  private Moment called(MethodInvocationTree call, Frame frame) {
    Optional<MethodTree> method = Calls.target(call);
    if (method.isPresent()) {
      return returned(method.get(), call, frame);
    }
    Optional<ExpressionTree> receiver = Calls.receiver(call);
    if (receiver.isPresent() && !Calls.isThis(receiver.get()) && !Calls.isTypeName(receiver.get())) {
      return Moment.step(call, trace(receiver.get(), frame));
    }
    boolean returnsArgument = Calls.name(call).name().equals("requireNonNull") && !call.arguments().isEmpty();
    return returnsArgument ? trace(call.arguments().get(0), frame) : Moment.start(call);
  }

  /** An anonymous class whose initializer calls its own methods. */
  private static Moment initialized(NewClassTree creation) {
    Moment moment = Moment.start(creation);
    for (Tree member : creation.classBody().members()) {
      if (!(member instanceof BlockTree block)) {
        return Moment.outOfSight(member, moment);
      }
      for (StatementTree statement : block.body()) {
        boolean isOwnCall = statement instanceof ExpressionStatementTree expression && expression.expression() instanceof MethodInvocationTree call
          && Calls.receiver(call).map(Calls::isThis).orElse(true);
        moment = isOwnCall ? Moment.step(((ExpressionStatementTree) statement).expression(), moment) : Moment.outOfSight(statement, moment);
      }
    }
    return moment;
  }

  private Moment returned(MethodTree method, MethodInvocationTree call, Frame frame) {
    if (frame.depth >= DEEPEST || method.parameters().size() != call.arguments().size()) {
      return Moment.start(call);
    }
    Frame inner = new Frame(method, arguments(method, call, frame), frame.depth + 1);
    Moment meeting = Moment.meeting();
    method.block().accept(new BaseTreeVisitor() {
      @Override
      public void visitReturnStatement(ReturnStatementTree statement) {
        if (statement.expression() != null) {
          meeting.alsoAfter(trace(statement.expression(), inner));
        }
      }

      @Override
      public void visitLambdaExpression(LambdaExpressionTree lambda) {
        // returns of its own
      }

      @Override
      public void visitClass(ClassTree type) {
        // returns of its own
      }
    });
    return meeting;
  }

  private Map<Symbol, Supplier<Moment>> arguments(MethodTree method, MethodInvocationTree call, Frame frame) {
    Map<Symbol, Supplier<Moment>> arguments = new HashMap<>();
    for (int i = 0; i < Math.min(method.parameters().size(), call.arguments().size()); i++) {
      ExpressionTree argument = call.arguments().get(i);
      arguments.put(method.parameters().get(i).symbol(), () -> trace(argument, frame));
    }
    return arguments;
  }

  private Moment variable(ExpressionTree use, Symbol variable, Frame frame) {
    if (!variable.isVariableSymbol() || variable.isUnknown()) {
      return Moment.start(use);
    }
    if (!variable.isLocalVariable() && !variable.isParameter()) {
      return field(use, variable);
    }
    return frame.before(variable, use);
  }

  /** The one object in a private field: whatever any method calls on it may have been called. */
  private Moment field(ExpressionTree use, Symbol field) {
    Moment known = fields.get(field);
    if (known != null) {
      return known;
    }
    Map<Tree, Event> events = new LocalsEvents(field, null).all();
    List<LocalsEvents.Assigned> assigned = events.values().stream()
      .filter(LocalsEvents.Assigned.class::isInstance)
      .map(LocalsEvents.Assigned.class::cast)
      .toList();
    if (!field.isPrivate() || assigned.size() != 1 || !(field.isFinal() || !isSetFromOutside(field))) {
      return Moment.start(use);
    }
    Moment anyTime = Moment.meeting();
    fields.put(field, anyTime);
    ExpressionTree value = assigned.get(0).value();
    anyTime.alsoAfter(trace(value, outermost(value)));
    events.forEach((element, event) -> {
      if (event instanceof LocalsEvents.Step step) {
        anyTime.alsoAfter(Moment.step(step.tree(), anyTime));
      } else if (event instanceof LocalsEvents.Handed || event instanceof LocalsEvents.OutOfSight) {
        anyTime.alsoAfter(Moment.outOfSight(element, anyTime));
      }
    });
    return anyTime;
  }

  private static boolean isSetFromOutside(Symbol field) {
    return !field.metadata().annotations().isEmpty() || field.owner() != null && field.owner().metadata().annotations().stream()
      .anyMatch(annotation -> "Data".equals(annotation.symbol().name()) || "Setter".equals(annotation.symbol().name()));
  }

  /** One method or lambda on the way. */
  private final class Frame {

    private final Tree code;
    private final Map<Symbol, Supplier<Moment>> arguments;
    private final int depth;
    private final ControlFlowGraph graph;
    private final Map<Tree, Position> positions = new IdentityHashMap<>();
    private final Map<Symbol, Map<Tree, Event>> events = new HashMap<>();
    private final Map<Symbol, Map<ControlFlowGraph.Block, Moment>> blockStarts = new HashMap<>();

    Frame(Tree code, Map<Symbol, Supplier<Moment>> arguments, int depth) {
      this.code = code;
      this.arguments = arguments;
      this.depth = depth;
      frames++;
      this.graph = frames > MOST_FRAMES ? null : graph(code);
      if (graph != null) {
        for (ControlFlowGraph.Block block : graph.blocks()) {
          List<Tree> elements = block.elements();
          for (int i = 0; i < elements.size(); i++) {
            positions.put(elements.get(i), new Position(block, elements, i));
          }
        }
      }
    }

    private static ControlFlowGraph graph(Tree code) {
      try {
        return code instanceof MethodTree method ? method.cfg() : code instanceof LambdaExpressionTree lambda ? lambda.cfg() : null;
      } catch (RuntimeException unusualCode) {
        return null;
      }
    }

    Moment before(Symbol variable, ExpressionTree use) {
      Position position = null;
      for (Tree outer = use; position == null && outer != null && outer != code; outer = outer.parent()) {
        position = positions.get(outer);
      }
      if (position == null) {
        return Moment.start(use);
      }
      return isLostTrackOf(variable) ? Moment.outOfSight(use, Moment.start(use)) : before(variable, use, position.block, position.elements, position.index);
    }

    private Map<Tree, Event> events(Symbol variable) {
      return events.computeIfAbsent(variable, key -> new LocalsEvents(key, code).all());
    }

    /** Something that happens at a node which the graph does not have. */
    private boolean isLostTrackOf(Symbol variable) {
      return !events(variable).keySet().stream()
        .allMatch(element -> positions.containsKey(element) || element instanceof VariableTree parameter && parameter.symbol().isParameter());
    }

    private Moment before(Symbol variable, ExpressionTree use, ControlFlowGraph.Block block, List<Tree> elements, int index) {
      for (int i = index - 1; i >= 0; i--) {
        Tree element = elements.get(i);
        Event event = events(variable).get(element);
        if (event != null) {
          return after(event, element, variable, use, block, elements, i);
        }
      }
      return atStart(variable, use, block);
    }

    private Moment after(Event event, Tree element, Symbol variable, ExpressionTree use, ControlFlowGraph.Block block, List<Tree> elements, int index) {
      if (event instanceof LocalsEvents.Declared) {
        return Moment.meeting();
      }
      if (event instanceof LocalsEvents.Assigned assigned) {
        return assigned.value() == null ? Moment.start(use) : assigned(assigned.value(), element, variable);
      }
      Moment before = before(variable, use, block, elements, index);
      if (event instanceof LocalsEvents.Step step) {
        return Moment.step(step.tree(), before);
      }
      if (event instanceof LocalsEvents.Handed handed) {
        return handed(handed, before);
      }
      if (event instanceof LocalsEvents.Perhaps perhaps) {
        Moment sometime = Moment.meeting(before);
        perhaps.steps().forEach(step -> sometime.alsoAfter(Moment.step(step, sometime)));
        return sometime;
      }
      return Moment.outOfSight(element, before);
    }

    /** The value of an assignment; where it is the object of another variable, that variable must not be used any more. */
    private Moment assigned(ExpressionTree value, Tree element, Symbol variable) {
      Moment moment = trace(value, this);
      Symbol other = root(value);
      boolean isShared = other != null && other != variable && other.isVariableSymbol() && (other.isLocalVariable() || other.isParameter())
        && LocalsUsages.of(other).stream().anyMatch(usage -> isAfter(usage, element));
      return isShared ? Moment.outOfSight(element, moment) : moment;
    }

    private static Symbol root(ExpressionTree value) {
      ExpressionTree root = Calls.plain(value);
      while (root instanceof MethodInvocationTree call && Calls.receiver(call).isPresent()) {
        if (LocalsEvents.isReading(call)) {
          return null;
        }
        root = Calls.receiver(call).get();
      }
      return root instanceof IdentifierTree identifier ? identifier.symbol() : null;
    }

    private static boolean isAfter(Tree usage, Tree element) {
      return usage.firstToken().range().start().compareTo(element.lastToken().range().end()) >= 0;
    }

    private Moment handed(LocalsEvents.Handed handed, Moment before) {
      MethodTree method = handed.method();
      if (depth >= DEEPEST) {
        return Moment.outOfSight(handed.call(), before);
      }
      VariableTree parameter = method.parameters().get(handed.parameter());
      Map<Symbol, Supplier<Moment>> known = arguments(method, handed.call(), this);
      known.put(parameter.symbol(), () -> before);
      return new Frame(method, known, depth + 1).atEnd(parameter);
    }

    /** What was done to the object in a parameter when the code is done. */
    Moment atEnd(VariableTree parameter) {
      Symbol variable = parameter.symbol();
      if (graph == null || variable.isUnknown() || isLostTrackOf(variable) || isReassigned(variable)) {
        return Moment.outOfSight(parameter, arguments.getOrDefault(variable, () -> Moment.start(parameter.simpleName())).get());
      }
      return atStart(variable, parameter.simpleName(), graph.exitBlock());
    }

    private boolean isReassigned(Symbol parameter) {
      return events(parameter).values().stream().anyMatch(event -> event instanceof LocalsEvents.Assigned assigned && assigned.value() != null
        && root(assigned.value()) != parameter);
    }

    private Moment atStart(Symbol variable, ExpressionTree use, ControlFlowGraph.Block block) {
      Map<ControlFlowGraph.Block, Moment> known = blockStarts.computeIfAbsent(variable, key -> new IdentityHashMap<>());
      Moment meeting = known.get(block);
      if (meeting == null) {
        Moment fresh = Moment.meeting();
        known.put(block, fresh);
        open.add(() -> comeFrom(variable, use, block, fresh));
        meeting = fresh;
      }
      return meeting;
    }

    private void comeFrom(Symbol variable, ExpressionTree use, ControlFlowGraph.Block block, Moment meeting) {
      for (ControlFlowGraph.Block way : graph.blocks()) {
        boolean leadsHere = way.successors().contains(block) || block != graph.exitBlock() && way.exceptions().contains(block);
        boolean throwsOut = block == graph.exitBlock() && way.terminator() != null && way.terminator().is(Tree.Kind.THROW_STATEMENT);
        if (leadsHere && !throwsOut) {
          List<Tree> elements = way.elements();
          meeting.alsoAfter(before(variable, use, way, elements, elements.size()));
        }
      }
      if (block == graph.entryBlock()) {
        meeting.alsoAfter(atEntry(variable, use));
      }
    }

    private Moment atEntry(Symbol variable, ExpressionTree use) {
      Supplier<Moment> argument = arguments.get(variable);
      if (argument != null) {
        return argument.get();
      }
      boolean isOwnParameter = variable.declaration() != null && variable.declaration().parent() == code;
      if (isOwnParameter) {
        return code instanceof MethodTree method ? parameter(variable, use, method) : Moment.start(use);
      }
      return captured(variable, use);
    }

    /** A variable of the method around a lambda. */
    private Moment captured(Symbol variable, ExpressionTree use) {
      if (!(code instanceof LambdaExpressionTree lambda)) {
        return Moment.start(use);
      }
      Moment before = outermost(lambda).before(variable, lambda);
      boolean isUsedLater = LocalsUsages.of(variable).stream().anyMatch(usage -> isAfter(usage, lambda));
      return isUsedLater ? Moment.outOfSight(lambda, before) : before;
    }

    private Moment parameter(Symbol variable, ExpressionTree use, MethodTree method) {
      Moment known = parameters.get(variable);
      if (known != null) {
        return known;
      }
      List<MethodInvocationTree> callers = Calls.callers(method).orElse(List.of());
      int index = method.parameters().indexOf(variable.declaration());
      if (callers.isEmpty() || index < 0 || callers.stream().anyMatch(call -> call.arguments().size() != method.parameters().size())) {
        return Moment.start(use);
      }
      Moment anyCaller = Moment.meeting();
      parameters.put(variable, anyCaller);
      callers.forEach(call -> anyCaller.alsoAfter(trace(call.arguments().get(index), outermost(call))));
      return anyCaller;
    }
  }

  private record Position(ControlFlowGraph.Block block, List<Tree> elements, int index) {
  }
}
