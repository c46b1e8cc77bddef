package org.productiongap.framework.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.productiongap.framework.EachNode;
import org.productiongap.framework.FileFacts;
import org.productiongap.framework.SourceNames;
import org.sonar.plugins.java.api.tree.ClassTree;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * The types that a file declares, nested ones included, found once per file.
 */
final class ClassesOfFile {

  private ClassesOfFile() {
  }

  static List<ClassTree> of(Tree anyNode) {
    return FileFacts.of(SourceNames.fileOf(anyNode), ClassesOfFile.class, ClassesOfFile::find);
  }

  /** Those that a node is in, from the innermost outwards. */
  static List<ClassTree> around(Tree tree) {
    return Stream.iterate(tree.parent(), outer -> outer != null, Tree::parent).filter(ClassTree.class::isInstance).map(ClassTree.class::cast).toList();
  }

  private static List<ClassTree> find(CompilationUnitTree file) {
    List<ClassTree> classes = new ArrayList<>();
    new EachNode() {
      @Override
      public void visitClass(ClassTree tree) {
        classes.add(tree);
      }
    }.goThrough(file);
    return List.copyOf(classes);
  }
}
