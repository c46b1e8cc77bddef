package org.productiongap.framework.time;

import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.productiongap.flow.BuilderCalls;
import org.productiongap.flow.Calls;
import org.productiongap.flow.Constants;
import org.productiongap.flow.Returns;
import org.productiongap.framework.StaticCalls;
import org.productiongap.framework.time.Time.Kind;
import org.sonar.plugins.java.api.location.Position;
import org.sonar.plugins.java.api.semantic.Symbol;
import org.sonar.plugins.java.api.tree.AssignmentExpressionTree;
import org.sonar.plugins.java.api.tree.BinaryExpressionTree;
import org.sonar.plugins.java.api.tree.BlockTree;
import org.sonar.plugins.java.api.tree.ConditionalExpressionTree;
import org.sonar.plugins.java.api.tree.ExpressionStatementTree;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.LiteralTree;
import org.sonar.plugins.java.api.tree.MemberSelectExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.NewClassTree;
import org.sonar.plugins.java.api.tree.ParenthesizedTree;
import org.sonar.plugins.java.api.tree.SwitchExpressionTree;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.TypeCastTree;
import org.sonar.plugins.java.api.tree.UnaryExpressionTree;
import org.sonar.plugins.java.api.tree.VariableTree;

/**
 * Computes with times as the code does, in the types of the code. What it does not know is empty.
 */
final class TimeReader {

  private static final int DEEPEST = 30;
  /** Expressions that are read for one moment; a lifetime that needs more is computed by nobody. */
  private static final int MOST_READ = 500;
  private static final long DAY = Duration.ofDays(1).toMillis();

  /** Milliseconds, by the end of the name of a method such as {@code plusDays}. */
  private static final Map<String, Long> UNITS = Map.ofEntries(Map.entry("Millis", 1L), Map.entry("Milliseconds", 1L), Map.entry("Seconds", 1000L),
    Map.entry("Minutes", 60_000L), Map.entry("Hours", 3_600_000L), Map.entry("Days", DAY), Map.entry("Weeks", 7 * DAY), Map.entry("Months", 30 * DAY),
    Map.entry("Years", 365 * DAY));
  /** Milliseconds, by the constants of the JDK's enums for units and of its calendar. */
  private static final Map<String, Long> CONSTANTS = Map.ofEntries(Map.entry("MILLIS", 1L), Map.entry("MILLISECONDS", 1L), Map.entry("MILLISECOND", 1L),
    Map.entry("SECONDS", 1000L), Map.entry("SECOND", 1000L), Map.entry("MINUTES", 60_000L), Map.entry("MINUTE", 60_000L), Map.entry("HOURS", 3_600_000L),
    Map.entry("HOUR", 3_600_000L), Map.entry("HOUR_OF_DAY", 3_600_000L), Map.entry("HALF_DAYS", DAY / 2), Map.entry("DAYS", DAY), Map.entry("DATE", DAY),
    Map.entry("DAY_OF_MONTH", DAY), Map.entry("DAY_OF_YEAR", DAY), Map.entry("WEEKS", 7 * DAY), Map.entry("WEEK_OF_YEAR", 7 * DAY),
      Map.entry("MONTHS", 30 * DAY),
    Map.entry("MONTH", 30 * DAY), Map.entry("YEARS", 365 * DAY), Map.entry("YEAR", 365 * DAY), Map.entry("DECADES", 3650 * DAY),
    Map.entry("CENTURIES", 36_500 * DAY), Map.entry("FOREVER", 3_650_000 * DAY));

