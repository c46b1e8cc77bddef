package org.productiongap.framework.sql;

import java.util.List;
import java.util.Set;
import org.productiongap.flow.Calls;
import org.productiongap.flow.Constants;
import org.productiongap.framework.Jakarta;
import org.productiongap.framework.LibraryCalls;
import org.sonar.plugins.java.api.semantic.Symbol;
import org.sonar.plugins.java.api.semantic.Type;
import org.sonar.plugins.java.api.tree.AssignmentExpressionTree;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.VariableTree;

/**
 * What SonarQube's own rule S2077 reports, wherever the text comes from: a statement that is concatenated or formatted in the call, in the initializer of
 * the variable that is run, or with {@code +=}. Measured with the analyzers 8.8 and 8.41, and the answer here is yes where one of them reports.
 */
final class PlainConcatenation {

  private static final Set<String> TEMPLATE = Set.of("batchUpdate", "execute", "query", "queryForList", "queryForMap", "queryForObject", "queryForRowSet",
    "queryForInt", "queryForLong", "update", "queryForStream");
  private static final List<SqlCall> SUBTYPES = List.of(
    of(Set.of("org.hibernate.Session"), Set.of("createQuery", "createSQLQuery")),
    of(Set.of("java.sql.Statement"), Set.of("executeQuery", "execute", "executeUpdate", "executeLargeUpdate", "addBatch")),
    of(Set.of("java.sql.Connection"), Set.of("prepareStatement", "prepareCall", "nativeSQL")),
    of(Set.of("org.springframework.jdbc.core.JdbcOperations", "org.springframework.jdbc.core.JdbcTemplate",
      "org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate"), TEMPLATE),
    of(Set.of("javax.jdo.PersistenceManager"), Set.of("newQuery")),
    of(Set.of("javax.jdo.Query"), Set.of("setFilter", "setGrouping")),
    of(Set.of("org.springframework.jdbc.core.simple.JdbcClient"), Set.of("sql")));
  private static final Set<String> EXACT = Jakarta.both("persistence.EntityManager");
  private static final Set<String> EXACT_NAMES = Set.of("createQuery", "createNativeQuery");
  private static final Set<String> FORMATTING = Set.of("format", "formatted");

  private PlainConcatenation() {
  }

  private static SqlCall of(Set<String> owners, Set<String> names) {
    return new SqlCall(owners, names, SqlCall.Which.FIRST);
  }

  static boolean isIn(MethodInvocationTree call) {
    return isKnown(call) && call.arguments().stream()
      .filter(argument -> argument.symbolType().is("java.lang.String"))
      .findFirst()
      .filter(PlainConcatenation::isPlain)
      .isPresent();
  }

  private static boolean isKnown(MethodInvocationTree call) {
    String name = Calls.name(call).name();
    if (SUBTYPES.stream().anyMatch(known -> known.names().contains(name) && LibraryCalls.isOn(call, known.owners()))) {
      return true;
    }
    Type receiver = Calls.receiver(call).map(ExpressionTree::symbolType).orElse(null);
    return receiver != null && EXACT_NAMES.contains(name) && (receiver.isUnknown() || EXACT.contains(receiver.fullyQualifiedName()))
      && LibraryCalls.isOn(call, EXACT);
  }

  private static boolean isPlain(ExpressionTree text) {
    if (isMadeHere(text)) {
      return true;
    }
    if (!(text instanceof IdentifierTree identifier)) {
      return false;
    }
    Symbol symbol = identifier.symbol();
    boolean isInitialized = symbol.declaration() instanceof VariableTree variable && variable.initializer() != null && isMadeHere(variable.initializer());
    return isInitialized || symbol.usages().stream().anyMatch(PlainConcatenation::isExtended);
  }

  private static boolean isMadeHere(ExpressionTree text) {
    boolean isFormatted = text instanceof MethodInvocationTree call && FORMATTING.contains(Calls.name(call).name())
      && call.methodSymbol().owner() != null && call.methodSymbol().owner().type().is("java.lang.String")
      && call.arguments().stream().anyMatch(argument -> argument.symbolType().is("java.lang.String") && Constants.of(argument).isEmpty());
    return isFormatted || text.is(Tree.Kind.PLUS) && Constants.of(text).isEmpty();
  }

  private static boolean isExtended(IdentifierTree usage) {
    return usage.parent() instanceof AssignmentExpressionTree assignment && assignment.variable() == usage && assignment.is(Tree.Kind.PLUS_ASSIGNMENT)
      && Constants.of(assignment.expression()).isEmpty();
  }
}
