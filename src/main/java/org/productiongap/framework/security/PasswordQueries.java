package org.productiongap.framework.security;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.productiongap.flow.Calls;
import org.productiongap.flow.Constants;
import org.productiongap.framework.Annotation;
import org.productiongap.framework.Words;
import org.productiongap.framework.security.PlaintextPassword.Kind;
import org.sonar.plugins.java.api.tree.BaseTreeVisitor;
import org.sonar.plugins.java.api.tree.BinaryExpressionTree;
import org.sonar.plugins.java.api.tree.ClassTree;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.LiteralTree;
import org.sonar.plugins.java.api.tree.MemberSelectExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.MethodReferenceTree;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.ParameterizedTypeTree;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.TypeTree;
import org.sonar.plugins.java.api.tree.VariableTree;

/**
 * Queries that look an account up by its password: in the name of a repository's method, in text, in criteria.
 */
final class PasswordQueries {

  private static final Pattern DERIVED = Pattern.compile("(?:find|get|read|query|search|exists|count|stream|delete|remove)\\w{0,80}?By(\\w{1,200})");
  private static final Set<String> REPOSITORIES = Set.of("org.springframework.data.repository.RepositoryDefinition", "io.micronaut.data.annotation.Repository",
    "jakarta.data.repository.Repository");
  /** A column compared with a parameter, a placeholder of formatting, or text that is put together. */
  private static final Pattern COMPARED = Pattern.compile("([\\w.]{1,80})\\s{0,5}(?:=|\\blike\\b)\\s{0,5}(\\?\\d{0,3}|:\\w{1,60}|[#$]\\{[^}]{1,60}\\}|'?%s'?|'?\\u0000\\w{0,80})",
    Pattern.CASE_INSENSITIVE);
  private static final Pattern JSON = Pattern.compile("['\"]?(\\w{1,60})['\"]?\\s{0,5}:\\s{0,5}['\"]?([?]\\d|:#?\\{?\\w{1,60})");
  private static final Pattern WHERE = Pattern.compile("\\bwhere\\b", Pattern.CASE_INSENSITIVE);
  private static final Set<String> SHORTHAND = Set.of("find", "list", "stream", "count", "firstResult");
  private static final Set<String> CRITERIA = Set.of("eq", "equal");
  private static final Set<String> IS = Set.of("is", "eq");
  private static final Set<String> FIELD = Set.of("where", "and", "get", "Criteria");
  private static final char HOLE = '\u0000';

  private PasswordQueries() {
  }

  static List<PlaintextPassword> find(CompilationUnitTree file) {
    List<PlaintextPassword> found = new ArrayList<>();
    if (!PasswordNames.mayBeIn(file)) {
      return found;
    }
    file.accept(new BaseTreeVisitor() {
      @Override
      public void visitMethod(MethodTree method) {
        if (isDerived(method)) {
          found.add(new PlaintextPassword(Kind.QUERIED, method.simpleName(), null));
        }
        super.visitMethod(method);
      }

      @Override
      public void visitLiteral(LiteralTree literal) {
        inText(literal).ifPresent(found::add);
      }

      @Override
      public void visitBinaryExpression(BinaryExpressionTree binary) {
        if (binary.is(Tree.Kind.PLUS)) {
          List<ExpressionTree> parts = new ArrayList<>();
          flatten(binary, parts);
          inText(parts).ifPresent(found::add);
          parts.stream().filter(part -> !(part instanceof LiteralTree)).forEach(this::scan);
        } else {
          super.visitBinaryExpression(binary);
        }
      }

      @Override
      public void visitMethodInvocation(MethodInvocationTree call) {
        if (isCriterion(call)) {
          found.add(new PlaintextPassword(Kind.QUERIED, Calls.name(call), null));
        }
        super.visitMethodInvocation(call);
      }
    });
    return found;
  }

  private static boolean isDerived(MethodTree method) {
    Matcher name = DERIVED.matcher(method.simpleName().name());
    return name.matches() && method.block() == null && method.parent() instanceof ClassTree type && type.is(Tree.Kind.INTERFACE) && isRepository(type)
      && Arrays.stream(name.group(1).split("And|Or")).anyMatch(PasswordQueries::isPasswordProperty)
      && method.parameters().stream().noneMatch(parameter -> PasswordNames.isHashing(parameter.simpleName().name()))
      && method.modifiers().annotations().isEmpty();
  }

  private static boolean isPasswordProperty(String property) {
    String plain = property.replaceAll("(IgnoreCase|IgnoringCase|Is|Equals|Like|OrderBy\\w*)$", "");
    return PasswordNames.isTyped(plain);
  }

  private static boolean isRepository(ClassTree type) {
    return type.superInterfaces().stream().anyMatch(declared -> isRepository(name(declared)))
      || Annotation.on(type.modifiers()).stream().anyMatch(annotation -> annotation.is(REPOSITORIES));
  }

  private static String name(TypeTree type) {
    TypeTree plain = type instanceof ParameterizedTypeTree parameterized ? parameterized.type() : type;
    return plain instanceof IdentifierTree identifier ? identifier.name() : plain instanceof MemberSelectExpressionTree select ? select.identifier().name()
      : "";
  }

  private static boolean isRepository(String name) {
    return name.endsWith("Repository");
  }