  /** The years between which the current time lies. */
  private static final BigInteger EARLIEST_NOW = BigInteger.valueOf(Instant.parse("2020-01-01T00:00:00Z").toEpochMilli());
  private static final BigInteger LATEST_NOW = BigInteger.valueOf(Instant.parse("2040-01-01T00:00:00Z").toEpochMilli());
  /** What an assignment that computes with its own variable does. */
  private static final Map<Tree.Kind, Tree.Kind> COMPOUND = Map.of(Tree.Kind.MULTIPLY_ASSIGNMENT, Tree.Kind.MULTIPLY, Tree.Kind.PLUS_ASSIGNMENT, Tree.Kind.PLUS,
    Tree.Kind.MINUS_ASSIGNMENT, Tree.Kind.MINUS, Tree.Kind.DIVIDE_ASSIGNMENT, Tree.Kind.DIVIDE);

  private static final String TIME = "java.time.";
  private static final Set<String> CLOCKS = Set.of(TIME + "Instant", TIME + "ZonedDateTime", TIME + "LocalDateTime", TIME + "LocalDate",
    TIME + "OffsetDateTime");
  private static final Set<String> LENGTHS = Set.of(TIME + "Duration", TIME + "Period");
  private static final Set<String> DATES = Set.of("java.util.Date", "java.sql.Timestamp", "java.sql.Date");
  private static final Set<String> CHANGEABLE = Set.of("java.util.Calendar", "java.util.GregorianCalendar", "java.util.Date", "java.sql.Timestamp",
    "java.sql.Date");
  private static final Set<String> SAME = Set.of("getTime", "getTimeInMillis", "toEpochMilli", "toInstant", "atZone", "atOffset", "toDate", "truncatedTo",
    "toZonedDateTime", "toOffsetDateTime", "toLocalDateTime", "atStartOfDay", "withNano", "longValue", "intValue");
  private static final Set<String> IN_SECONDS = Set.of("getEpochSecond", "toEpochSecond");
  private static final Set<String> WRAPPING = Set.of("from", "valueOf", "ofInstant", "requireNonNull", "toIntExact");

  private final Map<Symbol, Supplier<Optional<Time>>> arguments = new HashMap<>();
  private int depth;
  private int read;

  /**
   * @param inside an expression of the method to read in
   * @param caller the call that the method runs for; null for any
   */
  TimeReader(ExpressionTree inside, MethodInvocationTree caller) {
    Tree code = Calls.code(inside).orElse(null);
    while (code != null && !(code instanceof MethodTree)) {
      code = Calls.code(code).orElse(null);
    }
    if (caller != null && code instanceof MethodTree method) {
      bind(method, caller, new TimeReader());
    }
  }

  private TimeReader() {
  }

  private void bind(MethodTree method, MethodInvocationTree call, TimeReader outside) {
    for (int i = 0; i < Math.min(method.parameters().size(), call.arguments().size()); i++) {
      ExpressionTree argument = call.arguments().get(i);
      arguments.put(method.parameters().get(i).symbol(), () -> outside.read(argument));
    }
  }

  Optional<Time> read(ExpressionTree expression) {
    if (depth >= DEEPEST || read >= MOST_READ) {
      return Optional.empty();
    }
    read++;
    depth++;
    try {
      return value(expression);
    } catch (ArithmeticException | DateTimeException tooLarge) {
      return Optional.empty();
    } finally {
      depth--;
    }
  }

  private Optional<Time> value(ExpressionTree expression) {
    if (expression instanceof ParenthesizedTree parenthesized) {
      return read(parenthesized.expression());
    }
    if (expression instanceof TypeCastTree cast) {
      return read(cast.expression()).map(time -> typed(time, cast.type().symbolType().fullyQualifiedName()));
    }
    if (expression instanceof LiteralTree literal) {
      return literal(literal);
    }
    if (expression.is(Tree.Kind.UNARY_MINUS)) {
      return read(((UnaryExpressionTree) expression).expression()).map(time -> time.with(time.value().negate(), time));
    }
    if (expression instanceof BinaryExpressionTree binary) {
      return read(binary.leftOperand()).flatMap(left -> read(binary.rightOperand()).flatMap(right -> computed(binary.kind(), binary, left, right)));
    }
    if (expression instanceof ConditionalExpressionTree conditional) {
      return longer(read(conditional.trueExpression()), read(conditional.falseExpression()));
    }
    if (expression instanceof SwitchExpressionTree choice) {
      return Returns.of(choice).stream().map(this::read).reduce(TimeReader::longer).flatMap(longest -> longest);
    }
    if (expression instanceof NewClassTree creation) {
      return created(creation);
    }
    return expression instanceof MethodInvocationTree call ? called(call) : variable(expression);
  }

