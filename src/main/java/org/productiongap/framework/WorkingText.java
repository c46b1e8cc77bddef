package org.productiongap.framework;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.productiongap.flow.Branches;
import org.productiongap.flow.Calls;
import org.productiongap.framework.logging.LogCalls;
import org.sonar.plugins.java.api.semantic.Symbol;
import org.sonar.plugins.java.api.tree.AnnotationTree;
import org.sonar.plugins.java.api.tree.AssignmentExpressionTree;
import org.sonar.plugins.java.api.tree.BaseTreeVisitor;
import org.sonar.plugins.java.api.tree.BinaryExpressionTree;
import org.sonar.plugins.java.api.tree.ClassTree;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;
import org.sonar.plugins.java.api.tree.ConditionalExpressionTree;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.IfStatementTree;
import org.sonar.plugins.java.api.tree.LiteralTree;
import org.sonar.plugins.java.api.tree.MemberSelectExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.NewClassTree;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.VariableTree;

/**
 * A text in the code that the application works with. One that is logged, thrown, compared, shown in the documentation, or a default
 * that configuration replaces, is none.
 *
 * @param tree the literal
 * @param text its text
 * @param annotation the annotation that it is written in; null where it is in none
 */
public record WorkingText(LiteralTree tree, String text, Annotation annotation) {

  private static final Set<String> COMPARISONS = Set.of("equals", "equalsIgnoreCase", "startsWith", "endsWith", "contains", "matches", "indexOf",
    "compareTo", "replace", "replaceAll", "replaceFirst", "split", "contentEquals", "equalsAny", "containsAny", "remove", "removeStart");
  /** Calls with a name of a setting first and a value for want of a setting after it. */
  private static final Set<String> WITH_DEFAULT = Set.of("getProperty", "getOrDefault", "orElse", "orElseGet", "getString", "requireNonNullElse",
    "defaultIfEmpty", "defaultIfBlank", "defaultString", "getOptionalValue", "firstNonNull", "withDefault", "getenv", "defaultValue", "get", "getEnv", "env",
    "putIfAbsent", "isBlank");
  /** What a setting is written as. */
  private static final Set<String> SETTINGS = Set.of("java.lang.CharSequence", "java.net.URI", "java.net.URL", "java.nio.file.Path", "java.io.File",
    "java.util.Collection", "java.util.Map");
  private static final Set<String> DOCUMENTATION = Set.of("io.swagger.", "springfox.", "org.springdoc.", "org.eclipse.microprofile.openapi.");
  private static final Set<String> CONFIGURED = Set.of("org.springframework.boot.context.properties.ConfigurationProperties",
    "io.smallrye.config.ConfigMapping", "io.micronaut.context.annotation.ConfigurationProperties");

  /**
   * @param file the root of a file
   * @return in the order of the source; computed once per file
   */
  public static List<WorkingText> in(CompilationUnitTree file) {
    return FileFacts.of(file, WorkingText.class, WorkingText::find);
  }

  private static List<WorkingText> find(CompilationUnitTree file) {
    List<WorkingText> texts = new ArrayList<>();
    file.accept(new BaseTreeVisitor() {
      private final List<Annotation> around = new ArrayList<>();
      private final Work work = new Work();

      @Override
      public void visitAnnotation(AnnotationTree annotation) {
        around.add(Annotation.of(annotation));
        super.visitAnnotation(annotation);
        around.remove(around.size() - 1);
      }

      @Override
      public void visitLiteral(LiteralTree literal) {
        if (literal.is(Tree.Kind.STRING_LITERAL) && literal.value().length() > 2) {
          if (!around.isEmpty()) {
            texts.add(new WorkingText(literal, text(literal), around.get(around.size() - 1)));
          } else if (work.isDoneBy(literal)) {
            texts.add(new WorkingText(literal, text(literal), null));
          }
        }
      }
    });
    return List.copyOf(texts);
  }

  private static String text(LiteralTree literal) {
    return literal.value().substring(1, literal.value().length() - 1);
  }

