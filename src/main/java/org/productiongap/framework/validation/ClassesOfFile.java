package org.productiongap.framework.validation;

import java.util.ArrayList;
import java.util.List;
import org.productiongap.framework.FileFacts;
import org.productiongap.framework.SourceNames;
import org.sonar.plugins.java.api.tree.BaseTreeVisitor;
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

  private static List<ClassTree> find(CompilationUnitTree file) {
    List<ClassTree> classes = new ArrayList<>();
    file.accept(new BaseTreeVisitor() {
      @Override
      public void visitClass(ClassTree tree) {
        classes.add(tree);
        super.visitClass(tree);
      }
    });
    return List.copyOf(classes);
  }
}