  private static Optional<Time> literal(LiteralTree literal) {
    String digits = literal.value().replace("_", "");
    try {
      return switch (literal.kind()) {
        case INT_LITERAL -> Optional.of(Time.number(Long.decode(digits).intValue(), true));
        case LONG_LITERAL -> Optional.of(Time.number(Long.decode(digits.substring(0, digits.length() - 1)), false));
        case FLOAT_LITERAL, DOUBLE_LITERAL -> Optional.of(Time.number((long) Double.parseDouble(digits), false));
        default -> Optional.empty();
      };
    } catch (NumberFormatException e) {
      // no decimal, or nothing that fits
      return Optional.empty();
    }
  }

  private static Optional<Time> longer(Optional<Time> one, Optional<Time> other) {
    if (one.isEmpty() || other.isEmpty() || one.get().kind() != other.get().kind()) {
      return Optional.empty();
    }
    return one.get().value().compareTo(other.get().value()) >= 0 ? one : other;
  }

  private static Optional<Time> computed(Tree.Kind operation, Tree at, Time left, Time right) {
    BigInteger other = right.value();
    if (right.is(Kind.NUMBER) && left.is(Kind.NUMBER)) {
      return switch (operation) {
        case PLUS -> Optional.of(left.with(left.value().add(other), right).cutAt(at));
        case MINUS -> Optional.of(left.with(left.value().subtract(other), right).cutAt(at));
        case MULTIPLY -> Optional.of(left.with(left.value().multiply(other), right).cutAt(at));
        case DIVIDE -> Optional.of(left.with(left.value().divide(other), right));
        default -> Optional.empty();
      };
    }
    if (left.isMoment() && right.is(Kind.NUMBER)) {
      BigInteger milliseconds = other.multiply(BigInteger.valueOf(left.unit()));
      return switch (operation) {
        case PLUS -> Optional.of(left.with(left.value().add(milliseconds), right));
        case MINUS -> Optional.of(left.with(left.value().subtract(milliseconds), right));
        case DIVIDE -> Optional.of(left.inUnit(left.unit() * other.longValueExact()));
        case MULTIPLY -> multiplied(left, right);
        default -> Optional.empty();
      };
    }
    boolean isTurned = left.is(Kind.NUMBER) && right.isMoment() && (operation == Tree.Kind.PLUS || operation == Tree.Kind.MULTIPLY);
    return isTurned ? computed(operation, at, right, left) : Optional.empty();
  }

  /** A moment in another unit; where a lifetime was to be added and is multiplied, a moment far away, unless it does not fit. */
  private static Optional<Time> multiplied(Time moment, Time by) {
    long factor = by.value().longValueExact();
    if (factor > 0 && moment.unit() % factor == 0) {
      return Optional.of(moment.inUnit(moment.unit() / factor));
    }
    boolean isNow = moment.is(Kind.FROM_NOW) && moment.unit() == 1 && factor > 1;
    boolean fits = isNow && LATEST_NOW.multiply(by.value()).bitLength() < Long.SIZE;
    return fits ? Optional.of(Time.number(0, false).as(Kind.FIXED, 1).with(EARLIEST_NOW.multiply(by.value()), by)) : Optional.empty();
  }

  private Optional<Time> created(NewClassTree creation) {
    if (StaticCalls.isNew(creation, Set.of("java.util.GregorianCalendar")) && creation.arguments().isEmpty()) {
      return Optional.of(Time.now(1));
    }
    if (!StaticCalls.isNew(creation, DATES) || creation.arguments().size() > 1) {
      return Optional.empty();
    }
    return creation.arguments().isEmpty() ? Optional.of(Time.now(1)) : read(creation.arguments().get(0)).map(time -> moment(time, 1));
  }

