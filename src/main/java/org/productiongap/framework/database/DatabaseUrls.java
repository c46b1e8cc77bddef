package org.productiongap.framework.database;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.productiongap.flow.Calls;
import org.productiongap.flow.Constants;
import org.productiongap.framework.FileFacts;
import org.productiongap.framework.Jakarta;
import org.productiongap.framework.WorkingText;
import org.sonar.plugins.java.api.tree.Arguments;
import org.sonar.plugins.java.api.tree.BinaryExpressionTree;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.LiteralTree;
import org.sonar.plugins.java.api.tree.MemberSelectExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * An address of a database that code connects to.
 *
 * @param tree the literal that it begins with
 * @param url what it says
 */
public record DatabaseUrls(LiteralTree tree, DatabaseUrl url) {

  /** Stands for a part of an address that is not known. */
  private static final String OPEN = "{}";
  private static final Pattern PLACEHOLDER = Pattern.compile("%[sd]");
  private static final Set<String> DEFINITIONS = Jakarta.both("annotation.sql.DataSourceDefinition");

  /**
   * @param file the root of a file
   * @return in the order of the source; computed once per file
   */
  public static List<DatabaseUrls> in(CompilationUnitTree file) {
    return FileFacts.of(file, DatabaseUrls.class, DatabaseUrls::find);
  }

  private static List<DatabaseUrls> find(CompilationUnitTree file) {
    return WorkingText.in(file).stream()
      .filter(text -> text.annotation() == null || text.annotation().is(DEFINITIONS))
      .flatMap(text -> DatabaseUrl.of(whole(text.tree()).orElse(text.text())).map(url -> new DatabaseUrls(text.tree(), url)).stream())
      .toList();
  }

  /** The whole text where a literal is the first part of a longer one; what only runs with the application is left open. */
  private static Optional<String> whole(LiteralTree literal) {
    ExpressionTree outer = literal;
    while (outer.parent() instanceof BinaryExpressionTree sum && sum.is(Tree.Kind.PLUS) && sum.leftOperand() == outer) {
      outer = sum;
    }
    if (outer != literal) {
      return Optional.of(Constants.operands(outer).stream().map(DatabaseUrls::textOf).collect(Collectors.joining()));
    }
    return literal.parent() instanceof Arguments arguments && arguments.get(0) == literal && arguments.parent() instanceof MethodInvocationTree call
      && Calls.name(call).name().equals("format")
      ? Constants.text(literal).map(format -> filled(format, arguments.subList(1, arguments.size())))
      : literal.parent() instanceof MemberSelectExpressionTree select && select.parent() instanceof MethodInvocationTree call
      && Calls.name(call).name().equals("formatted")
        ? Constants.text(literal).map(format -> filled(format, call.arguments())) : Optional.empty();
  }

  private static String textOf(ExpressionTree part) {
    return Constants.text(part).or(() -> Constants.of(part).map(String::valueOf)).orElse(OPEN);
  }

  private static String filled(String format, List<ExpressionTree> values) {
    String text = format;
    for (ExpressionTree value : values) {
      text = PLACEHOLDER.matcher(text).replaceFirst(Matcher.quoteReplacement(textOf(value)));
    }
    return text;
  }
}
