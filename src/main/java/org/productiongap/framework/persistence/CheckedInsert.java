package org.productiongap.framework.persistence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.productiongap.flow.Branches;
import org.productiongap.flow.Calls;
import org.productiongap.flow.Constants;
import org.productiongap.framework.Annotation;
import org.productiongap.framework.EachNode;
import org.productiongap.framework.FileFacts;
import org.sonar.plugins.java.api.location.Position;
import org.sonar.plugins.java.api.semantic.Symbol;
import org.sonar.plugins.java.api.semantic.Type;
import org.sonar.plugins.java.api.tree.Arguments;
import org.sonar.plugins.java.api.tree.BaseTreeVisitor;
import org.sonar.plugins.java.api.tree.BinaryExpressionTree;
import org.sonar.plugins.java.api.tree.ClassTree;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;
import org.sonar.plugins.java.api.tree.ConditionalExpressionTree;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.IfStatementTree;
import org.sonar.plugins.java.api.tree.LambdaExpressionTree;
import org.sonar.plugins.java.api.tree.MemberSelectExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.Modifier;
import org.sonar.plugins.java.api.tree.ReturnStatementTree;
import org.sonar.plugins.java.api.tree.SynchronizedStatementTree;
import org.sonar.plugins.java.api.tree.ThrowStatementTree;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.VariableTree;

/**
 * A method that asks the database whether a value is there already, and stores a row if it is not. Two requests at the same time are both told that it is not.
 *
 * @param check the call that asks
 * @param entity the simple name of the entity
 * @param properties the members whose values are asked about
 * @param insert the call that stores, or that leads to it
 */
public record CheckedInsert(MethodInvocationTree check, String entity, List<String> properties, Tree insert) {

  private static final Set<String> LOCKING = Set.of("lock", "tryLock", "acquire", "lockInterruptibly", "executeWithLock", "setIfAbsent", "withLock");
  private static final Set<String> STEPS = Set.of("isPresent", "isEmpty", "ifPresent", "ifPresentOrElse", "flatMap", "map", "filter", "block", "await",
    "get", "firstResult", "firstResultOptional", "singleResultOptional", "count", "orElseGet", "switchIfEmpty", "or");
  /** Steps that run what they are given for each row that is there, or where none is. */
  private static final Set<String> FORKS = Set.of("flatMap", "orElseGet", "switchIfEmpty", "or");
  private static final Set<String> FAILING = Set.of("error", "failure");
  private static final Set<String> KEY_VALUE = Set.of("org.springframework.data.redis.core.RedisHash", "org.springframework.data.keyvalue.annotation.KeySpace");
  private static final Set<Write.Action> STORING = Set.of(Write.Action.SAVE, Write.Action.INSERT);

  /**
   * @param file the root of a file
   * @return one for each check, in the order of the source; computed once per file
   */
  public static List<CheckedInsert> in(CompilationUnitTree file) {
    return FileFacts.of(file, CheckedInsert.class, CheckedInsert::find);
  }

  private static List<CheckedInsert> find(CompilationUnitTree file) {
    List<CheckedInsert> found = new ArrayList<>();
    Set<Tree> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    new EachNode() {
      @Override
      public void visitMethod(MethodTree method) {
        if (method.block() != null && !isOneAtATime(method)) {
          of(method).stream().filter(insert -> seen.add(insert.check())).forEach(found::add);
        }
      }
    }.goThrough(file);
    return List.copyOf(found);
  }

  private static List<CheckedInsert> of(MethodTree method) {
    List<CheckedInsert> found = new ArrayList<>();
    List<Writes.Reached> writes = null;
    List<Asked> questions = asked(method);
    for (Asked asked : questions) {
      if (questions.stream().anyMatch(other -> other != asked && other.entity.equals(asked.entity)
        && (isAskedAfterYes(asked, other) || isAskedAfterYes(other, asked)))) {
        continue;
      }
      if (writes == null) {
        writes = Writes.during(method).stream().filter(reached -> STORING.contains(reached.write().action())).toList();
      }
      writes.stream()
        .filter(reached -> reached.write().subject().filter(type -> type.name().equals(asked.entity)).isPresent() && decides(asked, reached.from()))
        .findFirst()
        .ifPresent(reached -> found.add(new CheckedInsert(asked.call, asked.entity, asked.properties, reached.from())));
    }
    return found;
  }

  /**
   * A question to the database.
   *
   * @param call the question
   * @param answer the call in this method that yields what was asked: the question, or a helper
   * @param isYes whether the helper answers yes when the row is there; empty where it throws then
   */
  private record Asked(MethodInvocationTree call, MethodInvocationTree answer, Optional<Boolean> isYes, String entity, List<String> properties) {
  }