  /** A moment made of a number: of now, or fixed. */
  private static Time moment(Time time, long millisecondsEach) {
    return time.is(Kind.NUMBER) ? time.as(Kind.FIXED, millisecondsEach) : time.inUnit(1);
  }

  private Optional<Time> called(MethodInvocationTree call) {
    Optional<MethodTree> helper = Calls.target(call);
    if (helper.isPresent()) {
      return returned(helper.get(), call);
    }
    String owner = StaticCalls.owner(call).orElse("");
    return owner.isEmpty() ? calledOnObject(call) : calledOnClass(owner, call);
  }

  private Optional<Time> returned(MethodTree helper, MethodInvocationTree call) {
    List<ExpressionTree> returned = Returns.of(helper);
    if (returned.size() != 1) {
      return Optional.empty();
    }
    TimeReader inside = new TimeReader();
    inside.depth = depth;
    inside.bind(helper, call, this);
    return inside.read(returned.get(0));
  }

  private Optional<Time> calledOnClass(String owner, MethodInvocationTree call) {
    String name = Calls.name(call).name();
    List<ExpressionTree> given = call.arguments();
    if (owner.equals("java.lang.System") && name.equals("currentTimeMillis") || owner.equals("java.util.Calendar") && name.equals("getInstance")
      || CLOCKS.contains(owner) && name.equals("now")) {
      return Optional.of(Time.now(1));
    }
    if (LENGTHS.contains(owner)) {
      return length(name, given);
    }
    if (given.isEmpty()) {
      return Optional.empty();
    }
    if (name.equals("ofEpochMilli") || name.equals("ofEpochSecond")) {
      return read(given.get(0)).map(time -> moment(time, name.equals("ofEpochMilli") ? 1 : 1000));
    }
    if (owner.equals(TIME + "Instant") && name.equals("parse")) {
      return Constants.of(given.get(0), String.class).map(text -> Time.number(Instant.parse(text).toEpochMilli(), false).as(Kind.FIXED, 1));
    }
    if (WRAPPING.contains(name)) {
      return read(given.get(0));
    }
    Optional<Long> added = name.startsWith("add") ? Optional.ofNullable(UNITS.get(name.substring("add".length()))) : Optional.empty();
    return added.isPresent() && given.size() == 2 ? read(given.get(0)).filter(Time::isMoment).flatMap(time -> moved(time, given.get(1), added.get(), 1))
      : Optional.empty();
  }

  private Optional<Time> length(String name, List<ExpressionTree> given) {
    if (name.equals("of") && given.size() == 2) {
      return unit(given.get(1)).flatMap(unit -> read(given.get(0)).map(number -> number.as(Kind.LENGTH, unit)));
    }
    if (name.equals("parse") && given.size() == 1) {
      return Constants.of(given.get(0), String.class).filter(text -> text.startsWith("P"))
        .map(text -> Time.number(Duration.parse(text).toMillis(), false).as(Kind.LENGTH, 1));
    }
    Long unit = name.startsWith("of") ? UNITS.get(name.substring("of".length())) : null;
    return unit == null || given.size() != 1 ? Optional.empty()
      : read(given.get(0)).filter(number -> number.is(Kind.NUMBER)).map(number -> number.as(Kind.LENGTH, unit));
  }

