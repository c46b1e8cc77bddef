package org.productiongap.framework;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.productiongap.flow.Calls;
import org.productiongap.flow.Constants;
import org.sonar.plugins.java.api.tree.Arguments;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.LiteralTree;
import org.sonar.plugins.java.api.tree.MemberSelectExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * Settings that usually stand in a configuration file and are fixed in code: default properties of an application, system properties, command lines.
 */
public final class SettingsInCode {

  private final List<Setting> all = new ArrayList<>();

  /**
   * A setting.
   *
   * @param key as it is written, such as {@code server.port}
   * @param value as it is written; of an enum constant its name
   * @param place the key, or the text that has both
   */
  public record Setting(String key, String value, Tree place) {
  }

  private SettingsInCode(CompilationUnitTree file) {
    new EachNode() {
      @Override
      public void visitMethodInvocation(MethodInvocationTree call) {
        if (!isReading(Calls.name(call).name())) {
          pairs(call.arguments());
        }
      }

      @Override
      public void visitLiteral(LiteralTree literal) {
        if (literal.is(Tree.Kind.STRING_LITERAL) && literal.parent() != null && literal.parent().is(Tree.Kind.ARGUMENTS, Tree.Kind.NEW_ARRAY)) {
          Constants.of(literal, String.class).ifPresent(text -> line(text, literal));
        }
      }
    }.goThrough(file);
  }

  /**
   * @param file the root of a file
   * @return in the order of the source; computed once per file
   */
  public static List<Setting> in(CompilationUnitTree file) {
    return List.copyOf(FileFacts.of(file, SettingsInCode.class, SettingsInCode::new).all);
  }

  private static boolean isReading(String method) {
    return method.startsWith("get") || method.startsWith("is") || method.startsWith("has") || method.startsWith("contains") || method.startsWith("equals")
      || method.startsWith("remove");
  }

  private void pairs(Arguments arguments) {
    for (int i = 0; i + 1 < arguments.size(); i++) {
      ExpressionTree name = arguments.get(i);
      Optional<String> key = Constants.text(name).filter(SettingsInCode::isKey);
      Optional<String> value = value(arguments.get(i + 1));
      if (key.isPresent() && value.isPresent()) {
        all.add(new Setting(key.get(), value.get(), name));
      }
    }
  }

  private static Optional<String> value(ExpressionTree expression) {
    ExpressionTree given = Constants.value(expression).orElse(expression);
    Optional<Object> constant = Constants.of(given);
    if (constant.isPresent()) {
      return constant.map(Object::toString);
    }
    IdentifierTree name = given instanceof MemberSelectExpressionTree select ? select.identifier() : given instanceof IdentifierTree identifier ? identifier
      : null;
    return Optional.ofNullable(name).map(IdentifierTree::name).filter(text -> text.equals(text.toUpperCase(Locale.ROOT)));
  }

  private void line(String text, Tree place) {
    String plain = text.startsWith("--") || text.startsWith("-D") ? text.substring(2) : text;
    int end = 0;
    while (end < plain.length() && "=: ".indexOf(plain.charAt(end)) < 0) {
      end++;
    }
    String key = plain.substring(0, end);
    String value = end == plain.length() ? "" : plain.substring(end + 1).strip();
    if (isKey(key) && !value.isEmpty()) {
      all.add(new Setting(key, value, place));
    }
  }

  /** Whether a text can be a key: several names with dots, or words in capitals with underscores, and nothing else. */
  private static boolean isKey(String text) {
    return (text.indexOf('.') > 0 || text.indexOf('_') > 0) && text.chars().allMatch(c -> Character.isLetterOrDigit(c) || ".-_[]".indexOf(c) >= 0);
  }
}
