package org.productiongap.framework.persistence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.productiongap.framework.Annotation;
import org.productiongap.framework.FileFacts;
import org.sonar.plugins.java.api.semantic.Symbol;
import org.sonar.plugins.java.api.tree.BaseTreeVisitor;
import org.sonar.plugins.java.api.tree.ClassTree;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;

/**
 * The classes of a file whose members become columns. Mappings in XML are not seen. Generated classes are left out: nobody
 * edits them.
 */
public final class Entities {

  private static final String GENERATED = "Generated";

  private Entities() {
  }

  /**
   * @param file the root of a file
   * @return its entities, mapped superclasses and embeddables in the order of the source; computed once per file
   */
  public static List<Entity> in(CompilationUnitTree file) {
    return FileFacts.of(file, Entities.class, Entities::find);
  }

  /**
   * The mapped class that a type is, in any file.
   *
   * @param type any type
   * @return empty when it is none, or when it cannot be told
   */
  public static Optional<Entity> of(Symbol.TypeSymbol type) {
    return FileFacts.about(Entities.class, type, any -> PersistenceFramework.ALL.stream().flatMap(framework -> framework.entity(any).stream()).findFirst());
  }

  private static List<Entity> find(CompilationUnitTree file) {
    List<Entity> entities = new ArrayList<>();
    file.accept(new BaseTreeVisitor() {
      @Override
      public void visitClass(ClassTree tree) {
        if (!isGenerated(tree)) {
          PersistenceFramework.ALL.stream()
            .flatMap(framework -> framework.entity(tree).stream())
            .findFirst()
            .ifPresent(entities::add);
          super.visitClass(tree);
        }
      }
    });
    return List.copyOf(entities);
  }

  static boolean isGenerated(ClassTree tree) {
    return Annotation.on(tree.modifiers()).stream()
      .map(Annotation::name)
      .anyMatch(name -> name.substring(name.lastIndexOf('.') + 1).equals(GENERATED));
  }
}
