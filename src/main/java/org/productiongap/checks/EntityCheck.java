package org.productiongap.checks;

import java.util.List;
import org.productiongap.framework.persistence.Entities;
import org.productiongap.framework.persistence.Entity;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * The base of the checks that judge what is stored.
 */
public abstract class EntityCheck extends GapCheck {

  /**
   * Judges one class of the file whose members become columns.
   *
   * @param entity an entity, a mapped superclass or an embeddable, whatever its framework
   */
  protected abstract void check(Entity entity);

  @Override
  public final List<Tree.Kind> nodesToVisit() {
    return List.of(Tree.Kind.COMPILATION_UNIT);
  }

  @Override
  protected final void check(Tree tree) {
    Entities.in(file()).forEach(this::check);
  }
}
