package org.productiongap.framework.token;

import java.util.ArrayList;
import java.util.List;
import org.productiongap.framework.EachNode;
import org.productiongap.framework.FileFacts;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;

/**
 * Where a file believes tokens unchecked.
 */
public final class UnverifiedReads {

  private UnverifiedReads() {
  }

  /**
   * @param file the root of a file
   * @return in the order of the source; computed once per file
   */
  public static List<UnverifiedRead> in(CompilationUnitTree file) {
    return FileFacts.of(file, UnverifiedReads.class, UnverifiedReads::find);
  }

  private static List<UnverifiedRead> find(CompilationUnitTree file) {
    List<TokenReader> readers = TokenReader.ALL.stream().filter(reader -> UsedPackages.mayUse(file, reader.home())).toList();
    List<UnverifiedRead> reads = new ArrayList<>();
    if (!readers.isEmpty()) {
      new EachNode() {
        @Override
        public void visitMethodInvocation(MethodInvocationTree call) {
          readers.stream().flatMap(reader -> reader.read(call, file).stream()).findFirst().ifPresent(reads::add);
        }
      }.goThrough(file);
    }
    return List.copyOf(reads);
  }
}
