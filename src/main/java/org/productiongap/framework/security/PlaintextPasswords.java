package org.productiongap.framework.security;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.productiongap.framework.FileFacts;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;

/**
 * Passwords that are compared, queried or stored without hashing.
 */
public final class PlaintextPasswords {

  private PlaintextPasswords() {
  }

  /**
   * @param file the root of a file
   * @return its places in the order of the source; computed once per file
   */
  public static List<PlaintextPassword> in(CompilationUnitTree file) {
    return FileFacts.of(file, PlaintextPasswords.class, PlaintextPasswords::find);
  }

  private static List<PlaintextPassword> find(CompilationUnitTree file) {
    return Stream.of(PasswordComparisons.find(file), PasswordQueries.find(file), PasswordWrites.find(file), PlainEncoders.find(file))
      .flatMap(List::stream)
      .sorted(Comparator.comparing((PlaintextPassword password) -> password.place().firstToken().range().start()))
      .toList();
  }
}
