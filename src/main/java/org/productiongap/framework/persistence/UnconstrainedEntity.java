package org.productiongap.framework.persistence;

import java.util.List;
import java.util.Optional;
import org.productiongap.flow.Answer;
import org.productiongap.framework.persistence.PersistentMember.Role;

/**
 * An entity with a table of its own, two columns or more, and no constraint in its mapping.
 *
 * @param entity the entity
 * @param columns those of its own rows that the application writes; at least one is declared in its own file
 */
public record UnconstrainedEntity(Entity entity, List<PersistentMember> columns) {

  private static final int FEWEST_COLUMNS = 2;

  /**
   * @param entity any mapped class
   * @return empty when there is a constraint, or when that cannot be told
   */
  public static Optional<UnconstrainedEntity> of(Entity entity) {
    List<PersistentMember> columns = entity.membersOfItsOwnRows().stream().filter(member -> member.role() == Role.BASIC).toList();
    boolean isBare = entity.table() == Entity.Table.OWN && columns.size() >= FEWEST_COLUMNS && columns.stream().anyMatch(column -> column.tree() != null)
      && ColumnConstraints.of(entity) == Answer.NO;
    return isBare ? Optional.of(new UnconstrainedEntity(entity, columns)) : Optional.empty();
  }
}
