package org.productiongap.framework;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.productiongap.flow.Calls;
import org.productiongap.flow.Constants;
import org.sonar.plugins.java.api.tree.Arguments;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.MemberSelectExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.VariableTree;

/**
 * A setting that code gives to a library by its key: put into properties or a map, handed to a builder, set for the whole system. It looks the
 * same as a line of configuration.
 *
 * @param key the key
 * @param value the value as text; that of the default where the environment may give another
 * @param place the value where it is given
 */
public record Settings(String key, String value, ExpressionTree place) {

  private static final Set<String> SETTERS = Set.of("put", "setProperty", "putIfAbsent", "entry", "applySetting", "addProperty", "property",
    "addDataSourceProperty", "set", "addAttribute", "properties", "setOption", "param", "config");
  private static final Set<String> PAIRS = Set.of("of");
  private static final Set<String> WITH_DEFAULT = Set.of("getProperty", "getOrDefault", "getString", "requireNonNullElse");
  private static final Set<String> INJECTED = Set.of("org.springframework.beans.factory.annotation.Value");
  private static final Set<String> INJECTED_WITH_DEFAULT = Set.of("org.eclipse.microprofile.config.inject.ConfigProperty");

  /** Constants of libraries for keys, for code whose class path is missing. */
  private static final Map<String, String> CONSTANTS = Map.of("HBM2DDL_AUTO", "hibernate.hbm2ddl.auto", "SHOW_SQL", "hibernate.show_sql",
    "JAKARTA_HBM2DDL_DATABASE_ACTION", "jakarta.persistence.schema-generation.database.action",
    "HBM2DDL_DATABASE_ACTION", "javax.persistence.schema-generation.database.action", "SCHEMAGEN_DATABASE_ACTION",
    "jakarta.persistence.schema-generation.database.action", "SSL_ENDPOINT_IDENTIFICATION_ALGORITHM_CONFIG", "ssl.endpoint.identification.algorithm",
    "DDL_GENERATION", "eclipselink.ddl-generation");
  /** Its texts are the command line of an application. */
  private static final String RUN = "run";
  private static final Set<String> CALLS = Names.union(SETTERS, PAIRS, Set.of("properties", RUN));

  /**
   * @param file the root of a file
   * @return in the order of the source; computed once per file
   */
  public static List<Settings> in(CompilationUnitTree file) {
    return FileFacts.of(file, Settings.class, Settings::find);
  }

  private static List<Settings> find(CompilationUnitTree file) {
    List<Settings> settings = new ArrayList<>();
    new EachNode(CALLS) {
      @Override
      public void visitMethodInvocation(MethodInvocationTree call) {
        Arguments arguments = call.arguments();
        String name = Calls.name(call).name();
        if (arguments.size() == 2 && SETTERS.contains(name)) {
          add(arguments.get(0), arguments.get(1));
        } else if (PAIRS.contains(name)) {
          for (int i = 0; i + 1 < arguments.size(); i += 2) {
            add(arguments.get(i), arguments.get(i + 1));
          }
        } else if ("properties".equals(name)) {
          arguments.forEach(argument -> addPair(argument, ""));
        } else if (RUN.equals(name)) {
          arguments.forEach(argument -> addPair(argument, "--"));
        }
      }

      private void add(ExpressionTree keyTree, ExpressionTree value) {
        key(keyTree).ifPresent(key -> text(value).ifPresent(text -> settings.add(new Settings(key, text, value))));
      }

      private void addPair(ExpressionTree pair, String prefix) {
        Constants.of(pair, String.class).filter(text -> text.startsWith(prefix)).map(text -> text.substring(prefix.length()))
          .filter(text -> text.indexOf('=') > 0)
          .ifPresent(text -> settings.add(new Settings(text.substring(0, text.indexOf('=')), text.substring(text.indexOf('=') + 1), pair)));
      }
    }.goThrough(file);
    return List.copyOf(settings);
  }