  private static void flatten(ExpressionTree expression, List<ExpressionTree> parts) {
    ExpressionTree plain = Calls.plain(expression);
    if (plain instanceof BinaryExpressionTree sum && sum.is(Tree.Kind.PLUS)) {
      flatten(sum.leftOperand(), parts);
      flatten(sum.rightOperand(), parts);
    } else {
      parts.add(plain);
    }
  }

  private static Optional<PlaintextPassword> inText(LiteralTree literal) {
    return literal.is(Tree.Kind.STRING_LITERAL, Tree.Kind.TEXT_BLOCK) ? inText(List.of(literal)) : Optional.empty();
  }

  /** A password in the condition of a query; the place is the part of the text that compares it. */
  private static Optional<PlaintextPassword> inText(List<ExpressionTree> parts) {
    StringBuilder text = new StringBuilder();
    List<Integer> ends = new ArrayList<>();
    for (ExpressionTree part : parts) {
      text.append(part instanceof LiteralTree ? Constants.text(part).orElse("") : Constants.text(part).orElse(HOLE + PasswordNames.last(Accounts.text(part))));
      ends.add(text.length());
    }
    if (!isMaybeQuery(text)) {
      return Optional.empty();
    }
    boolean isJson = text.toString().stripLeading().startsWith("{");
    Matcher where = WHERE.matcher(text);
    int start = where.find() ? where.end() : isJson || isShorthand(parts.get(0)) ? 0 : -1;
    if (start < 0) {
      return Optional.empty();
    }
    Matcher compared = (isJson ? JSON : COMPARED).matcher(text);
    compared.region(start, text.length());
    while (compared.find()) {
      String column = compared.group(1);
      boolean isPassword = PasswordNames.isTyped(column.substring(column.lastIndexOf('.') + 1)) && !PasswordNames.isHashing(compared.group(2));
      if (isPassword && !isHashedAround(parts.get(0))) {
        return Optional.of(new PlaintextPassword(Kind.QUERIED, partAt(compared.start(1), parts, ends), null));
      }
    }
    return Optional.empty();
  }

  private static boolean isMaybeQuery(CharSequence text) {
    String lower = text.toString().toLowerCase(Locale.ROOT);
    return (lower.contains("pass") || lower.contains("pwd")) && (lower.contains("=") || lower.contains("?")) && !lower.contains("://");
  }

  private static ExpressionTree partAt(int position, List<ExpressionTree> parts, List<Integer> ends) {
    for (int i = 0; i < parts.size(); i++) {
      if (position < ends.get(i)) {
        return parts.get(i);
      }
    }
    return parts.get(0);
  }

  /** Whether a text is a condition without its query, as Panache takes it. */
  private static boolean isShorthand(ExpressionTree text) {
    Tree call = text.parent() == null ? null : text.parent().parent();
    return call instanceof MethodInvocationTree invocation && SHORTHAND.contains(Calls.name(invocation).name()) && invocation.arguments().size() > 1
      && invocation.arguments().get(0) == text;
  }

  /** Whether the password is hashed where the text is used, or in the annotated method's parameters. */
  private static boolean isHashedAround(ExpressionTree text) {
    return isHashedAround(text, new HashSet<>());
  }

  private static boolean isHashedAround(ExpressionTree text, Set<VariableTree> constants) {
    for (Tree outer = text; outer != null; outer = outer.parent()) {
      if (outer instanceof MethodTree method) {
        return PasswordNames.hashes(method);
      }
      if (outer instanceof VariableTree constant && constant.parent() instanceof ClassTree) {
        return constants.add(constant) && constant.symbol().usages().stream().anyMatch(usage -> isHashedAround(usage, constants));
      }
    }
    return false;
  }

  /** {@code eq("password", typed)}, {@code equal(root.get("password"), typed)}, {@code where("password").is(typed)}. */
  private static boolean isCriterion(MethodInvocationTree call) {
    String name = Calls.name(call).name();
    if (call.arguments().size() == 2 && CRITERIA.contains(name)) {
      return isPasswordField(call.arguments().get(0)) && isTypedValue(call.arguments().get(1));
    }
    return call.arguments().size() == 1 && IS.contains(name) && Calls.receiver(call).filter(PasswordQueries::isPasswordField).isPresent()
      && isTypedValue(call.arguments().get(0));
  }

  private static boolean isPasswordField(ExpressionTree field) {
    ExpressionTree plain = Calls.plain(field);
    if (plain instanceof MethodReferenceTree reference) {
      return PasswordNames.isTyped(reference.method().name());
    }
    if (plain instanceof MethodInvocationTree call) {
      return call.arguments().size() == 1 && FIELD.contains(Calls.name(call).name()) && isPasswordField(call.arguments().get(0));
    }
    return plain.is(Tree.Kind.STRING_LITERAL) && Constants.text(plain).filter(text -> PasswordNames.isTyped(text) && Words.of(text).all().size() < 4)
      .isPresent();
  }

  private static boolean isTypedValue(ExpressionTree value) {
    String name = PasswordNames.last(Accounts.text(value));
    return PasswordNames.isTyped(name) && (!(Calls.plain(value) instanceof IdentifierTree) || Accounts.isTyped(value)) && !isHashedAround(value);
  }
}