  /** Whether a question is asked only where another one found a row: neither of the two values need be unique by itself. */
  private static boolean isAskedAfterYes(Asked second, Asked first) {
    return first.isYes.flatMap(isYes -> test(first.answer, isYes))
      .filter(test -> test.fork instanceof IfStatementTree condition
        && Branches.isInside(second.answer, test.isPresent ? condition.thenStatement() : condition.elseStatement()))
      .isPresent();
  }

  private static List<Asked> asked(MethodTree method) {
    List<Asked> found = new ArrayList<>();
    method.block().accept(new BaseTreeVisitor() {
      @Override
      public void visitMethodInvocation(MethodInvocationTree call) {
        super.visitMethodInvocation(call);
        question(call, call, Optional.of(true)).ifPresent(found::add);
        Calls.target(call).filter(helper -> helper != method && helper.block() != null).ifPresent(helper -> inHelper(helper, call));
      }

      /** A helper that throws when the value is there, or tells whether it is. */
      private void inHelper(MethodTree helper, MethodInvocationTree call) {
        boolean isStatement = Calls.isStatement(call);
        helper.block().accept(new BaseTreeVisitor() {
          @Override
          public void visitMethodInvocation(MethodInvocationTree inner) {
            super.visitMethodInvocation(inner);
            Optional<Boolean> isYes = isStatement ? Optional.empty() : returned(inner);
            if (isYes.isPresent() || isStatement && refusal(inner, true) != null) {
              question(inner, call, isYes).ifPresent(found::add);
            }
          }
        });
      }

      @Override
      public void visitClass(ClassTree type) {
        // its methods are looked at by themselves
      }
    });
    return found;
  }

  private static Optional<Asked> question(MethodInvocationTree call, MethodInvocationTree answer, Optional<Boolean> isYes) {
    List<String> properties = LookUps.properties(Calls.name(call).name());
    if (properties.isEmpty()) {
      return panache(call, answer, isYes);
    }
    Type repository = Receiver.of(call).type();
    return repository == null ? Optional.empty() : SpringDataWrites.subject(repository).or(() -> PanacheWrites.subject(repository))
      .filter(entity -> !isLocked(call) && !hasNoUniqueValues(entity) && !isAboutKind(entity, properties))
      .map(entity -> new Asked(call, answer, isYes, entity.name(), properties));
  }

  /** {@code User.count("email", email)} and {@code User.find("email", email)}. */
  private static Optional<Asked> panache(MethodInvocationTree call, MethodInvocationTree answer, Optional<Boolean> isYes) {
    String name = Calls.name(call).name();
    if (call.arguments().size() != 2 || !name.equals("count") && !name.equals("find")) {
      return Optional.empty();
    }
    Receiver receiver = Receiver.of(call);
    boolean isPanache = receiver.isAny(PanacheWrites.ROWS);
    Optional<String> property = Constants.text(call.arguments().get(0)).map(text -> text.split("\\W+")[0]).filter(first -> !first.isEmpty());
    Optional<String> entity = PanacheWrites.subject(receiver.type()).map(Type::name);
    return isPanache && property.isPresent() ? entity.map(type -> new Asked(call, answer, isYes, type, List.of(property.get()))) : Optional.empty();
  }

  /**
   * Where an answer is tested.
   *
   * @param fork an {@code if}, a conditional expression or an operator
   * @param isPresent whether its condition holds when the row is there, rather than when it is not
   */
  private record Test(Tree fork, boolean isPresent) {
  }

  /** Whether the answer decides that the row is stored: it is not when the row is there. */
  private static boolean decides(Asked asked, Tree insert) {
    if (asked.isYes.isEmpty()) {
      return isBefore(asked.answer, insert);
    }
    Tree refusal = refusal(asked.answer, asked.isYes.get());
    if (refusal != null && !Branches.isInside(insert, refusal) && isBefore(asked.answer, insert)
      && Branches.canPassBoth(refusal instanceof IfStatementTree condition ? condition.condition() : asked.answer, insert)) {
      return true;
    }
    return test(asked.answer, asked.isYes.get()).filter(test -> test.fork instanceof IfStatementTree condition
      && Branches.isInside(insert, test.isPresent ? condition.elseStatement() : condition.thenStatement())
      || test.fork instanceof ConditionalExpressionTree conditional
      && Branches.isInside(insert, test.isPresent ? conditional.falseExpression() : conditional.trueExpression())
      || test.fork instanceof MethodInvocationTree operator && FORKS.contains(Calls.name(operator).name()) && Branches.isInside(insert, operator.arguments())
        && (asksOnly(asked.call) || !Calls.name(operator).name().equals("flatMap"))
      || test.fork instanceof MethodInvocationTree operator && Calls.is(operator, "ifPresentOrElse", 2)
      && Branches.isInside(insert, operator.arguments().get(1))).isPresent();
  }

