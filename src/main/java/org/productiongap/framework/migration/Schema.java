package org.productiongap.framework.migration;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.productiongap.flow.Answer;
import org.productiongap.framework.sql.SchemaFact;
import org.productiongap.framework.sql.SchemaFact.Kind;

/**
 * The tables that the scripts of a project create, as far as they can be read.
 */
public final class Schema {

  private static final Set<Kind> CONSTRAINTS = Set.of(Kind.UNIQUE, Kind.NOT_NULL, Kind.CHECK, Kind.FOREIGN_KEY, Kind.LIMIT);

  private final List<SchemaFact> facts;

  private Schema(List<SchemaFact> facts) {
    this.facts = facts;
  }

  /**
   * @param scripts all of the project; of several versions of one table everything counts that any of them says
   */
  public static Schema of(Collection<MigrationScript> scripts) {
    return new Schema(scripts.stream().flatMap(script -> script.facts().stream()).toList());
  }

  /** Whether no script says anything about any table, so that something else creates them. */
  public boolean isEmpty() {
    return facts.isEmpty();
  }

  /**
   * Whether the database keeps two rows from having the same value.
   *
   * @param table the name of a table; case and underscores do not matter
   * @param column the name of a column, likewise
   * @return yes also where the column is unique together with others; cannot tell where no script creates the table, or something about it cannot be read
   */
  public Answer isUnique(String table, String column) {
    boolean isUnique = facts.stream()
      .filter(fact -> (fact.kind() == Kind.UNIQUE || fact.kind() == Kind.PRIMARY_KEY) && isSame(fact.table(), table))
      .anyMatch(fact -> fact.columns().stream().anyMatch(name -> isSame(name, column)));
    return isUnique ? Answer.YES : isDescribed(table, column) ? Answer.NO : Answer.CANNOT_TELL;
  }

  private boolean isDescribed(String table, String column) {
    return isKnown(table) && facts.stream().anyMatch(fact -> fact.kind() == Kind.COLUMN && isSame(fact.table(), table)
      && fact.columns().stream().anyMatch(name -> isSame(name, column)));
  }

  /**
   * Whether a table has a constraint besides its key: a column that is required, unique, limited, checked or refers to another table.
   *
   * @param table the name of a table; case and underscores do not matter
   */
  public Answer isConstrained(String table) {
    boolean isConstrained = facts.stream().anyMatch(fact -> CONSTRAINTS.contains(fact.kind()) && isSame(fact.table(), table));
    return isConstrained ? Answer.YES : isKnown(table) ? Answer.NO : Answer.CANNOT_TELL;
  }

  private boolean isKnown(String table) {
    return facts.stream().anyMatch(fact -> fact.kind() == Kind.TABLE && isSame(fact.table(), table))
      && facts.stream().noneMatch(fact -> fact.kind() == Kind.UNREAD && (fact.table().isEmpty() || isSame(fact.table(), table)));
  }

  private static boolean isSame(String one, String other) {
    return plain(one).equals(plain(other));
  }

  private static String plain(String name) {
    return name.replace("_", "").toLowerCase(Locale.ROOT);
  }
}
