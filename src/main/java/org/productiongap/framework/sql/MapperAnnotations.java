package org.productiongap.framework.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.productiongap.framework.Annotation;
import org.productiongap.framework.EachNode;
import org.productiongap.framework.Parameters;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.MemberSelectExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.VariableTree;

/**
 * Statements in the annotations of MyBatis, into which <code>${name}</code> puts a parameter as it is. Who calls the mapper from another file,
 * {@link HandedTexts} tell.
 */
final class MapperAnnotations {

  private static final Set<String> STATEMENTS = Set.of("org.apache.ibatis.annotations.Select", "org.apache.ibatis.annotations.Update",
    "org.apache.ibatis.annotations.Insert", "org.apache.ibatis.annotations.Delete");
  private static final Set<String> PARAMETER = Set.of("org.apache.ibatis.annotations.Param");

  private MapperAnnotations() {
  }

  static Optional<SqlStatement> of(MethodTree method) {
    for (Annotation annotation : Annotation.on(method.modifiers())) {
      if (annotation.is(STATEMENTS)) {
        String sql = sqlOf(annotation);
        List<ExpressionTree> texts = new ArrayList<>();
        for (int i = 0; i < method.parameters().size(); i++) {
          if (puts(sql, method.parameters().get(i), method.parameters().size())) {
            texts.addAll(argumentsAt(method, i));
          }
        }
        return annotation.expression("value").filter(value -> !texts.isEmpty()).map(value -> new SqlStatement(value, List.copyOf(texts), false));
      }
    }
    return Optional.empty();
  }

  static List<MapperStatement> calledFromElsewhere(CompilationUnitTree file) {
    List<MapperStatement> found = new ArrayList<>();
    new EachNode() {
      @Override
      public void visitMethod(MethodTree method) {
        Annotation.on(method.modifiers()).stream().filter(annotation -> annotation.is(STATEMENTS)).findFirst()
          .ifPresent(statement -> add(statement, method, found));
      }
    }.goThrough(file);
    return found;
  }

  private static void add(Annotation statement, MethodTree method, List<MapperStatement> found) {
    String sql = sqlOf(statement);
    for (int i = 0; i < method.parameters().size(); i++) {
      int index = i;
      VariableTree parameter = method.parameters().get(i);
      if (parameter.symbol().type().is("java.lang.String") && puts(sql, parameter, method.parameters().size()) && argumentsAt(method, i).isEmpty()) {
        statement.expression("value").ifPresent(value -> found.add(new MapperStatement(value, parameter.simpleName()
          .name(), Parameters.nameOf(method.symbol(), index))));
      }
    }
  }

  private static String sqlOf(Annotation statement) {
    return String.join(" ", statement.values("value").stream().map(Object::toString).toList());
  }

  private static boolean puts(String sql, VariableTree parameter, int parameters) {
    String name = Annotation.on(parameter.modifiers()).stream()
      .filter(annotation -> annotation.is(PARAMETER))
      .flatMap(annotation -> annotation.value("value").stream())
      .map(Object::toString)
      .findFirst()
      .orElse(parameter.simpleName().name());
    return sql.contains("${" + name + "}") || parameters == 1 && sql.contains("${value}");
  }

  private static List<ExpressionTree> argumentsAt(MethodTree method, int index) {
    List<ExpressionTree> arguments = new ArrayList<>();
    for (IdentifierTree usage : method.symbol().usages()) {
      Tree select = usage.parent() instanceof MemberSelectExpressionTree ? usage.parent() : usage;
      if (select.parent() instanceof MethodInvocationTree call && call.methodSelect() == select && index < call.arguments().size()) {
        arguments.add(call.arguments().get(index));
      }
    }
    return arguments;
  }
}