  /** Whether a question yields yes or no, or a number, rather than the row, which what comes next may change. */
  private static boolean asksOnly(MethodInvocationTree question) {
    String name = Calls.name(question).name();
    return name.startsWith("exists") || name.startsWith("count");
  }

  /** The test behind which the method ends when the row is there; null when there is none. */
  private static Tree refusal(MethodInvocationTree question, boolean isYes) {
    return test(question, isYes).filter(test -> test.fork instanceof IfStatementTree condition
      && leaves(test.isPresent ? condition.thenStatement() : condition.elseStatement())
      || test.fork instanceof MethodInvocationTree operator && Calls.name(operator).name().startsWith("ifPresent") && leaves(operator.arguments()))
        .map(Test::fork).orElse(null);
  }

  private static boolean leaves(Tree branch) {
    if (branch == null) {
      return false;
    }
    boolean[] found = new boolean[1];
    branch.accept(new BaseTreeVisitor() {
      @Override
      public void visitThrowStatement(ThrowStatementTree statement) {
        found[0] = true;
      }

      @Override
      public void visitReturnStatement(ReturnStatementTree statement) {
        found[0] |= !(branch instanceof Arguments);
        super.visitReturnStatement(statement);
      }

      @Override
      public void visitLambdaExpression(LambdaExpressionTree lambda) {
        if (branch instanceof Arguments) {
          super.visitLambdaExpression(lambda);
        }
      }
    });
    return found[0];
  }

  /**
   * What becomes of an answer.
   *
   * @param whole the expression that it is a part of, up to a statement or a fork
   * @param isPresent whether that holds when the row is there
   * @param fork where it is decided on within the expression; null where it is not
   */
  private record Followed(ExpressionTree whole, boolean isPresent, Test fork) {
  }

  /** Whether a method answers with yes when the row is there, or with no; empty where what it returns is something else. */
  private static Optional<Boolean> returned(ExpressionTree answer) {
    return follow(answer, true).filter(followed -> followed.fork == null && followed.whole.parent() instanceof ReturnStatementTree
      && followed.whole.symbolType().is("boolean"))
      .map(Followed::isPresent);
  }

  /** Where the answer is tested, directly or through a variable; empty where it is not, or cannot be followed. */
  private static Optional<Test> test(ExpressionTree answer, boolean known) {
    return test(answer, known, new HashSet<>());
  }

  private static Optional<Test> test(ExpressionTree answer, boolean known, Set<Symbol> variables) {
    Followed followed = follow(answer, known).orElse(null);
    if (followed == null || followed.fork != null) {
      return Optional.ofNullable(followed).map(Followed::fork);
    }
    ExpressionTree whole = followed.whole;
    if (whole.parent() instanceof IfStatementTree condition) {
      return condition.condition() == whole ? Optional.of(new Test(condition, followed.isPresent)) : Optional.empty();
    }
    return whole.parent() instanceof VariableTree variable && variable.initializer() == whole ? test(variable.symbol(), followed.isPresent, variables)
      : Optional.empty();
  }

  private static Optional<Followed> follow(ExpressionTree answer, boolean known) {
    ExpressionTree current = answer;
    boolean isPresent = known;
    while (current.parent() instanceof ExpressionTree parent) {
      if (parent instanceof ConditionalExpressionTree conditional) {
        return conditional.condition() == current ? Optional.of(new Followed(current, isPresent, new Test(conditional, isPresent))) : Optional.empty();
      }
      if (parent instanceof MemberSelectExpressionTree select) {
        if (!(select.parent() instanceof MethodInvocationTree call) || !STEPS.contains(Calls.name(call).name())) {
          return Optional.empty();
        }
        String name = Calls.name(call).name();
        if (name.startsWith("ifPresent") || FORKS.contains(name) && !isRefused(call)) {
          return Optional.of(new Followed(current, isPresent, new Test(call, isPresent)));
        }
        isPresent ^= name.equals("isEmpty");
        current = call;
        continue;
      }
      if (parent instanceof BinaryExpressionTree comparison) {
        Optional<Boolean> flips = flips(comparison, current);
        if (flips.isEmpty()) {
          return Optional.empty();
        }
        isPresent ^= flips.get();
      } else if (parent.is(Tree.Kind.LOGICAL_COMPLEMENT)) {
        isPresent = !isPresent;
      } else if (!parent.is(Tree.Kind.PARENTHESIZED_EXPRESSION)) {
        return Optional.empty();
      }
      current = parent;
    }
    return Optional.of(new Followed(current, isPresent, null));
  }