  private static boolean isIdle(MethodInvocationTree call, ExpressionTree inner) {
    String name = Calls.name(call).name();
    int index = call.arguments().indexOf(inner);
    boolean isReceiver = index < 0;
    return COMPARISONS.contains(name) && (isReceiver || index == 0)
      || WITH_DEFAULT.contains(name) && !isReceiver && !(name.equals("get") && call.arguments().size() == 1)
      || LogCalls.isLog(call)
      || isDocumentation(call);
  }

  private static boolean isDocumentation(MethodInvocationTree call) {
    Symbol.MethodSymbol method = call.methodSymbol();
    String owner = method.isUnknown() ? Calls.receiver(call).flatMap(WorkingText::startOf).orElse("") : method.owner().type().fullyQualifiedName();
    return DOCUMENTATION.stream().anyMatch(owner::startsWith);
  }

  private static Optional<String> startOf(ExpressionTree chain) {
    return StaticCalls.typeOf(Calls.start(chain));
  }

  private static boolean isIdle(NewClassTree creation) {
    return Types.is(creation.symbolType(), "java.lang.Throwable")
      || SourceNames.of(creation.identifier()).filter(name -> name.endsWith("Exception") || DOCUMENTATION.stream().anyMatch(name::startsWith)).isPresent();
  }

  /** What is taken when a setting is missing. */
  private static boolean isFallback(ConditionalExpressionTree choice, ExpressionTree inner) {
    ExpressionTree other = inner == choice.trueExpression() ? choice.falseExpression() : choice.trueExpression();
    return inner == choice.condition() || !other.is(Tree.Kind.STRING_LITERAL) || isAboutDevelopment(choice.condition());
  }

  private static boolean isOfDevelopment(IfStatementTree statement, ExpressionTree inner) {
    for (Tree outer = inner; outer != statement; outer = outer.parent()) {
      if (outer == statement.condition()) {
        return true;
      }
    }
    return isAboutDevelopment(statement.condition()) || isNullCheck(statement.condition()) && !makesOnce(statement);
  }

  /** Whether a field that holds no setting, such as a connection, is made here when it is first needed, and nowhere else. */
  private static boolean makesOnce(IfStatementTree statement) {
    ExpressionTree checked = Calls.plain(statement.condition());
    while (checked.is(Tree.Kind.CONDITIONAL_OR)) {
      checked = Calls.plain(((BinaryExpressionTree) checked).leftOperand());
    }
    ExpressionTree value = checked instanceof BinaryExpressionTree comparison ? Calls.isNull(comparison.leftOperand()) ? comparison.rightOperand()
      : comparison.leftOperand() : checked;
    Symbol field = value instanceof IdentifierTree identifier ? identifier.symbol()
      : value instanceof MemberSelectExpressionTree select && Calls.isThis(select.expression()) ? select.identifier().symbol() : null;
    if (field == null || !(field.declaration() instanceof VariableTree declared) || !(declared.parent() instanceof ClassTree)
      || !declared.modifiers().annotations().isEmpty()
      || field.type().isUnknown() || Types.isAny(field.type(), SETTINGS)) {
      return false;
    }
    List<AssignmentExpressionTree> made = field.usages().stream()
      .map(usage -> usage.parent() instanceof MemberSelectExpressionTree select && select.identifier() == usage ? select.parent() : usage.parent())
      .filter(parent -> parent instanceof AssignmentExpressionTree assignment && assignment.variable().lastToken().text().equals(field.name()))
      .map(AssignmentExpressionTree.class::cast)
      .filter(assignment -> !Calls.isNull(assignment.expression()))
      .toList();
    return !made.isEmpty() && made.stream().allMatch(assignment -> Branches.isInside(assignment, statement));
  }

  private static boolean isNullCheck(ExpressionTree condition) {
    ExpressionTree plain = Calls.plain(condition);
    return plain instanceof BinaryExpressionTree comparison
      && (comparison.is(Tree.Kind.EQUAL_TO) && (Calls.isNull(comparison.leftOperand()) || Calls.isNull(comparison.rightOperand())))
      || plain instanceof BinaryExpressionTree either && either.is(Tree.Kind.CONDITIONAL_OR) && isNullCheck(either.leftOperand())
      || plain instanceof MethodInvocationTree call && Set.of("isEmpty", "isBlank", "isNull").contains(Calls.name(call).name());
  }

