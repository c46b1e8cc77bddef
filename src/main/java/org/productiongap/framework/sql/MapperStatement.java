package org.productiongap.framework.sql;

import java.util.List;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * A statement of a mapper into which a text is put as it is, by whoever calls the mapper from another file.
 *
 * @param place the statement
 * @param name the parameter
 * @param parameter see {@link org.productiongap.framework.Parameters}
 */
public record MapperStatement(Tree place, String name, String parameter) {

  /**
   * @param file the root of a file
   * @return in the order of the source, those left out that the file itself calls
   */
  public static List<MapperStatement> in(CompilationUnitTree file) {
    return MapperAnnotations.calledFromElsewhere(file);
  }
}
