package org.productiongap.framework;

import java.nio.file.Path;
import org.sonar.plugins.java.api.location.Range;
import org.sonar.plugins.java.api.tree.SyntaxToken;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * Part of a file of the project, whatever its language.
 *
 * @param file the path, relative to the folder of the project or absolute, with slashes
 * @param startLine from 1
 * @param startColumn from 0
 * @param endLine from 1
 * @param endColumn exclusive, from 0
 */
public record Place(String file, int startLine, int startColumn, int endLine, int endColumn) {

  /**
   * Where a node stands.
   *
   * @param file the path of its file
   * @param tree a node that has at least one token
   */
  public static Place of(String file, Tree tree) {
    SyntaxToken first = tree.firstToken();
    SyntaxToken last = tree.lastToken();
    if (first == null || last == null) {
      return new Place(file, 1, 0, 1, 0);
    }
    Range start = first.range();
    Range end = last.range();
    return new Place(file, start.start().line(), start.start().columnOffset(), end.end().line(), end.end().columnOffset());
  }

  /** A whole line, where no more is known. */
  public static Place ofLine(String file, int line) {
    return new Place(file, line, 0, line, 0);
  }

  /** Whether it says which part of its first line is meant, and not only the line. */
  public boolean isExact() {
    return startLine < endLine || startColumn < endColumn;
  }

  /** A path as places write it. */
  public static String path(Path file) {
    return file.toString().replace('\\', '/');
  }
}