  private Optional<Time> calledOnObject(MethodInvocationTree call) {
    Optional<ExpressionTree> receiver = Calls.receiver(call);
    if (receiver.isEmpty()) {
      return Optional.empty();
    }
    String name = Calls.name(call).name();
    List<ExpressionTree> given = call.arguments();
    if (name.equals("millis") || name.equals("instant")) {
      return StaticCalls.typeOf(receiver.get()).filter((TIME + "Clock")::equals).map(clock -> Time.now(1));
    }
    if (name.startsWith("to") && given.size() == 1 && unit(receiver.get()).isPresent() && UNITS.containsKey(name.substring(2))) {
      return read(given.get(0)).flatMap(number -> in(number.as(Kind.LENGTH, unit(receiver.get()).get()), name));
    }
    if (name.equals("getTime") || name.equals("getTimeInMillis") || name.equals("toInstant")) {
      Optional<Time> calendar = calendar(receiver.get());
      if (calendar.isPresent()) {
        return calendar;
      }
    }
    return read(receiver.get()).flatMap(time -> onTime(time, name, given));
  }

  private Optional<Time> onTime(Time time, String name, List<ExpressionTree> given) {
    if (SAME.contains(name)) {
      return Optional.of(time);
    }
    if (IN_SECONDS.contains(name)) {
      return Optional.of(time.inUnit(1000));
    }
    if (time.is(Kind.LENGTH) && given.isEmpty()) {
      return in(time, name);
    }
    int direction = name.startsWith("plus") ? 1 : name.startsWith("minus") ? -1 : 0;
    if (direction == 0 || given.isEmpty() || time.is(Kind.NUMBER)) {
      return Optional.empty();
    }
    String rest = name.substring(direction > 0 ? "plus".length() : "minus".length());
    if (!rest.isEmpty()) {
      return Optional.ofNullable(UNITS.get(rest)).flatMap(unit -> moved(time, given.get(0), unit, direction));
    }
    return given.size() == 2 ? unit(given.get(1)).flatMap(unit -> moved(time, given.get(0), unit, direction)) : moved(time, given.get(0), 1, direction);
  }

  private Optional<Time> moved(Time time, ExpressionTree by, long unit, int direction) {
    return read(by).filter(number -> !number.isMoment())
      .map(number -> time.with(time.value().add(number.value().multiply(BigInteger.valueOf(unit * direction))), number));
  }

  /** The number of a unit in a length, by a name such as {@code toMillis} or {@code getSeconds}. */
  private static Optional<Time> in(Time length, String name) {
    String unitName = name.startsWith("to") ? name.substring("to".length()) : name.startsWith("get") ? name.substring("get".length()) : "";
    return Optional.ofNullable(UNITS.get(unitName))
      .map(unit -> new Time(Kind.NUMBER, length.value().divide(BigInteger.valueOf(unit)), 1, false, length.overflow(), length.constant(), length.setting()));
  }

  private static Optional<Long> unit(ExpressionTree expression) {
    String name = expression instanceof MemberSelectExpressionTree select ? select.identifier().name()
      : expression instanceof IdentifierTree identifier ? identifier.name() : "";
    return Optional.ofNullable(CONSTANTS.get(name));
  }

  /** A calendar that was moved before. */
  private Optional<Time> calendar(ExpressionTree calendar) {
    if (!(calendar instanceof IdentifierTree) || StaticCalls.typeOf(calendar).filter(CHANGEABLE::contains).isEmpty()) {
      return Optional.empty();
    }
    Set<Optional<Time>> times = BuilderCalls.on(calendar).outcomes(
      start -> start instanceof MethodInvocationTree || start instanceof NewClassTree ? read(start) : Optional.empty(),
      (before, step) -> step instanceof MethodInvocationTree call ? before.flatMap(time -> moved(time, call)) : before,
      before -> Optional.empty());
    return times.size() == 1 ? times.iterator().next() : Optional.empty();
  }

  private Optional<Time> moved(Time time, MethodInvocationTree call) {
    List<ExpressionTree> given = call.arguments();
    return switch (Calls.name(call).name()) {
      case "add" -> given.size() == 2 ? unit(given.get(0)).flatMap(unit -> moved(time, given.get(1), unit, 1)) : Optional.empty();
      case "setTime", "setTimeInMillis" -> read(given.get(0)).filter(Time::isMoment);
      case "set", "roll", "clear" -> Optional.empty();
      default -> Optional.of(time);
    };
  }

