package org.productiongap.framework.persistence;

import java.util.List;
import java.util.Optional;
import org.sonar.plugins.java.api.semantic.Symbol;
import org.sonar.plugins.java.api.tree.ClassTree;

/**
 * What a library has to tell about the classes it stores. One package-private class each; the first that knows a class wins.
 */
interface PersistenceFramework {

  List<PersistenceFramework> ALL = List.of(new JpaEntities());

  /** The mapped class that is written here, if it is one of this framework's. */
  Optional<Entity> entity(ClassTree tree);

  /** The mapped class that a type is, if it is one of this framework's. */
  Optional<Entity> entity(Symbol.TypeSymbol type);
}