  /** Whether a step of a reactive chain answers every row that is there with a failure, so that only the steps for none come after it. */
  private static boolean isRefused(MethodInvocationTree step) {
    return step.arguments().size() == 1 && step.arguments().get(0) instanceof LambdaExpressionTree lambda
      && lambda.body() instanceof MethodInvocationTree failure
      && FAILING.contains(Calls.name(failure).name()) && Calls.receiver(failure).filter(Calls::isTypeName).isPresent();
  }

  /** Whether a comparison holds when the row is not there; empty for one that says neither. */
  private static Optional<Boolean> flips(BinaryExpressionTree comparison, ExpressionTree answer) {
    ExpressionTree other = comparison.leftOperand() == answer ? comparison.rightOperand() : comparison.leftOperand();
    boolean isNone = Calls.isNull(other) || other.is(Tree.Kind.INT_LITERAL, Tree.Kind.LONG_LITERAL);
    boolean isOne = Constants.of(other, Number.class).filter(number -> number.longValue() <= 1).isPresent();
    return switch (comparison.kind()) {
      case CONDITIONAL_AND, CONDITIONAL_OR -> Optional.of(false);
      case GREATER_THAN, GREATER_THAN_OR_EQUAL_TO -> isOne ? Optional.of(false) : Optional.empty();
      case EQUAL_TO -> isNone ? Optional.of(true) : Optional.empty();
      case NOT_EQUAL_TO -> isNone ? Optional.of(false) : Optional.empty();
      case LESS_THAN, LESS_THAN_OR_EQUAL_TO -> isOne ? Optional.of(true) : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static Optional<Test> test(Symbol variable, boolean isPresent, Set<Symbol> variables) {
    return !variable.isLocalVariable() || !variables.add(variable) ? Optional.empty()
      : variable.usages().stream().flatMap(usage -> test((ExpressionTree) usage, isPresent, variables).stream()).findFirst();
  }

  private static boolean isBefore(Tree one, Tree other) {
    return one != other && Position.startOf(one).compareTo(Position.startOf(other)) < 0;
  }

  /** Whether a store of keys and values keeps an entity, which makes nothing unique but the key. */
  private static boolean hasNoUniqueValues(Type entity) {
    return Annotation.on(entity.symbol()).stream().anyMatch(annotation -> annotation.is(KEY_VALUE));
  }

  /** Whether a question is about a role, a state or a flag alone, which no column can be unique by: how many there may be is something else. */
  private static boolean isAboutKind(Type entity, List<String> properties) {
    return properties.stream().allMatch(property -> entity.symbol().lookupSymbols(property).stream()
      .anyMatch(member -> member.isVariableSymbol() && (member.type().symbol().isEnum() || member.type().is("boolean")
        || member.type().is("java.lang.Boolean"))));
  }

  /** Whether the look-up itself locks what it reads. */
  private static boolean isLocked(MethodInvocationTree call) {
    return !call.methodSymbol().isUnknown() && Annotation.on(call.methodSymbol()).stream().anyMatch(annotation -> annotation.simpleName().equals("Lock"));
  }

  private static boolean isOneAtATime(MethodTree method) {
    boolean isSynchronized = method.modifiers().modifiers().stream().anyMatch(keyword -> keyword.modifier() == Modifier.SYNCHRONIZED);
    boolean isSerializable = Annotation.on(method.modifiers()).stream()
      .anyMatch(annotation -> annotation.value("isolation").filter("SERIALIZABLE"::equals).isPresent()
      || annotation.simpleName().equals("Lock") || annotation.simpleName().equals("SchedulerLock"));
    boolean[] locks = new boolean[] {isSynchronized || isSerializable};
    method.block().accept(new BaseTreeVisitor() {
      @Override
      public void visitMethodInvocation(MethodInvocationTree call) {
        locks[0] |= LOCKING.contains(Calls.name(call).name());
        super.visitMethodInvocation(call);
      }

      @Override
      public void visitSynchronizedStatement(SynchronizedStatementTree statement) {
        locks[0] = true;
      }
    });
    return locks[0];
  }
}