  private static boolean isAboutDevelopment(ExpressionTree condition) {
    boolean[] found = {false};
    condition.accept(new BaseTreeVisitor() {
      @Override
      public void visitIdentifier(IdentifierTree identifier) {
        found[0] |= DevelopmentOnly.isDevelopmentName(String.join("-", Words.of(identifier.name()).all()));
      }

      @Override
      public void visitLiteral(LiteralTree literal) {
        found[0] |= literal.is(Tree.Kind.STRING_LITERAL) && DevelopmentOnly.isDevelopmentName(text(literal));
      }
    });
    return found[0];
  }

  private static boolean isTarget(IdentifierTree usage) {
    return usage.parent() instanceof AssignmentExpressionTree assignment && assignment.variable() == usage;
  }

  private static boolean isConfigured(ClassTree type) {
    return Annotation.on(type.modifiers()).stream().anyMatch(annotation -> annotation.is(CONFIGURED));
  }

  /** What the application works with; each variable is judged once, and one that is made of itself does not work by that. */
  private static final class Work {

    private final Map<VariableTree, Boolean> judged = new IdentityHashMap<>();
    private final Map<ExpressionTree, End> ends = new IdentityHashMap<>();

    /** What the application does with a text, or the variable that takes it and decides. */
    private record End(boolean works, VariableTree variable) {
    }

    private boolean isDoneBy(ExpressionTree text) {
      End end = endOf(text);
      return end.variable == null ? end.works : isWorking(end.variable);
    }

    /** Where the way from an expression outwards ends; the ways of all texts of a chain of calls end in the same place. */
    private End endOf(ExpressionTree text) {
      List<ExpressionTree> way = new ArrayList<>();
      ExpressionTree inner = text;
      way.add(inner);
      End end = ends.get(inner);
      for (Tree outer = text.parent(); end == null; outer = outer.parent()) {
        end = outer == null || outer instanceof ClassTree ? new End(true, null) : endAt(outer, inner);
        if (end == null && outer instanceof ExpressionTree expression) {
          inner = expression;
          way.add(inner);
          end = ends.get(inner);
        }
      }
      for (ExpressionTree expression : way) {
        ends.put(expression, end);
      }
      return end;
    }

    private static End endAt(Tree outer, ExpressionTree inner) {
      if (outer instanceof MethodInvocationTree call && isIdle(call, inner)
        || outer instanceof NewClassTree creation && isIdle(creation)
        || outer instanceof BinaryExpressionTree comparison && comparison.is(Tree.Kind.EQUAL_TO, Tree.Kind.NOT_EQUAL_TO)
        || outer instanceof ConditionalExpressionTree choice && isFallback(choice, inner)
        || outer instanceof IfStatementTree condition && isOfDevelopment(condition, inner)
        || outer.is(Tree.Kind.ASSERT_STATEMENT, Tree.Kind.CASE_LABEL)) {
        return new End(false, null);
      }
      return outer instanceof VariableTree variable ? new End(true, variable) : null;
    }

    private boolean isWorking(VariableTree variable) {
      Boolean known = judged.get(variable);
      if (known == null) {
        judged.put(variable, false);
        known = judged(variable);
        judged.put(variable, known);
      }
      return known;
    }

    /** A member that configuration fills, a default by its name, or a text that is only logged or compared, does not work. */
    private boolean judged(VariableTree variable) {
      Symbol symbol = variable.symbol();
      boolean isField = variable.parent() instanceof ClassTree;
      if (isField && (!variable.modifiers().annotations().isEmpty()
        || Words.of(variable.simpleName().name()).containAny(Set.of("default", "fallback", "example"))
        || !symbol.isFinal() && !symbol.isStatic() && isConfigured((ClassTree) variable.parent()))) {
        return false;
      }
      List<IdentifierTree> usages = symbol.usages();
      boolean isSeen = symbol.isPrivate() || !isField;
      return !isSeen || usages.isEmpty() || usages.stream()
        .anyMatch(usage -> isDoneBy(usage.parent() instanceof MemberSelectExpressionTree select && select.identifier() == usage ? select : usage)
        && !isTarget(usage));
    }
  }
}
