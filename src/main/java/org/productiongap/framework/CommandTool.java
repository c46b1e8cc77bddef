package org.productiongap.framework;

import java.util.List;
import org.sonar.plugins.java.api.tree.ClassTree;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.ImportTree;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.Modifier;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * Code of a command that somebody types, watches and can stop, beside the application that serves people.
 */
public final class CommandTool {

  private static final List<String> COMMAND_LINES = List.of("org.apache.commons.cli.", "picocli.", "com.beust.jcommander.", "joptsimple.",
    "net.sourceforge.argparse4j.", "org.kohsuke.args4j.");

  private CommandTool() {
  }

  /**
   * Whether a class around a node is named a command line, or parses one in its own {@code main}.
   *
   * @param tree any node
   */
  public static boolean surrounds(Tree tree) {
    for (Tree outer = tree; outer != null; outer = outer.parent()) {
      if (outer instanceof ClassTree type && type.simpleName() != null
        && (isNamed(type.simpleName().name()) || hasMain(type) && parses(SourceNames.fileOf(type)))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNamed(String name) {
    return name.endsWith("CLI") || name.endsWith("Cli") || name.endsWith("CommandLine");
  }

  private static boolean hasMain(ClassTree type) {
    return type.members().stream().anyMatch(member -> member instanceof MethodTree method && method.simpleName().name().equals("main")
      && method.parameters().size() == 1
      && method.modifiers().modifiers().stream().anyMatch(keyword -> keyword.modifier() == Modifier.STATIC));
  }

  private static boolean parses(CompilationUnitTree file) {
    return file.imports().stream()
      .filter(ImportTree.class::isInstance)
      .map(imported -> SourceNames.dotted((ExpressionTree) ((ImportTree) imported).qualifiedIdentifier()))
      .anyMatch(name -> COMMAND_LINES.stream().anyMatch(name::startsWith));
  }
}