  private static Optional<String> key(ExpressionTree key) {
    Optional<String> text = Constants.text(key);
    if (text.isPresent()) {
      return text.filter(candidate -> candidate.indexOf('.') > 0 || candidate.chars().allMatch(Character::isLetter));
    }
    return key instanceof MemberSelectExpressionTree || key instanceof IdentifierTree ? Optional.ofNullable(CONSTANTS.get(key.lastToken().text()))
      : Optional.empty();
  }

  /**
   * A value that code gives to a setting.
   *
   * @param value an expression
   * @return its text; empty when only the environment knows it
   */
  public static Optional<String> text(ExpressionTree value) {
    Optional<Object> constant = Constants.of(value);
    if (constant.isPresent()) {
      return constant.map(Object::toString);
    }
    Optional<String> text = Constants.text(value);
    if (text.isPresent()) {
      return text;
    }
    ExpressionTree plain = Calls.plain(value);
    if (plain.is(Tree.Kind.BOOLEAN_LITERAL)) {
      return Optional.of(plain.firstToken().text());
    }
    if (plain instanceof MethodInvocationTree call) {
      return ofCall(call);
    }
    if (plain instanceof MemberSelectExpressionTree select && select.identifier().name().matches("TRUE|FALSE|[A-Z_]+")) {
      return Optional.of(select.identifier().name());
    }
    return injectedDefault(plain);
  }

  private static Optional<String> ofCall(MethodInvocationTree call) {
    String name = Calls.name(call).name();
    if (WITH_DEFAULT.contains(name) && call.arguments().size() == 2) {
      return text(call.arguments().get(1));
    }
    if ("toString".equals(name) && call.arguments().isEmpty() || "externalHbm2ddlName".equals(name)) {
      return Calls.receiver(call).flatMap(Settings::text);
    }
    return "valueOf".equals(name) && call.arguments().size() == 1 ? text(call.arguments().get(0)) : Optional.empty();
  }

  /**
   * The default of a field or a parameter that the environment fills, or of the field that a constructor keeps it in.
   *
   * @param value an expression
   * @return empty when it is no such variable, or has no default
   */
  public static Optional<String> injectedDefault(ExpressionTree value) {
    Optional<VariableTree> variable = variable(value);
    return variable.flatMap(Settings::ownDefault).or(() -> variable
      .map(field -> Constants.assignments(field.symbol()))
      .filter(assignments -> assignments.size() == 1)
      .flatMap(assignments -> variable(assignments.get(0).expression()))
      .flatMap(Settings::ownDefault));
  }

  private static Optional<VariableTree> variable(ExpressionTree value) {
    IdentifierTree name = value instanceof IdentifierTree identifier ? identifier : value instanceof MemberSelectExpressionTree select ? select.identifier()
      : null;
    return name != null && name.symbol().declaration() instanceof VariableTree variable ? Optional.of(variable) : Optional.empty();
  }

  private static Optional<String> ownDefault(VariableTree variable) {
    return Annotation.on(variable.modifiers()).stream().flatMap(annotation -> {
      if (annotation.is(INJECTED_WITH_DEFAULT)) {
        return annotation.value("defaultValue").map(Object::toString).stream();
      }
      return annotation.is(INJECTED) ? annotation.value("value").map(Object::toString).flatMap(Settings::placeholderDefault).stream()
        : Optional.<String>empty().stream();
    }).findFirst();
  }

  /**
   * The default of a placeholder such as <code>${key:default}</code>.
   *
   * @param text any text
   * @return empty when it is no placeholder, or one without a default
   */
  public static Optional<String> placeholderDefault(String text) {
    int colon = text.indexOf(':');
    return text.startsWith("${") && text.endsWith("}") && colon > 0 ? Optional.of(text.substring(colon + 1, text.length() - 1)) : Optional.empty();
  }
}