  private Optional<Time> variable(ExpressionTree expression) {
    IdentifierTree name = expression instanceof IdentifierTree identifier ? identifier
      : expression instanceof MemberSelectExpressionTree select ? select.identifier() : null;
    if (name == null) {
      return Optional.empty();
    }
    Symbol symbol = name.symbol();
    Supplier<Optional<Time>> argument = arguments.get(symbol);
    if (argument != null) {
      return argument.get();
    }
    if (symbol.declaration() instanceof VariableTree variable && variable.initializer() != null && isSettled(symbol, variable)) {
      return read(variable.initializer()).map(time -> typed(time, variable.type().symbolType().fullyQualifiedName()).restingOn(variable));
    }
    if (symbol.declaration() instanceof VariableTree variable) {
      Optional<Time> known = symbol.isLocalVariable() ? stepByStep(variable, name) : ConfiguredTime.of(variable);
      if (known.isPresent()) {
        return known.map(time -> typed(time, variable.type().symbolType().fullyQualifiedName()).restingOn(variable));
      }
    }
    if (expression instanceof MemberSelectExpressionTree select && name.name().equals("MAX") && CLOCKS.contains(StaticCalls.typeOf(select).orElse(""))) {
      return Optional.of(Time.number(Long.MAX_VALUE, false).as(Kind.FIXED, 1));
    }
    if (expression instanceof MemberSelectExpressionTree select && name.name().equals("ZERO") && LENGTHS.contains(StaticCalls.typeOf(select).orElse(""))) {
      return Optional.of(Time.number(0, false).as(Kind.LENGTH, 1));
    }
    return Constants.of(expression).filter(Number.class::isInstance)
      .map(number -> Time.number(((Number) number).longValue(), number instanceof Integer));
  }

  /** What statement after statement of one block makes of a local variable until it is used. */
  private Optional<Time> stepByStep(VariableTree variable, IdentifierTree use) {
    if (variable.initializer() == null || !(variable.parent() instanceof BlockTree block)) {
      return Optional.empty();
    }
    String type = variable.type().symbolType().fullyQualifiedName();
    Optional<Time> time = read(variable.initializer()).map(first -> typed(first, type));
    for (IdentifierTree usage : variable.symbol().usages()) {
      if (isChanged(usage)) {
        if (!(usage.parent() instanceof AssignmentExpressionTree step) || !(step.parent() instanceof ExpressionStatementTree)
          || step.parent().parent() != block) {
          return Optional.empty();
        }
        if (Position.endOf(step).isBefore(Position.startOf(use))) {
          Tree.Kind operation = COMPOUND.get(step.kind());
          Optional<Time> by = read(step.expression());
          time = (operation == null ? by.filter(assigned -> step.is(Tree.Kind.ASSIGNMENT))
            : time.flatMap(before -> by.flatMap(number -> computed(operation, step, before, number))))
            .map(after -> typed(after, type));
        }
      }
    }
    return time;
  }

  private static boolean isSettled(Symbol symbol, VariableTree variable) {
    boolean isAlwaysTheSame = symbol.isFinal() || (symbol.isLocalVariable() || symbol.isPrivate()) && symbol.usages().stream().noneMatch(TimeReader::isChanged);
    return isAlwaysTheSame && variable.modifiers().annotations().isEmpty();
  }

  private static boolean isChanged(IdentifierTree usage) {
    Tree target = usage.parent() instanceof MemberSelectExpressionTree select && select.identifier() == usage ? select : usage;
    return target.parent() instanceof AssignmentExpressionTree assignment && assignment.variable() == target
      || target.parent() instanceof UnaryExpressionTree && !target.parent().is(Tree.Kind.UNARY_MINUS);
  }

  private static Time typed(Time time, String type) {
    return switch (type) {
      case "long", "java.lang.Long" -> time.ofInt(false);
      case "int", "java.lang.Integer" -> time.is(Kind.NUMBER) ? time.ofInt(true) : time;
      default -> time;
    };
  }
}
